import { limits } from '../limits.js';

/**
 * The word that stands for a graph in full-text indexes. Bare hex digits would be stemmed by the
 * English analyser and hyphens split, so that tokens of two graphs could meet.
 */
export const graphTokenOf = (graphUuid: string): string => `g${graphUuid.replaceAll('-', '')}x`;

/** The lane of a graph: the same on every instance, for ever. */
export const laneOf = (graphUuid: string): number =>
  Number.parseInt(graphUuid.slice(0, 8), 16) % limits.laneCount;
