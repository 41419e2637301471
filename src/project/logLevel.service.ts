import type { Log } from '../log.js';

/** The level of the log of this instance, while it runs. */
export class LogLevelService {
  constructor(private readonly log: Log) {}

  set(level: string): void {
    this.log.level = level;
    this.log.info('the log level was set', { level });
  }
}
