import { badRequest } from './errors.js';

/** Returns the IANA name, or 400 that names the field. */
export function requireTimeZone(name: string, field: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw badRequest(`${field} must be an IANA time zone such as Europe/Berlin`);
  }
}
