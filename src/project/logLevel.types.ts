export enum LogLevel {
  error = 'error',
  warn = 'warn',
  info = 'info',
  debug = 'debug',
}

export interface LogLevelRequest {
  level: LogLevel;
}
