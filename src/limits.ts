/**
 * Every limit of the service, in one place, with its unit as the last word and the reason beside
 * it. `docs/limits.md` lists them for callers.
 */
export const limits = {
  /** Longest id a caller may choose, in Unicode code points. Four bytes each still fit an index key. */
  idCodePointsMax: 500,
  /** Longest e-mail, first name, last name, name of a speaker: same reason. */
  nameCodePointsMax: 500,
  /** Largest JSON body: the wire's own limit. */
  requestBodyBytesMax: 5 * 1024 * 1024,
  /** Largest metadata of one thing, as JSON. Keeps one property from dominating a page of results. */
  metadataBytesMax: 64 * 1024,
  /** Deepest nesting of metadata; merging recurses. */
  metadataDepthMax: 32,
  /** Messages in one call: the wire's own limit. */
  messagesPerRequestMax: 30,
  /** Messages in one call of the batch endpoint. */
  messagesPerBatchRequestMax: 200,
  /** Longest message, in UTF-16 units as the SDKs count: the wire's own limit. */
  messageContentCharactersMax: 4096,
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
  /** How long an answer about a key (found or not) is reused: bounds how long a revoked key works. */
  keyCacheMilliseconds: 1000,
  /** Answers about keys kept at once: a flood of wrong keys must not fill the memory. */
  keyCacheEntriesMax: 10_000,
  /** Longest `Authorization` header that is looked at. */
  authorizationCharactersMax: 1000,
  /** Rows one coalesced statement carries at most. */
  coalesceRowsMax: 500,
  /** Rows waiting in one coalescer before callers get 503: bounds memory when the database stalls. */
  coalesceQueueRowsMax: 20_000,
  /** A statement that takes longer is ended by the server. */
  queryTimeoutMs: 30_000,
  /** Rows one transaction of an erasure removes: keeps transactions small in memory. */
  erasureBatchRowsMax: 5_000,
  /** How long DELETE of a user waits for a small erasure before it goes on in the background. */
  erasureWaitMilliseconds: 800,
  /** How long a stopping service lets requests under way finish. */
  shutdownGraceMilliseconds: 10_000,
  /** `Retry-After` of answers that say the database is away. */
  retryAfterSeconds: 2,
} as const;
