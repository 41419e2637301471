import { type Figures, measureAll } from './support/crudLoad.js';
import { openDatabase } from './support/benchService.js';
import { numberOption, printJson, printTable, textOption } from './support/report.js';

/**
 * `npm run bench -- crud`: what does one round trip per tick bring, and what does the rest cost?
 *
 * Reads of users, creates of users and adds of two messages, at 1, 16 and 64 connections, against:
 * the service as it is; the same service sending one statement per request; an empty route behind
 * the same middleware; and the driver alone, without HTTP. All take turns within each round, on one
 * database, with a load that comes from a process of its own.
 *
 * `--seconds 3` of each measurement · `--connections 1,16,64` · `--users 10000`
 */
export async function run(args: string[]): Promise<void> {
  const database = await openDatabase();
  try {
    const figures = await measureAll(database, {
      seconds: numberOption(args, 'seconds', 3),
      users: numberOption(args, 'users', 10_000),
      connections: (textOption(args, 'connections') ?? '1,16,64').split(',').map(Number),
    });
    printTable(figures.map(toRow));
    const ratios = figures.filter(({ target }) => target === 'coalescing').map(ratiosOf(figures));
    console.log();
    printTable(ratios);
    printJson('crud', { figures, ratios });
  } finally {
    await database.close();
  }
}

const toRow = ({ operation, connections, target, ...figures }: Figures) => ({
  ...{ operation, connections, target },
  'requests/s': Math.round(figures.perSecond),
  'p50 ms': figures.p50,
  'p95 ms': figures.p95,
  'p99 ms': figures.p99,
  errors: figures.errors,
});

const ratiosOf = (all: readonly Figures[]) => (own: Figures) => {
  const other = (target: Figures['target'], operation = own.operation) =>
    all.find(
      (one) =>
        one.target === target && one.operation === operation && one.connections === own.connections,
    );
  const single = other('single');
  const empty = other('empty', 'read');
  const driver = other('driver');
  const ratio = (value: number, by: number | undefined) =>
    by === undefined ? '' : (value / by).toFixed(2);
  return {
    ...{ operation: own.operation, connections: own.connections },
    'rate ÷ single': ratio(own.perSecond, single?.perSecond),
    'p50 ÷ single': ratio(own.p50, single?.p50),
    'rate ÷ empty route': ratio(own.perSecond, empty?.perSecond),
    'rate ÷ driver': ratio(own.perSecond, driver?.perSecond),
  };
};
