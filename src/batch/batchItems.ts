import { requireUtc } from '../clock.js';
import { badRequest } from '../errors.js';
import { requireId, requireText, requireWellFormed } from '../ids.js';
import { limits } from '../limits.js';
import type { RoleType } from '../message/message.types.js';
import { type Metadata, storeMetadata } from '../metadata.js';
import { type BatchAddItem, BatchDataType, BatchItemKind } from './batch.types.js';

/** What an item holds until it is handed over, whatever its kind. */
interface ItemPayload {
  createdAt?: string | undefined;
  metadata?: Metadata | undefined;
}

export interface EpisodePayload extends ItemPayload {
  data: string;
  type: BatchDataType;
  sourceDescription?: string | undefined;
}

export interface MessagePayload extends ItemPayload {
  content: string;
  role: RoleType;
  name?: string | undefined;
}

/** An item that was checked. Exactly one of the three ids says what it is meant for. */
export interface ReadItem {
  kind: BatchItemKind;
  userId: string | null;
  graphId: string | null;
  threadId: string | null;
  documentId: string | null;
  payload: EpisodePayload | MessagePayload;
}

/** Checks the items of a request; 400 says which one cannot be taken. */
export function readItems(items: readonly BatchAddItem[]): ReadItem[] {
  if (items.length === 0) throw badRequest('items cannot be empty');
  if (items.length > limits.batchItemsPerRequestMax) {
    throw badRequest(`at most ${limits.batchItemsPerRequestMax} items can be added in one call`);
  }
  return items.map((item, index) =>
    item.type === BatchItemKind.graph_episode
      ? readEpisode(item, `items[${index}]`)
      : readMessage(item, `items[${index}]`),
  );
}

function readEpisode(item: BatchAddItem, at: string): ReadItem {
  const { user_id: userId, graph_id: graphId, data, data_type: type } = item;
  if (!userId === !graphId) {
    throw badRequest(`${at}: exactly one of user_id and graph_id is needed`);
  }
  if (!type) throw badRequest(`${at}.data_type is needed for an episode`);
  if (!data?.trim()) throw badRequest(`${at}.data cannot be empty`);
  requireLength(requireWellFormed(data, `${at}.data`), limits.episodeDataCharactersMax, at);
  if (type === BatchDataType.json || type === BatchDataType.fact_triple) requireJson(data, at);
  return {
    kind: item.type,
    userId: userId ? requireId(userId, `${at}.user_id`) : null,
    graphId: graphId ? requireId(graphId, `${at}.graph_id`) : null,
    threadId: null,
    documentId: item.document_id
      ? requireText(item.document_id, `${at}.document_id`, limits.idCodePointsMax)
      : null,
    payload: {
      ...readCommon(item, at),
      ...{ data, type },
      sourceDescription: item.source_description
        ? requireText(item.source_description, `${at}.source_description`, limits.idCodePointsMax)
        : undefined,
    },
  };
}

function readMessage(item: BatchAddItem, at: string): ReadItem {
  const { content, role, name } = item;
  if (!item.thread_id) throw badRequest(`${at}.thread_id is needed for a message`);
  if (!role) throw badRequest(`${at}.role is needed for a message`);
  if (content === undefined) throw badRequest(`${at}.content is needed for a message`);
  requireLength(
    requireWellFormed(content, `${at}.content`),
    limits.messageContentCharactersMax,
    at,
  );
  return {
    kind: item.type,
    userId: null,
    graphId: null,
    threadId: requireId(item.thread_id, `${at}.thread_id`),
    documentId: null,
    payload: {
      ...readCommon(item, at),
      ...{ content, role },
      name: name ? requireText(name, `${at}.name`, limits.nameCodePointsMax) : undefined,
    },
  };
}

function readCommon(item: BatchAddItem, at: string): ItemPayload {
  storeMetadata(item.metadata, `${at}.metadata`);
  return {
    createdAt: item.created_at ? requireUtc(item.created_at, `${at}.created_at`) : undefined,
    metadata: item.metadata,
  };
}

function requireLength(text: string, charactersMax: number, at: string): void {
  if (text.length > charactersMax) {
    throw badRequest(`${at} is longer than ${charactersMax} characters`);
  }
}

function requireJson(data: string, at: string): void {
  try {
    JSON.parse(data);
  } catch {
    throw badRequest(`${at}.data is not valid JSON`);
  }
}
