import neo4j, { type Driver } from 'neo4j-driver';
import type { DatabaseOptions } from '../database.js';

/**
 * A driver apart from the service's own door: whole numbers and times keep their kind, which as
 * plain numbers and texts would be written back as something else.
 */
export const connectExactly = ({ uri, user, password }: DatabaseOptions): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 0,
    userAgent: 'kith-copy',
  });
