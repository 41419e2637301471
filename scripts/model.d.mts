/** Types of model.mjs, which is plain JavaScript because it runs before anything is installed. */

export interface ModelDefinition {
  artifact: string;
  jar: { bytes: number; sha256: string };
  onnx: { entry: string; bytes: number; sha256: string };
  tokenizer: { entry: string; bytes: number; sha256: string };
}

export interface ModelFiles {
  model: string;
  folder: string;
  onnxPath: string;
  tokenizerPath: string;
}

export declare const DEFAULT_MODEL: string;
export declare const MODELS: Readonly<Record<string, ModelDefinition>>;

export declare class ModelError extends Error {
  readonly kind: 'missing' | 'damaged' | 'fetch' | 'unknown';
  constructor(kind: ModelError['kind'], message: string);
}

export declare function cacheFolder(env?: NodeJS.ProcessEnv): string;
export declare function modelFiles(model?: string, cacheDir?: string): ModelFiles;

export declare function checkModel(options?: {
  model?: string;
  cacheDir?: string;
}): Promise<ModelFiles>;

export declare function ensureModel(options?: {
  report?: (line: string) => void;
  model?: string;
  cacheDir?: string;
  runMaven?: (artifact: string, outputDirectory: string, workingDirectory: string) => Promise<void>;
}): Promise<ModelFiles>;

export declare function readZipEntry(zip: Buffer, name: string, bytesMax: number): Buffer;
