import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelServer, retryAfterMaxMs } from '../../../src/model/llm/modelServer.js';
import { FakeModelClock, FakeModelServer, type Fault } from '../../support/fakeModelServer.js';

const patience = { timeoutMs: 1_000, attemptsMax: 3 };
const body = { model: 'fake', input: ['Jane lives in Berlin'] };

describe('a call to a model server', () => {
  let fake: FakeModelServer;
  let clock: FakeModelClock;
  let reports: unknown[];
  let server: ModelServer;

  beforeEach(async () => {
    fake = await new FakeModelServer().start();
    clock = new FakeModelClock();
    reports = [];
    server = new ModelServer({
      baseUrl: `${fake.baseUrl}/`,
      apiKey: 'secret-key',
      report: (...report) => reports.push(report),
      clock,
    });
  });

  afterEach(async () => {
    server.close();
    await fake.close();
  });

  const post = (): Promise<unknown> => server.post('embeddings', body, patience);

  it('carries the key as a bearer token and gives back the JSON', async () => {
    expect(await post()).toMatchObject({ object: 'list' });
    expect(fake.requests).toMatchObject([
      { path: '/v1/embeddings', authorization: 'Bearer secret-key', body },
    ]);
  });

  const passing: Fault[] = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429 },
    { kind: 'reset' },
    { kind: 'half' },
  ];
  it.each(passing)('is tried again after $kind $status', async (fault) => {
    fake.faults.push(fault);
    expect(await post()).toMatchObject({ object: 'list' });
    expect(fake.requests).toHaveLength(2);
    expect(clock.pauses).toEqual([500]);
  });

  it('is tried a bounded number of times, with growing pauses', async () => {
    fake.everyTime = { kind: 'status', status: 502 };
    await expect(post()).rejects.toMatchObject({ kind: 'overloaded', status: 502 });
    expect(fake.requests).toHaveLength(3);
    expect(clock.pauses).toEqual([500, 1_000]);
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    const date = new Date(clock.nowMs + 7_000 + 4_000).toUTCString();
    fake.faults.push(
      { kind: 'status', status: 429, retryAfter: '7' },
      { kind: 'status', status: 503, retryAfter: date },
    );
    await post();
    expect(clock.pauses).toEqual([7_000, 4_000]);
  });

  it('is given up at once when Retry-After asks for too much', async () => {
    const retryAfter = String(retryAfterMaxMs / 1000 + 1);
    fake.faults.push({ kind: 'status', status: 429, retryAfter });
    await expect(post()).rejects.toMatchObject({ kind: 'overloaded', status: 429 });
    expect(fake.requests).toHaveLength(1);
  });

  it.each([400, 401, 404, 302])('is not tried again after %i', async (status) => {
    fake.everyTime = { kind: 'status', status };
    await expect(post()).rejects.toMatchObject({ kind: 'refused', status });
    expect(fake.requests).toHaveLength(1);
  });

  it('is not tried again after an answer that is no JSON', async () => {
    fake.everyTime = { kind: 'nonsense' };
    await expect(post()).rejects.toMatchObject({ kind: 'nonsense' });
    expect(fake.requests).toHaveLength(1);
  });

  it('times out when the server is slow, and is tried again', async () => {
    fake.everyTime = { kind: 'slow' };
    const call = post();
    void call.catch(() => undefined);
    for (const attempt of [1, 2, 3]) {
      await fake.arrived(attempt);
      clock.timeOut();
    }
    await expect(call).rejects.toMatchObject({ kind: 'timeout' });
    expect(fake.requests).toHaveLength(3);
  });

  it('says that nobody answers when nothing listens there', async () => {
    await fake.close();
    await expect(post()).rejects.toMatchObject({ kind: 'network' });
    expect(clock.pauses).toHaveLength(2);
    await fake.start();
  });

  it('leaves no timer behind', async () => {
    await post();
    expect(clock.timeoutCount).toBe(0);
  });

  it('is aborted by close, while it waits for an answer and while it pauses', async () => {
    fake.faults.push({ kind: 'slow' });
    const waiting = post();
    void waiting.catch(() => undefined);
    await fake.arrived(1);
    clock.pausesHang = true;
    fake.everyTime = { kind: 'status', status: 500 };
    const pausing = post();
    void pausing.catch(() => undefined);
    await expect.poll(() => clock.pauses.length).toBe(1);
    server.close();
    await expect(waiting).rejects.toMatchObject({ kind: 'closed' });
    await expect(pausing).rejects.toMatchObject({ kind: 'closed' });
    await expect(post()).rejects.toMatchObject({ kind: 'closed' });
  });

  it('puts no text, no answer, no key and no address into reports and errors', async () => {
    fake.everyTime = { kind: 'status', status: 500 };
    const error = await post().catch((caught: unknown) => caught as Error);
    const words = JSON.stringify([reports, String(error), (error as Error).stack]);
    expect(reports).toHaveLength(2);
    for (const secret of ['Jane', 'Berlin', 'secret-key']) expect(words).not.toContain(secret);
  });
});
