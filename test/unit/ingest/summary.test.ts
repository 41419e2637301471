import { describe, expect, it } from 'vitest';
import { composeSummary } from '../../../src/derived/summary.js';
import { limits } from '../../../src/limits.js';

const fact = (text: string, importance: number, validAt: string | null = null) => ({
  ...{ fact: text, importance, validAt },
});

describe('a summary', () => {
  it('says the most important first, the newest first among equals', () => {
    const summary = composeSummary([
      fact('Jane likes tea', 0.3),
      fact('Jane lived in Rome', 0.8, '2020-01-01T00:00:00Z'),
      fact('Jane lives in Berlin', 0.8, '2026-01-01T00:00:00Z'),
    ]);
    expect(summary).toBe('Jane lives in Berlin. Jane lived in Rome. Jane likes tea.');
  });

  it('says nothing twice and adds no second full stop', () => {
    const summary = composeSummary([
      fact('Jane likes tea.', 0.5),
      fact('Jane likes tea', 0.4),
      fact('她住在柏林。', 0.3),
    ]);
    expect(summary).toBe('Jane likes tea. 她住在柏林。');
  });

  it.each([1, 40, 120, 250, 499, 500])('of facts of %i characters stays within 500', (length) => {
    const facts = Array.from({ length: 60 }, (_, index) =>
      fact(`${index} `.padEnd(length, 'x').slice(0, length), 0.5),
    );
    const summary = composeSummary(facts);
    expect(summary.length).toBeLessThanOrEqual(limits.summaryCharactersMax);
    expect(limits.summaryCharactersMax).toBe(500);
  });

  it('leaves a sentence that does not fit out, and takes a later one that does', () => {
    const summary = composeSummary([
      fact('a'.repeat(300), 0.9),
      fact('b'.repeat(250), 0.8),
      fact('short', 0.1),
    ]);
    expect(summary).toBe(`${'a'.repeat(300)}. short.`);
  });

  it('of nothing is empty', () => {
    expect(composeSummary([])).toBe('');
  });
});
