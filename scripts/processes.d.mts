/** A process as it is noted in a file: its pid and when it started. */
export interface NotedProcess {
  readonly pid: number;
  readonly started?: string | undefined;
}

export function startOf(pid: number): string | undefined;
export function isAlive(noted: NotedProcess | undefined): boolean;
export function parentOf(pid: number): number | undefined;
export function commandLineOf(pid: number): string;
export function findByCommandLine(text: string): number[];
export function self(): NotedProcess;
