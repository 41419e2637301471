// How much there is, what waits, what the service can do; parked jobs are tried again.
import { answerOf, kith } from './kith.js';

const { counts, backlog, versions, capabilities } = await answerOf(kith.GET('/overview'));
console.log(`Kith ${versions.kith} on Neo4j ${versions.neo4j}`);
console.log(`${counts.users} users, ${counts.facts} facts, read by ${capabilities.extractor}`);
console.log(`${backlog.pending} jobs wait, ${backlog.parked} are parked`);

const query = { status: 'parked' };
const { jobs } = await answerOf(kith.GET('/jobs', { params: { query } }));
for (const { uuid, error } of jobs) {
  console.log('trying again:', uuid, error);
  await answerOf(kith.POST('/jobs/{uuid}/retry', { params: { path: { uuid } } }));
}
