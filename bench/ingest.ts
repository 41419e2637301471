import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ModelConfig } from '../src/config.js';
import {
  type BenchService,
  openDatabase,
  startBenchService,
  unreadOf,
  untilRead,
} from './support/benchService.js';
import { type Conversation, inventConversations } from './support/conversations.js';
import { startProfile } from './support/profile.js';
import {
  numberOption,
  printJson,
  printStatements,
  printTable,
  textOption,
} from './support/report.js';
import type { SenderResult, SenderSetup } from './support/sender.js';

/**
 * `npm run bench -- ingest`: how fast are messages accepted, and how fast are they read?
 *
 * Invented conversations are sent by a process of their own; then it waits until no job is left.
 * Once without an embedding model and once with the local one, whose own speed on the same texts
 * is measured in the same run: only figures of one run can be compared.
 *
 * `--users 50 --messages 40` (of each user) `--per-call 2 --at-once 16 --embeddings none,local
 * --workers 2` · `--profile FILE` writes a CPU profile and prints its top · `--statements` prints
 * how long each statement took. NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD) names a database to
 * use; without it the bench starts one of its own.
 */
export async function run(args: string[]): Promise<void> {
  const database = await openDatabase();
  try {
    const kinds = (textOption(args, 'embeddings') ?? 'none,local').split(',');
    const results: Result[] = [];
    for (const [index, kind] of kinds.entries()) {
      results.push(await measure(database, kind, args, 1 + index + (Date.now() % 1e6) * 10));
    }
    printTable(results.map(toRow));
    printJson('ingest', { results });
  } finally {
    await database.close();
  }
}

interface Result {
  embeddings: string;
  users: number;
  messages: number;
  acceptedPerSecond: number;
  processedPerSecond: number;
  /** After the last message was accepted: nothing but reading. */
  drainPerSecond: number;
  textsPerMessage: number;
  embedderTextsPerSecond: number;
  /** Processed, as a part of what the embedder alone would allow. */
  ofEmbedder: number;
}

const toRow = (result: Result): Record<string, string | number> => ({
  embeddings: result.embeddings,
  messages: result.messages,
  'accepted/s': result.acceptedPerSecond,
  'processed/s': result.processedPerSecond,
  'drained/s': result.drainPerSecond,
  'texts/message': result.textsPerMessage,
  "embedder's texts/s": result.embedderTextsPerSecond,
  'of embedder': result.ofEmbedder,
});

async function measure(
  connection: Parameters<typeof startBenchService>[0],
  kind: string,
  args: readonly string[],
  seed: number,
): Promise<Result> {
  const service = await startBenchService(connection, embeddingsOf(kind, args));
  try {
    const users = numberOption(args, 'users', 50);
    const conversations = inventConversations({
      ...{ users, messagesPerUser: numberOption(args, 'messages', 40), seed },
    });
    await addUsers(service, conversations);
    const profilePath = textOption(args, 'profile');
    const profile = profilePath ? await startProfile() : undefined;
    const figures = await ingest(service, conversations, args);
    const top = await profile?.stop(`${profilePath}-${kind}.cpuprofile`);
    if (args.includes('--statements')) printStatements(service);
    if (top) printTable(top.map((line) => ({ ...line, percent: line.percent.toFixed(1) })));
    return { embeddings: kind, users, ...figures, ...(await besideEmbedder(service, figures)) };
  } finally {
    await service.stop();
  }
}

function embeddingsOf(kind: string, args: readonly string[]): ModelConfig['embeddings'] {
  if (kind === 'none') return { kind };
  if (kind === 'local') return { kind, workers: numberOption(args, 'workers', 2) };
  throw new Error('--embeddings takes none, local or both');
}

async function addUsers(
  { running, key }: BenchService,
  conversations: readonly Conversation[],
): Promise<void> {
  const post = async (path: string, body: object) => {
    const response = await fetch(`${running.url}/api/v2${path}`, {
      method: 'POST',
      headers: { authorization: `Api-Key ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  };
  for (const { userId, firstName, lastName, email } of conversations) {
    await post('/users', {
      ...{ user_id: userId, email, first_name: firstName, last_name: lastName },
    });
    await post('/sessions', { session_id: userId, user_id: userId });
  }
}

type Figures = Pick<
  Result,
  'messages' | 'acceptedPerSecond' | 'processedPerSecond' | 'drainPerSecond'
>;

async function ingest(
  service: BenchService,
  conversations: Conversation[],
  args: readonly string[],
): Promise<Figures> {
  const startedAt = performance.now();
  const sent = await send({
    ...{ url: service.running.url, key: service.key, conversations },
    messagesPerCall: numberOption(args, 'per-call', 2),
    callsAtOnce: numberOption(args, 'at-once', 16),
  });
  if (sent.refused > 0) throw new Error(`${sent.refused} messages were refused`);
  const leftThen = await unreadOf(service);
  const drainFrom = performance.now();
  await untilRead(service, 50);
  const drainSeconds = (performance.now() - drainFrom) / 1000;
  return {
    messages: sent.accepted,
    acceptedPerSecond: sent.accepted / sent.seconds,
    processedPerSecond: (sent.accepted / (performance.now() - startedAt)) * 1000,
    drainPerSecond: leftThen / drainSeconds,
  };
}

/** In a process of its own: what sending costs is not the service's. */
async function send(setup: SenderSetup): Promise<SenderResult> {
  const path = fileURLToPath(new URL('./support/sender.ts', import.meta.url));
  const sender = fork(path, { execArgv: ['--import', 'tsx'] });
  sender.send(setup);
  const [result] = (await once(sender, 'message')) as [SenderResult];
  return result;
}

const textsAtOnce = 200;
const textsMax = 4_000;

/** The embedder alone, on the very texts it was given while messages were read. */
async function besideEmbedder(
  { embedder }: BenchService,
  { messages, processedPerSecond }: Figures,
): Promise<Pick<Result, 'textsPerMessage' | 'embedderTextsPerSecond' | 'ofEmbedder'>> {
  if (!embedder) return { textsPerMessage: 0, embedderTextsPerSecond: 0, ofEmbedder: 0 };
  const textsPerMessage = embedder.texts.length / messages;
  const texts = embedder.texts.slice(0, textsMax);
  const startedAt = performance.now();
  for (let at = 0; at < texts.length; at += textsAtOnce) {
    await embedder.embedPassages(texts.slice(at, at + textsAtOnce));
  }
  const embedderTextsPerSecond = (texts.length / (performance.now() - startedAt)) * 1000;
  const ofEmbedder = processedPerSecond / (embedderTextsPerSecond / textsPerMessage);
  return { textsPerMessage, embedderTextsPerSecond, ofEmbedder };
}
