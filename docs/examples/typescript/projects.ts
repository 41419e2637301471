// A second project and a key of its own. Needs the root key; the project stays, it is made once.
import { answerOf, clientOf, kith } from './kith.js';

const projectId = 'example';

const query = { page_size: 1000 };
const { projects } = await answerOf(kith.GET('/projects', { params: { query } }));
if (!projects.some(({ project_id }) => project_id === projectId)) {
  const body = { project_id: projectId, name: 'Example' };
  await answerOf(kith.POST('/projects', { body }));
}

const body = { name: 'example', project_id: projectId };
const { key, key_id: keyId } = await answerOf(kith.POST('/keys', { body }));
const { project } = await answerOf(clientOf(key).GET('/projects/info'));
console.log('the key is of the project', project.name);

const which = { path: { keyId }, query: { project_id: projectId } };
await answerOf(kith.DELETE('/keys/{keyId}', { params: which }));
