/** A model that reads a question and a text together and says how well they fit. */
export interface Reranker {
  /** One number a text, in the order of the texts; greater fits better. Rejects when it cannot. */
  rerank(question: string, texts: readonly string[]): Promise<number[]>;
  /** Calls under way are rejected. */
  close(): void;
}
