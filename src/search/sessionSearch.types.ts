import type { Fact } from '../fact/fact.types.js';
import type { Message } from '../message/message.types.js';

export enum SearchScope {
  messages = 'messages',
  summary = 'summary',
  facts = 'facts',
}

export enum SearchType {
  similarity = 'similarity',
  mmr = 'mmr',
}

export interface SessionSearchRequest {
  /** Words or a question; cut at 400 characters. */
  text: string;
  user_id?: string;
  /** At most 256: messages of these, and facts that they say. */
  session_ids?: string[];
  /** Metadata that messages must have: each key with this value, or with it in its list. */
  record_filter?: { [key: string]: unknown };
  search_type?: SearchType;
  /** For mmr: 1 is relevance alone, 0 variety alone; default 0.5. */
  mmr_lambda?: number;
  /** facts (the default) or messages; there are no summaries to find. */
  search_scope?: SearchScope;
  min_score?: number;
  min_fact_rating?: number;
}

export interface SessionSearchResult {
  session_id?: string;
  score: number;
  message?: Message;
  fact?: Fact;
}

export interface SessionSearchResponse {
  results: SessionSearchResult[];
}

export interface MemorySearchRequest {
  /** Words or a question; cut at 400 characters. */
  text: string;
  /** Metadata that messages must have: each key with this value, or with it in its list. */
  metadata?: { [key: string]: unknown };
  /** messages (the default); there are no summaries to find, and facts belong to users. */
  search_scope?: SearchScope;
  search_type?: SearchType;
  /** For mmr: 1 is relevance alone, 0 variety alone; default 0.5. */
  mmr_lambda?: number;
  min_score?: number;
}

export interface MemorySearchResult {
  message: Message;
  score: number;
}
