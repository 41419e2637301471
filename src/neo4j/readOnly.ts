import type { Plan, Session } from 'neo4j-driver';
import { badRequest } from '../errors.js';
import { isNeo4jError } from './failure.js';
import { toPlain } from './plainValues.js';
import { toNeo4j } from './values.js';

export interface ReadOnlyLimits {
  rowsMax: number;
  bytesMax: number;
  timeoutMs: number;
}

export interface ReadOnlyResult {
  columns: string[];
  rows: Record<string, unknown>[];
  /** Rows are missing: there were more than the limits allow. */
  truncated: boolean;
}

/** Procedures that read and say nothing of the server but its schema. */
const openProcedures = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
  'db.index.vector.querynodes',
]);

/** Steps of a plan that do more than read the graph, whatever the server says of the whole. */
const closedOperators =
  /^(Load|Show|Terminate|Create|Merge|Set|Remove|Delete|Detach|Drop|Alter|Grant|Deny|Revoke|Foreach|Transaction|Start|Stop|Do|Rename|Enable|Reallocate|Deallocate|Assert|Wait|Constraint|Lock|Command|Use)/i;

const closedBeginnings = /^(EXPLAIN|PROFILE|CYPHER|USE|SHOW|TERMINATE|LOAD|CREATE|ALTER|DROP)\b/i;

/**
 * Looks at the text before the server does: one statement, nothing before it that would change
 * what the plan is a plan of, and no escapes, which the server undoes before it reads.
 * Throws 400 with the reason.
 */
export function requireOneStatement(text: string): void {
  if (/\\u/i.test(text)) throw refused('write characters as they are, not as \\u escapes');
  const bare = withoutQuoted(text).trim();
  if (bare === '') throw refused('the query is empty');
  if (bare.replace(/;\s*$/, '').includes(';')) throw refused('send one statement');
  const [word] = closedBeginnings.exec(bare) ?? [];
  if (word !== undefined) throw refused(`a query may not begin with ${word.toUpperCase()}`);
  if (/\bLOAD\s+CSV\b/i.test(bare)) throw refused('LOAD CSV reads files and addresses');
  requireOpenFunctions(bare);
}

/**
 * A plan does not show functions. Those of Cypher itself have no dot but in these families; those
 * that are installed beside it (which may run Cypher, or call other machines) always have one.
 */
const openFamilies =
  /^(date|time|datetime|localtime|localdatetime|duration|point|vector\.similarity)\.\w+$/;

function requireOpenFunctions(bare: string): void {
  const withoutNumbers = bare.replace(/\b\d+\.\d*/g, '0');
  // A quoted part of a name has left a space: what is then before the bracket is in no family.
  for (const [, written = ''] of withoutNumbers.matchAll(/([\w\s]*\.[\w\s.]*)\(/g)) {
    const name =
      written
        .replaceAll(/\s*\.\s*/g, '.')
        .trim()
        .split(/\s+/)
        .at(-1) ?? '';
    if (!name.includes('.')) continue;
    const lower = name.toLowerCase();
    if (openFamilies.test(lower) || openProcedures.has(lower)) continue;
    throw refused('a function or procedure with a dot in its name is not open');
  }
}

/** Without comments, texts and quoted names, each of which leaves a space. */
function withoutQuoted(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`/g,
    ' ',
  );
}

/**
 * Runs text that a caller wrote, once its plan has shown that it only reads. The transaction is
 * one for reading, has a time limit, and is rolled back.
 */
export async function runReadOnly(
  session: Session,
  text: string,
  parameters: Record<string, unknown>,
  limits: ReadOnlyLimits,
): Promise<ReadOnlyResult> {
  const sent = toNeo4j(parameters) as Record<string, unknown>;
  const transaction = await session.beginTransaction({
    timeout: limits.timeoutMs,
    metadata: { query: 'cypher of a caller' },
  });
  try {
    const { summary } = await transaction.run(`EXPLAIN ${text}`, sent);
    requireReading(summary.queryType, summary.plan || undefined);
    return await collect(transaction.run(text, sent), limits);
  } catch (error) {
    throw translate(error, limits);
  } finally {
    await transaction.close().catch(() => undefined);
  }
}

function requireReading(queryType: string, plan: Plan | undefined): void {
  if (queryType !== 'r') throw refused('only queries that read are run');
  if (!plan) throw refused('the server showed no plan of it');
  for (const step of stepsOf(plan)) {
    const operator = step.operatorType.split('@')[0] as string;
    if (/^ProcedureCall/.test(operator)) requireOpenProcedure(step);
    else if (closedOperators.test(operator)) throw refused(`${operator} is more than reading`);
  }
}

function requireOpenProcedure(step: Plan): void {
  const details = String(step.arguments['Details'] ?? '');
  const name = (/^\s*([\w.`]+)/.exec(details)?.[1] ?? '').replaceAll('`', '').toLowerCase();
  if (!openProcedures.has(name)) throw refused(`the procedure ${name} is not open`);
}

function* stepsOf(plan: Plan): Generator<Plan> {
  yield plan;
  for (const child of plan.children) yield* stepsOf(child);
}

async function collect(
  result: ReturnType<Awaited<ReturnType<Session['beginTransaction']>>['run']>,
  { rowsMax, bytesMax }: ReadOnlyLimits,
): Promise<ReadOnlyResult> {
  const columns = await result.keys();
  const rows: Record<string, unknown>[] = [];
  let bytes = 0;
  for await (const record of result) {
    const row = Object.fromEntries(
      columns.map((column) => [column, toPlain(record.get(column))]),
    ) as Record<string, unknown>;
    bytes += Buffer.byteLength(JSON.stringify(row));
    if (rows.length >= rowsMax || bytes > bytesMax) {
      return { columns: [...columns] as string[], rows, truncated: true };
    }
    rows.push(row);
  }
  return { columns: [...columns] as string[], rows, truncated: false };
}

/** The server's words are about the caller's own text: they may read them. */
function translate(error: unknown, { timeoutMs }: ReadOnlyLimits): unknown {
  if (!isNeo4jError(error)) return error;
  if (/^Neo\.ClientError\.Transaction\.TransactionTimedOut/.test(error.code)) {
    return refused(`it took longer than ${timeoutMs / 1_000} s`);
  }
  if (
    /^Neo\.(ClientError\.(Statement|Procedure|Schema)|DatabaseError\.Statement)/.test(error.code)
  ) {
    return refused(error.message.split('\n')[0] ?? error.code);
  }
  if (/MemoryPoolOutOfMemory|TransactionOutOfMemory/.test(error.code)) {
    return refused('it needs more memory than a query may have');
  }
  return error;
}

const refused = (reason: string) => badRequest(`this Cypher was not run: ${reason}`);
