import { badRequest } from './errors.js';
import { limits } from './limits.js';

/** How a list is asked for. Generation 2 knows `limit` and `uuid_cursor` only. */
export interface ListRequest {
  limit?: number | undefined;
  /** Opaque: what the header `Zep-Next-Cursor` of the page before said. */
  cursor?: string | undefined;
  /** The last uuid of the page before. */
  uuid_cursor?: string | undefined;
  order_by?: string | undefined;
  /** asc or desc */
  direction?: string | undefined;
}

/** The same, as statements take it. */
export interface ListPage {
  limit: number;
  orderBy: string;
  ascending: boolean;
  /** Null: the statement looks up where `cursorUuid` stands in the order. */
  cursorKey: string | null;
  cursorUuid: string | null;
}

/** Reads a list request. `orders` are the sort keys there are; the first is the default. */
export function readListRequest(request: ListRequest, orders: readonly string[]): ListPage {
  const orderBy = request.order_by || orders[0] || 'uuid';
  if (!orders.includes(orderBy)) throw badRequest('invalid value for order_by');
  const direction = (request.direction || 'desc').toLowerCase();
  if (direction !== 'asc' && direction !== 'desc')
    throw badRequest('direction must be asc or desc');
  const { limit = 0 } = request;
  return {
    limit: limit < 1 ? limits.pageSizeDefault : Math.min(limit, limits.pageSizeMax),
    orderBy,
    ascending: direction === 'asc',
    ...readCursor(request),
  };
}

function readCursor(request: ListRequest): Pick<ListPage, 'cursorKey' | 'cursorUuid'> {
  if (!request.cursor) return { cursorKey: null, cursorUuid: request.uuid_cursor || null };
  try {
    const text = Buffer.from(request.cursor, 'base64url').toString('utf8');
    const [cursorKey, cursorUuid] = JSON.parse(text) as unknown[];
    if (typeof cursorKey === 'string' && typeof cursorUuid === 'string') {
      return { cursorKey, cursorUuid };
    }
  } catch {
    // Said below: whatever is wrong with it, it is not a cursor.
  }
  throw badRequest('cursor is not one that a list has returned');
}

/** The cursor after a full page; undefined when there is nothing after it. */
export function nextCursor(
  rows: readonly { uuid: string; sortKey: string }[],
  page: ListPage,
): string | undefined {
  const last = rows.at(-1);
  if (!last || rows.length < page.limit) return undefined;
  return Buffer.from(JSON.stringify([last.sortKey, last.uuid])).toString('base64url');
}

/** A page and the cursor of the next. */
export interface ListResult<T> {
  items: T[];
  next: string | undefined;
}

/** What controllers need of a response to hand the cursor on. */
export interface CursorResponse {
  res?: { setHeader(name: string, value: string): unknown } | undefined;
}

/** Puts the cursor where the wire has it. */
export function withCursorHeader<T>(request: CursorResponse, result: ListResult<T>): T[] {
  if (result.next !== undefined) request.res?.setHeader('Zep-Next-Cursor', result.next);
  return result.items;
}
