import { describe, expect, it } from 'vitest';
import type { JobRow, OwnerRow } from '../../../src/ingest/prepared.js';
import { cut, prepareEpisode } from '../../../src/ingest/prepare.js';
import type { Extraction, ExtractionInput, Extractor } from '../../../src/model/extractor.js';

const at = '2026-03-10T09:00:00Z';

const owner: OwnerRow = {
  userId: 'jane',
  uuid: 'u-1',
  name: 'Jane Smith',
  email: 'jane@example.com',
  firstName: 'Jane',
  lastName: 'Smith',
  metadata: '{"phone":"+49 30 901820"}',
  timeZone: null,
};

const job = (episode: Partial<JobRow['episode']>, more: Partial<JobRow> = {}): JobRow => ({
  uuid: 'j-1',
  projectId: 'p',
  graphUuid: 'g',
  attempts: 0,
  order: 1,
  owner,
  projectTimeZone: null,
  previous: [],
  ...more,
  episode: {
    uuid: 'e-1',
    source: 'message',
    content: 'I moved',
    createdAt: at,
    sourceDescription: null,
    name: null,
    roleType: null,
    recordType: null,
    recordKey: null,
    aliases: null,
    replacesUuid: null,
    ...episode,
  },
});

/** Notes what it is asked and says what it was told to. */
class FakeExtractor implements Extractor {
  readonly inputs: ExtractionInput[] = [];

  constructor(private readonly says: Partial<Extraction> = {}) {}

  extract(input: ExtractionInput): Promise<Extraction> {
    this.inputs.push(input);
    return Promise.resolve({ entities: [], facts: [], extractor: 'rules', ...this.says });
  }

  async close(): Promise<void> {}
}

async function asked(row: JobRow): Promise<ExtractionInput[]> {
  const extractor = new FakeExtractor();
  await prepareEpisode(row, { extractor, language: 'en', ontology: { entityTypes: [] } });
  return extractor.inputs;
}

const prepared = (row: JobRow, says: Partial<Extraction> = {}, language: 'en' | 'other' = 'en') =>
  prepareEpisode(row, {
    extractor: new FakeExtractor(says),
    language,
    ontology: { entityTypes: [{ name: 'Pet', description: '', identityProperties: [] }] },
  });

const said = (more: Partial<Extraction['facts'][number]>): Extraction['facts'][number] => ({
  subject: 'user',
  name: 'LIKES',
  value: 'tea',
  fact: 'Jane Smith likes tea',
  cardinality: 'many',
  polarity: 'asserts',
  importance: 0.5,
  ...more,
});

describe('who speaks', () => {
  it.each([
    ['the role user', { roleType: 'user' }, true],
    ['the role user and the own name', { roleType: 'user', name: 'Jane Smith' }, true],
    ['the role user and the first name', { roleType: 'user', name: 'Jane' }, true],
    ['the role user and the user id', { roleType: 'user', name: 'jane' }, true],
    ['the role user and a word for it', { roleType: 'user', name: 'Customer' }, true],
    ["the role user and somebody else's name", { roleType: 'user', name: 'Bob Jones' }, false],
    ['no role and the own name', { roleType: 'norole', name: 'Jane Smith' }, true],
    ['no role and no name', { roleType: 'norole' }, false],
    ['an assistant', { roleType: 'assistant', name: 'Bot' }, false],
    ["an assistant with the user's name", { roleType: 'assistant', name: 'Jane' }, false],
    ["a tool with the user's name", { roleType: 'tool', name: 'Jane' }, false],
    ["a system with the user's name", { roleType: 'system', name: 'Jane' }, false],
  ])('%s: the user is %j', async (_case, episode, isUser) => {
    const [input] = await asked(job(episode));
    expect(input?.speaker?.isUser).toBe(isUser);
  });

  it('in a graph that belongs to nobody is never its user', async () => {
    const [input] = await asked(job({ roleType: 'user', name: 'Jane' }, { owner: null }));
    expect(input?.speaker).toEqual({ isUser: false, role: 'user', name: 'Jane' });
    expect(input).not.toHaveProperty('user');
  });
});

describe('what an extractor is given', () => {
  it('text is read as text, with who it is about and when it was said', async () => {
    const [input] = await asked(job({ source: 'text', content: 'A note' }));
    expect(input).toMatchObject({ kind: 'text', content: 'A note', at, timeZone: 'UTC' });
    expect(input?.user).toEqual({ name: 'Jane Smith', firstName: 'Jane', lastName: 'Smith' });
    expect(input).not.toHaveProperty('speaker');
  });

  it('takes the time zone of the user before that of the project', async () => {
    const zones = { projectTimeZone: 'Asia/Tokyo' };
    const [ofProject] = await asked(job({}, zones));
    const [ofUser] = await asked(
      job({}, { ...zones, owner: { ...owner, timeZone: 'Asia/Seoul' } }),
    );
    expect([ofProject?.timeZone, ofUser?.timeZone]).toEqual(['Asia/Tokyo', 'Asia/Seoul']);
  });

  it('a message comes with those before it', async () => {
    const previous = [{ content: 'Where do you live?', name: 'Bot', roleType: 'assistant' }];
    const [input] = await asked(job({ roleType: 'user', content: 'Berlin' }, { previous }));
    const [before] = input?.previous ?? [];
    expect(before).toEqual({ content: 'Where do you live?', isUser: false, name: 'Bot' });
  });

  it('a transcript is one input a line, each with at most four before it', async () => {
    const lines = Array.from({ length: 7 }, (_, index) => `Jane (user): line ${index}`);
    const inputs = await asked(job({ content: lines.join('\n') }));
    expect(inputs.map(({ content }) => content)).toEqual(lines.map((line) => line.slice(13)));
    expect(inputs[6]?.previous?.map(({ content }) => content)).toEqual([
      'line 2',
      'line 3',
      'line 4',
      'line 5',
    ]);
    expect(inputs.every(({ speaker }) => speaker?.isUser)).toBe(true);
  });
});

describe('what is read', () => {
  it('holds from when it was said, unless it says otherwise', async () => {
    const facts = [said({}), said({ validAt: '2025-01-01T00:00:00.000Z' })];
    const { facts: read } = await prepared(job({ roleType: 'user' }), { facts });
    expect(read.map(({ validAt }) => validAt)).toEqual([at, '2025-01-01T00:00:00.000Z']);
  });

  it('that is over began nobody knows when', async () => {
    const facts = [said({ invalidAt: '2025-01-01T00:00:00Z' })];
    const { facts: read } = await prepared(job({ roleType: 'user' }), { facts });
    expect(read[0]).toMatchObject({ validAt: null, invalidAt: '2025-01-01T00:00:00Z' });
  });

  it('never ends before it begins', async () => {
    const facts = [said({ validAt: '2025-06-01T00:00:00Z', invalidAt: '2025-01-01T00:00:00Z' })];
    const { facts: read } = await prepared(job({ roleType: 'user' }), { facts });
    expect(read[0]).toMatchObject({ validAt: null, invalidAt: '2025-01-01T00:00:00Z' });
  });

  it('of the user, by e-mail or by name, hangs on the user node', async () => {
    const entities = [
      { localId: 'e1', name: 'J.', identifiers: [{ kind: 'email', value: 'JANE@example.com' }] },
      { localId: 'e2', name: 'Jane Smith' },
      { localId: 'e3', name: 'Jane Smith', identifiers: [{ kind: 'email', value: 'o@x.org' }] },
    ] as const;
    const facts = entities.map(({ localId }) => said({ subject: localId }));
    const read = await prepared(job({ source: 'text' }), { entities: [...entities], facts });
    expect(read.facts.map(({ subject }) => subject)).toEqual(['user', 'user', 'e3']);
    expect(read.entities.map(({ localId }) => localId)).toEqual(['e3']);
  });

  it('of somebody and himself says nothing', async () => {
    const entities = [{ localId: 'e1', name: 'Jane Smith' }];
    const { value: _, ...fact } = said({ object: 'e1' });
    const read = await prepared(job({ source: 'text' }), { entities, facts: [fact] });
    expect(read.facts).toEqual([]);
  });

  it('of "I" in a graph that belongs to nobody hangs on an entity of its own', async () => {
    const row = job({ roleType: 'user', name: 'Bob' }, { owner: null });
    const read = await prepared(row, { facts: [said({})] });
    const [entity] = read.entities;
    expect(entity?.name).toBe('Bob');
    expect(read.facts[0]?.subject).toBe(entity?.localId);
  });

  it('fits its limits, cut between characters', async () => {
    const facts = [said({ name: 'N'.repeat(80), fact: '😀'.repeat(300) })];
    const read = await prepared(job({ roleType: 'user' }), { facts });
    expect(read.facts[0]?.name).toHaveLength(50);
    expect([...(read.facts[0]?.fact ?? '')]).toHaveLength(250);
    expect(read.facts[0]?.fact.isWellFormed()).toBe(true);
  });

  it('from several lines keeps their things apart', async () => {
    const entities = [{ localId: 'e1', name: 'Rex' }];
    const facts = [said({ subject: 'e1' })];
    const row = job({ content: 'Jane (user): a\nJane (user): b' });
    const read = await prepared(row, { entities, facts });
    expect(read.entities.map(({ localId }) => localId)).toEqual(['0.e1', '1.e1']);
    expect(read.facts.map(({ subject }) => subject)).toEqual(['0.e1', '1.e1']);
  });

  it('by another extractor than the configured one says so', async () => {
    const says = { fellBackBecause: 'the model did not answer' };
    const read = await prepared(job({ roleType: 'user' }), says);
    expect(read).toMatchObject({ extractor: 'rules', ...says });
  });

  it('from JSON needs no extractor', async () => {
    const extractor = new FakeExtractor();
    const content = JSON.stringify({ email: 'jane@example.com', plan: 'pro' });
    const read = await prepareEpisode(job({ source: 'json', content }), {
      ...{ extractor, language: 'en', ontology: { entityTypes: [] } },
    });
    expect(extractor.inputs).toEqual([]);
    expect(read.extractor).toBe('structure');
    expect(read.facts.map(({ subject, name }) => `${subject} ${name}`)).toContain('user PLAN');
  });
});

it('a text is cut between characters and says that it was', () => {
  expect(cut('abc', 3)).toBe('abc');
  expect(cut('abcd', 3)).toBe('ab…');
  expect(cut('😀😀😀😀', 3)).toBe('😀😀…');
  expect(cut('😀😀😀', 3)).toBe('😀😀😀');
});
