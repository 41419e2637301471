/**
 * Every limit of the service, in one place, with its unit as the last word and the reason beside
 * it. `docs/limits.md` lists them for callers.
 */
export const limits = {
  /** Longest id a caller may choose, in code points: four bytes each still fit an index key. */
  idCodePointsMax: 500,
  /** Longest e-mail, first name, last name, name of a speaker: same reason. */
  nameCodePointsMax: 500,
  /** Largest JSON body: the wire's own limit. */
  requestBodyBytesMax: 5 * 1024 * 1024,
  /** Deepest nesting of a body outside of callers' own data: no field needs more, walks recurse. */
  requestBodyDepthMax: 32,
  /** Largest metadata of one thing, as JSON: no single property dominates a page of results. */
  metadataBytesMax: 64 * 1024,
  /** Deepest nesting of metadata; merging recurses. */
  metadataDepthMax: 32,
  /** Messages in one call: the wire's own limit. */
  messagesPerRequestMax: 30,
  /** Calls that add messages in one transaction: each may hold megabytes. */
  messageCallsPerTransactionMax: 50,
  /** Messages in one call of the batch endpoint. */
  messagesPerBatchRequestMax: 200,
  /** Longest message, in UTF-16 units as the SDKs count: the wire's own limit. */
  messageContentCharactersMax: 4096,
  /** Largest export that is imported: it is in memory as a whole. */
  importBytesMax: 256 * 1024 * 1024,
  /** Things of one transaction of an import. */
  importRowsMax: 500,
  /** Page size when the caller names none. */
  pageSizeDefault: 100,
  /** Largest page: bounds the memory of one answer. */
  pageSizeMax: 1000,
  /** Largest page number: keeps `page × size` an exact integer and far from any real list. */
  pageNumberMax: 1_000_000_000,
  /** Messages `memory.get` returns when `lastn` is not given: the wire's own default. */
  lastMessagesDefault: 6,
  /** Sessions one call may end. */
  sessionsPerEndRequestMax: 100,
  /** Longest search text for lists of users. */
  searchCharactersMax: 400,
  /** How long an answer about a key (found or not) is reused, and a revoked key works. */
  keyCacheMilliseconds: 1000,
  /** Answers about keys kept at once: a flood of wrong keys must not fill the memory. */
  keyCacheEntriesMax: 10_000,
  /** Longest `Authorization` header that is looked at. */
  authorizationCharactersMax: 1000,
  /** Requests one process answers at once; more hear 503 now rather than wait in vain. */
  requestsUnderWayMax: 5_000,
  /** How long the headers of a request may take: who sends them slower holds a socket. */
  headersTimeoutMs: 10_000,
  /** How often slow senders are looked for. */
  slowSendersCheckMilliseconds: 2_000,
  /** How long a connection without a request stays open: longer than proxies keep theirs. */
  keepAliveMilliseconds: 65_000,
  /** Connections one process holds at once. */
  connectionsMax: 10_000,
  /** How far a run of the tables reaches back into the one before: longest statement and clocks. */
  tableOverlapMilliseconds: 60_000,
  /** Longest Cypher text of a caller. */
  cypherCharactersMax: 20_000,
  /** Rows one answer to Cypher holds. */
  cypherRowsMax: 10_000,
  /** Size of one answer to Cypher, as JSON; the rest is cut off. */
  cypherBytesMax: 10 * 1024 * 1024,
  /** How long Cypher of a caller may take: less than a statement of the service. */
  cypherTimeoutMs: 20_000,
  /** Rows one coalesced statement carries at most. */
  coalesceRowsMax: 500,
  /** How long a row waits for its turn before its caller gets 503, and it is not written. */
  coalesceWaitMilliseconds: 30_000,
  /**
   * Rows waiting in one coalescer before callers get 503: bounds memory in a stall. One project
   * has half of them at most.
   */
  coalesceQueueRowsMax: 20_000,
  /**
   * How long a transaction is tried again while the database cannot be reached. A caller may wait
   * for two of them, its key's and its own, and shall hear within three seconds.
   */
  awayRetryMilliseconds: 1_000,
  /** How long a transaction is tried again that met others (a deadlock, say). */
  busyRetryMilliseconds: 5_000,
  /** A statement that takes longer is ended by the server. */
  queryTimeoutMs: 30_000,
  /** A body that is read at once has to arrive within this. */
  bodyMilliseconds: 30_000,
  /** Business data is read as it arrives: its sender may pause for so long. */
  bodyPauseMilliseconds: 30_000,
  /** A request with all its business data has to arrive within this. */
  uploadMilliseconds: 3_600_000,
  /** How long DELETE of a user waits for a small erasure before it goes on in the background. */
  erasureWaitMilliseconds: 800,
  /** How long DELETE with `?wait=true` waits for the receipt. */
  erasureReceiptWaitMilliseconds: 120_000,
  /** Things of other graphs that are looked through for an identifier, of those that match best. */
  tracesMax: 5_000,
  /** Records of one person who is no user. */
  recordsPerSubjectMax: 10_000,
  /** How often an instance looks for projects whose old messages and facts are due. */
  retentionPollMilliseconds: 3_600_000,
  /** Pause before an erasure that the database interrupted goes on. */
  erasureRetryMilliseconds: 5_000,
  /** How long a stopping service lets requests under way finish. */
  shutdownGraceMilliseconds: 10_000,
  /** `Retry-After` of answers that say the database is away. */
  retryAfterSeconds: 2,
  /** Resolution keys and identifier values over this are hashed: index keys have a bound. */
  indexedKeyCharactersMax: 500,
  /** Longest `data` of one episode: the wire's own limit. */
  episodeDataCharactersMax: 10_000,
  /** Episodes of one `graph.add_batch`: the wire's own limit. */
  episodesPerBatchMax: 20,
  /** Calls of graph.add in one transaction: each holds up to 20 episodes of 10,000 characters. */
  intakeRowsMax: 100,
  /** Users of one call of `users/bulk`; the wire contract of the call says it too. */
  usersPerRequestMax: 1_000,
  /** Facts of one call of the session's facts. */
  factsPerRequestMax: 50,
  /** Nodes of one call of `graph/nodes`: the wire's own limit. */
  nodesPerRequestMax: 100,
  /** Longest sentence of a fact: the wire's own limit. */
  factCharactersMax: 250,
  /** Longest name of a fact: the wire's own limit. */
  factNameCharactersMax: 50,
  /** Longest name of a node made by extraction; callers may use the longer id limit. */
  nodeNameCharactersMax: 50,
  /** Longest summary of a node that Kith composes: the wire's own limit. */
  summaryCharactersMax: 500,
  /** Longest summary a caller may write on a node: the wire's own limit. */
  nodeSummaryCharactersMax: 5_000,
  /** Lanes of the ingestion: the most workers that can be of use at once, over all instances. */
  laneCount: 64,
  /** Lanes one instance works on at once: enough to keep two cores and the database busy. */
  lanesAtOnceMax: 4,
  /** Jobs one pass over a lane takes: bounds the transaction and what a crash does again. */
  jobsPerBatchMax: 100,
  /** Jobs one pass takes where a language model reads: each may take a minute. */
  jobsPerModelBatchMax: 8,
  /** How long one lane is worked on before others have their turn. */
  laneTurnMilliseconds: 2_000,
  /** Requests under way beside which what was said is read; while there are more, it waits … */
  requestsBesideReadingMax: 4,
  /** … for so long at most before each lane: what has piled up by then is read together. */
  readingStepsBackMilliseconds: 1_000,
  /** How long a lane stays with an instance that has died. */
  laneLeaseSeconds: 10,
  /** How often an idle instance looks for jobs that others have accepted. */
  lanePollMilliseconds: 1_000,
  /** Tries of a failing job before it is parked. */
  jobAttemptsMax: 5,
  /** First pause before a failed job is tried again; it doubles with every try. */
  jobRetrySecondsMin: 1,
  /** Jobs waiting in the whole database before new ones are refused with 429. */
  backlogJobsMax: 200_000,
  /** How long the size of the backlog is taken as known. */
  backlogCacheMilliseconds: 250,
  /** `Retry-After` of answers that say the backlog is full. */
  backlogRetryAfterSeconds: 10,
  /** Messages before one that an extractor sees. */
  previousMessagesMax: 4,
  /** Messages on each side of one that its search context holds. */
  contextNeighboursMax: 2,
  /** Longest name of an entity type: the wire's own limit. */
  labelCharactersMax: 100,
  /** Facts that one list without paging returns: node edges, facts of a user or a session. */
  factsPerListMax: 1_000,
  /** Episodes that one list without paging returns. */
  episodesPerListMax: 1_000,
  /** Uuids in one list of a filter: the wire's own limit. */
  filterUuidsMax: 256,
  /** Longest description of a graph, a type or a property. */
  descriptionCodePointsMax: 5_000,
  /** Entity types of a project or a graph: the wire's own limit. */
  entityTypesMax: 10,
  /** Edge types of a project or a graph: the wire's own limit. */
  edgeTypesMax: 10,
  /** Properties of one type: the wire's own limit. */
  propertiesPerTypeMax: 10,
  /** Pairs of source and target of one edge type: the wire's own limit. */
  sourceTargetsPerEdgeTypeMax: 100,
  /** Longest name of a type or of a property of one: the wire's own limit for labels. */
  typeNameCharactersMax: 100,
  /** How long types that were set are taken as known: ingestion asks for every episode. */
  ontologyCacheMilliseconds: 1_000,
  /** Scopes whose types are kept at once: bounds the memory with very many graphs. */
  ontologyCacheEntriesMax: 10_000,
  /** Instructions of one kind for a user, a graph or a project: the wire's own limit. */
  instructionsPerScopeMax: 5,
  /** Longest name of an instruction: the wire's own limit. */
  instructionNameCodePointsMax: 100,
  /** Longest instruction for summaries: the wire's own limit. */
  summaryInstructionCodePointsMax: 100,
  /** Longest instruction for reading data: a page of text. */
  customInstructionCodePointsMax: 5_000,
  /** Types of observations that can be asked for: as for entity types. */
  observationTypesMax: 10,
  /** Templates of one project: they are listed in one answer. */
  contextTemplatesMax: 1_000,
  /** Longest id of a template: the wire's own limit. */
  templateIdCodePointsMax: 100,
  /** Longest template: the wire's own limit. */
  templateCodePointsMax: 1_200,
  /** Most things one variable of a template may ask for: the wire's own limit. */
  templateLimitMax: 1_000,
  /** Items of one call that adds to a batch: the wire's own limit. */
  batchItemsPerRequestMax: 350,
  /** Items of one batch: the wire's own limit. */
  batchItemsMax: 50_000,
  /** Items of a batch that are handed to the ingestion at once. */
  batchHandOverItemsMax: 100,
  /** How long a batch stays with an instance that has died. */
  batchLeaseSeconds: 30,
  /** Pause before items are offered again to an ingestion that is full or away. */
  batchRetryMilliseconds: 1_000,
  /** Longest question of a search; the rest is cut off: the wire's own limit. */
  queryCharactersMax: 400,
  /** Results of a search when the caller names no number: the wire's own default. */
  searchResultsDefault: 10,
  /** Results of a search at most: the wire's own limit. */
  searchResultsMax: 50,
  /** Characters of the context of the scope `auto`: the wire's own limit. */
  autoContextCharactersMax: 50_000,
  /** The same when the caller names no number: the wire's own default. */
  autoContextCharactersDefault: 2_500,
  /** Candidates each method of a search brings: scores are scaled between the best and the last. */
  searchCandidatesMax: 100,
  /** Nearest vectors an index brings: some of them are of facts that are not true now. */
  searchNearestMax: 200,
  /** Texts of a graph that fit the words of a question at all, looked at before filters narrow. */
  searchTextsMax: 2_000,
  /** The same where filters narrow: the few that pass may be far down. */
  searchFilteredTextsMax: 100_000,
  /** Vectors compared exactly, the newest of a graph: 88 ms on two cores. */
  searchComparedMax: 5_000,
  /** Newest facts, nodes or episodes of a graph whose properties a filter looks at. */
  filteredPropertiesMax: 20_000,
  /** Candidates the built-in late interaction compares: each costs one run of the model. */
  lateInteractionTextsMax: 50,
  /** Facts between a seed and what a subgraph reaches. */
  subgraphDepthMax: 3,
  /** Nodes of one subgraph. */
  subgraphNodesMax: 500,
  /** Facts of one subgraph. */
  subgraphEdgesMax: 2_000,
  /** Facts in a context block. */
  contextFactsMax: 20,
  /** Episodes that a template shows when it names no limit. */
  contextEpisodesMax: 5,
  /** Entities in a context block. */
  contextEntitiesMax: 5,
  /** Messages at the end of a conversation that its context is looked up for. */
  contextQueryMessagesMax: 4,
  /** Classes of one classification. */
  classesMax: 50,
  /** Fields of one extraction from a session. */
  extractedFieldsMax: 50,
  /** Messages of a session that one transaction of its erasure removes. */
  messagesPerErasureMax: 200,
  /** Facts that a node's summary is chosen from. */
  summaryFactsMax: 24,
  /** Identifiers of people in one record: more is a list of people, not a record about one. */
  identifiersPerRecordMax: 20,
  /** Records of one request: their statuses are one answer. */
  recordsPerRequestMax: 50_000,
  /** Records of a request that are stored in one transaction. */
  recordsPerChunkMax: 250,
  /** Records that are decided in one transaction: their identifiers and users are locked in it. */
  recordsPerDecisionMax: 125,
  /** Users of one blocking key that a record is compared with: a common name has very many. */
  usersPerBlockingKeyMax: 100,
  /** Users added since whose names are compared with what waits, in one look. */
  usersPerLookMax: 200,
  /** How often an idle instance looks for records that others have marked. */
  recordPollMilliseconds: 1_000,
  /** How often records are looked for that have waited for too long. */
  recordSweepMilliseconds: 3_600_000,
  /** Records one transaction of that removes. */
  recordsPerSweepMax: 1_000,
  /** Episodes, and facts before and after, that one answer about a fact's evidence holds. */
  evidencePerFactMax: 100,
  /** How long counts of an overview are reused: they look at every node of a project. */
  overviewCacheMilliseconds: 10_000,
  /** Projects whose counts are kept at once. */
  overviewCacheEntriesMax: 1_000,
} as const;
