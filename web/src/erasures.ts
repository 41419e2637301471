import { answerOf, type KithClient } from '@kith/client';
import type { Schemas } from './api';

export type Erasure = Schemas['Erasure'];
export type SignedReceipt = Schemas['SignedReceipt'];

/** By what an erasure is found again: one of the ids that the erased had. */
export type ErasedIdKind = keyof Schemas['FindErasureRequest'];

export interface ErasureList {
  erasures: Erasure[];
  total_count: number;
}

export const listErasures = (
  kith: KithClient,
  page_number: number,
  page_size: number,
): Promise<ErasureList> =>
  answerOf(kith.GET('/erasures', { params: { query: { page_number, page_size } } }));

export async function findErasures(
  kith: KithClient,
  kind: ErasedIdKind,
  value: string,
): Promise<ErasureList> {
  const { erasures } = await answerOf(kith.POST('/erasures/find', { body: { [kind]: value } }));
  return { erasures, total_count: erasures.length };
}

export interface ErasureOptions {
  suppress: boolean;
  shared: boolean;
}

export interface BegunErasure {
  erasureId: string | undefined;
  /** Missing when the erasure takes longer than the service lets a request wait. */
  receipt: SignedReceipt | undefined;
}

export async function eraseUser(
  kith: KithClient,
  userId: string,
  { suppress, shared }: ErasureOptions,
): Promise<BegunErasure> {
  const query = { wait: true, ...(suppress && { suppress }), ...(shared && { shared: 'erase' }) };
  const params = { path: { userId }, query };
  const { data, response } = await kith.DELETE('/users/{userId}', { params });
  return {
    erasureId: response.headers.get('kith-erasure-id') ?? undefined,
    receipt: data?.receipt,
  };
}

export const exportUser = (kith: KithClient, userId: string): Promise<Blob> =>
  answerOf(kith.GET('/users/{userId}/export', { params: { path: { userId } }, parseAs: 'blob' }));
