import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, KithError, notFound } from '../errors.js';
import { isUuid, requireId } from '../ids.js';
import type { Database } from '../neo4j/database.js';
import { toPage } from '../paging.js';
import type { Binder } from './binder.js';
import * as queries from './feed.queries.js';
import { presentAttachment, presentReview } from './feed.presenter.js';
import type {
  AttachmentListResponse,
  ReviewDecisionResponse,
  ReviewListResponse,
} from './feed.types.js';
import type { RecordRemoval } from './recordRemoval.js';

const statuses: readonly string[] = ['open', 'accepted', 'rejected'];

export interface Paging {
  pageNumber?: number | undefined;
  pageSize?: number | undefined;
}

/** What people see and decide: attachments of users, and proposals. */
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly binder: Binder,
    private readonly removal: RecordRemoval,
  ) {}

  /** The user is known to exist. */
  async attachments(
    caller: Caller,
    userId: string,
    paging: Paging,
  ): Promise<AttachmentListResponse> {
    requireId(userId, 'user_id');
    const rows = await this.database.run(queries.attachmentListByUser, {
      ...{ projectId: caller.projectId, userId },
      ...toPage(paging.pageNumber, paging.pageSize),
    });
    return { attachments: rows.map(presentAttachment), row_count: rows.length };
  }

  /** Takes a record from its user as if it had never been there. 404 for an unknown one. */
  async undo(caller: Caller, uuid: string): Promise<void> {
    if (!isUuid(uuid) || !(await this.removal.undo(caller, uuid))) throw notFound();
  }

  async list(caller: Caller, status: string, paging: Paging): Promise<ReviewListResponse> {
    if (!statuses.includes(status)) throw badRequest('status is open, accepted or rejected');
    const { projectId } = caller;
    const [rows, [total]] = await Promise.all([
      this.database.run(queries.reviewList, {
        ...{ projectId, status },
        ...toPage(paging.pageNumber, paging.pageSize),
      }),
      this.database.run(queries.reviewCount, { projectId, status }),
    ]);
    return {
      reviews: rows.map(presentReview),
      row_count: rows.length,
      total_count: total?.total ?? 0,
    };
  }

  /** Gives the record to the user, or never again. The same decision twice is one. */
  async decide(
    caller: Caller,
    uuid: string,
    status: 'accepted' | 'rejected',
  ): Promise<ReviewDecisionResponse> {
    if (!isUuid(uuid)) throw notFound();
    const [row] = await this.database.run(queries.reviewUpdateDecided, {
      ...{ projectId: caller.projectId, uuid, status },
      now: isoNow(this.clock),
    });
    if (!row) throw notFound();
    if (!row.isOpen && row.status !== status) {
      throw new KithError('bad_request', `bad request: the review was ${row.status} before`);
    }
    await this.binder.decide([row.recordUuid]);
    return { uuid, status, record_uuid: row.recordUuid, user_id: row.userId };
  }
}
