/**
 * The word that stands for a graph in full-text indexes. Bare hex digits would be stemmed by the
 * English analyser and hyphens split, so that tokens of two graphs could meet.
 */
export const graphTokenOf = (graphUuid: string): string => `g${graphUuid.replaceAll('-', '')}x`;
