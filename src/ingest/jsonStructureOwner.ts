import {
  foldName,
  normaliseEmail,
  normaliseIdentifier,
  normalisePhone,
  sameName,
  samePhone,
} from '../identity/index.js';
import type { KeyMeaning } from './jsonStructureKeys.js';
import type { ReadObject } from './jsonStructureObject.js';
import type { GraphOwner } from './structure.js';

/** What a value says about the owner: their identifier, somebody else's, or nothing. */
type Verdict = 'owner' | 'other' | 'unknown';

/** Types of things that may be named after a person and still are none. */
const namedAfterPeople = new Set([
  ...['company', 'organization', 'organisation', 'product', 'project', 'document', 'song', 'book'],
  ...['team', 'group', 'file', 'album', 'playlist'],
]);

/** Recognises the graph's user in values and objects. Without an owner it recognises nobody. */
export class OwnerRecogniser {
  private readonly emails: ReadonlySet<string>;
  private readonly userId: string | undefined;
  private readonly names: readonly string[];
  private readonly firstName: string;
  private readonly lastName: string;

  constructor(readonly owner: GraphOwner | undefined) {
    const emails = (owner?.emails ?? []).map(normaliseEmail);
    this.emails = new Set(emails.filter((email) => email !== undefined));
    this.userId = owner && normaliseIdentifier('userId', owner.userId);
    this.firstName = owner?.firstName?.trim() ?? '';
    this.lastName = owner?.lastName?.trim() ?? '';
    const names = [owner?.name.trim() ?? '', `${this.firstName} ${this.lastName}`.trim()];
    names.push(...(owner?.aliases ?? []));
    this.names = [...new Set(names.filter((name) => name !== ''))];
  }

  /** How sentences call the owner. */
  get displayName(): string {
    return this.names[0] ?? this.owner?.userId ?? '';
  }

  /**
   * Whether an object is the owner. Its own identifier decides; then its own name, unless it
   * carries an identifier that is not the owner's (a namesake).
   */
  isOwner(object: ReadObject): boolean {
    if (!this.owner) return false;
    const verdicts = object.identifiers.map(({ kind, value }) => this.judge(kind, value));
    if (verdicts.includes('owner') || this.isOwnUserId(object)) return true;
    if (verdicts.includes('other') || object.nameIsWeak) return false;
    if (namedAfterPeople.has(object.type?.toLowerCase() ?? '')) return false;
    return object.name !== undefined && this.hasName(object.name);
  }

  /** `username`, and `id` where it can only be a user's: a number may be anybody's order. */
  private isOwnUserId(object: ReadObject): boolean {
    const { username, bareId } = object;
    if (username !== undefined && this.isUserId(username)) return true;
    if (bareId === undefined || !this.isUserId(bareId)) return false;
    return object.isUserNoun || !/^\d+$/.test(bareId);
  }

  hasName(name: string): boolean {
    return this.names.some((own) => sameName(own, name));
  }

  /** Whether a root that gives only one of its names means the owner. */
  hasPartOfName(part: 'first' | 'last', name: string): boolean {
    const own = part === 'first' ? this.firstName : this.lastName;
    return own !== '' && foldName(own) === foldName(name);
  }

  private isUserId(value: string): boolean {
    return this.userId !== undefined && normaliseIdentifier('userId', value) === this.userId;
  }

  /** Whether an identifier is the owner's, or that of somebody else. */
  judge(kind: 'email' | 'phone' | 'userId', value: string): Verdict {
    if (!this.owner) return 'unknown';
    if (kind === 'email') {
      const email = normaliseEmail(value);
      if (email === undefined || this.emails.size === 0) return 'unknown';
      return this.emails.has(email) ? 'owner' : 'other';
    }
    if (kind === 'phone') {
      if (this.owner.phones.some((phone) => samePhone(phone, value))) return 'owner';
      const known = this.owner.phones.length > 0 && normalisePhone(value) !== undefined;
      return known ? 'other' : 'unknown';
    }
    return this.isUserId(value) ? 'owner' : 'other';
  }

  /** What the value of a key that speaks of another person says about the owner. */
  judgeRole(meaning: KeyMeaning & { kind: 'role' }, value: string): Verdict | 'name' {
    const { part } = meaning;
    if (part === 'email' || part === 'phone') return this.judge(part, value);
    if (value.includes('@')) return this.judge('email', value);
    if (part === 'userId') return this.isUserId(value) ? 'owner' : 'unknown';
    if (part === 'self' && this.isUserId(value)) return 'owner';
    if (part === 'name' || part === 'self') return this.hasName(value) ? 'name' : 'unknown';
    return 'unknown';
  }
}
