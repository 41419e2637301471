export { blockingKeys, blockingKeysMax, waitingKeys } from './blockingKeys.js';
export * from './decideMatch.js';
export * from './identifiers.js';
export { foldName, parseName, sameName, type NameWord, type ParsedName } from './names.js';
export { nameSimilarity } from './nameSimilarity.js';
export { nameSimilarityMin } from './evidence.js';
export type { Candidate, Profile } from './profile.js';
export {
  addIdentifier,
  identifyUser,
  profileOfUser,
  readBirthDate,
  readPersonalKey,
} from './person.js';
