import type { Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { components, operations, paths } from './schema.js';

/** The wire's shapes by their name: `Schemas['User']`. */
export type Schemas = components['schemas'];

export interface KithClientOptions {
  /** Where the service is, with or without the API's base path: "http://127.0.0.1:8000". */
  baseUrl: string;
  apiKey: string;
  /** Takes the place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** `GET`, `POST` and the like take a path of the OpenAPI document and its parameters. */
export type KithClient = Client<paths, 'application/json'>;

/**
 * A client of one service and one key. Every answer but a success is thrown as a
 * {@link KithApiError}, also when the service is not reached or its answer breaks off. What an
 * `AbortSignal` ends is thrown as `fetch` throws it. A missing URL or key is a `TypeError`, here.
 */
export function createKithClient(options: KithClientOptions): KithClient;

/** The body of a success: `const user = await answerOf(kith.GET('/users/{userId}', …))`. */
export function answerOf<T>(
  sent: Promise<{ data?: T | undefined; response: Response }>,
): Promise<Exclude<T, undefined>>;

/** The service refused, failed, or was not reached. */
export class KithApiError extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** What the service logs of the request; undefined when there was no answer. */
  readonly requestId: string | undefined;
  constructor(message: string, status: number, requestId?: string, options?: ErrorOptions);
}
