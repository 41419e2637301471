import { Agent, request } from 'node:http';
import type { Conversation } from './conversations.js';

/** What a process that sends messages is told. */
export interface SenderSetup {
  url: string;
  key: string;
  conversations: Conversation[];
  messagesPerCall: number;
  /** Calls under way at once; those of one conversation follow each other. */
  callsAtOnce: number;
}

export interface SenderResult {
  accepted: number;
  refused: number;
  seconds: number;
}

type Post = (path: string, body: object) => Promise<number>;

function post({ url, key }: SenderSetup, agent: Agent, path: string, body: object) {
  const { hostname, port } = new URL(url);
  const text = JSON.stringify(body);
  const headers = {
    authorization: `Api-Key ${key}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  };
  return new Promise<number>((resolve, reject) => {
    const options = { hostname, port, path, method: 'POST', headers, agent };
    const sent = request(options, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(text);
  });
}

async function sendAll(setup: SenderSetup, send: Post): Promise<SenderResult> {
  const { conversations, messagesPerCall, callsAtOnce } = setup;
  const result = { accepted: 0, refused: 0, seconds: 0 };
  const startedAt = performance.now();
  const queue = [...conversations];
  const one = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { userId, messages } = next;
      for (let at = 0; at < messages.length; at += messagesPerCall) {
        const part = messages.slice(at, at + messagesPerCall);
        const body = { messages: part.map(({ role, content }) => ({ role_type: role, content })) };
        const status = await send(`/api/v2/sessions/${userId}/memory`, body);
        if (status === 200) result.accepted += part.length;
        else result.refused += part.length;
      }
    }
  };
  await Promise.all(Array.from({ length: callsAtOnce }, one));
  result.seconds = (performance.now() - startedAt) / 1000;
  return result;
}

process.once('message', (setup: SenderSetup) => {
  const agent = new Agent({ keepAlive: true, maxSockets: setup.callsAtOnce });
  void sendAll(setup, (path, body) => post(setup, agent, path, body)).then((result) =>
    process.send?.(result, () => process.exit(0)),
  );
});
