import { Agent } from 'node:http';
import { callKept } from './support/callService.js';
import {
  type BenchService,
  openDatabase,
  startBenchService,
  unreadOf,
  untilRead,
} from './support/benchService.js';
import { type Conversation, inventConversations } from './support/conversations.js';
import { type CrowdGraph, loadFacts, near, sentenceOf } from './support/crowd.js';
import { ProcessorClock } from './support/processorTime.js';
import { numberOption, printJson, printStatements, printTable } from './support/report.js';

/**
 * What does a turn of a conversation cost an application? `npm run bench -- turn [--users 64]
 * [--facts 500] [--seconds 15]`: each turn adds two messages with `return_context` and then asks
 * for the context of the thread, for users of whom so much is known, while the service reads what
 * was added. At 1, 16 and 64 connections, one after another, each user on one connection; each
 * begins when all that was said before is read, and says how much was not read at its end.
 * `--statements` prints what took the longest in the database.
 */
export async function run(args: string[]): Promise<void> {
  const users = numberOption(args, 'users', 64);
  const facts = numberOption(args, 'facts', 500);
  const seconds = numberOption(args, 'seconds', 15);
  const connection = await openDatabase();
  const service = await startBenchService(connection, { kind: 'local', workers: 2 });
  try {
    const conversations = inventConversations({ users, messagesPerUser: 200 });
    await prepare(service, conversations, facts);
    // The database compiles what it runs often: before that a turn costs several times as much.
    await measure(service, conversations, { clients: 16, seconds: warmUpSeconds });
    const rows = [];
    const clock = new ProcessorClock(connection.pid);
    const busy = [];
    for (const clients of [1, 16, 64]) {
      await untilRead(service);
      clock.sinceLast();
      const measured = await measure(service, conversations, { clients, seconds });
      rows.push(...measured);
      const { service: ours, database } = clock.sinceLast();
      const unread = await unreadOf(service);
      const turns = (measured[0]?.['per second'] ?? 0) * seconds;
      const each = { 'service ms': ours / turns, 'database ms': database / turns };
      const left = { turns, 'messages unread at the end': unread };
      busy.push({ 'processor time a turn': `${clients} connections`, ...each, ...left });
    }
    printTable(rows);
    printTable(busy);
    if (args.includes('--statements')) printStatements(service);
    printJson('turn', { users, facts, rows, busy });
  } finally {
    await service.stop();
    await connection.close();
  }
}

const vectorsMade = 250;
const warmUpSeconds = 90;

async function prepare(
  service: BenchService,
  conversations: readonly Conversation[],
  facts: number,
): Promise<void> {
  const { embedder, projectId } = service;
  const sentences = Array.from({ length: vectorsMade }, (_, index) => sentenceOf(index));
  const base = (await embedder?.embedPassages(sentences)) ?? [];
  const { database } = service.running.services;
  for (const [number, { userId, firstName }] of conversations.entries()) {
    await call(service, 'POST', '/users', { user_id: userId, first_name: firstName });
    await call(service, 'POST', '/threads', { thread_id: userId, user_id: userId });
    const [graph] = await database.raw(
      'MATCH (u:User {projectId: $projectId, userId: $userId}) RETURN u.projectId AS projectId, ' +
        'u.graphUuid AS graphUuid, u.graphToken AS graphToken, u.uuid AS rootUuid',
      { projectId, userId },
    );
    const made = Array.from({ length: facts }, (_, index) => ({
      fact: sentenceOf(index),
      vector: near(base[index % base.length] as Float32Array, number * 10_000 + index),
    }));
    await loadFacts(database, graph as unknown as CrowdGraph, made, embedder?.model ?? null);
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 });

const call = (service: BenchService, method: string, path: string, body?: object) =>
  callKept(service, agent, method, path, body);

const said = new Map<string, number>();

/** Two messages with the context in the answer, then the context once more; milliseconds each. */
async function turn(service: BenchService, { userId, messages }: Conversation) {
  const at = said.get(userId) ?? 0;
  said.set(userId, at + 2);
  const two = [0, 1].map((step) => messages[(at + step) % messages.length]);
  const startedAt = performance.now();
  await call(service, 'POST', `/threads/${userId}/messages`, {
    messages: two.map((one) => ({ role: one?.role, content: one?.content })),
    return_context: true,
  });
  const addedAt = performance.now();
  await call(service, 'GET', `/threads/${userId}/context`);
  const endedAt = performance.now();
  return { adding: addedAt - startedAt, context: endedAt - addedAt, turn: endedAt - startedAt };
}

async function measure(
  service: BenchService,
  conversations: readonly Conversation[],
  { clients, seconds }: { clients: number; seconds: number },
) {
  const times = { adding: [] as number[], context: [] as number[], turn: [] as number[] };
  const until = performance.now() + seconds * 1000;
  let refused = 0;
  const client = async (number: number) => {
    for (let next = number; performance.now() < until; next += clients) {
      const one = conversations[next % conversations.length];
      if (!one) return;
      const took = await turn(service, one).catch(() => undefined);
      if (!took) {
        refused += 1;
        continue;
      }
      for (const part of ['adding', 'context', 'turn'] as const) times[part].push(took[part]);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const took = (performance.now() - startedAt) / 1000;
  return (['adding', 'context', 'turn'] as const).map((part) => {
    const sorted = times[part].sort((one, other) => one - other);
    const share = (of: number) => sorted[Math.floor(sorted.length * of)] ?? 0;
    return {
      ...{ connections: clients, part, 'p50 ms': share(0.5), 'p95 ms': share(0.95) },
      'per second': sorted.length / took,
      refused,
    };
  });
}
