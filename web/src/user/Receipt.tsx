import { download } from '../api';
import type { SignedReceipt } from '../erasures';
import { numberOf } from '../ui/parts';

export const ReceiptButton = ({ id, receipt }: { id: string; receipt: SignedReceipt }) => (
  <button onClick={() => download(`erasure-${id}.json`, JSON.stringify(receipt, null, 2))}>
    Download the receipt
  </button>
);

/** What the labels of the graph are called, for one and for several. */
const words: Record<string, readonly [one: string, several: string]> = {
  User: ['user', 'users'],
  Graph: ['graph', 'graphs'],
  Session: ['session', 'sessions'],
  Message: ['message', 'messages'],
  Episode: ['other text', 'other texts'],
  Fact: ['fact', 'facts'],
  Entity: ['thing', 'things'],
  Job: ['waiting job', 'waiting jobs'],
  BatchItem: ['item of a batch', 'items of batches'],
  Ontology: ['set of types', 'sets of types'],
  Instruction: ['instruction', 'instructions'],
  BlockingKey: ['key of its name', 'keys of its name'],
  Review: ['review', 'reviews'],
  Identifier: ['identifier', 'identifiers'],
  BusinessRecord: ['record of business data', 'records of business data'],
  Trace: ['text with the identifier', 'texts with the identifier'],
};

function countOf(label: string, count: number): string {
  const [one, several] = words[label] ?? [label, label];
  return `${numberOf(count)} ${count === 1 ? one : several}`;
}

/** How much there was, how much is left, and what others hold. */
export function ReceiptCounts({ receipt: { receipt } }: { receipt: SignedReceipt }) {
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const kinds = Object.entries(receipt.erased)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => countOf(label, count));
  const rows: [string, string][] = [
    ['Erased', kinds.join(', ') || 'nothing was there'],
    ['Left of it', numberOf(sum(receipt.remaining)).replace(/^0$/, 'nothing')],
    ['Records redacted', numberOf(receipt.records_redacted)],
    [
      receipt.traces_erased ? 'Traces struck out elsewhere' : 'Traces left in other graphs',
      numberOf(receipt.traces_elsewhere),
    ],
    ['Identifiers refused from now on', numberOf(receipt.suppressed_identifiers)],
  ];
  return (
    <dl className="data">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
