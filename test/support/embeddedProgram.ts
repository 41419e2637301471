// A service that does nothing but keep a Neo4j, for tests that kill it: node, data folder, line.
import { startEmbeddedNeo4j } from '../../src/embedded/embeddedNeo4j.js';
import { testMemory } from '../../src/embedded/settings.js';

const [dataDir = '', line] = process.argv.slice(2);

const server = await startEmbeddedNeo4j({
  dataDir,
  line: line as '2026' | '5.26' | undefined,
  memory: testMemory,
  report: () => {},
});
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
setInterval(() => {}, 1_000);
process.stdout.write(`${JSON.stringify({ uri: server.uri, pid: server.pid })}\n`);
