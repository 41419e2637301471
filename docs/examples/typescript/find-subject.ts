// Everything that carries an e-mail address: users, records of business data, graphs.
import { answerOf, kith, sendRecords } from './kith.js';

const userId = `example-${process.pid}`;
const email = `${userId}@example.com`;

await answerOf(kith.POST('/users', { body: { user_id: userId, email } }));
await sendRecords([{ source: 'shop', type: 'order', key: userId, data: { customer: { email } } }]);

const found = await answerOf(kith.POST('/subjects/find', { body: { email } }));
for (const user of found.users) console.log('user', user.user_id);
for (const record of found.records) console.log('record', record.source, record.status);
for (const graph of found.graphs) console.log('graph of', graph.user_id, graph.episodes);

await answerOf(kith.DELETE('/users/{userId}', { params: { path: { userId } } }));
