import { totalmem } from 'node:os';

import type { ServerLine } from '#scripts/toolchain.mjs';

const megabyte = 1024 * 1024;
const heapMinMegabytes = 512;
const heapMaxMegabytes = 4_096;
const pageCacheMinMegabytes = 64;
const pageCacheMaxMegabytes = 4_096;

/** How much memory a Neo4j gets. */
export interface ServerMemory {
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
}

/**
 * A quarter of the machine for the heap and an eighth for the page cache, within bounds: less than
 * 512 MB of heap does not start reliably, and one user-knowledge graph gains little above 4 GB.
 */
export function memoryFor(machineBytes = totalmem()): ServerMemory {
  const machineMegabytes = Math.floor(machineBytes / megabyte);
  return {
    heapMegabytes: within(machineMegabytes / 4, heapMinMegabytes, heapMaxMegabytes),
    pageCacheMegabytes: within(machineMegabytes / 8, pageCacheMinMegabytes, pageCacheMaxMegabytes),
  };
}

/** The smallest memory that serves a test suite. */
export const testMemory: ServerMemory = { heapMegabytes: 512, pageCacheMegabytes: 64 };

// Bolt waits twice for five silent seconds when it stops, after all stores are closed; nobody is
// left to listen to, and a Ctrl-C should not take ten seconds. The setting's name changed.
const quietPeriodSettings: Readonly<Record<ServerLine, string>> = {
  2026: 'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration',
  5.26: 'internal.dbms.bolt.netty_server_shutdown_quiet_period',
};

/** The text of `neo4j.conf` for a Neo4j that only this machine can reach. */
export function settingsText(line: ServerLine, boltPort: number, memory: ServerMemory): string {
  const { heapMegabytes, pageCacheMegabytes } = memory;
  const settings: Readonly<Record<string, string | number | boolean>> = {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.bolt.advertised_address': `127.0.0.1:${boltPort}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    [quietPeriodSettings[line]]: line === '2026' ? '0s' : 0,
    'dbms.usage_report.enabled': false,
    'dbms.security.auth_enabled': true,
    // LOAD CSV could otherwise read any file that this process can read.
    'dbms.security.allow_csv_import_from_file_urls': false,
    'server.memory.heap.initial_size': `${heapMinMegabytes}m`,
    'server.memory.heap.max_size': `${heapMegabytes}m`,
    'server.memory.pagecache.size': `${pageCacheMegabytes}m`,
    // One statement may not take the heap from all others, nor all of them the server's own share.
    'db.memory.transaction.max': `${Math.floor(heapMegabytes * 0.4)}m`,
    'dbms.memory.transaction.total.max': `${Math.floor(heapMegabytes * 0.7)}m`,
    // An empty store would else take half a gigabyte, and no backup here replays old logs.
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.rotation.retention_policy': 'keep_none',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const head = '# Written by Kith at every start of this Neo4j; changes here are lost.';
  return `${[head, ...lines].join('\n')}\n`;
}

/** The Java options that Neo4j is started with. */
export function javaOptions(javaMajor: number, memory: ServerMemory): string[] {
  const opened = [
    'java.nio',
    'java.io',
    'sun.nio.ch',
    'java.util.concurrent',
    'jdk.internal.misc',
  ].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  return [
    `-Xms${Math.min(heapMinMegabytes, memory.heapMegabytes)}m`,
    `-Xmx${memory.heapMegabytes}m`,
    '-XX:+UseG1GC',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:+DisableExplicitGC',
    // A server that has run out of memory answers nothing well: it ends, and is started again.
    '-XX:+ExitOnOutOfMemoryError',
    ...opened,
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    ...(javaMajor >= 21 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    ...(javaMajor >= 24 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
  ];
}

function within(value: number, min: number, max: number): number {
  return Math.round(Math.min(Math.max(value, min), max));
}
