import { Agent, request } from 'node:http';

/** What a process that sends a load is told. */
export interface LoadSetup {
  url: string;
  key: string;
  kind: 'read' | 'create' | 'add messages';
  ids: string[];
  body?: object | undefined;
  connections: number;
  seconds: number;
  /** Makes the ids of this load its own. */
  stamp: string;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  errors: number;
}

const warmUpSeconds = 0.5;

function ask({ url, key, kind, ids, body, stamp }: LoadSetup, agent: Agent, count: number) {
  const { hostname, port } = new URL(url);
  const id = ids[Math.floor(Math.random() * ids.length)] ?? '';
  const paths = {
    read: `/api/v2/users/${id}`,
    create: '/api/v2/users',
    'add messages': `/api/v2/sessions/${id}/memory`,
  };
  const sent = kind === 'create' ? { user_id: `${stamp}-${count}`, first_name: 'Jane' } : body;
  const text = sent === undefined ? '' : JSON.stringify(sent);
  const method = kind === 'read' ? 'GET' : 'POST';
  const headers = {
    authorization: `Api-Key ${key}`,
    ...(text === ''
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  return new Promise<boolean>((resolve) => {
    const options = { hostname, port, path: paths[kind], method, headers, agent };
    const outgoing = request(options, (response) => {
      response.resume();
      response.once('end', () => resolve((response.statusCode ?? 500) < 300));
    });
    outgoing.once('error', () => resolve(false));
    outgoing.end(text);
  });
}

async function sendLoad(setup: LoadSetup): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: setup.connections });
  const startedAt = performance.now();
  const elapsed = () => (performance.now() - startedAt) / 1000;
  const times: number[] = [];
  let count = 0;
  let errors = 0;
  const one = async () => {
    while (elapsed() < setup.seconds + warmUpSeconds) {
      const isWarm = elapsed() > warmUpSeconds;
      const sentAt = performance.now();
      const isRight = await ask(setup, agent, (count += 1));
      if (!isRight) errors += 1;
      else if (isWarm) times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: setup.connections }, one));
  times.sort((left, right) => left - right);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  const perSecond = times.length / (elapsed() - warmUpSeconds);
  return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), errors };
}

process.once('message', (setup: LoadSetup) => {
  void sendLoad(setup).then((result) => process.send?.(result, () => process.exit(0)));
});
