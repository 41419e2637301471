import type { Database } from './database.js';

/** What the connected server can do, found once at start. */
export interface Capabilities {
  /** "2026.08.1", "5.26.30" */
  version: string;
  edition: string;
  /** A vector index filters inside the index (`SEARCH … WHERE`): from 2026.02 on. */
  vectorFilter: boolean;
}

export async function readCapabilities(database: Database): Promise<Capabilities> {
  const rows = await database.raw(
    'CALL dbms.components() YIELD name, versions, edition ' +
      "WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
  );
  const version = String(rows[0]?.['version'] ?? '');
  return { version, edition: String(rows[0]?.['edition'] ?? ''), vectorFilter: filters(version) };
}

function filters(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 2026 || (major === 2026 && minor >= 2);
}
