import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const parameters = z.object({
  projectId: z.string(),
  since: z.string(),
  /** The uuid of the last row that was seen of that moment. */
  after: z.string(),
  limit: z.number(),
});

const text = z.string();
const optional = z.string().nullable();
const flag = z.boolean().nullable();
const number = z.number().nullable();

// The columns of the tables, in their order: `docs/tables.md` lists them and a test compares.
const row = {
  users: z.object({
    ...{ uuid: text, user_id: optional, graph_uuid: text, email: optional, first_name: optional },
    ...{ last_name: optional, name: optional, summary: optional, metadata: optional },
    ...{ time_zone: optional, created_at: text, updated_at: text },
  }),
  sessions: z.object({
    ...{ uuid: text, session_id: optional, graph_uuid: optional, metadata: optional },
    ...{ message_count: number, created_at: text, ended_at: optional, updated_at: text },
  }),
  messages: z.object({
    ...{ uuid: text, session_uuid: text, graph_uuid: optional, position: number },
    ...{ role_type: optional, name: optional, content: optional, metadata: optional },
    ...{ processed: flag, created_at: text, updated_at: text },
  }),
  episodes: z.object({
    ...{ uuid: text, graph_uuid: optional, source: optional, source_description: optional },
    ...{ content: optional, metadata: optional, processed: flag, created_at: text },
    ...{ updated_at: text },
  }),
  entities: z.object({
    ...{ uuid: text, graph_uuid: text, name: optional, entity_type: optional, is_user: flag },
    ...{ summary: optional, attributes: optional, created_at: text, updated_at: text },
  }),
  facts: z.object({
    ...{ uuid: text, graph_uuid: text, subject_uuid: optional, object_uuid: optional },
    ...{ name: text, fact: text, value: optional, is_open: flag, importance: number },
    ...{ valid_at: optional, invalid_at: optional, created_at: text, expired_at: optional },
    ...{ updated_at: text },
  }),
  attachments: z.object({
    ...{ uuid: text, graph_uuid: text, record_uuid: optional, source: optional, type: optional },
    ...{ key: optional, rule: optional, identifier_kind: optional, score: number },
    ...{ is_current: flag, valid_at: optional, attached_at: optional, updated_at: text },
  }),
  deletions: z.object({ uuid: text, kind: text, updated_at: text }),
};

const query = <Row extends z.ZodObject>(name: string, schema: Row) =>
  defineQuery('read', `export/${name}`, { parameters, row: schema });

export const tableQueries = {
  users: query('user_list_changed', row.users),
  sessions: query('session_list_changed', row.sessions),
  messages: query('message_list_changed', row.messages),
  episodes: query('episode_list_changed', row.episodes),
  entities: query('entity_list_changed', row.entities),
  facts: query('fact_list_changed', row.facts),
  attachments: query('attachment_list_changed', row.attachments),
  deletions: query('deletion_list_changed', row.deletions),
};

/** Facts with all that says them: rows of the table `evidence` are made of it. */
export const factListEvidence = query(
  'fact_list_evidence',
  z.object({ uuid: text, graph_uuid: text, episode_uuids: z.array(text), updated_at: text }),
);
