/** The vectors of one text's tokens, in the order of the text. */
export interface TokenVectors {
  /** Word pieces as the model sees them: lower case, `##` before a continuation. */
  tokens: string[];
  /**
   * One vector per token, as the model gives them: neither of unit length nor centred. Special
   * tokens and the model's own prefix are left out.
   */
  vectors: Float32Array[];
}

/**
 * What a local embedder can do besides: vectors for late interaction, which a remote endpoint
 * does not offer. Ask with `isTokenEmbedder`.
 */
export interface TokenEmbedder {
  /**
   * Token vectors of one text. A search waits for them, so they go ahead of passages like a
   * query. Throws EmbeddingError as `embedQuery` does.
   */
  embedTokens(text: string, as: 'query' | 'passage'): Promise<TokenVectors>;
}

/** Whether an embedder gives token vectors too. */
export function isTokenEmbedder<T extends object>(
  embedder: T | null,
): embedder is T & TokenEmbedder {
  return embedder !== null && 'embedTokens' in embedder;
}
