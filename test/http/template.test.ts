import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type CheckedClient, clientOf } from '../support/client.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
});
beforeEach(async () => {
  client = clientOf(service, (await service.newProject()).key);
});
afterAll(() => service.stop());

const path = '/context-templates';
const add = (template_id: string, template = 'About: %{user_summary}') =>
  client.post(path, { template_id, template });
const replace = (templateId: string, template: string) =>
  client.call('PUT', `${path}/${templateId}`, { template });

describe('/context-templates', () => {
  it('keeps a template and reads it back', async () => {
    const added = await add('mine', 'Hi %{edges limit=10}%{entities limit=5} there');
    expect(added.status).toBe(200);
    expect(added.body).toMatchObject({ template_id: 'mine' });
    const got = await client.get(`${path}/mine`);
    expect(got.status).toBe(200);
    expect(got.body).toEqual(added.body);
  });

  it('lists by id', async () => {
    expect((await client.get(path)).body).toEqual({ templates: [] });
    for (const id of ['b', 'c', 'a']) await add(id);
    const { body } = await client.get(path);
    const ids = body.templates.map(({ template_id: id }: { template_id: string }) => id);
    expect(ids).toEqual(['a', 'b', 'c']);
  });

  it('says 400 "already exists" for an id that is taken, for all but one of ten', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => add('taken', `text ${at}`)),
    );
    const lost = answers.filter(({ status }) => status === 400);
    expect(lost).toHaveLength(9);
    expect(lost[0]?.body.message).toBe(
      'bad request: context template already exists with template_id: taken',
    );
    const won = answers.find(({ status }) => status === 200);
    expect((await client.get(`${path}/taken`)).body).toEqual(won?.body);
  });

  it('replaces the text and keeps the rest', async () => {
    const { body: before } = await add('mine');
    const { status, body } = await replace('mine', 'new');
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, template: 'new' });
    expect((await replace('none', 'new')).status).toBe(404);
  });

  it('deletes, once, and the id is free again', async () => {
    await add('gone');
    expect((await client.delete(`${path}/gone`)).body).toEqual({ message: 'OK' });
    expect((await client.delete(`${path}/gone`)).status).toBe(404);
    expect((await client.get(`${path}/gone`)).status).toBe(404);
    expect((await add('gone')).status).toBe(200);
  });

  it.each([
    ['an unknown variable', 'x %{password} y'],
    ['a variable without a name', '%{}'],
    ['a variable that is not closed', 'x %{edges limit=1'],
    ['a limit of nothing', '%{edges limit=0}'],
    ['a limit of words', '%{edges limit=many}'],
    ['an unknown option', '%{edges size=3}'],
    ['words for options', '%{edges please}'],
    ['options of the summary', '%{user_summary limit=3}'],
    ['types that are no list', '%{entities types=Person}'],
    ['nothing', ' '],
    ['more than 1,200 characters', 'x'.repeat(1201)],
  ])('refuses a template with %s', async (_case, template) => {
    expect((await add('bad', template)).status).toBe(400);
    await add('good');
    expect((await replace('good', template)).status).toBe(400);
    const { body } = await client.get(path);
    expect(body.templates).toHaveLength(1);
    expect(body.templates[0].template).toBe('About: %{user_summary}');
  });

  it.each([
    ['percent signs and braces', '100% {sure} } %'],
    ['types and attributes', '%{edges types=[BOUGHT, LIKES] limit=3 include_attributes=true}'],
    ['1,200 characters', 'ß'.repeat(1200)],
  ])('takes a template with %s', async (_case, template) => {
    const { status, body } = await add('good', template);
    expect(status).toBe(200);
    expect(body.template).toBe(template);
  });

  it('takes templates apart for whoever fills them in', async () => {
    const { key, projectId } = await service.newProject();
    client = clientOf(service, key);
    await add('mine', 'a %{user_summary}b%{edges limit=3 types=[X,Y]}');
    const caller = { projectId, projectUuid: '', keyId: '', scopes: [] };
    expect(await service.running.services.templates.read(caller, 'mine')).toEqual([
      'a ',
      { name: 'user_summary' },
      'b',
      { name: 'edges', limit: 3, types: ['X', 'Y'] },
    ]);
  });

  it('refuses ids that are empty, too long or missing', async () => {
    expect((await add('')).status).toBe(400);
    expect((await add('x'.repeat(101))).status).toBe(400);
    expect((await client.post(path, { template: 'x' })).status).toBe(400);
    expect((await client.post(path, { template_id: 'x' })).status).toBe(400);
  });

  it('shows and touches nothing of another project', async () => {
    await add('ours');
    const other = clientOf(service);
    expect((await other.get(path)).body).toEqual({ templates: [] });
    expect((await other.get(`${path}/ours`)).status).toBe(404);
    expect((await other.call('PUT', `${path}/ours`, { template: 'x' })).status).toBe(404);
    expect((await other.delete(`${path}/ours`)).status).toBe(404);
    expect((await client.get(`${path}/ours`)).status).toBe(200);
  });

  it.each([
    ['GET', path],
    ['POST', path],
    ['GET', `${path}/x`],
    ['PUT', `${path}/x`],
    ['DELETE', `${path}/x`],
  ])('needs a key for %s %s', async (method, at) => {
    const body = { template_id: 'x', template: 'x' };
    expect((await client.call(method, at, body, { authorization: '' })).status).toBe(401);
  });
});
