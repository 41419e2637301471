import { AnswersController } from './answers/answers.controller.js';
import { AnswersService } from './answers/answers.service.js';
import { SummaryRefresher } from './answers/summaryRefresher.js';
import { createBusinessData } from './businessData.js';
import { createErasures, createSuppressions, createTransfers } from './erasures.js';
import type { ErasureProof } from './erasureProof.js';
import type { Clock } from './clock.js';
import { BatchController } from './batch/batch.controller.js';
import { BatchService } from './batch/batch.service.js';
import { createBatchIntake } from './batchIntake.js';
import { Container } from './container.js';
import { ContextService } from './context/context.service.js';
import { MemoryController } from './context/memory.controller.js';
import { ThreadContextController } from './context/threadContext.controller.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { SubjectErasureController } from './erasure/subjectErasure.controller.js';
import { SuppressionController } from './erasure/suppression.controller.js';
import { GraphErasureController } from './erasure/graphErasure.controller.js';
import { GraphErasureService } from './erasure/graphErasure.service.js';
import { ExportController } from './export/export.controller.js';
import { EntityController } from './entity/entity.controller.js';
import { EntityService } from './entity/entity.service.js';
import { EpisodeController } from './episode/episode.controller.js';
import { EpisodeService } from './episode/episode.service.js';
import { EdgeController } from './fact/edge.controller.js';
import { FactService } from './fact/fact.service.js';
import { FeedController } from './feed/feed.controller.js';
import { ReviewController } from './feed/review.controller.js';
import { SubjectController } from './feed/subject.controller.js';
import { GraphController } from './graph/graph.controller.js';
import { GraphService } from './graph/graph.service.js';
import { GroupController } from './graph/group.controller.js';
import { GraphTargetFinder } from './graph/graphTarget.js';
import { Ingestion } from './ingest/ingestion.js';
import { IntakeController } from './ingest/intake.controller.js';
import { identifyUser } from './identity/index.js';
import { JobController } from './ingest/job.controller.js';
import { InstructionController } from './instruction/instruction.controller.js';
import { InstructionService } from './instruction/instruction.service.js';
import type { Log } from './log.js';
import { capabilitiesOf, type Models } from './models.js';
import { addOperations, createOperations } from './operations.js';
import { OntologyService } from './ontology/ontology.service.js';
import { OntologyController } from './ontology/ontology.controller.js';
import { EvidenceController } from './search/evidence.controller.js';
import { EvidenceService } from './search/evidence.service.js';
import { GraphReadingController } from './search/graphReading.controller.js';
import { PropertyMatches } from './search/propertyMatches.js';
import { SearchController } from './search/search.controller.js';
import { type SearchedVectors, SearchService } from './search/search.service.js';
import { SessionSearchController } from './search/sessionSearch.controller.js';
import { SessionSearchService } from './search/sessionSearch.service.js';
import { TraversalController } from './search/traversal.controller.js';
import { TraversalService } from './search/traversal.service.js';
import { MessageController } from './message/message.controller.js';
import { MessageService } from './message/message.service.js';
import type { Database } from './neo4j/database.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewService } from './overview/overview.service.js';
import { VectorIndexes } from './neo4j/vectorIndexes.js';
import { KeyDirectory } from './project/keyDirectory.js';
import { ProjectController } from './project/project.controller.js';
import { ProjectService } from './project/project.service.js';
import { RequestLoad } from './requestLoad.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { ThreadController } from './session/thread.controller.js';
import { TemplateController } from './template/template.controller.js';
import { TemplateService } from './template/template.service.js';
import { UserController } from './user/user.controller.js';
import { UserBulkService } from './user/userBulk.service.js';
import { UserService } from './user/user.service.js';
import { DerivedController } from './wireGaps/derived.controller.js';
import { GraphGapsController } from './wireGaps/graphGaps.controller.js';
import { UserGroupController } from './wireGaps/userGroup.controller.js';
import { WireGapsService } from './wireGaps/wireGaps.service.js';

export interface ServiceParts {
  database: Database;
  clock: Clock;
  log: Log;
  models: Models;
  /** Absent: a secret and a ledger that are gone with the process. */
  proof?: ErasureProof | undefined;
  /** A root key that the operator chose, if any. */
  chosenKey?: string | undefined;
  /** Fewer jobs than the limit may wait: for tests of a full backlog. */
  backlogJobsMax?: number | undefined;
  /** How long records of business data wait for their user. */
  waitingDays?: number | undefined;
  /** Whether the root key may send Cypher of its own. */
  cypher?: boolean | undefined;
}

/** The one list of who needs whom, from the bottom up. */
export function createServices(parts: ServiceParts) {
  const { database, clock, log, models, chosenKey } = parts;
  const projects = new ProjectService(database);
  const keys = new KeyDirectory(database, clock, chosenKey);
  const { suppressions, secret, ledger } = createSuppressions(database, clock, parts.proof);
  const business = createBusinessData({
    ...{ database, clock, log, waitingDays: parts.waitingDays, refusals: suppressions },
    wake: () => ingestion.wake(),
    admit: () => ingestion.backlog.admit(),
  });
  const users = new UserService(database, clock, identifyUser, business.neighbours);
  const matches = new PropertyMatches(database);
  const nouns = createNouns(database, clock, matches);
  const { sessions, entities, facts, targets, ontology, instructions, templates } = nouns;
  const gaps = new WireGapsService(sessions, targets);
  const summaries = new SummaryRefresher(
    database,
    models.llm,
    (projectId, graphUuid) => instructions.read(projectId, graphUuid, 'summary'),
    log,
  );
  const requestLoad = new RequestLoad();
  const ingestion = new Ingestion({
    ...{ database, clock, log, targets, requestLoad },
    extractor: models.extractor,
    embedder: models.embedder,
    language: models.language,
    ontologyOf: (projectId, graphUuid) => ontology.read(projectId, graphUuid),
    backlogJobsMax: parts.backlogJobsMax,
    slowReader: models.llm !== null,
    written: (graphUuids) => summaries.changed(graphUuids),
  });
  const messages = new MessageService(database, clock, {
    admit: () => ingestion.backlog.admit(),
    wake: () => ingestion.wake(),
  });
  const graphErasures = new GraphErasureService(database, (caller, uuid) =>
    business.removal.undo(caller, uuid),
  );
  const { erasures, ...forgetting } = createErasures({
    ...{ database, clock, log, suppressions, secret, ledger },
    ...{ records: business.erasure, single: graphErasures },
  });
  const vectorIndexes = new VectorIndexes(database);
  const searched = searchedVectors(ingestion, vectorIndexes);
  const searches = new SearchService(database, targets, models, searched, matches);
  const context = new ContextService(
    ...([sessions, messages, users, targets, searches, entities, templates, log] as const),
  );
  const sessionSearches = new SessionSearchService(
    ...([database, searches, targets, messages, facts, matches] as const),
  );
  const answers = new AnswersService(messages, models.llm);
  const batchIntake = createBatchIntake(ingestion.intake, messages);
  const batches = new BatchService(database, clock, log, batchIntake);
  return {
    ...nouns,
    ...{ database, log, matches, projects, keys, users, messages, context, erasures, gaps },
    ...{ batches, answers, searches, sessionSearches, graphErasures, ingestion, summaries },
    ...{ requestLoad, business, suppressions, ...forgetting, vectorIndexes },
    identities: business.identities,
    ...createInsight(parts, facts),
    transfers: createTransfers({
      ...{ database, clock, users, erasures, ledger, ingestion, ontology, instructions },
    }),
    operations: createOperations({ database, clock, log, cypher: parts.cypher }),
  };
}

const searchedVectors = ({ slots }: Ingestion, indexes: VectorIndexes): SearchedVectors => ({
  slot: () => slots.searching(),
  isIndexed: (slot) => indexes.ready(slot),
});

/** What needs nothing but the database and one another. */
function createNouns(database: Database, clock: Clock, matches: PropertyMatches) {
  const targets = new GraphTargetFinder(database);
  return {
    targets,
    sessions: new SessionService(database, clock),
    entities: new EntityService(database, clock, matches),
    facts: new FactService(database, clock, matches),
    episodes: new EpisodeService(database, clock, matches),
    ontology: new OntologyService(database, clock, targets),
    graphs: new GraphService(database, clock),
    instructions: new InstructionService(database, clock, targets),
    templates: new TemplateService(database, clock),
  };
}

/** What people look at: why a fact is known, and how the service is. */
const createInsight = ({ database, clock, models }: ServiceParts, facts: FactService) => ({
  evidence: new EvidenceService(database, facts),
  overview: new OverviewService(database, clock, capabilitiesOf(models)),
});

export type Services = ReturnType<typeof createServices>;

/** Every controller with the services it hands its requests to. */
export function createContainer(services: Services): Container {
  const { users, sessions, messages, context, erasures, entities, facts, episodes } = services;
  const { targets, graphs, gaps, business } = services;
  const { intake, direct, jobs } = services.ingestion;
  return addOperations(new Container(), services.operations)
    .add(new ProjectController(services.projects))
    .add(new UserController(users, new UserBulkService(users)))
    .add(new SessionController(sessions))
    .add(new ThreadController(sessions))
    .add(new MessageController(messages))
    .add(new MemoryController(context))
    .add(new ThreadContextController(context))
    .add(new EntityController(entities, targets))
    .add(new EdgeController(facts, targets))
    .add(new EpisodeController(episodes, targets))
    .add(new GraphReadingController(entities, facts, episodes, sessions, targets))
    .add(new EvidenceController(services.evidence))
    .add(new OverviewController(services.overview))
    .add(new SearchController(services.searches))
    .add(
      new TraversalController(
        new TraversalService(services.database, entities, targets, services.matches),
      ),
    )
    .add(new SessionSearchController(services.sessionSearches))
    .add(new IntakeController(intake, direct, facts, entities, sessions))
    .add(new JobController(jobs, episodes))
    .add(new GraphController(graphs))
    .add(new GroupController(graphs))
    .add(new OntologyController(services.ontology))
    .add(new InstructionController(services.instructions))
    .add(new TemplateController(services.templates))
    .add(new BatchController(services.batches))
    .add(new DerivedController(gaps))
    .add(new AnswersController(services.answers))
    .add(new GraphGapsController())
    .add(new UserGroupController())
    .add(new ErasureController(erasures))
    .add(new SuppressionController(services.suppressions))
    .add(new SubjectErasureController(services.subjectErasures))
    .add(new ExportController(services.transfers.exports, services.transfers.imports))
    .add(new FeedController(business.feed))
    .add(new SubjectController(business.subjects))
    .add(new ReviewController(business.reviews, users))
    .add(new GraphErasureController(services.graphErasures));
}
