import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

import type { AnyQuery } from '../src/neo4j/query.js';
import {
  filesIn,
  importsOf,
  lineOf,
  loadQueries,
  nodesOf,
  syntaxOf,
  textOf,
} from './support/sources.js';

const nouns = ['user', 'session', 'message', 'episode', 'entity', 'fact', 'graph'];
nouns.push('identity', 'project', 'ontology', 'instruction', 'template');
const verbs = ['ingest', 'search', 'context', 'erasure', 'export', 'batch', 'wireGaps', 'answers'];
verbs.push('feed', 'analysis', 'overview');
/** Texts made of what nouns hold (summaries, contexts): shared by the verbs that change nouns. */
const derived = 'derived';
const layers = ['http', 'neo4j', 'model', 'embedded', 'cli', derived];

/** Composition: may import anything. Everything else directly in `src` is a small thing. */
const composition = (
  'main server app services container rootKey banner models batchIntake businessData warmUp ' +
  'tracing operations erasureProof erasures'
)
  .split(' ')
  .map((name) => `src/${name}.ts`);

/** Packages of each room; `node:` and the small things are open to all. */
const packagesOf: Record<string, RegExp> = {
  small: /^(zod|winston)$/,
  http: /^(express|express-rate-limit|prom-client|helmet|swagger-ui-express|@tsoa\/runtime)$/,
  neo4j: /^(neo4j-driver|zod|dataloader)$/,
  embedded: /^(neo4j-driver|tar|#scripts\/.+)$/,
  model: /^(?!express|neo4j-driver|@tsoa|winston)/,
  noun: /^(zod)$/,
  verb: /^(zod)$/,
  // What compares people is a library of its own: no graph, no wire, tables and measures.
  identity: /^(any-ascii|humanparser|libphonenumber-js\/min|talisman\/.+|validator\/lib\/.+)$/,
  ingest: /^(zod|any-ascii)$/,
  feed: /^(zod|csv-parse(\/sync)?)$/,
  controller: /^(@tsoa\/runtime)$/,
  types: /^$/,
};

const sdkCondition = /^\w+\.(skipIf\(!has\w+\)|runIf\(runner\?\.possible\))/;

const sources = filesIn('src', ['.ts']);
const roomOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? 'small';
const kindOf = (path: string): string =>
  /\.(controller|service|queries|types|presenter)\.ts$/.exec(path)?.[1] ?? 'other';
const isComposition = (path: string) => composition.includes(path) || roomOf(path) === 'cli';

/** `../ids.js` as seen from `src/user/user.service.ts` is `src/ids.ts`. */
function resolveImport(from: string, specifier: string): string {
  const url = new URL(specifier, `file:///${from}`);
  return decodeURIComponent(url.pathname.slice(1)).replace(/\.js$/, '.ts');
}

/** Why a file may not import another file of the project, or undefined when it may. */
function wallBetween(from: string, to: string): string | undefined {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (to.startsWith('generated/')) return 'generated code belongs to composition';
  if (isComposition(to)) return 'nothing imports composition';
  if (target === 'small') {
    const onlyTypes = kindOf(from) === 'types' && kindOf(to) !== 'types';
    return onlyTypes ? 'the wire contract imports only contracts' : undefined;
  }
  if (room === target) return wallInside(from, to);
  if (verbs.includes(target)) return 'only composition imports a verb';
  if (kindOf(from) === 'types' && kindOf(to) !== 'types') {
    return 'the wire contract imports only contracts';
  }
  if (nouns.includes(target)) {
    if (nouns.includes(room)) return 'a noun imports no other noun';
    const open =
      ['service', 'types', 'presenter'].includes(kindOf(to)) || to === 'src/identity/index.ts';
    // A verb that returns a noun's rows uses that noun's row schema.
    const rows = kindOf(from) === 'queries' && kindOf(to) === 'queries';
    return verbs.includes(room) && (open || rows)
      ? undefined
      : 'a verb uses services, types, presenters';
  }
  if (target === 'neo4j') {
    if (kindOf(from) === 'controller') return 'a controller calls its service';
    return [...nouns, ...verbs, derived].includes(room) ? undefined : 'this room has no graph';
  }
  if (target === derived) return verbs.includes(room) ? undefined : 'derived texts are for verbs';
  if (target === 'model') return verbs.includes(room) ? undefined : 'models are for verbs';
  return `${target}/ is for composition`;
}

/** Inside a noun or a verb the request goes controller → service → queries, never around. */
function wallInside(from: string, to: string): string | undefined {
  if (![...nouns, ...verbs].includes(roomOf(from))) return undefined;
  const allowed: Record<string, RegExp> = {
    controller: /\.(service|types|presenter)\.ts$/,
    queries: /\.(types)\.ts$/,
    types: /\.(types)\.ts$/,
    presenter: /^(?!.*\.(controller|service)\.ts$)/,
    service: /^(?!.*\.controller\.ts$)/,
    other: /^(?!.*\.controller\.ts$)/,
  };
  return allowed[kindOf(from)]?.test(to) ? undefined : `a ${kindOf(from)} file has no use for it`;
}

function packageWall(from: string, specifier: string): string | undefined {
  const room = roomOf(from);
  const kind = [...nouns, ...verbs].includes(room) ? kindOf(from) : '';
  const key =
    room === derived
      ? 'noun'
      : ['controller', 'types'].includes(kind)
        ? kind
        : room in packagesOf
          ? room
          : nouns.includes(room)
            ? 'noun'
            : verbs.includes(room)
              ? 'verb'
              : room;
  return packagesOf[key]?.test(specifier) ? undefined : `${key} does not use this package`;
}

describe('rooms', () => {
  it('has no folder in src that is no room', () => {
    const known = ['small', ...nouns, ...verbs, ...layers];
    expect(sources.filter((path) => !known.includes(roomOf(path)))).toEqual([]);
  });

  it('lets imports flow one way', () => {
    const faults = sources
      .filter((path) => !isComposition(path))
      .flatMap((from) =>
        importsOf(from).map((specifier) => {
          if (specifier.startsWith('node:')) return undefined;
          const reason = specifier.startsWith('.')
            ? wallBetween(from, resolveImport(from, specifier))
            : packageWall(from, specifier);
          return reason && `${from} imports ${specifier}: ${reason}`;
        }),
      );
    expect(faults.filter(Boolean)).toEqual([]);
  });

  it('keeps the programs of scripts free of anything that has to be installed', () => {
    // Model work runs after the installation: its worker and its fetcher may use packages.
    const afterInstall = /scripts\/(embedWorker|model)\.mjs$/;
    const faults = filesIn('scripts', ['.mjs'])
      .filter((path) => !afterInstall.test(path))
      .flatMap((path) => importsOf(path).map((specifier) => `${path}: ${specifier}`))
      .filter((line) => !/: (node:|\.\/)/.test(line));
    expect(faults).toEqual([]);
  });
});

describe('the console', () => {
  it('is a browser program: it knows the service by its client alone', () => {
    const packages = /^(@kith\/client|react|react-dom\/client|@tanstack\/.+|cytoscape(-fcose)?)$/;
    const faults = filesIn('web/src', ['.ts', '.tsx']).flatMap((path) =>
      importsOf(path)
        .filter((specifier) => !packages.test(specifier))
        .filter((specifier) => !resolveImport(path, specifier).startsWith('web/src/'))
        .map((specifier) => `${path} imports ${specifier}`),
    );
    expect(faults).toEqual([]);
  });

  it('has a client that knows nothing but the wire', () => {
    const faults = ['packages/client/index.js', 'packages/client/index.d.ts'].flatMap((path) =>
      importsOf(path).filter((specifier) => !/^(openapi-fetch|\.\/schema\.js)$/.test(specifier)),
    );
    expect(faults).toEqual([]);
  });
});

describe('cypher', () => {
  let queries: readonly AnyQuery[];
  beforeAll(async () => {
    queries = await loadQueries();
  });

  const statements = filesIn('cypher', ['.cypher']).filter(
    (path) => !/^cypher\/(schema|library)\//.test(path),
  );
  const nameOf = (path: string) => path.replace(/^cypher\/|\.cypher$/g, '');
  const isComment = (line: string) => line.trimStart().startsWith('//');
  const withoutComments = (text: string) =>
    text
      .split('\n')
      .filter((line) => !isComment(line))
      .join('\n');

  it('stands in files only: no statement in a string of src outside neo4j/', () => {
    const statement = new RegExp(
      [
        String.raw`\b(?:MATCH|MERGE|CREATE|FOREACH|CALL)\s*\(`,
        String.raw`\bUNWIND\s+\S+\s+AS\b`,
        String.raw`\bDETACH\s+DELETE\b`,
        String.raw`\b(?:CREATE|DROP)\s+(?:\w+\s+)?(?:INDEX|CONSTRAINT)\b`,
        String.raw`\bCALL\s+(?:db|dbms|apoc|gds)\.`,
        String.raw`\bRETURN\s+\w+(?:\.\w+)?\s+AS\b`,
      ].join('|'),
    );
    const faults = sources
      .filter((path) => roomOf(path) !== 'neo4j')
      .flatMap((path) =>
        [...nodesOf(syntaxOf(path))]
          .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
          .filter((node) => statement.test(node.getText()))
          .map((node) => `${path}:${lineOf(node)}`),
      );
    expect(faults).toEqual([]);
  });

  it('has exactly one declaration per file and a file per declaration', () => {
    const names = queries.map(({ name }) => name).sort();
    expect(names).toEqual(statements.map(nameOf).sort());
  });

  it('is given exactly the parameters it names', () => {
    const faults = queries.flatMap((query) => {
      const named = [...withoutComments(query.text).matchAll(/\$(\w+)/g)].map((match) => match[1]);
      const inText = [...new Set(named)].sort().join(', ');
      const inSchema = Object.keys(query.parameters.shape).sort().join(', ');
      return inText === inSchema ? [] : [`${query.name}: text [${inText}] schema [${inSchema}]`];
    });
    expect(faults).toEqual([]);
  });

  it('begins with a sentence', () => {
    const faults = filesIn('cypher', ['.cypher']).filter((path) => {
      const lines = textOf(path).split('\n');
      // What the service reads before it sends the file stands above the sentence.
      const first = lines.findIndex((line) => !/^(CYPHER 25|\/\/ needs: [\w-]+)$/.test(line));
      return !/^\/\/ [A-Z]\w* .+/.test(lines[first] ?? '');
    });
    expect(faults).toEqual([]);
  });

  it('is named after a noun, an operation of the closed list, and what qualifies it', () => {
    const operations =
      'create|find|list|count|search|update|merge|mark|erase|claim|renew|release|close|ensure';
    const pattern = new RegExp(`^[a-z]+(_[a-z]+)*_(${operations})(_[a-z0-9]+)*$`);
    const faults = statements.filter((path) => {
      const [, folder = '', name = ''] = /^cypher\/([^/]+)\/([^/]+)\.cypher$/.exec(path) ?? [];
      return !pattern.test(name) || ![...nouns, ...verbs, derived, 'meta'].includes(folder);
    });
    expect(faults).toEqual([]);
  });

  it('names a file of a noun after something that noun owns', () => {
    const owned: Record<string, string[]> = {
      project: ['project', 'api_key', 'audit'],
      graph: ['graph', 'root'],
    };
    const faults = statements.filter((path) => {
      const [, folder = '', name = ''] = /^cypher\/([^/]+)\/([^/]+)\.cypher$/.exec(path) ?? [];
      if (!nouns.includes(folder)) return false;
      return !(owned[folder] ?? [folder]).some((noun) => name.startsWith(`${noun}_`));
    });
    expect(faults).toEqual([]);
  });

  it('makes no name in the store out of data and never copies a map onto a node', () => {
    const faults = filesIn('cypher', ['.cypher']).filter((path) =>
      /\+=|apoc\.(create|merge|refactor)/.test(withoutComments(textOf(path))),
    );
    expect(faults).toEqual([]);
  });
});

describe('text', () => {
  const folders = ['src', 'scripts', 'test', 'bench', 'web/src', 'packages/client'];
  const code = folders
    .flatMap((folder) => filesIn(folder, ['.ts', '.tsx', '.mjs', '.mts', '.js']))
    .filter((path) => path !== 'packages/client/schema.d.ts');
  const written = [...code, ...filesIn('cypher', ['.cypher'])];

  it('has lines of at most 100 columns', () => {
    const faults = written.flatMap((path) => {
      const lines = textOf(path).split('\n');
      const tooLong = lines.flatMap((line, index) => (line.length > 100 ? [index + 1] : []));
      const unbreakable = tooLong.length > 0 ? unbreakableLinesOf(path) : new Set();
      return tooLong
        .filter((line) => !unbreakable.has(line))
        .map((line) => `${path}:${line}: ${lines[line - 1]}`);
    });
    expect(faults).toEqual([]);
  });

  it('has functions of at most 70 lines', () => {
    const faults = filesIn('.', ['.ts', '.mjs'])
      .filter((path) => /^(src|scripts)\//.test(path))
      .flatMap((path) =>
        [...nodesOf(syntaxOf(path))]
          .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
          .filter((node) => codeLinesOf(node) > 70)
          .map((node) => `${path}:${lineOf(node)} has ${codeLinesOf(node)}`),
      );
    expect(faults).toEqual([]);
  });

  it('has no notes to self', () => {
    // Put together here, so that this file does not hold what it forbids.
    const note = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
    expect(written.filter((path) => note.test(textOf(path)))).toEqual([]);
  });

  it('has no test that is left out or runs alone, but for those of the long run', () => {
    const faults = filesIn('test', ['.ts']).flatMap((path) =>
      [...nodesOf(syntaxOf(path))]
        .filter(ts.isPropertyAccessExpression)
        .filter((node) => /^(it|test|describe|suite)$/.test(node.expression.getText()))
        .filter((node) => /^(only|skip|todo|skipIf|runIf|fails)$/.test(node.name.text))
        .filter((node) => !/^\w+\.runIf\(isLong\)$/.test(node.parent.getText()))
        // SDKs of other languages run where their language is; the test says so where it is not.
        .filter(
          (node) => !(path.startsWith('test/sdk/') && sdkCondition.test(node.parent.getText())),
        )
        .map((node) => `${path}:${lineOf(node)}`),
    );
    expect(faults).toEqual([]);
  });

  it('names no registry: where packages come from is the business of each machine', () => {
    const host = /https?:\/\/[\w.-]*(registry|artifactory|nexus|pypi|npmjs|crates|goproxy)[\w.-]*/;
    const settings = ['package.json', 'package-lock.json', '.npmrc', 'tsoa.json'];
    const documents = filesIn('docs', ['.md']);
    const faults = [...written, ...settings, ...documents].filter((path) =>
      textOf(path)
        .split('\n')
        // npm itself notes in a lock where a package was found; only its own host is public.
        .some((line) => host.test(line.replaceAll(/https:\/\/registry\.npmjs\.org/g, ''))),
    );
    expect(faults).toEqual([]);
  });
});

/** Lines with a regular expression or an address: they cannot be broken, so eslint spares them. */
function unbreakableLinesOf(path: string): Set<number> {
  if (!/\.m?ts$|\.mjs$/.test(path)) return new Set();
  return new Set(
    [...nodesOf(syntaxOf(path))]
      .filter((node) => ts.isRegularExpressionLiteral(node) || isRawOrAddress(node))
      .map(lineOf),
  );
}

/** `String.raw` holds a piece of a regular expression. */
const isRawOrAddress = (node: ts.Node): boolean =>
  (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') ||
  (ts.isStringLiteralLike(node) && /^https?:/.test(node.text));

/** Lines of a function that hold code: neither blank nor only a comment. */
function codeLinesOf(node: ts.Node): number {
  const lines = node.getText().split('\n');
  return lines.filter((line) => !/^\s*(\/\/|\/?\*|$)/.test(line)).length;
}
