/**
 * Types that exist in every graph. Only these and those a project declares become labels: a label
 * made from the text of a caller could never be deleted again, and could forge one of Kith's own.
 */
export const defaultEntityTypes: readonly string[] = [
  'Person',
  'Assistant',
  'Preference',
  'Location',
  'Event',
  'Object',
  'Topic',
  'Organization',
  'Document',
  'Procedure',
  'Animal',
];

const labelPrefix = 'T_';

/** Labels of an entity type, each prefixed so that it cannot be one of Kith's own. */
export const labelsOf = (type: string | undefined, declared: ReadonlySet<string>): string[] =>
  type !== undefined && (declared.has(type) || defaultEntityTypes.includes(type))
    ? [`${labelPrefix}${type}`]
    : [];
