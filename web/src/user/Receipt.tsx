import { download } from '../api';
import type { SignedReceipt } from '../erasures';
import { numberOf } from '../ui/parts';

export const ReceiptButton = ({ id, receipt }: { id: string; receipt: SignedReceipt }) => (
  <button onClick={() => download(`erasure-${id}.json`, JSON.stringify(receipt, null, 2))}>
    Download the receipt
  </button>
);

/** How much there was, how much is left, and what others hold. */
export function ReceiptCounts({ receipt: { receipt } }: { receipt: SignedReceipt }) {
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const kinds = Object.entries(receipt.erased)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${numberOf(count)} ${label}`);
  const rows: [string, string][] = [
    ['Erased', kinds.join(', ') || 'nothing was there'],
    ['Left', numberOf(sum(receipt.remaining))],
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
