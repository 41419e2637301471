import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseOptions } from '../database.js';
import { type AnyQuery, readCypher } from '../query.js';
import * as queries from './copying.queries.js';
import { connectExactly } from './exactDriver.js';
import { ContentSum, exactText, NumberMap } from './storeContent.js';

/** One transaction: as many rows, or about as many characters, whichever comes first. */
const batchRowsMax = 1_000;
const batchCharactersMax = 4_000_000;
const reportEveryMs = 3_000;
const indexPollMs = 500;

export interface CopiedStore {
  readonly nodes: number;
  readonly relationships: number;
  readonly indexes: number;
  /** Of every label, type, property and relationship: equal for equal contents. */
  readonly contentHash: string;
}

interface Batch<Row> {
  rows: Row[];
  characters: number;
}

interface NodeRow {
  labels: string[];
  properties: Record<string, unknown>;
  from: number;
  text: string;
}

/**
 * Copies everything of one database into another that is empty, with exact types, and the same
 * constraints and indexes; then reads the copy again and compares. Streams: nothing but the
 * numbers of nodes (8 bytes each) is kept. Nobody may write to either meanwhile.
 * @throws Error when the target is not empty, or does not hold the same at the end
 */
export async function copyStore(options: {
  from: DatabaseOptions;
  to: DatabaseOptions;
  report: (message: string) => void;
}): Promise<CopiedStore> {
  const [source, target] = [connectExactly(options.from), connectExactly(options.to)];
  try {
    const copy = new StoreCopy(source, target, options.report);
    return await copy.run();
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

class StoreCopy {
  private readonly numbers = new NumberMap();
  private targetPrefix = '';
  private reportedAt = Date.now();

  constructor(
    private readonly source: Driver,
    private readonly target: Driver,
    private readonly report: (message: string) => void,
  ) {}

  async run(): Promise<CopiedStore> {
    const [there, before] = [await countIn(this.source), await countIn(this.target)];
    if (before.nodes > 0) throw new Error('the database to copy into is not empty');
    const nodes = await this.copyNodes(there.nodes);
    const relationships = await this.copyRelationships(there.relationships);
    const indexes = await this.copySchema();
    this.report('reading the copy again');
    const copied = await this.sumTarget();
    const expected = `${nodes} ${relationships}`;
    const isWhole = nodes.count === there.nodes && relationships.count === there.relationships;
    if (!isWhole || copied !== expected) {
      throw new Error('the copy does not hold the same: nothing was changed');
    }
    await this.awaitIndexes(indexes);
    return {
      ...{ nodes: nodes.count, relationships: relationships.count, indexes },
      contentHash: expected,
    };
  }

  private async copyNodes(total: number): Promise<ContentSum> {
    const sum = new ContentSum();
    const read = this.batches(this.source, queries.nodeListAll, (record) => {
      const labels = [...(record['labels'] as string[])].sort();
      const properties = record['properties'] as Record<string, unknown>;
      const body = exactText([labels, properties]);
      return { labels, properties, from: numberOf(record['id'] as string), text: body };
    });
    await within(this.target, async (session) => {
      for await (const batch of read) {
        const rows = batch.map(({ labels, properties }, index) => ({
          ...{ id: String(index), labels, properties },
        }));
        const created = await session.run(queries.nodeCreateExact.text, { rows });
        for (const record of created.records) {
          const row = batch[Number(record.get('id'))] as NodeRow;
          const id = record.get('element') as string;
          this.targetPrefix = prefixOf(id);
          this.numbers.set(row.from, numberOf(id));
          sum.add(`${numberOf(id)} ${row.text}`);
        }
        this.progress('nodes', sum.count, total);
      }
    });
    return sum;
  }

  private async copyRelationships(total: number): Promise<ContentSum> {
    const sum = new ContentSum();
    const read = this.batches(this.source, queries.relationshipListAll, (record) => {
      const properties = record['properties'] as Record<string, unknown>;
      const start = this.numbers.get(numberOf(record['start'] as string));
      const end = this.numbers.get(numberOf(record['end'] as string));
      const type = record['type'] as string;
      const body = `${start} ${end} ${exactText([type, properties])}`;
      return { start, end, type, properties, text: body };
    });
    await within(this.target, async (session) => {
      for await (const batch of read) {
        const rows = batch.map(({ start, end, type, properties }) => ({
          source: `${this.targetPrefix}${start}`,
          target: `${this.targetPrefix}${end}`,
          ...{ type, properties },
        }));
        await session.run(queries.relationshipCreateExact.text, { rows });
        for (const row of batch) sum.add(row.text);
        this.progress('relationships', sum.count, total);
      }
    });
    return sum;
  }

  /** The same constraints and indexes, by the statements that the server itself gives for them. */
  private async copySchema(): Promise<number> {
    const constraints = await statementsOf(
      this.source,
      'SHOW CONSTRAINTS YIELD name, createStatement RETURN name, createStatement ORDER BY name',
    );
    const indexes = await statementsOf(
      this.source,
      'SHOW INDEXES YIELD name, type, owningConstraint, createStatement, options ' +
        "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL " +
        'RETURN name, createStatement, options ORDER BY name',
    );
    this.report(`making ${constraints.length} constraints and ${indexes.length} indexes`);
    await within(this.target, async (session) => {
      for (const { text, parameters } of [...constraints, ...indexes]) {
        await session.run(text, parameters);
      }
    });
    return constraints.length + indexes.length;
  }

  private async awaitIndexes(total: number): Promise<void> {
    for (;;) {
      const { records } = await this.target.executeQuery('SHOW INDEXES YIELD name, type, state');
      const states = records
        .filter((record) => record.get('type') !== 'LOOKUP')
        .map((record) => String(record.get('state')));
      if (states.includes('FAILED')) throw new Error('an index of the copy could not be filled');
      const online = states.filter((state) => state === 'ONLINE').length;
      if (online === states.length) return;
      this.progress('indexes', online, total);
      await pause(indexPollMs);
    }
  }

  private async sumTarget(): Promise<string> {
    const [nodes, relationships] = [new ContentSum(), new ContentSum()];
    const readNodes = this.batches(this.target, queries.nodeListAll, (record) => {
      const labels = [...(record['labels'] as string[])].sort();
      const body = exactText([labels, record['properties']]);
      return { text: `${numberOf(record['id'] as string)} ${body}` };
    });
    for await (const batch of readNodes) for (const { text } of batch) nodes.add(text);
    const readLinks = this.batches(this.target, queries.relationshipListAll, (record) => {
      const [start, end] = [record['start'], record['end']].map((id) => numberOf(id as string));
      const body = exactText([record['type'], record['properties']]);
      return { text: `${start} ${end} ${body}` };
    });
    for await (const batch of readLinks) for (const { text } of batch) relationships.add(text);
    return `${nodes} ${relationships}`;
  }

  /** Rows as they come: the driver asks for more only when these are worked off. */
  private async *batches<Row extends { text: string }>(
    driver: Driver,
    query: AnyQuery,
    toRow: (record: Record<string, unknown>) => Row,
  ): AsyncGenerator<Row[]> {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 500 });
    try {
      let batch: Batch<Row> = { rows: [], characters: 0 };
      for await (const record of session.run(query.text)) {
        const row = toRow(record.toObject());
        batch.rows.push(row);
        batch.characters += row.text.length;
        if (batch.rows.length < batchRowsMax && batch.characters < batchCharactersMax) continue;
        yield batch.rows;
        batch = { rows: [], characters: 0 };
      }
      if (batch.rows.length > 0) yield batch.rows;
    } finally {
      await session.close();
    }
  }

  private progress(what: string, done: number, total: number): void {
    if (Date.now() - this.reportedAt < reportEveryMs) return;
    this.reportedAt = Date.now();
    this.report(`${done} of ${total} ${what}`);
  }
}

async function within<T>(driver: Driver, work: (session: Session) => Promise<T>): Promise<T> {
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

async function countIn(driver: Driver): Promise<{ nodes: number; relationships: number }> {
  const { records } = await driver.executeQuery(queries.storeCount.text);
  const [counts] = records;
  return {
    nodes: Number(counts?.get('nodes')),
    relationships: Number(counts?.get('relationships')),
  };
}

interface Statement {
  text: string;
  parameters: Record<string, unknown>;
}

async function statementsOf(driver: Driver, statement: string): Promise<Statement[]> {
  const { records } = await driver.executeQuery(statement);
  return records.map((record) => {
    const text = record.get('createStatement') as string | null;
    return text === null ? ownStatementOf(record.toObject()) : { text, parameters: {} };
  });
}

/** A vector index that filters has no statement of the server's own: it is one of Kith's. */
function ownStatementOf({ name, options }: Record<string, unknown>): Statement {
  const { indexConfig } = options as { indexConfig: Record<string, unknown> };
  const dimensions = indexConfig['vector.dimensions'];
  return { text: readCypher(`schema/ensure/${String(name)}.cypher`), parameters: { dimensions } };
}

/** The number at the end of an element id, "4:<uuid of the database>:17". */
const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));
const prefixOf = (id: string): string => id.slice(0, id.lastIndexOf(':') + 1);
