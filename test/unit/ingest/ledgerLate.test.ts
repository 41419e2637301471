import { expect, it } from 'vitest';
import { FactLedger, type LedgerFact } from '../../../src/ingest/ledger.js';

const fact = (uuid: string, validAt: string, single = true) => ({
  uuid,
  groupKey: 'lives',
  pairKey: `lives ${uuid}`,
  validAt,
  invalidAt: null,
  single,
});

function facts(...said: ReturnType<typeof fact>[]): LedgerFact[] {
  const ledger = new FactLedger([]);
  return said.map((one) => {
    const outcome = ledger.assert(one);
    if (outcome.kind !== 'created') throw new Error('not created');
    return outcome.fact;
  });
}

it('lets a late arrival end what held when it began, so that two values never hold at once', () => {
  const [berlin, munich, hamburg] = facts(
    fact('Berlin', '2020-01-01T00:00:00Z'),
    fact('Munich', '2024-01-01T00:00:00Z'),
    fact('Hamburg', '2022-01-01T00:00:00Z'),
  );
  expect(berlin?.invalidAt).toBe('2022-01-01T00:00:00Z');
  expect(hamburg?.invalidAt).toBe('2024-01-01T00:00:00Z');
  expect(munich?.open).toBe(true);
});

it('leaves a fact alone that may hold beside others of its name', () => {
  const [germany, berlin] = facts(
    fact('Germany', '2020-01-01T00:00:00Z', false),
    fact('Berlin', '2022-01-01T00:00:00Z'),
  );
  expect(germany?.open).toBe(true);
  expect(berlin?.open).toBe(true);
});
