import { newUuid } from '../../../src/ids.js';
import type { TestService } from '../../support/service.js';

const rowsAtOnce = 2_500;

/**
 * Gives a user a long history, past the service, which would take hours: messages in one session,
 * and facts that those messages say, every fifth of them ended.
 */
export async function fillUser(
  { cypher, projectId }: Pick<TestService, 'cypher' | 'projectId'>,
  userId: string,
  size: { sessionId: string; messages: number; facts: number; entities: number },
): Promise<void> {
  const session = newUuid();
  const [user] = await cypher(
    `MATCH (u:User {projectId: $projectId, userId: $userId})
     CREATE (u)-[:HAS_SESSION]->(:Session {projectId: $projectId, uuid: $session,
       sessionId: $sessionId, graphUuid: u.graphUuid, number: 0, nextPosition: $messages,
       messageCount: $messages, metadata: '{}', createdAt: datetime(), updatedAt: datetime()})
     RETURN u.uuid AS uuid, u.graphUuid AS graphUuid`,
    { projectId, userId, session, sessionId: size.sessionId, messages: BigInt(size.messages) },
  );
  const graphUuid = String(user?.['graphUuid']);
  const graphToken = `g${graphUuid.replaceAll('-', '')}x`;
  const shared = { projectId, userUuid: user?.['uuid'], graphUuid, graphToken, session };
  const each = async (count: number, text: string) => {
    for (let from = 0; from < count; from += rowsAtOnce) {
      const to = Math.min(from + rowsAtOnce, count) - 1;
      const counts = { from, to, messages: size.messages, entities: size.entities };
      const whole = Object.entries(counts).map(([name, value]) => [name, BigInt(value)]);
      await cypher(text, { ...shared, ...Object.fromEntries(whole) });
    }
  };
  await each(
    size.messages,
    `MATCH (s:Session {uuid: $session})
     UNWIND range($from, $to) AS i
     CREATE (s)-[:HAS_MESSAGE]->(:Message:Episode {projectId: $projectId, uuid: randomUUID(),
       graphUuid: $graphUuid, graphToken: $graphToken, sessionUuid: $session, position: i,
       source: 'message', roleType: CASE i % 2 WHEN 0 THEN 'user' ELSE 'assistant' END,
       name: CASE i % 2 WHEN 0 THEN 'Jane' ELSE null END,
       content: 'Message ' + i + ' about tea, towns and the work at firm ' + (i % 97),
       context: '', metadata: '{}', createdAt: datetime('2025-01-01') + duration({hours: i}),
       updatedAt: datetime(), processed: true, ignored: false})`,
  );
  await each(
    size.entities,
    `UNWIND range($from, $to) AS i
     CREATE (:Entity {projectId: $projectId, uuid: randomUUID(), graphUuid: $graphUuid,
       graphToken: $graphToken, resolutionKey: 'name:thing ' + i, name: 'Thing ' + i,
       summary: 'Thing ' + i + ' is known', attributes: '{}', createdAt: datetime(),
       updatedAt: datetime()})`,
  );
  await each(
    size.facts,
    `MATCH (s:User {uuid: $userUuid})
     UNWIND range($from, $to) AS i
     MATCH (m:Message {sessionUuid: $session, position: i % $messages})
     MATCH (o:Entity {graphUuid: $graphUuid, resolutionKey: 'name:thing ' + (i % $entities)})
     WITH s, m, o, i, CASE i % 5 WHEN 0 THEN datetime('2026-01-01') END AS end
     CREATE (s)-[:SUBJECT_OF]->(f:Fact {projectId: $projectId, uuid: randomUUID(),
       graphUuid: $graphUuid, graphToken: $graphToken, name: 'KNOWS', importance: 0.5,
       fact: 'Jane knows thing ' + (i % $entities) + ' from conversation ' + i, attributes: '{}',
       single: false, groupKey: $session + i, pairKey: $session + i, factKey: $session + i,
       openKey: CASE WHEN end IS NULL THEN $session + i END, subjectUuid: s.uuid,
       objectUuid: o.uuid, createdAt: m.createdAt, updatedAt: datetime(), validAt: m.createdAt,
       invalidAt: end, expiredAt: end})
     CREATE (f)-[:HAS_OBJECT]->(o)
     CREATE (f)-[:EVIDENCED_BY]->(m)`,
  );
}
