import { newUuid } from '../src/ids.js';
import { createLog } from '../src/log.js';
import { createModels } from '../src/models.js';
import { generateApiKey } from '../src/project/apiKey.js';
import { type RunningService, startService } from '../src/server.js';
import { openDatabase } from './support/benchService.js';
import { type Conversation, type Question, readConversations } from './support/locomo.js';
import { printJson, printTable } from './support/report.js';

/**
 * Does a search bring back the turns that answer a question? `npm run bench -- retrieval FILE`
 * takes a file in LoCoMo's format, tells each conversation to a fresh user through the API, asks
 * every question, and prints evidence recall and MRR by category. No language model.
 */
export async function run(args: string[]): Promise<void> {
  const [path] = args;
  if (!path) throw new Error('name a file in LoCoMo format');
  const conversations = readConversations(path);
  const database = await openDatabase();
  const log = createLog({ level: 'error', format: 'json' });
  const embeddings = { kind: 'local', workers: 2 } as const;
  const models = await createModels({ language: 'en', embeddings, llm: undefined }, log);
  const running = await startService({
    config: { host: '127.0.0.1', port: 0, apiKey: undefined },
    connection: database,
    rootKey: { keyId: 'root', secret: rootKey },
    ...{ models, log },
  });
  try {
    const results = new Map<string, Result[]>();
    for (const conversation of conversations) await measure(running, conversation, results);
    report(results);
  } finally {
    await running.stop();
    await models.close();
    await database.close();
  }
}

const rootKey = generateApiKey();
const depth = 20;

/** One question asked one way: the turns that came back, best first, and how long it took. */
interface Result {
  question: Question;
  found: string[];
  ms: number;
}

const ways = ['episodes', 'episodes + cross_encoder', 'facts', 'episodes and facts'] as const;

async function measure(
  { url }: RunningService,
  conversation: Conversation,
  results: Map<string, Result[]>,
): Promise<void> {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/api/v2${path}`, {
      method,
      headers: { authorization: `Api-Key ${rootKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of several shapes
    return response.json() as Promise<any>;
  };
  const userId = newUuid();
  const turnOf = await tell(call, userId, conversation);
  for (const question of conversation.questions) {
    const ask = async (scope: string, reranker?: string) => {
      const startedAt = performance.now();
      const request = { user_id: userId, query: question.text, scope, limit: depth };
      const body = await call('POST', '/graph/search', { ...request, reranker });
      return { body, ms: performance.now() - startedAt };
    };
    const plain = await ask('episodes');
    const crossed = await ask('episodes', 'cross_encoder');
    const facts = await ask('edges');
    const lists = {
      episodes: plain.body.episodes.map((one: { uuid: string }) => [one.uuid]),
      crossed: crossed.body.episodes.map((one: { uuid: string }) => [one.uuid]),
      facts: facts.body.edges.map((one: { episodes: string[] }) => one.episodes),
    };
    const turns = (list: string[][]) => [
      ...new Set(list.flat().flatMap((uuid) => turnOf.get(uuid) ?? [])),
    ];
    const rows: [string, string[], number][] = [
      [ways[0], turns(lists.episodes), plain.ms],
      [ways[1], turns(lists.crossed), crossed.ms],
      [ways[2], turns(lists.facts), facts.ms],
      [ways[3], turns(interleave(lists.episodes, lists.facts)), plain.ms + facts.ms],
    ];
    for (const [way, found, ms] of rows) {
      results.set(way, [...(results.get(way) ?? []), { question, found, ms }]);
    }
  }
}

const interleave = (left: string[][], right: string[][]): string[][] =>
  left.flatMap((one, index) => [one, right[index] ?? []]);

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of several shapes
type Call = (method: string, path: string, body?: unknown) => Promise<any>;

/** Tells a conversation turn by turn; returns which turn each message is. */
async function tell(
  call: Call,
  userId: string,
  conversation: Conversation,
): Promise<Map<string, string>> {
  await call('POST', '/users', { user_id: userId, first_name: conversation.speakerA });
  const turnOf = new Map<string, string>();
  for (const [number, session] of conversation.sessions.entries()) {
    const threadId = `${userId}-${number}`;
    await call('POST', '/threads', { thread_id: threadId, user_id: userId });
    for (let at = 0; at < session.turns.length; at += 30) {
      const turns = session.turns.slice(at, at + 30);
      const added = (await call('POST', `/threads/${threadId}/messages`, {
        messages: turns.map((turn) => ({
          role: 'user',
          name: turn.speaker,
          content: turn.text,
          created_at: session.at,
          metadata: { turn: turn.id },
        })),
      })) as { message_uuids: string[] };
      added.message_uuids.forEach((uuid, index) => turnOf.set(uuid, turns[index]?.id ?? ''));
    }
  }
  await untilRead(call);
  return turnOf;
}

async function untilRead(call: Call): Promise<void> {
  for (;;) {
    const { total_count: waiting } = (await call('GET', '/jobs?status=pending')) as {
      total_count: number;
    };
    if (waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function recallAt(results: readonly Result[], count: number): number {
  const shares = results.map(({ question, found }) => {
    const top = new Set(found.slice(0, count));
    return question.evidence.filter((id) => top.has(id)).length / question.evidence.length;
  });
  return mean(shares);
}

const reciprocalRank = ({ question, found }: Result): number => {
  const rank = found.findIndex((id) => question.evidence.includes(id));
  return rank < 0 ? 0 : 1 / (rank + 1);
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const round = (value: number): number => Math.round(value * 1000) / 1000;

function rowOf(way: string, category: string, results: readonly Result[]) {
  const times = results.map(({ ms }) => ms).sort((left, right) => left - right);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return {
    ...{ way, category, questions: results.length },
    'recall@5': round(recallAt(results, 5)),
    'recall@10': round(recallAt(results, 10)),
    'recall@20': round(recallAt(results, 20)),
    MRR: round(mean(results.map(reciprocalRank))),
    ...{ 'p50 ms': at(0.5), 'p95 ms': at(0.95) },
  };
}

function report(results: ReadonlyMap<string, Result[]>): void {
  const rows = [...results].flatMap(([way, all]) => {
    const categories = [...new Set(all.map(({ question }) => question.category))].sort();
    return [
      rowOf(way, 'all', all),
      ...categories.map((category) =>
        rowOf(
          way,
          String(category),
          all.filter(({ question }) => question.category === category),
        ),
      ),
    ];
  });
  printTable(rows);
  printJson('retrieval', { rows });
}
