import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import type { z } from 'zod';
import type { Clock } from '../../clock.js';
import { Database, type DatabaseOptions } from '../database.js';
import * as queries from './copying.queries.js';
import { connectExactly } from './exactDriver.js';
import { propertiesFromDump, propertiesToDump } from './dumpValues.js';
import { isRetryable, translateFailure } from '../failure.js';
import { migrate } from '../migrations.js';
import type { AnyQuery } from '../query.js';
import { compareText } from '../rows.js';

/**
 * A dump is JSON, a line each: what one section holds can be written without any other.
 *
 * - `["n", id, labels, properties]` a node; `id` is a number of its section
 * - `["r", source, target, type, properties]` a relationship of nodes of the section
 * - `["/"]` the end of a section
 * - `["end", nodes, relationships]` the last line: what has it is whole
 *
 * A section holds some users and graphs with all that is theirs, or some of what is in no graph.
 * Identifiers are shared, so each section that needs one names it.
 */
export type DumpLine =
  | ['n', number, string[], Record<string, unknown>]
  | ['r', number, number, string, Record<string, unknown>]
  | ['/']
  | ['end', number, number];

/** Graphs that are locked and read at once: fewer wait for less, more are read faster. */
const graphsPerSection = 25;
const nodesPerSection = 500;
/** Lines that are written by one statement. */
const rowsPerStatement = 1_000;
const locksRetriesMax = 20;
const locksRetryMilliseconds = 100;
/** Nothing may hold graphs for ever; a very large one takes minutes. */
const sectionTimeoutMs = 15 * 60_000;

/**
 * Reads all that a database holds while others write to it. Each graph is read under its lock, in
 * one transaction, and so is as it was at one moment; graphs are not of the same moment.
 *
 * @param report takes the number of graphs that have been read, now and then
 */
export async function* dumpLines(
  options: DatabaseOptions,
  report: (graphs: number) => void = () => undefined,
): AsyncGenerator<DumpLine> {
  const driver = connectExactly(options);
  const session = driver.session(sessionOf(options));
  const counts = { n: 0, r: 0 };
  const counted = (line: DumpLine): DumpLine => {
    if (line[0] === 'n' || line[0] === 'r') counts[line[0]] += 1;
    return line;
  };
  try {
    let after = '';
    let graphs = 0;
    for (;;) {
      const parameters = { after, limit: neo4j.int(graphsPerSection) };
      const { records } = await session.run(queries.rootListForDump.text, parameters);
      const graphUuids = records.map((record) => String(record.get('graphUuid')));
      if (graphUuids.length === 0) break;
      for await (const line of readGraphs(session, graphUuids)) yield counted(line);
      after = graphUuids.at(-1) ?? '';
      report((graphs += graphUuids.length));
    }
    for await (const line of readApart(session)) yield counted(line);
    yield ['end', counts.n, counts.r];
  } catch (error) {
    throw translateFailure(error, 'dump');
  } finally {
    await session.close().catch(() => undefined);
    await driver.close();
  }
}

async function* readGraphs(session: Session, uuids: readonly string[]): AsyncGenerator<DumpLine> {
  const graphUuids = [...uuids].sort(compareText);
  const transaction = await lockGraphs(session, graphUuids);
  try {
    const section = new Section();
    for await (const row of rowsOf(transaction, queries.nodeListByGraphs, { graphUuids })) {
      yield* section.node(row.id, row.labels, row.properties);
    }
    for await (const row of rowsOf(transaction, queries.relationshipListByGraphs, { graphUuids })) {
      if (row.labels && row.outside) yield* section.node(row.target, row.labels, row.outside);
      yield* section.relationship(row.source, row.target, row.type, row.properties);
    }
    yield ['/'];
  } finally {
    // The locks were all that it wrote.
    await transaction.close().catch(() => undefined);
  }
}

/** Whoever waits for a graph that this has, while it waits for theirs, is let go first. */
async function lockGraphs(session: Session, graphUuids: string[]): Promise<Transaction> {
  for (let attempt = 0; ; attempt += 1) {
    const transaction = await session.beginTransaction({ timeout: sectionTimeoutMs });
    try {
      await transaction.run(queries.rootMarkDumping.text, { graphUuids });
      return transaction;
    } catch (error) {
      await transaction.close().catch(() => undefined);
      if (!isRetryable(error) || attempt >= locksRetriesMax) throw error;
      await delay(locksRetryMilliseconds);
    }
  }
}

async function* readApart(session: Session): AsyncGenerator<DumpLine> {
  const transaction = await session.beginTransaction({ timeout: 0 });
  try {
    let section = new Section();
    for await (const row of rowsOf(transaction, queries.nodeListApart, {})) {
      if (section.size >= nodesPerSection) {
        yield ['/'];
        section = new Section();
      }
      yield* section.node(row.id, row.labels, row.properties);
      for (const { target, type, labels, ...one } of row.relationships) {
        yield* section.node(target, labels, one.outside);
        yield* section.relationship(row.id, target, type, one.properties);
      }
    }
    yield ['/'];
  } finally {
    await transaction.close().catch(() => undefined);
  }
}

/** Numbers the nodes of a section; one that was deleted while it was read is passed over. */
class Section {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  *node(id: string, labels: string[], properties: Record<string, unknown>): Generator<DumpLine> {
    if (this.numbers.has(id) || labels.length === 0) return;
    this.numbers.set(id, this.numbers.size);
    yield ['n', this.numbers.size - 1, labels, propertiesToDump(properties)];
  }

  *relationship(
    source: string,
    target: string,
    type: string,
    properties: Record<string, unknown>,
  ): Generator<DumpLine> {
    const [from, to] = [this.numbers.get(source), this.numbers.get(target)];
    if (from === undefined || to === undefined) return;
    yield ['r', from, to, type, propertiesToDump(properties)];
  }
}

/** Rows as they come, without the whole of them in memory. */
async function* rowsOf<Row extends z.ZodObject>(
  transaction: Transaction,
  query: { text: string; row: Row },
  parameters: Record<string, unknown>,
): AsyncGenerator<z.output<Row>> {
  for await (const record of transaction.run(query.text, parameters)) {
    yield record.toObject() as z.output<Row>;
  }
}

/**
 * Writes a dump into a database that holds nothing but its schema.
 *
 * @returns how many nodes and relationships there are
 * @throws Error with plain words when the dump is not whole
 */
export async function loadDump(
  options: DatabaseOptions,
  lines: AsyncIterable<DumpLine>,
  report: (nodes: number) => void = () => undefined,
): Promise<{ nodes: number; relationships: number }> {
  const driver = connectExactly(options);
  const session = driver.session(sessionOf(options));
  try {
    const loader = new Loader(session);
    let end: DumpLine | undefined;
    for await (const line of lines) {
      if (line[0] === 'end') end = line;
      else await loader.take(line, report);
    }
    const { nodes, relationships } = loader;
    if (end?.[1] !== nodes || end[2] !== relationships) {
      throw new Error('the dump is not whole: it ends before its last line');
    }
    return { nodes, relationships };
  } finally {
    await session.close().catch(() => undefined);
    await driver.close();
  }
}

/**
 * Makes an empty database what a dump says: the schema of then, what it held, and what follows
 * from its not being of one moment.
 *
 * @throws Error with plain words when the database is not empty
 */
export async function fillDatabase(
  connection: DatabaseOptions,
  given: {
    clock: Clock;
    lines: AsyncIterable<DumpLine>;
    /** When the dump began. */
    createdAt: string;
    schema: number;
    report: (message: string) => void;
    progress: (nodes: number) => void;
  },
): Promise<{ nodes: number; relationships: number }> {
  const database = Database.connect(connection);
  try {
    if ((await countNodes(database)) !== 0) {
      throw new Error(`the database at ${connection.uri} is not empty: give an empty one`);
    }
    const { clock, report, schema } = given;
    await migrate(database, { clock, report, upTo: schema });
    await database.run(queries.migrationErase, {});
    const done = await loadDump(connection, given.lines, given.progress);
    await database.run(queries.counterUpdateCounted, {});
    await database.run(queries.recordMarkIncomplete, { since: given.createdAt });
    return done;
  } finally {
    await database.close();
  }
}

/** Nodes of a database, without the notes of its schema. */
export async function countNodes(database: Database): Promise<number> {
  const [row] = await database.run(queries.nodeCount, {});
  return row?.total ?? 0;
}

/** Gathers lines for a few large statements. */
class Loader {
  nodes = 0;
  relationships = 0;
  private elements = new Map<string, string>();
  private waitingNodes: { labels: string[]; row: Record<string, unknown> }[] = [];
  private waitingEdges: [number, number, string, Record<string, unknown>][] = [];

  constructor(private readonly session: Session) {}

  async take(line: DumpLine, report: (nodes: number) => void): Promise<void> {
    if (line[0] === 'n') {
      const [, id, labels, properties] = line;
      const row = { id: String(id), labels, properties: propertiesFromDump(properties) };
      this.waitingNodes.push({ labels, row });
    } else if (line[0] === 'r') {
      const [, source, target, type, properties] = line;
      this.waitingEdges.push([source, target, type, properties]);
    }
    const isFull = this.waitingNodes.length + this.waitingEdges.length >= rowsPerStatement;
    if (!isFull && line[0] !== '/') return;
    await this.flush();
    report(this.nodes);
    if (line[0] === '/') this.elements = new Map();
  }

  private async flush(): Promise<void> {
    const isShared = ({ labels }: { labels: string[] }) => labels.includes('Identifier');
    const shared = this.waitingNodes.filter(isShared);
    await this.writeNodes(queries.identifierMergeDumped, shared);
    const others = this.waitingNodes.filter((node) => !isShared(node));
    await this.writeNodes(queries.nodeCreateExact, others);
    const rows = this.waitingEdges.map(([source, target, type, properties]) => ({
      ...{ source: this.elementOf(source), target: this.elementOf(target), type },
      properties: propertiesFromDump(properties),
    }));
    if (rows.length > 0) await this.write(queries.relationshipCreateExact, { rows });
    this.nodes += this.waitingNodes.length;
    this.relationships += rows.length;
    this.waitingNodes = [];
    this.waitingEdges = [];
  }

  private async writeNodes(query: AnyQuery, nodes: typeof this.waitingNodes): Promise<void> {
    if (nodes.length === 0) return;
    const records = await this.write(query, { rows: nodes.map(({ row }) => row) });
    for (const record of records) {
      this.elements.set(String(record.get('id')), String(record.get('element')));
    }
  }

  private async write(query: AnyQuery, parameters: Record<string, unknown>) {
    try {
      const { records } = await this.session.executeWrite((transaction) =>
        transaction.run(query.text, parameters),
      );
      return records;
    } catch (error) {
      throw translateFailure(error, query.name);
    }
  }

  private elementOf(id: number): string {
    const element = this.elements.get(String(id));
    if (element === undefined) throw new Error('the dump names a node that it does not hold');
    return element;
  }
}

const sessionOf = ({ database }: DatabaseOptions) => (database === undefined ? {} : { database });
