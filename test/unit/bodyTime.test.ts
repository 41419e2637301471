import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import { limitBodyTime } from '../../src/http/bodyTime.js';
import { KithError } from '../../src/errors.js';

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(
    limitBodyTime(({ path }) => path === '/streamed', 100),
    express.json(),
    (_request: express.Request, response: express.Response) => {
      response.json({ message: 'read' });
    },
    (error: Error, _request: express.Request, response: express.Response, _next: unknown) => {
      const status = error instanceof KithError ? error.status : 500;
      response.status(status).json({ message: error.message });
    },
  );
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

/** Sends a head that promises more than follows, and returns all that is answered. */
async function sendHalf(path: string, rest?: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  socket.write(`${head}Connection: close\r\nContent-Length: 9\r\n\r\n{"a"`);
  let answer = '';
  socket.on('data', (bytes: Buffer) => (answer += bytes.toString()));
  if (rest !== undefined) socket.write(rest);
  await once(socket, 'close');
  return answer;
}

describe('a request whose body does not arrive', () => {
  it('is answered with 408, and its connection closed', async () => {
    expect(await sendHalf('/any')).toMatch(/^HTTP\/1.1 408 [^]*did not arrive in time/);
  });

  it('is read when it arrives in time', async () => {
    expect(await sendHalf('/any', ': 1 }')).toMatch(/^HTTP\/1.1 200 /);
  });
});
