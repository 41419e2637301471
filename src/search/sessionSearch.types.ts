import type { Fact } from '../fact/fact.types.js';
import type { Message } from '../message/message.types.js';

export enum SearchScope {
  messages = 'messages',
  summary = 'summary',
  facts = 'facts',
}

export interface SessionSearchRequest {
  /** Words or a question; cut at 400 characters. */
  text: string;
  user_id?: string;
  session_ids?: string[];
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
  min_score?: number;
}

export interface MemorySearchResult {
  message: Message;
  score: number;
}
