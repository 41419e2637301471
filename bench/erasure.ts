import neo4j, { type Driver } from 'neo4j-driver';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedNeo4j } from '../src/embedded/embeddedNeo4j.js';
import { newUuid } from '../src/ids.js';
import { fillUser } from '../test/support/largeUser.js';
import { type BenchService, startBenchService } from './support/benchService.js';
import { numberOption, printJson, printTable } from './support/report.js';

/**
 * How long does it take until nothing of a large user is left, and what do others notice of it?
 *
 * `npm run bench -- erasure [--messages 20000] [--facts 80000] [--entities 20000] [--readers 4]`
 *
 * A Neo4j of the bench's own with a heap of 1 GB; the large user is written past the service.
 * Readers ask for the facts and the messages of other users before the erasure and during it.
 */
export async function run(args: string[]): Promise<void> {
  const size = {
    messages: numberOption(args, 'messages', 20_000),
    facts: numberOption(args, 'facts', 80_000),
    entities: numberOption(args, 'entities', 20_000),
  };
  const readers = numberOption(args, 'readers', 4);
  const dataDir = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const server = await startEmbeddedNeo4j({
    dataDir,
    memory: { heapMegabytes: 1024 },
    report: () => {},
  });
  const service = await startBenchService(server, { kind: 'none' });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  try {
    await measure(service, driver, { size, readers });
  } finally {
    await driver.close();
    await service.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Size = Parameters<typeof fillUser>[2];

async function measure(
  service: BenchService,
  driver: Driver,
  { size, readers }: { size: Size; readers: number },
): Promise<void> {
  const others = await addOthers(service, driver);
  // A small one first: every statement of an erasure is planned and warm by then.
  const warm = await addUser(service);
  await fillUser(driver, warm, { messages: 500, facts: 1_000, entities: 500 });
  await eraseAndWait(service, warm.userId);
  const victim = await addUser(service);
  const filledAt = performance.now();
  await fillUser(driver, victim, size);
  console.log(`filled in ${((performance.now() - filledAt) / 1000).toFixed(1)} s`);

  await read(service, others, readers, () => pauseFor(3_000));
  const quiet = await read(service, others, readers, () => pauseFor(10_000));
  let answeredMs = 0;
  const startedAt = performance.now();
  const during = await read(service, others, readers, async () => {
    const id = await erase(service, victim.userId);
    answeredMs = performance.now() - startedAt;
    await waitUntilComplete(service, id);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const result = {
    ...size,
    answered_ms: Math.round(answeredMs),
    gone_after_s: seconds,
    quiet_p95_ms: p95(quiet),
    during_p95_ms: p95(during),
    ratio: p95(during) / p95(quiet),
    reads_during: during.length,
  };
  printTable([result]);
  printJson('erasure', result);
}

interface BenchUser {
  userId: string;
  projectId: string;
  uuid: string;
  graphUuid: string;
}

async function addUser({ running, projectId }: BenchService): Promise<BenchUser> {
  const userId = newUuid();
  const caller = callerOf(projectId);
  const user = await running.services.users.add(caller, { user_id: userId, first_name: 'Jane' });
  return { userId, projectId, uuid: user.uuid, graphUuid: String(user.graph_uuid) };
}

async function addOthers(service: BenchService, driver: Driver): Promise<BenchUser[]> {
  const others: BenchUser[] = [];
  for (let index = 0; index < 20; index += 1) {
    const other = await addUser(service);
    await fillUser(driver, other, { messages: 200, facts: 500, entities: 200 });
    others.push(other);
  }
  return others;
}

const callerOf = (projectId: string) => ({
  ...{ projectId, projectUuid: projectId, keyId: 'bench' },
  scopes: ['admin'] as const,
});

async function erase({ running, projectId }: BenchService, userId: string): Promise<string> {
  const { erasures } = running.services;
  return (await erasures.eraseUser(callerOf(projectId), userId)).erasureId;
}

async function waitUntilComplete(service: BenchService, id: string): Promise<void> {
  const { erasures } = service.running.services;
  for (;;) {
    const { status, receipt } = await erasures.get(callerOf(service.projectId), id);
    if (status === 'complete' && receipt) return;
    await pauseFor(50);
  }
}

async function eraseAndWait(service: BenchService, userId: string): Promise<void> {
  await waitUntilComplete(service, await erase(service, userId));
}

/** Times of reads over HTTP, in milliseconds, while `work` goes on. */
async function read(
  service: BenchService,
  others: readonly BenchUser[],
  readers: number,
  work: () => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const reading = Array.from({ length: readers }, async (_, number) => {
    for (let turn = number; !isOver; turn += 1) {
      const { userId } = others[turn % others.length] as BenchUser;
      const startedAt = performance.now();
      const response = await fetch(`${service.running.url}/api/v2/graph/edge/user/${userId}`, {
        method: 'POST',
        headers: { authorization: `Api-Key ${service.key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ limit: 20 }),
      });
      await response.text();
      if (!response.ok) throw new Error(`a read was answered with ${response.status}`);
      times.push(performance.now() - startedAt);
      // A reader is a person's application, not a load test: it thinks between two reads.
      await pauseFor(20);
    }
  });
  await work();
  isOver = true;
  await Promise.all(reading);
  return times;
}

const pauseFor = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
