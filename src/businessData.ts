import type { Clock } from './clock.js';
import { undoEpisode } from './erasure/episodeUndo.js';
import { RecordErasure } from './erasure/recordErasure.js';
import { Binder } from './feed/binder.js';
import { FeedService } from './feed/feed.service.js';
import { RecordRemoval } from './feed/recordRemoval.js';
import { RecordStore } from './feed/recordStore.js';
import { ReviewService } from './feed/review.service.js';
import { SubjectService } from './feed/subject.service.js';
import { checkStructureLimits } from './ingest/jsonStructure.js';
import { readRecordProfile } from './ingest/recordProfile.js';
import type { Log } from './log.js';
import type { Database, Statements } from './neo4j/database.js';

const waitingDaysDefault = 90;

/** What business data needs of the ingestion, which is made later. */
interface BusinessDataParts {
  database: Database;
  clock: Clock;
  log: Log;
  waitingDays?: number | undefined;
  wake: () => void;
  admit: () => Promise<void>;
  /** Writes the keys as candidates of users who were added without. */
  writeKeys: (statements: Statements, userUuids: readonly string[]) => Promise<void>;
}

/** Everything about records that name no user, put together. */
export function createBusinessData(parts: BusinessDataParts) {
  const { database, clock, admit, waitingDays = waitingDaysDefault } = parts;
  const binder = new Binder({ ...parts, waitingDays });
  const removal = new RecordRemoval(database, clock, undoEpisode, () => binder.wake());
  const store = new RecordStore(database, clock, binder);
  const reading = { check: checkStructureLimits, profile: readRecordProfile };
  return {
    ...{ binder, removal },
    feed: new FeedService({ clock, store, removal, reading, admit }),
    reviews: new ReviewService(database, clock, binder, removal),
    subjects: new SubjectService(database),
    erasure: new RecordErasure(database, readRecordProfile),
  };
}
