/** What the pool and its threads (scripts/embedWorker.mjs) say to each other. */

/** Given to a thread when it is started. */
export interface WorkerSetup {
  onnxPath: string;
  tokenizerPath: string;
  /** Threads of the runtime inside one worker. */
  threads: number;
  /** Longer texts are cut, special tokens and prefix included. */
  tokensMax: number;
  /** Texts are cut to this before they are split into tokens. */
  charactersMax: number;
}

/** One text to embed. */
export interface WorkerTask {
  id: number;
  /** What the model wants to see before the text: "query: ", "passage: ". */
  prefix: string;
  text: string;
  /** True: a vector per token. False: one vector of unit length. */
  tokens: boolean;
}

/** Asks a thread to end by itself, without doing what was sent before. */
export interface WorkerClose {
  close: true;
}

export type WorkerAnswer =
  | { kind: 'ready'; dimensions: number }
  | { kind: 'vector'; id: number; vector: Float32Array }
  | { kind: 'tokens'; id: number; tokens: string[]; vectors: Float32Array }
  | { kind: 'failed'; id: number; reason: string };

/** The part of a worker thread that the pool uses, so that tests can play one. */
export interface WorkerThread {
  postMessage(message: WorkerTask | WorkerClose): void;
  terminate(): Promise<unknown>;
  on(event: 'message', listener: (answer: WorkerAnswer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}
