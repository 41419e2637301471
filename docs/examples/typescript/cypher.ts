// Asks the graph: a ready query, and one of one's own (the root key, with KITH_CYPHER=on).
import { answerOf, kith } from './kith.js';

const { queries } = await answerOf(kith.GET('/cypher/library'));
for (const { name, question } of queries) console.log(`${name}: ${question}`);

const since = new Date(Date.now() - 86_400_000).toISOString();
const path = { queryName: 'growth' };
const body = { parameters: { since } };
const growth = await answerOf(kith.POST('/cypher/library/{queryName}', { params: { path }, body }));
for (const row of growth.rows) console.log(JSON.stringify(row));

// It sees every project.
const query = 'MATCH (p:Project) WHERE p.createdAt < datetime($now) RETURN count(p) AS projects';
const parameters = { now: new Date().toISOString() };
const { rows } = await answerOf(kith.POST('/cypher', { body: { query, parameters } }));
console.log('the graph has', JSON.stringify(rows[0]));
