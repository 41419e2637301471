import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLlmClient, promptCharactersMax } from '../../../src/model/llm/llmClient.js';
import type { LlmClient } from '../../../src/model/llm/llmClient.js';
import { FakeModelClock, FakeModelServer } from '../../support/fakeModelServer.js';

const schema = z.object({ city: z.string(), since: z.string().nullable() });
const messages = [{ role: 'user', content: 'Where?' }] as const;
const berlin = { city: 'Berlin', since: null };

describe('the client of a language model', () => {
  let fake: FakeModelServer;
  let client: LlmClient;

  beforeEach(async () => {
    fake = await new FakeModelServer().start();
    fake.says = () => JSON.stringify(berlin);
    client = createLlmClient({
      baseUrl: fake.baseUrl,
      model: 'small-model',
      report: () => undefined,
      clock: new FakeModelClock(),
    });
  });

  afterEach(async () => {
    client.close();
    await fake.close();
  });

  const ask = (): Promise<z.infer<typeof schema>> => client.completeJson('place', schema, messages);
  const formats = (): unknown[] =>
    fake.requests.map(({ body }) => [body.response_format?.type, body.temperature]);

  it('asks for JSON of the given form, strictly, and reads it', async () => {
    expect(await ask()).toEqual(berlin);
    const [request] = fake.requests;
    expect(request?.path).toBe('/v1/chat/completions');
    expect(request?.authorization).toBeUndefined();
    expect(request?.body).toMatchObject({
      model: 'small-model',
      messages,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'place', strict: true, schema: { type: 'object' } },
      },
    });
  });

  it('does not claim strictness for a form with optional parts', async () => {
    await client.completeJson('place', schema.partial(), messages);
    expect(fake.requests[0]?.body.response_format?.json_schema?.strict).toBe(false);
  });

  it('falls back to plain JSON when the server refuses the schema, and remembers it', async () => {
    fake.refuses = (body) => body.response_format?.type === 'json_schema';
    expect(await ask()).toEqual(berlin);
    expect(fake.requests.at(-1)?.body.messages?.[0]?.content).toContain('"city"');
    const before = fake.requests.length;
    expect(await ask()).toEqual(berlin);
    expect(fake.requests).toHaveLength(before + 1);
    expect(formats().at(-1)).toEqual(['json_object', 0]);
  });

  it('leaves the temperature out when the model refuses one', async () => {
    fake.refuses = (body) => body.temperature !== undefined;
    expect(await ask()).toEqual(berlin);
    expect(formats()).toEqual([
      ['json_schema', 0],
      ['json_schema', undefined],
    ]);
    expect(await client.completeText(messages)).toBe(JSON.stringify(berlin));
    expect(formats().at(-1)).toEqual([undefined, undefined]);
  });

  it('gives up after each way of asking was refused', async () => {
    fake.refuses = () => true;
    await expect(ask()).rejects.toMatchObject({ kind: 'refused', status: 400 });
    expect(fake.requests).toHaveLength(4);
  });

  it.each([
    ['in a code block', '```json\n{"city":"Berlin","since":null}\n```'],
    ['in a sentence', 'Here it is: {"city":"Berlin","since":null}. Anything else?'],
  ])('finds JSON %s', async (_, words) => {
    fake.says = () => words;
    expect(await ask()).toEqual(berlin);
  });

  it.each([
    ['prose', 'I am sorry, I cannot do that.'],
    ['half of it', '{"city":"Ber'],
    ['another form', '{"town":"Berlin"}'],
    ['nothing', '  '],
  ])('calls %s nonsense', async (_, words) => {
    fake.says = () => words;
    await expect(ask()).rejects.toMatchObject({ kind: 'nonsense' });
    expect(fake.requests).toHaveLength(1);
  });

  it('calls an answer nonsense that the server cut off', async () => {
    fake.finishReason = 'length';
    await expect(ask()).rejects.toMatchObject({ kind: 'nonsense' });
    fake.faults.push({ kind: 'wrongJson' });
    await expect(ask()).rejects.toMatchObject({ kind: 'nonsense' });
  });

  it('gives back text, trimmed', async () => {
    fake.says = () => ' Jane moved.\n';
    expect(await client.completeText(messages)).toBe('Jane moved.');
  });

  it('refuses a prompt that is too long, without sending it', async () => {
    const content = 'x'.repeat(promptCharactersMax + 1);
    await expect(
      client.completeJson('place', schema, [{ role: 'user', content }]),
    ).rejects.toMatchObject({ kind: 'refused' });
    expect(fake.requests).toHaveLength(0);
  });
});
