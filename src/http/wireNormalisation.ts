import { isUtf8 } from 'node:buffer';
import type { NextFunction, Request, Response } from 'express';
import { badRequest } from '../errors.js';
import { limits } from '../limits.js';

/** Keys below which everything is the caller's own data and stays as it is. */
const callersData = new Set([
  'metadata',
  'attributes',
  'edge_attributes',
  'source_node_attributes',
  'target_node_attributes',
  'record_filter',
  'property_value',
  'data',
  'records',
  'parameters',
]);

/**
 * Makes one form of what the SDKs of several generations and languages send: `null` means "not
 * given", an empty body counts as `{}`, and query parameters come in both spellings.
 */
export function normaliseWire(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body ?? {};
  if (typeof body !== 'object' || body === null) {
    next(badRequest('the body must be a JSON object'));
    return;
  }
  if (Array.isArray(body)) {
    next(badRequest('the body must be a JSON object, not an array'));
    return;
  }
  try {
    request.body = withoutNulls(body, 0);
  } catch (error) {
    next(error);
    return;
  }
  const query = inSnakeCase(request.query);
  // Express computes the query anew at each access; the normalised one takes its place.
  Object.defineProperty(request, 'query', { value: query, writable: true, configurable: true });
  next();
}

function withoutNulls(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > limits.requestBodyDepthMax) {
    throw badRequest(`the body is nested deeper than ${limits.requestBodyDepthMax} levels`);
  }
  if (Array.isArray(value)) {
    return value.filter((item) => item !== null).map((item) => withoutNulls(item, depth + 1));
  }
  const kept: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    if (child === null || key === '__proto__') continue;
    kept[key] = callersData.has(key) ? child : withoutNulls(child, depth + 1);
  }
  return kept;
}

/** `pageNumber` becomes `page_number`, unless that was given too. Empty means "not given". */
function inSnakeCase(query: Request['query']): Record<string, unknown> {
  const normalised: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(query)) {
    const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (value !== '' && (snake === key || !(snake in query))) normalised[snake] = value;
  }
  return normalised;
}

/**
 * For the body parser, which would put U+FFFD in the place of bytes that are no UTF-8: an id would
 * be stored as another one.
 */
export function requireUtf8(
  _request: unknown,
  _response: unknown,
  bytes: Buffer,
  encoding: string,
): void {
  if (encoding.toLowerCase() === 'utf-8' && !isUtf8(bytes)) throw new Error('not UTF-8');
}
