import type { Driver } from 'neo4j-driver';

import { newUuid } from '../../src/ids.js';

/** How much a user is given. */
export interface UserSize {
  messages: number;
  facts: number;
  entities: number;
}

const rowsAtOnce = 5_000;

/**
 * Fills the graph of a user past the service, which would take hours: messages in one session,
 * entities, and facts about the user or about entities, each said by a message and indexed.
 */
export async function fillUser(
  driver: Driver,
  user: { projectId: string; uuid: string; graphUuid: string },
  size: UserSize,
): Promise<void> {
  const session = newUuid();
  const { projectId, uuid, graphUuid } = user;
  const graphToken = `g${graphUuid.replaceAll('-', '')}x`;
  const shared = { projectId, uuid, graphUuid, graphToken, session, tag: newUuid().slice(0, 8) };
  await driver.executeQuery(
    `MATCH (u:User {uuid: $uuid})
     CREATE (u)-[:HAS_SESSION]->(:Session {projectId: $projectId, uuid: $session,
       sessionId: $session, graphUuid: $graphUuid, number: 0, nextPosition: 0, messageCount: 0,
       metadata: '{}', createdAt: datetime(), updatedAt: datetime()})`,
    shared,
  );
  const each = (count: number, text: string) => inParts(driver, count, text, shared);
  await each(
    size.messages,
    `MATCH (s:Session {uuid: $session})
     UNWIND range($from, $to) AS i
     CREATE (s)-[:HAS_MESSAGE]->(:Message:Episode {projectId: $projectId,
       uuid: $tag + '-m-' + i, graphUuid: $graphUuid, graphToken: $graphToken,
       sessionUuid: $session, position: i, source: 'message', roleType: 'user', name: 'Jane',
       content: 'Message ' + i + ' about tea, towns and work at firm ' + (i % 97),
       context: 'what was said before and after message ' + i, metadata: '{}',
       createdAt: datetime(), updatedAt: datetime(), processed: true, ignored: false})`,
  );
  await each(
    size.entities,
    `UNWIND range($from, $to) AS i
     MATCH (m:Episode {uuid: $tag + '-m-' + (i % ${size.messages})})
     CREATE (m)-[:MENTIONS]->(:Entity {projectId: $projectId, uuid: $tag + '-e-' + i,
       graphUuid: $graphUuid, graphToken: $graphToken, resolutionKey: 'name:thing ' + i,
       name: 'Thing ' + i, summary: 'Thing ' + i + ' is known', attributes: '{}',
       createdAt: datetime(), updatedAt: datetime()})`,
  );
  await each(
    size.facts,
    `UNWIND range($from, $to) AS i
     MATCH (m:Episode {uuid: $tag + '-m-' + (i % ${size.messages})})
     MATCH (o:Entity {uuid: $tag + '-e-' + (i % ${size.entities})})
     MATCH (s:Entity {uuid: CASE WHEN i % 2 = 0 THEN $uuid
                                 ELSE $tag + '-e-' + ((i + 1) % ${size.entities}) END})
     CREATE (s)-[:SUBJECT_OF]->(f:Fact {projectId: $projectId, uuid: $tag + '-f-' + i,
       graphUuid: $graphUuid, graphToken: $graphToken, name: 'KNOWS',
       fact: 'Jane knows thing ' + i, importance: 0.5, attributes: '{}', single: false,
       groupKey: $tag + '-g-' + i, pairKey: $tag + '-p-' + i, factKey: $tag + '-k-' + i,
       openKey: $tag + '-o-' + i, subjectUuid: s.uuid, objectUuid: o.uuid,
       createdAt: datetime(), updatedAt: datetime(), validAt: datetime()})
     CREATE (f)-[:HAS_OBJECT]->(o)
     CREATE (f)-[:EVIDENCED_BY]->(m)`,
  );
}

async function inParts(
  driver: Driver,
  count: number,
  text: string,
  parameters: Record<string, unknown>,
): Promise<void> {
  for (let from = 0; from < count; from += rowsAtOnce) {
    const to = Math.min(from + rowsAtOnce, count) - 1;
    await driver.executeQuery(`CYPHER runtime=slotted ${text}`, { ...parameters, from, to });
  }
}
