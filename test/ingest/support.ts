import { expect } from 'vitest';
import { newUuid } from '../../src/ids.js';
import type { EntityEdge, EntityNode, Episode } from '../../src/wire.types.js';
import { type CheckedClient, clientOf, segment } from '../support/client.js';
import { eventually, type TestService } from '../support/service.js';

/** A project's calls in the words of these tests; every answer is held against the contract. */
export class Talk {
  constructor(
    readonly service: TestService,
    readonly client: CheckedClient = clientOf(service),
  ) {}

  /** Adds Jane Smith under a new id and returns the id. */
  async user(more: Record<string, unknown> = {}): Promise<string> {
    const userId = `u-${newUuid()}`;
    const { status } = await this.client.post('/users', {
      ...{ user_id: userId, email: `${userId}@example.com` },
      ...{ first_name: 'Jane', last_name: 'Smith', ...more },
    });
    expect(status).toBe(201);
    return userId;
  }

  async userNode(userId: string): Promise<EntityNode> {
    return (await this.client.get(`/users/${userId}/node`)).body.node as EntityNode;
  }

  async group(): Promise<string> {
    const graphId = `g-${newUuid()}`;
    expect((await this.client.post('/graph/create', { graph_id: graphId })).status).toBe(201);
    return graphId;
  }

  /** Adds data and returns the accepted episode without waiting. */
  async add(body: Record<string, unknown>): Promise<Episode> {
    const answer = await this.client.post('/graph', body);
    expect([answer.status, answer.body.message]).toEqual([202, undefined]);
    return answer.body as Episode;
  }

  /** Adds data and waits until it is read. */
  async read(body: Record<string, unknown>): Promise<Episode> {
    return this.processed((await this.add(body)).uuid);
  }

  json(userId: string, value: unknown): Promise<Episode> {
    return this.read({ user_id: userId, type: 'json', data: JSON.stringify(value) });
  }

  processed(uuid: string, withinMs = 60_000): Promise<Episode> {
    return eventually(async () => {
      const { body } = await this.client.get(`/graph/episodes/${uuid}`);
      return body.processed === true && (body as Episode);
    }, withinMs);
  }

  async session(userId: string): Promise<string> {
    const sessionId = `s-${newUuid()}`;
    await this.client.post('/sessions', { session_id: sessionId, user_id: userId });
    return sessionId;
  }

  /** Says something in a session; each text is a message of the user. */
  async say(sessionId: string, ...contents: string[]): Promise<void> {
    const messages = contents.map((content) => ({ role_type: 'user', content }));
    const answer = await this.client.post(`/sessions/${sessionId}/memory`, { messages });
    expect(answer.status).toBe(200);
  }

  /** Waits until all messages of a session are read. */
  async heard(sessionId: string, withinMs = 60_000): Promise<void> {
    await eventually(async () => {
      const { body } = await this.client.get(`/sessions/${sessionId}/messages?limit=1000`);
      return body.messages.every(({ processed }: { processed: boolean }) => processed);
    }, withinMs);
  }

  async edges(userId: string, more: object = {}): Promise<EntityEdge[]> {
    const path = `/graph/edge/user/${segment(userId)}`;
    return (await this.client.post(path, { limit: 1000, ...more })).body as EntityEdge[];
  }

  async nodes(userId: string, more: object = {}): Promise<EntityNode[]> {
    const path = `/graph/node/user/${segment(userId)}`;
    return (await this.client.post(path, { limit: 1000, ...more })).body as EntityNode[];
  }

  async edge(userId: string, name: string): Promise<EntityEdge> {
    const found = (await this.edges(userId)).filter((edge) => edge.name === name);
    expect(
      found.map(({ fact }) => fact),
      name,
    ).toHaveLength(1);
    return found[0] as EntityEdge;
  }

  async graphUuid(userId: string): Promise<string> {
    return (await this.client.get(`/users/${userId}`)).body.graph_uuid as string;
  }
}
