/** What an episode changed of a node that was there before, so that it can be undone. */
export interface EntityChange {
  /** `before` is absent on an attribute that the node did not have. */
  attributes: { key: string; before?: unknown; after: unknown }[];
  addedType?: string | undefined;
  addedLabels: string[];
}
