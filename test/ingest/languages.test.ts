import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';
import { Talk } from './support.js';

let service: TestService;
let talk: Talk;
beforeAll(async () => {
  service = await startTestService({ models: { language: 'other' } });
  talk = new Talk(service);
});
afterAll(() => service.stop());

interface Conversation {
  language: string;
  first: string;
  last: string;
  /** What is said, with the words it is looked for by. */
  statements: [said: string, ...words: string[]][];
  /** Said, but no statement. */
  others: string[];
  names: string[];
}

const german: Conversation = {
  language: 'German',
  first: 'Käthe',
  last: 'Müller',
  statements: [
    ['Ich bin letzten Monat von Köln nach München umgezogen.', 'München', 'umgezogen'],
    ['Meine Schwester Lena arbeitet als Ärztin in Zürich.', 'Lena', 'Ärztin'],
    ['Wir heißen unseren neuen Hund Strolch willkommen.', 'Strolch', 'Hund'],
    ['Erreichbar bin ich unter kaethe.mueller@beispiel.de oder im Büro.', 'Büro'],
    ['Seit März mache ich eine Weiterbildung zur Bäckermeisterin.', 'Bäckermeisterin'],
    ['Mein Geburtstag ist am 3. August, und ich mag keine Überraschungen.', 'Überraschungen'],
    ['Die Donaudampfschifffahrtsgesellschaft hat mir gekündigt.', 'Donaudampfschifffahrt'],
  ],
  others: ['Hallo!', 'Wie geht es dir heute?', 'Danke schön.'],
  names: ['Lena'],
};

const chinese: Conversation = {
  language: 'Chinese',
  first: '雷',
  last: '李',
  statements: [
    ['我上个月从北京搬到了上海。', '北京', '上海', '搬到'],
    ['我的妹妹李梅在医院当医生。', '李梅', '医生'],
    ['我对花生过敏，所以不能吃花生酱。', '花生', '过敏'],
    ['请把账单发到 lilei@example.cn 这个邮箱。', '账单', '邮箱'],
    ['我们家养了一只叫小白的狗。', '小白'],
    ['明年我打算和Anna Schmidt一起去柏林学习德语。', '柏林', '德语'],
  ],
  others: ['你好！', '今天天气怎么样？', '谢谢。'],
  names: ['Anna Schmidt'],
};

const emails: Record<string, string> = {
  German: 'kaethe.mueller@beispiel.de',
  Chinese: 'lilei@example.cn',
};

describe.each([german, chinese])('a $language conversation', (conversation) => {
  let userId: string;
  let sessionId: string;
  beforeAll(async () => {
    userId = await talk.user({ first_name: conversation.first, last_name: conversation.last });
    sessionId = await talk.session(userId);
    const said = conversation.statements.map(([statement]) => statement);
    await talk.say(sessionId, ...conversation.others.slice(0, 1), ...said);
    await talk.say(sessionId, ...conversation.others.slice(1));
    await talk.heard(sessionId);
  });

  it.each(conversation.statements)('finds "%s" again by its own words', async (said, ...words) => {
    for (const word of words) {
      const rows = await service.cypher(
        'MATCH (f:Fact {graphUuid: $graphUuid}) WHERE f.fact CONTAINS $word ' +
          'RETURN f.fact AS fact, f.openKey IS NOT NULL AS open, f.name AS name',
        { graphUuid: await talk.graphUuid(userId), word },
      );
      const found = rows.map(({ fact }) => String(fact));
      expect(
        found.some((fact) => said.includes(fact) || fact.includes(said)),
        word,
      ).toBe(true);
      expect(rows.every(({ open }) => open)).toBe(true);
    }
  });

  it('keeps every word of every statement', async () => {
    const facts = (await talk.edges(userId)).map(({ fact }) => fact).join('\n');
    for (const [said] of conversation.statements) {
      for (const word of said.split(/[\s.。，,]+/u)) expect(facts).toContain(word);
    }
  });

  it('makes no fact of a greeting, a question or thanks', async () => {
    const facts = (await talk.edges(userId)).map(({ fact }) => fact).join('\n');
    for (const said of conversation.others) expect(facts).not.toContain(said);
  });

  it('hangs the statements on the user, under the name as it was given', async () => {
    const node = await talk.userNode(userId);
    expect(node.name).toBe(`${conversation.first} ${conversation.last}`);
    const sources = new Set((await talk.edges(userId)).map((edge) => edge.source_node_uuid));
    expect([...sources]).toEqual([node.uuid]);
  });

  it('keeps names and e-mail addresses as things of their own', async () => {
    const nodes = (await talk.nodes(userId)).map(({ name }) => name);
    for (const name of conversation.names) expect(nodes).toContain(name);
    const address = emails[conversation.language] ?? '';
    const nodesText = JSON.stringify(await talk.nodes(userId));
    expect(nodesText).toContain(address);
  });

  it('is in its messages unchanged', async () => {
    const { body } = await talk.client.get(`/sessions/${sessionId}/messages`);
    const contents = body.messages.map(({ content }: { content: string }) => content);
    for (const [said] of conversation.statements) expect(contents).toContain(said);
  });
});

describe('text in another language', () => {
  it('keeps a long document findable by all of its sentences', async () => {
    const userId = await talk.user();
    const sentences = Array.from(
      { length: 30 },
      (_, index) => `Der Satz ${index} handelt vom Wald.`,
    );
    await talk.read({ user_id: userId, type: 'text', data: sentences.join(' ') });
    const facts = (await talk.edges(userId)).map(({ fact }) => fact).join('\n');
    const [row] = await service.cypher(
      'MATCH (e:Episode {graphUuid: $graphUuid}) RETURN e.content AS content',
      { graphUuid: await talk.graphUuid(userId) },
    );
    for (const sentence of sentences) {
      expect(`${facts}\n${String(row?.['content'])}`).toContain(sentence.replace('.', ''));
    }
  });
});
