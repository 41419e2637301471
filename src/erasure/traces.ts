import { writeSummaries } from '../derived/derivedText.js';
import type { Identifier } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { rootMarkLocked } from './erasure.queries.js';
import { redactText } from './redaction.js';
import * as queries from './trace.queries.js';

type TraceRow = queries.TraceRow;

interface Trace {
  row: TraceRow;
  change: Pick<TraceRow, 'uuid' | 'text' | 'context' | 'value' | 'attributes' | 'links'>;
}

/** What other graphs of a project say with an identifier of somebody who is erased. */
export class Traces {
  constructor(private readonly database: Database) {}

  async count(where: Where, identifiers: readonly Identifier[]): Promise<number> {
    return (await this.find(where, identifiers)).length;
  }

  /** What other graphs say with the identifiers, as it stands there. */
  async list(where: Where, identifiers: readonly Identifier[]): Promise<TraceRow[]> {
    return (await this.find(where, identifiers)).map(({ row }) => row);
  }

  /** Strikes the identifiers out. Safe to run again. Returns how many things were changed. */
  async erase(where: Where, identifiers: readonly Identifier[]): Promise<number> {
    const traces = await this.find(where, identifiers);
    const graphs = new Map<string, Trace[]>();
    for (const trace of traces) {
      const { graphUuid } = trace.row;
      graphs.set(graphUuid, [...(graphs.get(graphUuid) ?? []), trace]);
    }
    for (const [graphUuid, some] of graphs) await this.redact(graphUuid, some);
    return traces.length;
  }

  /** Of those that match the words best; longer texts than an identifier are no identifier. */
  private async find(
    { projectId, graphUuid }: Where,
    identifiers: readonly Identifier[],
  ): Promise<Trace[]> {
    if (identifiers.length === 0) return [];
    const found = new Map<string, Trace>();
    for (const { value } of identifiers) {
      const rows = await this.database.run(queries.traceListByText, {
        ...{ projectId, graphUuid, limit: limits.tracesMax },
        text: toPhrase(value),
      });
      for (const row of rows) {
        const trace = traceOf(row, identifiers);
        if (trace) found.set(row.uuid, trace);
      }
    }
    return [...found.values()];
  }

  private redact(graphUuid: string, traces: readonly Trace[]): Promise<void> {
    return this.database.transaction('write', 'trace_redact', async (statements) => {
      const [root] = await statements.run(rootMarkLocked, { graphUuid });
      if (!root) return;
      const of = (kind: TraceRow['kind']) =>
        traces.filter(({ row }) => row.kind === kind).map(({ change }) => change);
      await statements.run(queries.episodeUpdateRedacted, { rows: of('episode') });
      await statements.run(queries.factUpdateRedacted, { rows: of('fact') });
      await statements.run(queries.entityUpdateRedacted, { rows: of('entity') });
      const subjects = traces.flatMap(({ row }) => row.subjectUuid ?? []);
      await writeSummaries(statements, [...new Set(subjects)]);
    });
  }
}

interface Where {
  projectId: string;
  /** Not this one: it goes as a whole. */
  graphUuid: string;
}

const toPhrase = (value: string): string =>
  `"${value.slice(0, limits.queryCharactersMax).replace(/[\\"]/g, '\\$&')}"`;

/** A candidate of the index, unless the identifier is not in it after all. */
function traceOf(row: TraceRow, identifiers: readonly Identifier[]): Trace | undefined {
  const strike = (text: string | null) => (text === null ? null : redactText(text, identifiers));
  const change = {
    uuid: row.uuid,
    text: redactText(row.text, identifiers),
    context: strike(row.context),
    value: strike(row.value),
    attributes: strike(row.attributes),
    links: row.links.map(({ uuid, text, change }) => ({
      ...{ uuid, text: strike(text), change: strike(change) },
    })),
  };
  const { kind: _kind, graphUuid: _graph, subjectUuid: _subject, ...before } = row;
  return JSON.stringify(sorted(change)) === JSON.stringify(sorted(before))
    ? undefined
    : { row, change };
}

const sorted = (value: object) =>
  Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
