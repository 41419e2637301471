/** A text model that turns sentences into vectors. Local or remote: callers cannot tell. */
export interface Embedder {
  /** Name and version of the model; stored beside every vector it made. */
  readonly model: string;
  /** Length of every vector. */
  readonly dimensions: number;
  /**
   * Unit-length vectors for texts that are to be found, in the order of the texts. `urgent`:
   * somebody waits for the answer, so they go before what is read in the background.
   */
  embedPassages(texts: readonly string[], options?: { urgent?: boolean }): Promise<Float32Array[]>;
  /** Unit-length vector for a question. */
  embedQuery(text: string): Promise<Float32Array>;
  /** Stops workers and connections. Calls under way are rejected. */
  close(): Promise<void>;
}
