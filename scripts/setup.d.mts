export function buildConsole(): Promise<void>;
export function underLock<T>(work: () => Promise<T>): Promise<T>;
