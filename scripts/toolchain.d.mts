export type ServerLine = '2026' | '5.26';

export interface ServerLineFacts {
  readonly version: string;
  readonly javaMin: number;
  readonly javaMax: number;
  readonly downloadMegabytes: number;
  readonly mainClass: string;
}

export interface Java {
  readonly path: string;
  readonly major: number;
  readonly home: string;
}

export interface Maven {
  readonly path: string;
  readonly version: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const serverLines: Readonly<Record<ServerLine, ServerLineFacts>>;
export class ToolchainError extends Error {
  constructor(message: string);
}
export function checkNode(version?: string): void;
export function findJavas(env?: Environment): Java[];
export function findJava(
  range?: { min?: number; max?: number },
  env?: Environment,
): Java | undefined;
export function findMaven(env?: Environment): Maven | undefined;
export function mavenEnvironment(env?: Environment): NodeJS.ProcessEnv;
export function requireMaven(env?: Environment, reason?: string): Maven;
export function chooseServer(wish?: {
  keptLine?: ServerLine | undefined;
  line?: ServerLine | undefined;
  env?: Environment;
}): { line: ServerLine; java: Java };
export function cacheFolder(env?: Environment): string;
export function serverFolder(line: ServerLine, env?: Environment): string;
export function hasServerJars(line: ServerLine, env?: Environment): boolean;
export function keptLineOf(dataDir: string): ServerLine | undefined;
export function checkToolchain(env?: Environment, dataDir?: string): void;
export function isAtLeast(version: string, needed: string): boolean;
