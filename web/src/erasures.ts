import { type KithClient, KithApiError } from '@kith/client';

/**
 * The calls of receipts and of the export. Services differ in whether they have them: what answers
 * that there is no such endpoint is told apart from what finds nothing.
 */
export interface Erasure {
  erasure_id: string;
  kind: string;
  /** erasing or complete */
  status: string;
  requested_at: string;
  completed_at?: string;
  receipt?: SignedReceipt;
}

export interface SignedReceipt {
  receipt: {
    erased: Record<string, number>;
    remaining: Record<string, number>;
    records_redacted: number;
    traces_elsewhere: number;
    traces_erased: boolean;
    suppressed_identifiers: number;
  } & Record<string, unknown>;
  algorithm: string;
  key_id: string;
  signature: string;
}

export interface ErasureList {
  erasures: Erasure[];
  total_count: number;
}

/** The same client for paths that its document may not have. */
type AnyPath = (
  path: string,
  init?: Record<string, unknown>,
) => Promise<{ data?: unknown; response: Response }>;

const getAny = (kith: KithClient): AnyPath => kith.GET as unknown as AnyPath;
const deleteAny = (kith: KithClient): AnyPath => kith.DELETE as unknown as AnyPath;
const postAny = (kith: KithClient): AnyPath => kith.POST as unknown as AnyPath;

export async function listErasures(
  kith: KithClient,
  page: number,
  pageSize: number,
): Promise<ErasureList> {
  const query = { page_number: page, page_size: pageSize };
  const { data } = await getAny(kith)('/erasures', { params: { query } });
  return data as ErasureList;
}

export async function findErasures(kith: KithClient, userId: string): Promise<ErasureList> {
  const { data } = await postAny(kith)('/erasures/find', { body: { user_id: userId } });
  const { erasures } = data as { erasures: Erasure[] };
  return { erasures, total_count: erasures.length };
}

export interface ErasureOptions {
  suppress: boolean;
  shared: boolean;
}

export interface BegunErasure {
  erasureId: string | undefined;
  receipt: SignedReceipt | undefined;
}

export async function eraseUser(
  kith: KithClient,
  userId: string,
  { suppress, shared }: ErasureOptions,
): Promise<BegunErasure> {
  const query = { wait: true, ...(suppress && { suppress }), ...(shared && { shared: 'erase' }) };
  const params = { path: { userId }, query };
  const { data, response } = await deleteAny(kith)('/users/{userId}', { params });
  const { receipt } = (data ?? {}) as { receipt?: SignedReceipt };
  return { erasureId: response.headers.get('kith-erasure-id') ?? undefined, receipt };
}

export async function exportUser(kith: KithClient, userId: string): Promise<Blob> {
  const params = { path: { userId } };
  const { data } = await getAny(kith)('/users/{userId}/export', { params, parseAs: 'blob' });
  return data as Blob;
}

/** The service is one without this call. */
export const isMissingCall = (error: unknown): boolean =>
  error instanceof KithApiError &&
  (error.status === 501 || (error.status === 404 && error.message.includes('no such endpoint')));
