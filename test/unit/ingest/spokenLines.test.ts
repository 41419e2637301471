import { describe, expect, it } from 'vitest';
import { readSpokenLines } from '../../../src/ingest/spokenLines.js';

describe('a transcript', () => {
  it('has a speaker and a role in front of each line', () => {
    expect(readSpokenLines('Jane (user): I moved\nBot (assistant): Where to?')).toEqual([
      { content: 'I moved', name: 'Jane', roleType: 'user' },
      { content: 'Where to?', name: 'Bot', roleType: 'assistant' },
    ]);
  });

  it('may name a role alone, whatever its case', () => {
    expect(readSpokenLines('User: hello\nASSISTANT: hi')).toEqual([
      { content: 'hello', name: null, roleType: 'user' },
      { content: 'hi', name: null, roleType: 'assistant' },
    ]);
  });

  it('with a name alone leaves it to the name who speaks', () => {
    expect(readSpokenLines('Jane Smith: I moved')).toEqual([
      { content: 'I moved', name: 'Jane Smith', roleType: 'norole' },
    ]);
  });

  it('takes a role it does not know as none', () => {
    expect(readSpokenLines('Jane (manager): hello')[0]).toMatchObject({ roleType: 'norole' });
  });

  it('continues the line before where no speaker is named', () => {
    expect(readSpokenLines('Jane (user): first\nsecond\r\nthird')).toEqual([
      { content: 'first\nsecond\nthird', name: 'Jane', roleType: 'user' },
    ]);
  });

  it('without any speaker was said by the user, empty lines aside', () => {
    expect(readSpokenLines('\n\nI moved to Berlin')).toEqual([
      { content: 'I moved to Berlin', name: null, roleType: 'user' },
    ]);
  });

  it.each([
    ['a time', 'We meet at 10:30 today'],
    ['an address', 'see https://example.com/page'],
    ['a long lead', `${'word '.repeat(20)}: text`],
  ])('does not take %s for a speaker', (_what, line) => {
    expect(readSpokenLines(line)).toEqual([{ content: line, name: null, roleType: 'user' }]);
  });

  it('knows speakers of every script', () => {
    expect(readSpokenLines('李雷: 我住在柏林')[0]).toMatchObject({ name: '李雷' });
  });

  it('of nothing is empty', () => {
    expect(readSpokenLines('')).toEqual([]);
    expect(readSpokenLines(' \n ')).toEqual([]);
  });
});
