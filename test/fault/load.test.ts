import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { limits } from '../../src/limits.js';
import { newUuid } from '../../src/ids.js';
import { clientOf } from '../support/client.js';
import { type CuttableProxy, startProxy } from '../support/proxy.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

async function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

describe('callers that hold connections', () => {
  it('with 500 idle ones, others are served as before', async () => {
    const idle = await Promise.all(Array.from({ length: 500 }, () => openSocket(service.url)));
    try {
      const client = clientOf(service);
      const started = performance.now();
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => client.post('/users', { user_id: newUuid() })),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
      const ms = Math.round(performance.now() - started);
      console.log(`100 users beside 500 idle connections: ${ms} ms`);
      expect(idle.filter((socket) => !socket.destroyed)).toHaveLength(500);
    } finally {
      idle.forEach((socket) => socket.destroy());
    }
  });

  it('that ask many times and go away before the answers are no load any more', async () => {
    const { requestLoad } = service.running.services;
    const key = `Authorization: Api-Key ${service.key}`;
    const lines = ['GET /api/v2/users HTTP/1.1', 'Host: x', key];
    const request = `${lines.join('\r\n')}\r\n\r\n`;
    for (let round = 0; round < 5; round += 1) {
      const socket = await openSocket(service.url);
      socket.write(request.repeat(500));
      await once(socket, 'data');
      socket.resetAndDestroy();
      await eventually(() => requestLoad.underWay === 0);
    }
  });

  it('that send headers a byte at a time are cut off, and nobody waits for them', async () => {
    const slow = await Promise.all(Array.from({ length: 100 }, () => openSocket(service.url)));
    const started = performance.now();
    const timer = setInterval(() => {
      for (const socket of slow) if (!socket.destroyed) socket.write('a');
    }, 500);
    slow.forEach((socket) => socket.resume().write('GET /api/v2/users HTTP/1.1\r\nX-Slow: '));
    try {
      expect((await clientOf(service).get('/users')).status).toBe(200);
      const { headersTimeoutMs, slowSendersCheckMilliseconds } = limits;
      // A busy machine looks later.
      const within = headersTimeoutMs + slowSendersCheckMilliseconds + 30_000;
      await eventually(() => slow.every((socket) => socket.closed || socket.destroyed), within);
      console.log(`100 slow senders were gone after ${Math.round(performance.now() - started)} ms`);
    } finally {
      clearInterval(timer);
      slow.forEach((socket) => socket.destroy());
    }
  });
});

describe('a database that is slow', () => {
  let proxy: CuttableProxy;
  let slow: TestService;
  beforeAll(async () => {
    const connection = inject('neo4j');
    const { hostname, port } = new URL(connection.uri);
    proxy = await startProxy({ host: hostname, port: Number(port) }, { delayMs: 100 });
    slow = await startTestService({
      connection: { ...connection, uri: `bolt://127.0.0.1:${proxy.port}` },
    });
  });
  afterAll(async () => {
    await slow.stop();
    await proxy.close();
  });

  it('makes answers late, not wrong: every one that was accepted is there, once', async () => {
    const client = clientOf(slow);
    const userId = newUuid();
    await client.post('/users', { user_id: userId });
    await client.post('/threads', { thread_id: userId, user_id: userId });
    const started = performance.now();
    const said = Array.from({ length: 60 }, (_, index) => `message ${index}`);
    const answers = await Promise.all(
      said.map((content) =>
        client.post(`/threads/${userId}/messages`, { messages: [{ role: 'user', content }] }),
      ),
    );
    const ms = Math.round(performance.now() - started);
    const accepted = said.filter((_, index) => answers[index]?.status === 200);
    expect(answers.every(({ status }) => [200, 503].includes(status))).toBe(true);
    expect(accepted.length).toBeGreaterThan(0);
    const { body } = await client.get(`/threads/${userId}/messages?limit=1000`);
    const stored = body.messages.map(({ content }: { content: string }) => content);
    expect(stored.sort()).toEqual(accepted.sort());
    console.log(`${accepted.length} of 60 messages through 100 ms of delay: ${ms} ms`);
  });
});
