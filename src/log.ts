import winston from 'winston';

/** The winston logger, or what tests hand in its place. */
export type Log = Pick<winston.Logger, 'debug' | 'info' | 'warn' | 'error' | 'level'>;

/**
 * Readable lines on a terminal, JSON elsewhere. Callers hand in facts about the work (request id,
 * route, status, milliseconds), never a body, an e-mail, a name or a key.
 */
export function createLog(options: { level: string; format: 'pretty' | 'json' }): winston.Logger {
  const { combine, timestamp, json } = winston.format;
  const format =
    options.format === 'json' ? combine(timestamp(), json()) : combine(timestamp(), readable);
  return winston.createLogger({
    level: options.level,
    format,
    transports: [new winston.transports.Console({ stderrLevels: ['error'] })],
  });
}

const readable = winston.format.printf(({ timestamp, level, message, ...fields }) => {
  const rest = Object.entries(fields)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
  const time = String(timestamp).slice(11, 19);
  return `${time} ${level.padEnd(5)} ${String(message)}${rest === '' ? '' : `  ${rest}`}`;
});
