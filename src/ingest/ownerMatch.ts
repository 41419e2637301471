import { normaliseIdentifier, sameName } from '../identity/index.js';
import type { ExtractedEntity } from '../model/extractor.js';
import type { GraphOwner } from './structure.js';

/**
 * Whether something that is spoken of in a user's own graph is the user: its own identifier
 * equals one of the user's, or its name does and no identifier of it is somebody else's.
 */
export function isOwner(
  entity: Pick<ExtractedEntity, 'name' | 'identifiers'>,
  owner: GraphOwner,
  by: 'full' | 'first' = 'first',
): boolean {
  const identifiers = entity.identifiers ?? [];
  let foreign = false;
  for (const { kind, value } of identifiers) {
    const known = knownValues(owner, kind);
    if (known.length === 0) continue;
    const normalised = normaliseIdentifier(kind, value);
    if (known.some((own) => normaliseIdentifier(kind, own) === normalised)) return true;
    foreign = true;
  }
  return !foreign && namesOwner(entity.name, owner, by);
}

const knownValues = (owner: GraphOwner, kind: 'email' | 'phone' | 'userId'): readonly string[] =>
  ({ email: owner.emails, phone: owner.phones, userId: [owner.userId] })[kind];

/** In a user's own graph a first name alone is the user's; a last name may be a relative's. */
function namesOwner(name: string, owner: GraphOwner, by: 'full' | 'first'): boolean {
  if (by === 'full' && !name.trim().includes(' ') && owner.name.trim().includes(' ')) return false;
  if (sameName(name, owner.name)) return true;
  if (by === 'full') return false;
  const { firstName } = owner;
  return firstName !== undefined && !name.trim().includes(' ') && sameName(name, firstName);
}
