import { describe, expect, it } from 'vitest';

import { readMigrations, splitStatements } from '../../src/neo4j/migrations.js';

describe('the migrations', () => {
  it('are numbered upwards from 1, without a twin', () => {
    const versions = readMigrations().map(({ version }) => version);
    expect(versions[0]).toBe(1);
    expect(versions).toEqual([...new Set(versions)].sort((left, right) => left - right));
  });

  it('can be run again: every statement says IF NOT EXISTS, or IF EXISTS', () => {
    const once = readMigrations()
      .flatMap(({ statements }) => statements)
      .filter((statement) => /^(CREATE|DROP)\b/.test(statement))
      .filter((statement) => !/\bIF (NOT )?EXISTS\b/.test(statement));
    expect(once).toEqual([]);
  });
});

describe('splitting', () => {
  it.each([
    ['', []],
    ['// only a comment\n', []],
    ['CREATE (a);', ['CREATE (a)']],
    ['CREATE (a)', ['CREATE (a)']],
    ['CREATE (a);\nCREATE (b);\n', ['CREATE (a)', 'CREATE (b)']],
    ['// one\nCREATE\n  (a);\n\n  // two\nCREATE (b)\n', ['CREATE\n  (a)', 'CREATE (b)']],
    ["RETURN ';' AS a;\nRETURN 1", ["RETURN ';' AS a", 'RETURN 1']],
  ])('%j gives %j', (text, statements) => {
    expect(splitStatements(text)).toEqual(statements);
  });
});
