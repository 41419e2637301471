import { Agent } from 'node:http';
import { callKept } from './support/callService.js';
import { newUuid } from '../src/ids.js';
import { type BenchService, openDatabase, startBenchService } from './support/benchService.js';
import { questionOf } from './support/crowd.js';
import { numberOption, printJson, printTable, textOption } from './support/report.js';
import { type Loaded, openProject, type ScaleProject, userIdOf } from './support/scaleProjects.js';

/**
 * `npm run bench -- scale`: what grows with the number of users and facts?
 *
 * Projects of 1,000, 10,000 and 100,000 users stand in one database, with ten facts for each user
 * (a hundred for every tenth). Users come by `kith import --users`, which needs a build (`npm run
 * build`); facts come past the API. Then every question is asked of each project in turn, in
 * several rounds, by one client, so that a noisy moment meets all of them.
 *
 * `--sizes 1000,10000,100000` · `--facts-per-user 10` · `--rounds 4 --per-round 50` ·
 * `--no-vectors` loads without a model, far faster; searches then go by words · `--load` only
 * fills. With NEO4J_URI the projects stay, and a later run takes them as they are.
 */
export async function run(args: string[]): Promise<void> {
  const sizes = (textOption(args, 'sizes') ?? '1000,10000,100000').split(',').map(Number);
  const factsPerUser = numberOption(args, 'facts-per-user', 10);
  const isWithVectors = !args.includes('--no-vectors');
  const connection = await openDatabase();
  const service = await startBenchService(
    connection,
    isWithVectors ? { kind: 'local', workers: 2 } : { kind: 'none' },
  );
  try {
    const projects: ScaleProject[] = [];
    const loads: Loaded[] = [];
    for (const size of sizes) {
      const { project, loaded } = await openProject(service, size, factsPerUser);
      projects.push(project);
      loads.push(loaded);
    }
    printTable(loads);
    if (args.includes('--load')) return;
    const rows = await measureAll(projects, {
      rounds: numberOption(args, 'rounds', 4),
      perRound: numberOption(args, 'per-round', 50),
    });
    console.log();
    printTable(rows);
    printJson('scale', { loads, rows });
  } finally {
    await service.stop();
    await connection.close();
  }
}

/** A question, and what is sent for its n-th time. */
interface Question {
  name: string;
  send(project: ScaleProject, count: number): Promise<unknown>;
}

const one = <T>(of: readonly T[], count: number): T => of[count % of.length] as T;
/** Users from all over the project. */
const anyUser = ({ users }: ScaleProject, count: number) => userIdOf((count * 7_919) % users);
const get = (path: (project: ScaleProject, count: number) => string): Question['send'] => {
  return (project, count) => send(project.service, 'GET', path(project, count));
};

const pageSize = 10;
const ordered = (query: string) => `/users-ordered?pageSize=${pageSize}&${query}`;
/** Nobody else is called so. */
const rareOf = (project: ScaleProject) => `user-${project.users - 7}@`;

const questions: readonly Question[] = [
  { name: 'user by id', send: get((project, count) => `/users/${anyUser(project, count)}`) },
  { name: 'session by id', send: get(({ known }, count) => `/sessions/${one(known, count)}`) },
  { name: 'fact by uuid', send: get(({ facts }, count) => `/graph/edge/${one(facts, count)}`) },
  { name: 'users-ordered, first page', send: get(() => ordered('pageNumber=1')) },
  {
    name: 'users-ordered, last page',
    send: get(({ users }) => ordered(`pageNumber=${users / pageSize}`)),
  },
  {
    name: 'users by search, one fits',
    send: get((project) => ordered(`search=${rareOf(project)}`)),
  },
  { name: 'users by search, many fit', send: get(() => ordered('search=mari')) },
  {
    name: 'search in a user of 100 facts',
    send: ({ service, known }, count) =>
      send(service, 'POST', '/graph/search', {
        ...{ user_id: one(known, count), query: questionOf((asked += 1)), limit: 10 },
      }),
  },
  {
    name: 'add two messages',
    send: ({ service, known }, count) =>
      send(service, 'POST', `/sessions/${one(known, count)}/memory`, { messages }),
  },
  {
    name: 'create a user',
    send: ({ service }) => {
      const id = newUuid();
      const user = { user_id: id, email: `${id}@example.com`, first_name: 'Jane' };
      return send(service, 'POST', '/users', user);
    },
  },
];
let asked = 0;
const messages = [
  { role_type: 'user', role: 'Jane', content: 'Is there anything new about my order?' },
  { role_type: 'assistant', role: 'Shop', content: 'It has left the warehouse.' },
];

async function measureAll(
  projects: readonly ScaleProject[],
  { rounds, perRound }: { rounds: number; perRound: number },
) {
  const rows = [];
  for (const question of questions) {
    const times = projects.map((): number[] => []);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, project] of projects.entries()) {
        for (let count = 0; count < perRound; count += 1) {
          const startedAt = performance.now();
          await question.send(project, round * perRound + count);
          // The first round warms up.
          if (round > 0) times[index]?.push(performance.now() - startedAt);
        }
      }
    }
    rows.push(rowOf(question.name, projects, times));
  }
  return rows;
}

function rowOf(name: string, projects: readonly ScaleProject[], times: readonly number[][]) {
  const row: Record<string, string | number> = { 'one client, ms': name };
  const medians: number[] = [];
  for (const [index, { users }] of projects.entries()) {
    const sorted = [...(times[index] ?? [])].sort((left, right) => left - right);
    const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
    medians.push(share(0.5));
    row[`${users} users: p50`] = share(0.5);
    row[`${users} users: p95`] = share(0.95);
  }
  row['last ÷ first'] = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
  return row;
}

const agent = new Agent({ keepAlive: true });

const send = (service: BenchService, method: string, path: string, body?: object) =>
  callKept(service, agent, method, path, body);
