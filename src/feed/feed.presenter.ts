import type { z } from 'zod';
import type { attachmentListByUser, reviewList } from './feed.queries.js';
import type { Attachment, Review } from './feed.types.js';

type Data = Record<string, unknown>;

interface Origin {
  source: string | null;
  type: string | null;
  key: string | null;
  identifierKind: string | null;
}

const presentOrigin = ({ source, type, key, identifierKind }: Origin) => ({
  ...(source === null ? {} : { source }),
  ...(type === null ? {} : { type }),
  ...(key === null ? {} : { key }),
  ...(identifierKind === null ? {} : { identifier_kind: identifierKind }),
});

export const presentAttachment = (
  row: z.output<(typeof attachmentListByUser)['row']>,
): Attachment => ({
  uuid: row.uuid,
  record_uuid: row.recordUuid,
  ...presentOrigin(row),
  rule: row.rule,
  score: row.score,
  agrees: row.agrees,
  attached_at: row.attachedAt,
  at: row.at,
  processed: row.processed,
  data: JSON.parse(row.content) as Data,
});

export const presentReview = (row: z.output<(typeof reviewList)['row']>): Review => ({
  uuid: row.uuid,
  status: row.status,
  record_uuid: row.recordUuid,
  user_id: row.userId ?? '',
  ...presentOrigin(row),
  rule: row.rule,
  score: row.score,
  agrees: row.agrees,
  disagrees: row.disagrees,
  created_at: row.createdAt,
  ...(row.decidedAt === null ? {} : { decided_at: row.decidedAt }),
  data: JSON.parse(row.data ?? '{}') as Data,
});
