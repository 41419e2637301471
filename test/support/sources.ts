import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

import { type AnyQuery, declaredQueries } from '../../src/neo4j/query.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths below the repository's root, with `/`, sorted. */
export function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const parsed = new Map<string, ts.SourceFile>();

export function syntaxOf(path: string): ts.SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}

/** Every node of a file, from the top down. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

export const lineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** What a file imports or re-exports, statically or not, as it is written there. */
export function importsOf(path: string): string[] {
  const found: string[] = [];
  for (const node of nodesOf(syntaxOf(path))) {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
  }
  return found;
}

/** Loads every module that declares statements and returns what they declare. */
export async function loadQueries(): Promise<readonly AnyQuery[]> {
  for (const path of filesIn('src', ['.ts'])) {
    if (!path.endsWith('query.ts') && textOf(path).includes('defineQuery(')) {
      await import(/* @vite-ignore */ pathToFileURL(join(root, path)).href);
    }
  }
  return declaredQueries();
}
