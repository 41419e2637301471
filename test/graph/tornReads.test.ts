import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

/**
 * A read takes no lock: what it has found may be deleted before its properties are read, and they
 * come back as null. No caller must see that.
 */
it('answers a list rightly while what it lists is being deleted', async () => {
  const { projectId } = service;
  let done = false;
  const churn = async (lane: number) => {
    while (!done) {
      await service.cypher(
        `UNWIND range(1, 200) AS i
         CREATE (:Job {projectId: $projectId, uuid: randomUUID(), graphUuid: 'g', lane: $lane,
           order: i, status: 'parked', attempts: 0, episodeUuid: 'e', createdAt: datetime()})`,
        { projectId, lane: 1000 + lane },
      );
      await service.cypher('MATCH (j:Job {lane: $lane, status: "parked"}) DELETE j', {
        lane: 1000 + lane,
      });
    }
  };
  const churning = Promise.all([churn(0), churn(1)]);
  const statuses: number[] = [];
  for (let count = 0; count < 40; count += 1) {
    const { status } = await service.call('GET', '/jobs?status=parked&page_size=1000');
    statuses.push(status);
  }
  done = true;
  await churning;
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});
