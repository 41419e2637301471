import { limits } from '../limits.js';

/** A fact that is true now, as far as a summary is concerned. */
export interface SummaryFact {
  fact: string;
  importance: number;
  validAt: string | null;
}

/**
 * What a colleague would want to read first: the sentences of the most important facts, newest
 * first among equals, as many as fit. Made without a model, so it never says what no fact says.
 */
export function composeSummary(facts: readonly SummaryFact[]): string {
  const ordered = [...facts].sort(byImportanceThenNewest);
  let summary = '';
  const said = new Set<string>();
  for (const { fact } of ordered) {
    const sentence = withFullStop(fact);
    const longer = summary === '' ? sentence : `${summary} ${sentence}`;
    if (said.has(sentence) || longer.length > limits.summaryCharactersMax) continue;
    said.add(sentence);
    summary = longer;
  }
  return summary;
}

const byImportanceThenNewest = (left: SummaryFact, right: SummaryFact): number =>
  right.importance - left.importance || (right.validAt ?? '').localeCompare(left.validAt ?? '');

function withFullStop(sentence: string): string {
  const trimmed = sentence.trim();
  return /[.!?。！？]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
