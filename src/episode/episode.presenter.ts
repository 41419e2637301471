import type { Episode } from '../wire.types.js';
import type { EpisodeRow } from './episode.queries.js';

const optional = <Key extends string>(key: Key, value: string | null) =>
  value === null ? {} : ({ [key]: value } as Record<Key, string>);

/** A stored episode as both generations have it: the session is also called a thread. */
export const presentEpisode = (row: EpisodeRow): Episode => ({
  uuid: row.uuid,
  content: row.content,
  created_at: row.createdAt,
  processed: row.processed,
  source: row.source,
  ...optional('source_description', row.sourceDescription),
  ...optional('session_id', row.sessionId),
  ...optional('thread_id', row.sessionId),
  ...optional('document_id', row.documentId),
  ...optional('role', row.name),
  ...optional('role_type', row.roleType),
  metadata: JSON.parse(row.metadata ?? '{}') as Record<string, unknown>,
  task_id: row.uuid,
});
