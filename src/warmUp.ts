import type { Caller } from './caller.js';
import { newUuid } from './ids.js';
import type { Services } from './services.js';

/**
 * Asks the hot questions once about things that do not exist, so that the database has planned
 * them before the first caller comes: planning takes longer than everything else a call does.
 */
export async function warmUp(services: Services): Promise<void> {
  const id = `warm-up-${newUuid()}`;
  const caller: Caller = { projectId: id, projectUuid: '', keyId: '', scopes: ['read'] };
  const { users, sessions, messages, entities, facts, searches } = services;
  const target = {
    ...{ projectId: id, graphUuid: id, graphToken: 'gnonex', rootUuid: id, isUser: true },
  };
  const asked = [
    users.find(caller, id),
    users.list(caller, {}),
    sessions.find(caller, id),
    sessions.listByUser(caller, id),
    messages.list(caller, id, { last: 1 }),
    messages.list(caller, id, {}),
    entities.find(caller, newUuid()),
    facts.listOpen(id),
    searches.relevantFacts(target, 'nothing', { limit: 1 }),
  ];
  // What is not there is the expected answer, and no failure here is anybody's.
  await Promise.allSettled(asked);
}
