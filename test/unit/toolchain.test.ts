import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  checkNode,
  checkToolchain,
  chooseServer,
  findJavas,
  isAtLeast,
  requireMaven,
  ToolchainError,
} from '#scripts/toolchain.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-toolchain-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** An installed Java as far as looking goes: a binary and the file that tells its version. */
function installJava(name: string, version: string): void {
  const home = join(folder, 'jvm', name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin', 'java'), '');
  writeFileSync(join(home, 'release'), `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n`);
}

/** A `mvn` that tells its version and nothing else. */
function installMaven(version: string): void {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const script = `#!/bin/sh\necho 'Apache Maven ${version} (abc)'\n`;
  writeFileSync(join(folder, 'bin', 'mvn'), script, { mode: 0o755 });
}

function environment(extra: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: join(folder, 'bin'),
    KITH_JAVA_FOLDERS: join(folder, 'jvm'),
    KITH_CACHE_DIR: join(folder, 'cache'),
    ...extra,
  };
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ToolchainError);
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

function expectOneLineWithCommands(message: string): void {
  expect(message).not.toContain('\n');
  expect(message).toMatch(/Debian.*sudo apt install /);
  expect(message).toMatch(/Fedora.*sudo dnf install /);
  expect(message).toMatch(/macOS.*brew install /);
}

describe('versions', () => {
  it('are compared number by number', () => {
    expect(isAtLeast('20.20.2', '20.19')).toBe(true);
    expect(isAtLeast('20.9.0', '20.19')).toBe(false);
    expect(isAtLeast('22.0.0', '20.19')).toBe(true);
    expect(isAtLeast('3.8.7', '3.6.3')).toBe(true);
    expect(isAtLeast('4', '3.6.3')).toBe(true);
  });

  it('of Node below 20.19 are refused in one line that says what to install', () => {
    expectOneLineWithCommands(messageOf(() => checkNode('18.19.0')));
    expect(() => checkNode('20.19.0')).not.toThrow();
  });
});

describe('the Java that runs Neo4j', () => {
  it('is the newest found', () => {
    installJava('seventeen', '17.0.15');
    installJava('twenty-five', '25.0.3');
    installJava('eight', '1.8.0_402');
    expect(findJavas(environment()).map((java) => java.major)).toEqual([25, 17, 8]);
  });

  it('is found through JAVA_HOME alone', () => {
    installJava('twenty-one', '21.0.8');
    const home = join(folder, 'jvm', 'twenty-one');
    const javas = findJavas(environment({ KITH_JAVA_FOLDERS: '', JAVA_HOME: home }));
    expect(javas.map((java) => java.major)).toEqual([21]);
  });

  it('decides the server line: 21 and newer run 2026, 17 to 20 run 5.26', () => {
    installJava('seventeen', '17.0.15');
    expect(chooseServer({ env: environment() }).line).toBe('5.26');
    installJava('twenty-one', '21.0.8');
    expect(chooseServer({ env: environment() }).line).toBe('2026');
  });

  it('is an older one when KITH_NEO4J_LINE or the data folder asks for 5.26', () => {
    installJava('seventeen', '17.0.15');
    installJava('twenty-five', '25.0.3');
    const forced = chooseServer({ env: environment({ KITH_NEO4J_LINE: '5.26' }) });
    expect([forced.line, forced.java.major]).toEqual(['5.26', 17]);
    const kept = chooseServer({ keptLine: '5.26', env: environment() });
    expect([kept.line, kept.java.major]).toEqual(['5.26', 17]);
  });

  it('is missed in one line when there is none, or only one that does not fit', () => {
    expectOneLineWithCommands(messageOf(() => chooseServer({ env: environment() })));
    installJava('eleven', '11.0.2');
    expectOneLineWithCommands(messageOf(() => chooseServer({ env: environment() })));
    installJava('twenty-five', '25.0.3');
    expectOneLineWithCommands(
      messageOf(() => chooseServer({ keptLine: '5.26', env: environment() })),
    );
  });

  it('never opens a folder with another line, even when asked to', () => {
    installJava('twenty-five', '25.0.3');
    const env = environment({ KITH_NEO4J_LINE: '2026' });
    expect(messageOf(() => chooseServer({ keptLine: '5.26', env }))).toContain('never opened');
  });

  it('is not chosen for an unknown line', () => {
    const env = environment({ KITH_NEO4J_LINE: '4.4' });
    expect(messageOf(() => chooseServer({ env }))).toContain('2026 or 5.26');
  });
});

describe('Maven', () => {
  it('is missed in one line when absent or too old', () => {
    expectOneLineWithCommands(messageOf(() => requireMaven(environment({ PATH: folder }))));
    installMaven('3.3.9');
    expect(messageOf(() => requireMaven(environment()))).toContain('3.3.9');
    installMaven('3.9.1');
    expect(requireMaven(environment()).version).toBe('3.9.1');
  });
});

describe('the check before a start', () => {
  it('asks for Java and Maven only when Kith starts Neo4j itself', () => {
    const env = environment({ PATH: folder });
    expectOneLineWithCommands(messageOf(() => checkToolchain(env, folder)));
    expect(() => checkToolchain({ ...env, NEO4J_URI: 'bolt://db:7687' }, folder)).not.toThrow();
  });

  it('asks for no Maven when the jars are there already', () => {
    installJava('twenty-five', '25.0.3');
    const env = environment({ PATH: folder });
    expect(messageOf(() => checkToolchain(env, folder))).toContain('Maven');
    const home = join(folder, 'cache', 'neo4j', '2026.08.1');
    mkdirSync(join(home, 'lib'), { recursive: true });
    writeFileSync(join(home, 'lib', 'a.jar'), '12345');
    const manifest = { files: [{ name: 'a.jar', size: 5 }] };
    writeFileSync(join(home, 'manifest.json'), JSON.stringify(manifest));
    expect(() => checkToolchain(env, folder)).not.toThrow();
    writeFileSync(join(home, 'lib', 'a.jar'), '123');
    expect(messageOf(() => checkToolchain(env, folder))).toContain('Maven');
  });

  it('reads the kept line from the data folder', () => {
    installJava('twenty-five', '25.0.3');
    writeFileSync(join(folder, 'neo4j.json'), JSON.stringify({ line: '5.26' }));
    expect(messageOf(() => checkToolchain(environment(), folder))).toContain('Java 17 to 21');
  });
});
