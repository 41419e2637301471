import { describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config.js';
import { StartupError } from '../../src/errors.js';

const defaults = { cwd: '/srv/kith', terminal: false };
const load = (environment: Record<string, string>) => loadConfig(environment, defaults);

function faultOf(environment: Record<string, string>): string {
  try {
    load(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(StartupError);
    return (error as Error).message;
  }
  throw new Error('the environment was accepted');
}

describe('the configuration', () => {
  it('needs nothing: loopback, port 8000, a data folder, a Neo4j of its own', () => {
    expect(load({})).toMatchObject({
      host: '127.0.0.1',
      port: 8000,
      dataDir: '/srv/kith/.kith',
      apiKey: undefined,
      neo4j: undefined,
      log: { level: 'info', format: 'json' },
    });
  });

  it('writes readable lines on a terminal, unless asked otherwise', () => {
    const onTerminal = { ...defaults, terminal: true };
    expect(loadConfig({}, onTerminal).log.format).toBe('pretty');
    expect(loadConfig({ LOG_FORMAT: 'json' }, onTerminal).log.format).toBe('json');
  });

  it('takes a server of the operator', () => {
    const given = { NEO4J_URI: 'neo4j+s://db.example:7687', NEO4J_PASSWORD: 'secret' };
    expect(load(given).neo4j).toEqual({
      uri: given.NEO4J_URI,
      user: 'neo4j',
      password: 'secret',
      database: undefined,
      reads: 'leader',
    });
  });

  it('counts what is set to nothing as not set', () => {
    expect(load({ PORT: '', NEO4J_URI: '', KITH_API_KEY: '' })).toMatchObject({ port: 8000 });
  });

  it('keeps an absolute data folder and reads a relative one from the working directory', () => {
    expect(load({ KITH_DATA_DIR: '/data' }).dataDir).toBe('/data');
    expect(load({ KITH_DATA_DIR: 'data' }).dataDir).toBe('/srv/kith/data');
  });

  it('is frozen', () => {
    expect(Object.isFrozen(load({}))).toBe(true);
  });

  it('names every fault at once, in one line, and never a value', () => {
    const fault = faultOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      NEO4J_URI: 'http://secret-host',
      KITH_API_KEY: 'short',
    });
    for (const name of ['PORT', 'LOG_LEVEL', 'NEO4J_URI', 'KITH_API_KEY', 'NEO4J_PASSWORD']) {
      expect(fault).toContain(name);
    }
    expect(fault).not.toMatch(/70000|loud|secret-host|short\b/);
    expect(fault).not.toContain('\n');
  });

  it.each(['x', '-1', '1.5', '65536', '8000 '.repeat(2)])('refuses the port "%s"', (port) => {
    expect(faultOf({ PORT: port })).toContain('PORT');
  });

  it.each(['has space', 'ümlaut-key', 'x'.repeat(501)])('refuses the key "%s"', (key) => {
    expect(faultOf({ KITH_API_KEY: key })).toContain('KITH_API_KEY');
  });
});
