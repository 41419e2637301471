import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import winston from 'winston';
import { createLog } from '../../src/log.js';
import type { Extraction, ExtractionInput, Extractor } from '../../src/model/extractor.js';
import { createRulesExtractor } from '../../src/model/rules/index.js';
import { eventually, startTestService, type TestService } from '../support/service.js';
import { Talk } from './support.js';

const secret = 'Jane Zwetschgenmus is ill';

/** Reads by the rules, but fails on what it is told to fail on, quoting what was said. */
class FailingExtractor implements Extractor {
  failsOn = /ill/;
  private readonly rules = createRulesExtractor();

  extract(input: ExtractionInput): Promise<Extraction> {
    if (!this.failsOn.test(input.content)) return this.rules.extract(input);
    const cause = new Error(`the words were: ${input.content}`);
    return Promise.reject(new TypeError(`cannot read "${input.content}"`, { cause }));
  }

  close(): Promise<void> {
    return this.rules.close();
  }
}

const extractor = new FailingExtractor();
const logged: string[] = [];
let service: TestService;
let talk: Talk;
beforeAll(async () => {
  const log = createLog({ level: 'info', format: 'json' });
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  log.clear().add(new winston.transports.Stream({ stream }));
  service = await startTestService({ extractor, log });
  talk = new Talk(service);
});
afterAll(() => service.stop());

interface JobAnswer {
  uuid: string;
  episode_uuid: string;
  attempts: number;
  error?: string;
}

const jobs = async (status: string): Promise<JobAnswer[]> =>
  (await talk.client.get(`/jobs?status=${status}`)).body.jobs;

const jobOf = async (status: string, episodeUuid: string): Promise<JobAnswer | undefined> =>
  (await jobs(status)).find(({ episode_uuid }) => episode_uuid === episodeUuid);

const text = (userId: string, data: string) => ({ user_id: userId, type: 'text', data });

describe('a job that fails', () => {
  it('holds back its own graph only, in order, until it is parked', async () => {
    const [held, free] = [await talk.user(), await talk.user()];
    const before = await talk.add(text(held, 'Jane Smith works at Siemens.'));
    const failing = await talk.add(text(held, secret));
    const after = await talk.add(text(held, 'Jane Smith works at Bosch.'));
    await talk.processed(before.uuid);
    await eventually(async () => ((await jobOf('pending', failing.uuid))?.attempts ?? 0) > 0);
    // While it is tried again, others do not wait and what is behind it does.
    await talk.read(text(free, 'Jane Smith works at Acme.'));
    const waiting = await talk.client.get(`/graph/episodes/${after.uuid}`);
    const task = await talk.client.get(`/tasks/${failing.uuid}`);
    expect([waiting.body.processed, task.body.status]).toEqual([false, 'processing']);
    const parked = await eventually(() => jobOf('parked', failing.uuid), 60_000);
    expect(parked.attempts).toBe(5);
    await talk.processed(after.uuid);
    const open = (await talk.edges(held)).filter(({ invalid_at }) => invalid_at === undefined);
    expect(open.map((edge) => edge.target_node_name)).toEqual(['Bosch']);
  });

  it('is parked with an error that quotes nobody, and so is the log', async () => {
    const parked = (await jobs('parked'))[0];
    expect(parked?.error).toMatch(/^TypeError at \S*extract$/);
    const [row] = await service.cypher('MATCH (j:Job {uuid: $uuid}) RETURN properties(j) AS p', {
      uuid: parked?.uuid,
    });
    for (const said of [JSON.stringify(row), ...logged]) {
      expect(said).not.toMatch(/Zwetschgenmus|Jane|the words were/);
    }
    expect(logged.some((line) => line.includes('a job was parked'))).toBe(true);
  });

  it('is told by its task, and listed with a page and a count', async () => {
    const parked = (await jobs('parked'))[0];
    const { body } = await talk.client.get(`/tasks/${parked?.episode_uuid}`);
    expect(body).toMatchObject({ status: 'failed', error: { code: 'parked' } });
    const page = await talk.client.get('/jobs?page_number=1&page_size=1');
    expect(page.body).toMatchObject({ total_count: 1, row_count: 1 });
    const beyond = await talk.client.get('/jobs?status=parked&page_number=2&page_size=1');
    expect(beyond.body).toMatchObject({ total_count: 1, row_count: 0 });
    expect((await talk.client.get('/jobs?status=done')).status).toBe(400);
  });

  it('is of its own project only', async () => {
    const parked = (await jobs('parked'))[0];
    const { key } = await service.newProject();
    const headers = { authorization: `Api-Key ${key}` };
    const list = await service.call('GET', '/jobs', undefined, headers);
    expect(list.body).toEqual({ jobs: [], total_count: 0, row_count: 0 });
    const retry = await service.call('POST', `/jobs/${parked?.uuid}/retry`, {}, headers);
    expect(retry.status).toBe(404);
  });

  it('that is tried again comes after those that went past it, says so, and is done', async () => {
    const parked = (await jobs('parked'))[0];
    extractor.failsOn = /never/;
    const { status, body } = await talk.client.post(`/jobs/${parked?.uuid}/retry`);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ uuid: parked?.uuid, episode_uuid: parked?.episode_uuid, out_of_order: true },
    });
    await talk.processed(parked?.episode_uuid ?? '');
    expect(await jobs('parked')).toEqual([]);
    expect((await talk.client.post(`/jobs/${parked?.uuid}/retry`)).status).toBe(404);
  });

  it('goes with its user when the user is erased', async () => {
    extractor.failsOn = /ill/;
    const userId = await talk.user();
    const { uuid } = await talk.add(text(userId, secret));
    await eventually(() => jobOf('pending', uuid));
    await talk.client.delete(`/users/${userId}`);
    await eventually(async () => {
      const [row] = await service.cypher(
        'MATCH (j:Job {episodeUuid: $uuid}) RETURN count(j) AS n',
        {
          uuid,
        },
      );
      return row?.['n'] === 0;
    });
  });
});

describe('many graphs in one lane', () => {
  it('lose nothing and wait for nobody when some of them fail', async () => {
    extractor.failsOn = /ill/;
    const users = await Promise.all(Array.from({ length: 12 }, () => talk.user()));
    // All in one lane: whatever one of them does happens next to the others.
    await service.cypher(
      'MATCH (u:User {projectId: $projectId}) WHERE u.userId IN $users SET u.lane = 7',
      { projectId: service.projectId, users },
    );
    const episodes = await Promise.all(
      users.map(async (userId, index) => {
        const first = await talk.add(text(userId, index % 3 ? 'I live in Rome.' : secret));
        const second = await talk.add(text(userId, 'I work at Siemens.'));
        return { fails: index % 3 === 0, first, second };
      }),
    );
    for (const { fails, first, second } of episodes) {
      if (fails) continue;
      await talk.processed(first.uuid);
      await talk.processed(second.uuid);
    }
    for (const { fails, first, second } of episodes.filter((one) => one.fails)) {
      await eventually(async () => fails && (await jobOf('parked', first.uuid)), 90_000);
      await talk.processed(second.uuid);
    }
  });
});
