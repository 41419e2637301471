import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import express, { type Request, type Response } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { routesByNoun } from '../../src/http/routesByNoun.js';

const answer = (name: string) => (request: Request, response: Response) => {
  const { path } = request.route as { path: string };
  response.json({ name, path, params: request.params, query: request.query });
};

let server: ReturnType<ReturnType<typeof express>['listen']>;
let url: string;
beforeAll(async () => {
  const app = express();
  app.use(
    routesByNoun('/api', (router) => {
      router.get('/api/users/all', answer('all'));
      router.get('/api/users/:id', answer('one'));
      router.get('/api/users', answer('list'));
      router.post('/api/users', (_request, _response, next) => next(new Error('refused')));
      router.get('/api/users-ordered', answer('ordered'));
    }),
  );
  app.use((_request, response) => void response.status(404).json({ name: 'nobody' }));
  app.use((error: Error, _request: Request, response: Response, _next: () => void) => {
    response.status(500).json({ name: error.message });
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = async (method: string, path: string) => {
  const response = await fetch(`${url}${path}`, { method });
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
};

describe('routes by their noun', () => {
  it('finds a route with its pattern, its parameters and the query', async () => {
    const found = { name: 'one', path: '/api/users/:id', params: { id: 'a b' }, query: { x: '1' } };
    expect(await ask('GET', '/api/users/a%20b?x=1')).toMatchObject(found);
    expect(await ask('GET', '/api/users')).toMatchObject({ name: 'list' });
    expect(await ask('GET', '/api/users-ordered')).toMatchObject({ name: 'ordered' });
    expect(await ask('GET', '/API/Users')).toMatchObject({ name: 'list' });
  });

  it('tries the routes of a noun in the order of their registration', async () => {
    expect(await ask('GET', '/api/users/all')).toMatchObject({ name: 'all' });
  });

  it.each([
    ['GET', '/api/user'],
    ['GET', '/api/users/'],
    ['GET', '/api/users/a/b'],
    ['GET', '/users'],
    ['GET', '/api/'],
    ['GET', '/api/__proto__'],
    ['DELETE', '/api/users'],
    ['OPTIONS', '/api/users'],
  ])('leaves what it has no route for to the app: %s %s', async (method, path) => {
    expect(await ask(method, path)).toEqual({ status: 404, name: 'nobody' });
  });

  it('hands an error to the app', async () => {
    expect(await ask('POST', '/api/users')).toEqual({ status: 500, name: 'refused' });
  });

  it('refuses a route that belongs to no noun', () => {
    expect(() =>
      routesByNoun('/api', (router) => void router.get('/other/users', answer('other'))),
    ).toThrow(/no noun/);
  });
});
