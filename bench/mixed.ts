import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { exchange, type Line } from './support/callService.js';
import { type Conversation, inventConversations, randomOf } from './support/conversations.js';
import { questionOf } from './support/crowd.js';
import { numberOption, printJson, printTable } from './support/report.js';
import { memoryOf, type OwnService, startOwnService } from './support/serviceOfItsOwn.js';

/**
 * `npm run bench -- mixed`: does the service stay right, even and small under everything at once?
 *
 * The service as `npm start` starts it, with its own Neo4j and embedding model, under 64
 * connections that do what applications do: users, threads, messages with and without context,
 * contexts, searches and facts; reads, changes and deletions; each on a user of its own or on one
 * that all share. What is said is read meanwhile. For each endpoint how often, how long, and how
 * far the slowest hundredth is from the middle; any answer that is no success is counted and
 * printed; and the memory that the service and its Neo4j hold.
 *
 * `--seconds 300 --connections 64 --warm-up 20`
 */
export async function run(args: string[]): Promise<void> {
  const seconds = numberOption(args, 'seconds', 300);
  const connections = numberOption(args, 'connections', 64);
  const warmUp = numberOption(args, 'warm-up', 20);
  const service = await startOwnService();
  try {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const load = new Load({ ...service, agent });
    await load.prepare(connections);
    // What is measured begins when the database has compiled what it runs often.
    await load.send(warmUp);
    load.forget();
    const memory = watchMemory(service);
    await load.send(seconds);
    const used = { ...memory.stop(), ...(await heapOf(service)) };
    const rows = load.rows(seconds);
    printTable(rows);
    console.log();
    printTable([used]);
    const faults = [...load.faults].map(([fault, count]) => ({ fault, count }));
    if (faults.length > 0) printTable(faults);
    printJson('mixed', { seconds, connections, rows, memory: used, faults });
  } finally {
    await service.stop();
  }
}

/** What one client has made and nobody else touches. */
interface Own {
  userId: string;
  threadId: string;
  conversation: Conversation;
  said: number;
  facts: string[];
}

type Act = (own: Own, count: number) => Promise<unknown>;

const sharedUsers = 200;

class Load {
  readonly faults = new Map<string, number>();
  private readonly times = new Map<string, number[]>();
  private readonly random = randomOf(23);
  private readonly conversations = inventConversations({ users: 64, messagesPerUser: 200 });
  private readonly owns: Own[] = [];
  private sharedFacts: string[] = [];
  private count = 0;

  constructor(private readonly line: Line) {}

  /** Users that all read, with something known of each, and one for each client. */
  async prepare(clients: number): Promise<void> {
    const numbers = Array.from({ length: sharedUsers }, (_, number) => number);
    const atOnce = 32;
    for (let at = 0; at < numbers.length; at += atOnce) {
      await Promise.all(numbers.slice(at, at + atOnce).map((number) => this.addShared(number)));
    }
    for (let client = 0; client < clients; client += 1) this.owns.push(await this.makeOwn(client));
  }

  private async addShared(number: number): Promise<void> {
    const id = `shared-${number}`;
    await this.call('POST', '/users', '/users', { user_id: id, first_name: 'Alma' });
    await this.call('POST', '/threads', '/threads', { thread_id: id, user_id: id });
    const uuid = await this.addFact(id);
    if (uuid !== undefined) this.sharedFacts.push(uuid);
  }

  /** So long, each connection one request after another. */
  async send(seconds: number): Promise<void> {
    const until = performance.now() + seconds * 1000;
    await Promise.all(
      this.owns.map(async (own) => {
        while (performance.now() < until) await this.pick()(own, (this.count += 1));
      }),
    );
  }

  forget(): void {
    this.times.clear();
  }

  rows(seconds: number) {
    const all = [...this.times.values()].flat().length;
    const rows = [...this.times].map(([endpoint, times]) => {
      const sorted = [...times].sort((left, right) => left - right);
      const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
      return {
        ...{ endpoint, requests: times.length },
        ...{ 'p50 ms': share(0.5), 'p95 ms': share(0.95), 'p99 ms': share(0.99) },
        'p99 ÷ p50': share(0.99) / share(0.5),
      };
    });
    rows.sort((left, right) => right.requests - left.requests);
    return [...rows, { ...empty, endpoint: 'all, a second', requests: all / seconds }];
  }

  private pick(): Act {
    let at = this.random(weightOfAll);
    for (const { weight, act } of acts) {
      if (at < weight) return (own, count) => act(this, own, count);
      at -= weight;
    }
    throw new Error('no act');
  }

  async makeOwn(client: number): Promise<Own> {
    const userId = randomUUID();
    const { firstName, lastName } = this.conversations[client % 64] as Conversation;
    const user = { user_id: userId, email: `${userId}@example.com` };
    await this.call('POST', '/users', '/users', {
      ...user,
      ...{ first_name: firstName, last_name: lastName, metadata: { plan: 'gold' } },
    });
    const conversation = this.conversations[client % 64] as Conversation;
    const own = { userId, threadId: '', conversation, said: 0, facts: [] };
    await this.makeThread(own);
    return own;
  }

  async makeThread(own: Own): Promise<void> {
    own.threadId = randomUUID();
    const thread = { thread_id: own.threadId, user_id: own.userId };
    await this.call('POST', '/threads', '/threads', thread);
  }

  async say(own: Own, more: object, endpoint: string): Promise<void> {
    const { messages } = own.conversation;
    const two = [0, 1].map((step) => messages[(own.said + step) % messages.length]);
    own.said += 2;
    const sent = two.map((message) => ({ role: message?.role, content: message?.content }));
    await this.call('POST', `/threads/${own.threadId}/messages`, endpoint, {
      ...{ messages: sent, ...more },
    });
  }

  async addFact(userId: string): Promise<string | undefined> {
    const number = (this.count += 1);
    const answer = await this.call('POST', '/graph/add-fact-triple', '/graph/add-fact-triple', {
      ...{ user_id: userId, fact: `Alma bought item ${number}`, fact_name: 'BOUGHT' },
      ...{ source_node_name: 'Alma', target_node_name: `Item ${number}` },
    });
    return (answer as { edge?: { uuid: string } } | undefined)?.edge?.uuid;
  }

  shared = (count: number): string => `shared-${count % sharedUsers}`;
  sharedFact = (count: number): string => this.sharedFacts[count % this.sharedFacts.length] ?? '';

  /** The answer, or nothing when it was no success: that is noted. */
  async call(method: string, path: string, pattern: string, body?: object): Promise<unknown> {
    const endpoint = `${method} ${pattern}`;
    const startedAt = performance.now();
    try {
      const { status, text } = await exchange(this.line, method, path, body);
      if (status < 300) {
        const times = this.times.get(endpoint) ?? [];
        if (times.length === 0) this.times.set(endpoint, times);
        times.push(performance.now() - startedAt);
        return JSON.parse(text) as unknown;
      }
      this.fault(`${endpoint}: ${status} ${text.slice(0, 100)}`);
    } catch (error) {
      this.fault(`${endpoint}: ${error instanceof Error ? error.message : 'failed'}`);
    }
    return undefined;
  }

  private fault(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }
}

const empty = { 'p50 ms': '', 'p95 ms': '', 'p99 ms': '', 'p99 ÷ p50': '' };

/** What applications do, and how often of a hundred or so. */
const acts: { weight: number; act: (load: Load, own: Own, count: number) => Promise<unknown> }[] = [
  {
    weight: 15,
    act: (load, _own, count) => load.call('GET', `/users/${load.shared(count)}`, '/users/{id}'),
  },
  {
    weight: 5,
    act: (load, own, count) =>
      load.call('PATCH', `/users/${own.userId}`, '/users/{id}', { metadata: { visits: count } }),
  },
  {
    weight: 3,
    act: (load) =>
      load.call('GET', '/users-ordered?pageNumber=1&pageSize=10', '/users-ordered, first page'),
  },
  {
    weight: 4,
    act: (load) => {
      const id = randomUUID();
      const user = { user_id: id, email: `${id}@example.com`, first_name: 'Jane' };
      return load.call('POST', '/users', '/users', user);
    },
  },
  {
    weight: 10,
    act: (load, own) => load.call('GET', `/sessions/${own.threadId}`, '/sessions/{id}'),
  },
  {
    weight: 14,
    act: (load, own) => load.say(own, {}, '/threads/{id}/messages'),
  },
  {
    weight: 8,
    act: (load, own) =>
      load.say(own, { return_context: true }, '/threads/{id}/messages with context'),
  },
  {
    weight: 6,
    act: (load, own) =>
      load.call('GET', `/threads/${own.threadId}/messages?lastn=10`, '/threads/{id}/messages'),
  },
  {
    weight: 8,
    act: (load, own) =>
      load.call('GET', `/threads/${own.threadId}/context`, '/threads/{id}/context'),
  },
  {
    weight: 8,
    act: (load, own, count) =>
      load.call('POST', '/graph/search', '/graph/search', {
        ...{ user_id: own.userId, query: questionOf(count) },
      }),
  },
  {
    weight: 8,
    act: (load, _own, count) =>
      load.call('GET', `/graph/edge/${load.sharedFact(count)}`, '/graph/edge/{uuid}'),
  },
  {
    weight: 4,
    act: (load, own) => load.call('GET', `/users/${own.userId}/facts`, '/users/{id}/facts'),
  },
  {
    weight: 3,
    act: async (load, own) => {
      const uuid = await load.addFact(own.userId);
      if (uuid !== undefined) own.facts.push(uuid);
    },
  },
  {
    weight: 2,
    act: async (load, own) => {
      const uuid = own.facts.shift();
      if (uuid !== undefined)
        await load.call('DELETE', `/graph/edge/${uuid}`, '/graph/edge/{uuid}');
    },
  },
  {
    weight: 1,
    act: async (load, own) => {
      await load.call('DELETE', `/threads/${own.threadId}`, '/threads/{id}');
      await load.makeThread(own);
    },
  },
  {
    weight: 1,
    act: async (load, own, count) => {
      await load.call('DELETE', `/users/${own.userId}`, '/users/{id}');
      Object.assign(own, await load.makeOwn(count));
    },
  },
];
const weightOfAll = acts.reduce((sum, { weight }) => sum + weight, 0);

/** Looks once a second: what was held at most. */
function watchMemory({ pids }: OwnService) {
  const seen: number[] = [];
  const look = () => seen.push(memoryOf(pids.service, 'VmRSS'));
  look();
  const timer = setInterval(look, 1000);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return {
        'service MB, first': seen[0] ?? 0,
        'service MB, middle': seen[Math.floor(seen.length / 2)] ?? 0,
        'service MB, last': seen.at(-1) ?? 0,
        'service MB, at most': Math.max(...seen),
        'service MB, since its start': memoryOf(pids.service, 'VmHWM'),
        'Neo4j MB, at most': memoryOf(pids.database, 'VmHWM'),
      };
    },
  };
}

/** What of it Node accounts for, as `/metrics` says; the rest is the model's and malloc's. */
async function heapOf({ baseUrl, key }: OwnService): Promise<Record<string, number>> {
  const url = new URL('/metrics', baseUrl);
  const text = await (await fetch(url, { headers: { authorization: `Api-Key ${key}` } })).text();
  const figure = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0) / 1024 / 1024;
  return {
    'heap MB': figure('nodejs_heap_size_total_bytes'),
    'of that used': figure('nodejs_heap_size_used_bytes'),
    'outside of the heap': figure('nodejs_external_memory_bytes'),
  };
}
