import { readFileSync } from 'node:fs';
import {
  blockingKeys,
  decideMatch,
  nameSimilarity,
  nameSimilarityMin,
  normaliseIdentifier,
  sameName,
  type Candidate,
  type Identifier,
  type MatchDecision,
  type Profile,
} from '../src/identity/index.js';

/**
 * `npm run bench -- identity FILE…`: how surely records find their person.
 *
 * A file of records (`unique_id,first_name,surname,dob,city,email,cluster`): the first record of
 * each cluster that has an e-mail is the user, with date of birth and city; every other record is
 * decided alone. A file of name pairs (`schema,name1,name2,is_match`): which of them a name alone
 * would propose.
 */
export async function run(args: string[]): Promise<void> {
  if (args.length === 0) throw new Error('name a CSV file of person records or of name pairs');
  for (const path of args) {
    const rows = readCsv(readFileSync(path, 'utf8'));
    console.log(`\n${path}: ${rows.length} rows`);
    if (rows[0]?.has('cluster')) reportRecords(await measureRecords(rows, matcherInMemory));
    else if (rows[0]?.has('is_match')) reportPairs(rows);
    else throw new Error('columns of neither person records nor name pairs');
  }
}

type Row = ReadonlyMap<string, string>;

/** Decides whose records are. The pure matcher today; a running service has the same shape. */
export interface DecisionSource {
  addUser(id: string, profile: Profile): Promise<void>;
  decide(record: Profile): Promise<MatchDecision>;
}

/** Candidates by blocking keys and identifiers, as an index of a graph would find them. */
export function matcherInMemory(): DecisionSource & { comparedCount: number } {
  const users = new Map<string, Candidate>();
  const index = new Map<string, Set<string>>();
  const keysOf = (profile: Profile): string[] => [
    ...profile.identifiers.map(({ kind, value }) => `identifier:${kind}:${value}`),
    ...blockingKeys(profile),
  ];
  return {
    comparedCount: 0,
    async addUser(id, profile) {
      users.set(id, { id, profile });
      for (const key of keysOf(profile)) index.set(key, (index.get(key) ?? new Set()).add(id));
    },
    async decide(record) {
      const ids = new Set(keysOf(record).flatMap((key) => [...(index.get(key) ?? [])]));
      const candidates = [...ids].sort().flatMap((id) => users.get(id) ?? []);
      this.comparedCount += candidates.length;
      return decideMatch(record, candidates);
    },
  };
}

interface RecordFigures {
  users: number;
  records: number;
  ofUsers: number;
  attached: number;
  attachedRightly: number;
  /** Records of users that were attached to their user, or proposed for it. */
  found: number;
  proposals: number;
  proposedRightly: number;
  compared: number;
  byRule: Map<string, { right: number; wrong: number }>;
  wrong: string[];
}

export async function measureRecords(
  rows: readonly Row[],
  createSource: () => DecisionSource & { comparedCount?: number },
): Promise<RecordFigures> {
  const source = createSource();
  const userRows = new Map<string, Row>();
  for (const row of rows) {
    const cluster = field(row, 'cluster');
    if (field(row, 'email') !== '' && !userRows.has(cluster)) userRows.set(cluster, row);
  }
  for (const [cluster, row] of userRows) await source.addUser(cluster, profileOf(row));
  const figures = noFigures(userRows.size);
  const isUser = new Set(userRows.values());
  for (const row of rows) {
    if (isUser.has(row)) continue;
    count(figures, row, userRows, await source.decide(profileOf(row)));
  }
  figures.compared = source.comparedCount ?? 0;
  return figures;
}

const noFigures = (users: number): RecordFigures => ({
  users,
  records: 0,
  ofUsers: 0,
  attached: 0,
  attachedRightly: 0,
  found: 0,
  proposals: 0,
  proposedRightly: 0,
  compared: 0,
  byRule: new Map(),
  wrong: [],
});

function count(
  figures: RecordFigures,
  row: Row,
  userRows: ReadonlyMap<string, Row>,
  decision: MatchDecision,
): void {
  const cluster = field(row, 'cluster');
  figures.records += 1;
  if (userRows.has(cluster)) figures.ofUsers += 1;
  for (const { candidateId, outcome, rule } of decision.matches) {
    const isRight = candidateId === cluster;
    const key = `${outcome} by ${rule}`;
    const tally = figures.byRule.get(key) ?? { right: 0, wrong: 0 };
    tally[isRight ? 'right' : 'wrong'] += 1;
    figures.byRule.set(key, tally);
    if (outcome === 'attached') {
      figures.attached += 1;
      if (isRight) figures.attachedRightly += 1;
      else figures.wrong.push(`record ${field(row, 'unique_id')} by ${rule}`);
    } else {
      figures.proposals += 1;
      if (isRight) figures.proposedRightly += 1;
    }
  }
  if (decision.matches.some(({ candidateId }) => candidateId === cluster)) figures.found += 1;
}

function profileOf(row: Row): Profile {
  const email = normaliseIdentifier('email', field(row, 'email'));
  const identifiers: Identifier[] = email === undefined ? [] : [{ kind: 'email', value: email }];
  const name = `${field(row, 'first_name')} ${field(row, 'surname')}`.trim();
  const city = field(row, 'city');
  return {
    identifiers,
    names: name === '' ? [] : [name],
    dateOfBirth: field(row, 'dob') || undefined,
    attributes: city === '' ? {} : { city },
  };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${(part / whole).toFixed(4)} (${part} of ${whole})`;

function reportRecords(figures: RecordFigures): void {
  console.log(`users ${figures.users}, records decided ${figures.records}`);
  console.log(`compared per record  ${(figures.compared / figures.records).toFixed(1)} users`);
  console.log(`attached: precision  ${share(figures.attachedRightly, figures.attached)}`);
  console.log(`attached: recall     ${share(figures.attachedRightly, figures.ofUsers)}`);
  console.log(`with proposals       ${share(figures.found, figures.ofUsers)}`);
  console.log(`proposals: precision ${share(figures.proposedRightly, figures.proposals)}`);
  for (const [rule, { right, wrong }] of [...figures.byRule].sort()) {
    console.log(`  ${rule}: ${right} right, ${wrong} wrong`);
  }
  for (const wrong of figures.wrong) console.log(`  wrongly attached: ${wrong}`);
}

function reportPairs(rows: readonly Row[]): void {
  const people = rows.filter((row) => field(row, 'schema') === 'Person');
  console.log(`pairs of personal names ${people.length}`);
  reportDecider(`similarity ≥ ${nameSimilarityMin}`, people, (a, b) => {
    return sameName(a, b) || nameSimilarity(a, b) >= nameSimilarityMin;
  });
  reportDecider('clearly the same', people, sameName);
}

function reportDecider(
  title: string,
  rows: readonly Row[],
  proposes: (a: string, b: string) => boolean,
): void {
  const isMatch = (row: Row): boolean => field(row, 'is_match') === 'true';
  const proposed = rows.filter((row) => proposes(field(row, 'name1'), field(row, 'name2')));
  const right = proposed.filter(isMatch).length;
  console.log(`${title}: precision ${share(right, proposed.length)}`);
  console.log(`${title}: recall    ${share(right, rows.filter(isMatch).length)}`);
}

const field = (row: Row, name: string): string => row.get(name)?.trim() ?? '';

/** Rows of a CSV text by the names in its first line; quoted fields may hold commas and lines. */
function readCsv(text: string): Row[] {
  const lines: string[][] = [[]];
  for (const found of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [, quoted, plain = '', end] = found;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== undefined && end !== '') lines.push([]);
  }
  const [names = [], ...rows] = lines;
  return rows
    .filter((row) => row.length > 1)
    .map((row) => new Map(names.map((name, index) => [name, row[index] ?? ''])));
}
