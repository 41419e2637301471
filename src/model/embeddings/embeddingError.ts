/**
 * Why there is no vector.
 * - `busy`: too much waits already; the same call may succeed in a second
 * - `unavailable`: the model cannot be loaded or reached, or failed on this text
 * - `nonsense`: the remote model answered, but not with vectors that fit
 * - `closed`: the service is shutting down
 */
export type EmbeddingErrorKind = 'busy' | 'unavailable' | 'nonsense' | 'closed';

/** Thrown by every embedder. The message never holds the text that was to be embedded. */
export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';

  constructor(
    readonly kind: EmbeddingErrorKind,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
