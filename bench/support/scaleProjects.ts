import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { newUuid } from '../../src/ids.js';
import { type BenchService, untilKeyed } from './benchService.js';
import { call } from './callService.js';
import { randomOf } from './conversations.js';
import { type CrowdFact, type CrowdGraph, loadFacts, near, sentenceOf } from './crowd.js';

/** A project with so many users, of whom some are known well. */
export interface ScaleProject {
  users: number;
  /** As a service that calls need for the key: the same service, another key. */
  service: BenchService;
  /** Users with facts and a session, for which everything is asked. */
  known: string[];
  /** Uuids of some facts of the project. */
  facts: string[];
}

export type Loaded = {
  users: number;
  'users/s': number;
  'then, until all are findable, s': number;
  facts: number;
  'facts/s': number;
};

/** Facts of each user who has any. */
const factsOfKnown = 100;
const sessionsMax = 500;
const graphsAtOnce = 4;

/** Users with their addresses and names, as a company has them. */
export const userIdOf = (number: number): string => `user-${number}`;

function* userLines(count: number): Generator<string> {
  const random = randomOf(11);
  const syllables = ['ma', 'ri', 'to', 'ken', 'lo', 'sa', 'vi', 'der', 'nor', 'bel', 'ju', 'han'];
  const word = (length: number) =>
    Array.from({ length }, () => syllables[random(syllables.length)]).join('');
  for (let number = 0; number < count; number += 1) {
    const user = {
      ...{ user_id: userIdOf(number), email: `user-${number}@example.com` },
      ...{ first_name: word(2), last_name: word(3) },
    };
    yield `${JSON.stringify(user)}\n`;
  }
}

/** The project of that size in the database of the service; filled as far as it is not yet. */
export async function openProject(
  service: BenchService,
  users: number,
  factsPerUser: number,
): Promise<{ project: ScaleProject; loaded: Loaded }> {
  const { projects } = service.running.services;
  const projectId = `scale-${users}`;
  await projects.ensureProject(projectId, `Scale ${users}`);
  const scopes = ['read', 'write'] as const;
  const key = await projects.createKey(projectId, { keyId: newUuid(), name: 'bench', scopes });
  const own = { ...service, key, projectId };
  const loaded = {
    users,
    'users/s': 0,
    'then, until all are findable, s': 0,
    facts: 0,
    'facts/s': 0,
  };
  const { database } = service.running.services;
  const [there] = await database.raw(
    "MATCH (c:Counter {projectId: $projectId, kind: 'user'}) RETURN c.count AS count",
    { projectId },
  );
  if (Number(there?.['count'] ?? 0) < users) Object.assign(loaded, await importUsers(own, users));
  const factsWanted = users * factsPerUser;
  const known = Array.from({ length: Math.ceil(factsWanted / factsOfKnown) }, (_, index) =>
    userIdOf(Math.floor((index * users * factsOfKnown) / factsWanted)),
  );
  Object.assign(loaded, await addFacts(own, known));
  const withSession = known.slice(0, sessionsMax);
  await addSessions(own, withSession);
  const rows = await database.raw(
    'MATCH (f:Fact {projectId: $projectId}) WHERE f.name = "DOES" RETURN f.uuid AS uuid LIMIT 1000',
    { projectId },
  );
  const facts = rows.map(({ uuid }) => String(uuid));
  return { project: { users, service: own, known: withSession, facts }, loaded };
}

/** `kith import --users`, as a process of its own, on a file. */
async function importUsers(service: BenchService, users: number) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  try {
    const file = join(folder, 'users.ndjson');
    await pipeline(Readable.from(userLines(users)), createWriteStream(file));
    const program = fileURLToPath(new URL('../../scripts/kith.mjs', import.meta.url));
    const { key, running } = service;
    const env = { ...process.env, KITH_URL: running.url, KITH_API_KEY: key };
    const startedAt = performance.now();
    const child = spawn(process.execPath, [program, 'import', file, '--users'], {
      ...{ env, stdio: ['ignore', 'ignore', 'inherit'] },
    });
    const [code] = (await once(child, 'exit')) as [number];
    if (code !== 0) throw new Error(`kith import ended with ${code}`);
    const doneAt = performance.now();
    await untilKeyed(service);
    return {
      'users/s': (users / (doneAt - startedAt)) * 1000,
      'then, until all are findable, s': (performance.now() - doneAt) / 1000,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function addFacts(service: BenchService, known: readonly string[]) {
  const { database } = service.running.services;
  const { projectId, embedder } = service;
  const rows = await database.raw(
    `MATCH (u:User {projectId: $projectId}) WHERE u.userId IN $known
     RETURN u.projectId AS projectId, u.graphUuid AS graphUuid, u.graphToken AS graphToken,
       u.uuid AS rootUuid, EXISTS { (u)-[:SUBJECT_OF]->(:Fact {name: 'DOES'}) } AS done`,
    { projectId, known },
  );
  const graphs = rows.filter(({ done }) => done !== true) as unknown as CrowdGraph[];
  const sentences = Array.from({ length: 500 }, (_, index) => sentenceOf(index));
  const base = (await embedder?.embedPassages(sentences)) ?? [];
  const startedAt = performance.now();
  const waiting = [...graphs.entries()];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, graph] = next;
      const made = Array.from({ length: factsOfKnown }, (_, index): CrowdFact => {
        const at = number * factsOfKnown + index;
        const vector = base.length === 0 ? null : near(base[at % base.length]!, at);
        return { fact: sentenceOf(at), vector: vector as Float32Array };
      });
      await loadFacts(database, graph, made, embedder?.model ?? null);
    }
  };
  await Promise.all(Array.from({ length: graphsAtOnce }, one));
  const seconds = (performance.now() - startedAt) / 1000;
  const facts = graphs.length * factsOfKnown;
  return { facts: known.length * factsOfKnown, 'facts/s': facts / seconds };
}

async function addSessions(service: BenchService, users: readonly string[]): Promise<void> {
  for (let at = 0; at < users.length; at += 50) {
    await Promise.all(
      users.slice(at, at + 50).map((id) =>
        // Refused where an earlier run has made it.
        call(service, 'POST', '/sessions', { session_id: id, user_id: id }).catch(() => undefined),
      ),
    );
  }
}
