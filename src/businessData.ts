import type { Clock } from './clock.js';
import { undoEpisode } from './erasure/episodeUndo.js';
import { RecordErasure } from './erasure/recordErasure.js';
import type { SuppressionService } from './erasure/suppression.service.js';
import { Binder } from './feed/binder.js';
import { FeedService } from './feed/feed.service.js';
import { RecordRemoval } from './feed/recordRemoval.js';
import { RecordStore } from './feed/recordStore.js';
import { ReviewService } from './feed/review.service.js';
import { SubjectService } from './feed/subject.service.js';
import { checkStructureLimits } from './ingest/jsonStructure.js';
import { readRecordProfile } from './ingest/recordProfile.js';
import { identifyUser } from './identity/index.js';
import type { Log } from './log.js';
import type { Database } from './neo4j/database.js';
import { IdentityBackfill } from './user/identityBackfill.js';
import { UserIdentityWriter } from './user/userIdentityWriter.js';

const waitingDaysDefault = 90;

/** What business data needs of the ingestion, which is made later. */
interface BusinessDataParts {
  database: Database;
  clock: Clock;
  log: Log;
  waitingDays?: number | undefined;
  /** What may not come back. */
  refusals: SuppressionService;
  wake: () => void;
  admit: () => Promise<void>;
}

/** Everything about records that name no user, put together. */
export function createBusinessData(parts: BusinessDataParts) {
  const { database, clock, admit, waitingDays = waitingDaysDefault } = parts;
  const identities = new UserIdentityWriter(identifyUser);
  const binder = new Binder({
    ...{ ...parts, waitingDays },
    writeKeys: (statements, uuids) => identities.writeKeys(statements, uuids),
  });
  const removal = new RecordRemoval(database, clock, undoEpisode, () => binder.wake());
  const store = new RecordStore(database, clock, binder, parts.refusals);
  const reading = { check: checkStructureLimits, profile: readRecordProfile };
  return {
    ...{ binder, removal },
    identities: new IdentityBackfill(...([database, identifyUser, identities, parts.log] as const)),
    /** What users are told of, and asked. */
    neighbours: { recordsWait: () => binder.wake(), refusals: parts.refusals },
    feed: new FeedService({ clock, store, removal, reading, admit }),
    reviews: new ReviewService(database, clock, binder, removal),
    subjects: new SubjectService(database),
    erasure: new RecordErasure(database, readRecordProfile),
  };
}
