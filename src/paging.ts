import { limits } from './limits.js';

/** Where a page begins and how long it is. */
export interface Page {
  skip: number;
  limit: number;
}

/** Pages count from 1; smaller numbers mean the first, as the wire's own servers answer. */
export function toPage(pageNumber: number | undefined, pageSize: number | undefined): Page {
  const size = clampSize(pageSize);
  const number = Math.min(Math.max(pageNumber ?? 1, 1), limits.pageNumberMax);
  return { skip: (number - 1) * size, limit: size };
}

/** Sizes below 1 mean "not given". */
export function clampSize(size: number | undefined): number {
  if (size === undefined || size < 1) return limits.pageSizeDefault;
  return Math.min(size, limits.pageSizeMax);
}
