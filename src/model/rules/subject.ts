import type { Actor, Draft } from './draft.js';
import { genderOf, isGivenName } from './dictionary.js';
import { readRelation, relationOf } from './kin.js';
import type { Relation } from './kin.js';
import { isNeverName, isUnknownWord, readPersonName } from './names.js';
import { possessive } from './retell.js';
import { isGerund, isPastForm, readVerb } from './verbs.js';
import { bare, fold, isCapitalized } from './words.js';
import { verbose } from './verbose.js';

/** The subject of a clause, and where its verb begins. */
export interface FoundSubject {
  actor: Actor;
  next: number;
  /** "I", "we", "they": the verb has its plain form and must agree with a name when told. */
  isPlain: boolean;
  /** Auxiliaries that were left out: "currently living in Oslo". */
  prefix?: string;
  /** The possessive noun phrase it was, when it was "my X" with X no person: "my birthday". */
  thing?: string;
}

/** Who has been spoken of in this text, so that "she" can be understood. */
export interface Scene {
  draft: Draft;
  speaker?: Actor;
  /** Whom a sentence without a subject is about, in notes about the user. */
  noted?: Actor;
  user?: Actor;
  mentioned: Actor[];
  /** The last relation without a name, which the next words may name: "Her name is Coco". */
  unnamed?: { owner: Actor; relation: Relation; actor?: Actor };
}

/** The actor that an entity of this name is. */
export function actorNamed(
  draft: Draft,
  name: string,
  kind: Actor['kind'],
  gender?: Actor['gender'],
): Actor {
  const own = draft.ownActor(name);
  if (own) return own;
  const known = gender ?? genderOf(name);
  return {
    reference: () => draft.entity(name, kind),
    name,
    kind,
    isSpeaker: false,
    ...(known ? { gender: known } : {}),
  };
}

/** A relative without a name is called after the one it belongs to: "Jane Smith's dad". */
export function unnamedRelative(scene: Scene, owner: Actor, relation: Relation): Actor {
  const actor = actorNamed(
    scene.draft,
    `${possessive(owner.name)} ${relation.word}`,
    relation.kind,
    relation.gender,
  );
  const { reference } = actor;
  let isRelated = false;
  // Only when something is told of them: then the fact must lead back to their owner.
  actor.reference = () => {
    const found = reference();
    if (!isRelated) {
      isRelated = true;
      relate(scene, owner, relation, actor);
    }
    return found;
  };
  return actor;
}

function mention(scene: Scene, actor: Actor): Actor {
  if (!scene.mentioned.some((one) => one.name === actor.name)) scene.mentioned.push(actor);
  return actor;
}

/** Tells that one actor is related to another, as "has a daughter, Emma". */
export function relate(
  scene: Scene,
  owner: Actor,
  relation: Relation,
  other: Actor,
  isFormer = false,
): void {
  const isPartner = /^(?:HAS_SPOUSE|HAS_PARTNER|ENGAGED_TO)$/.test(relation.predicate);
  const predicate = isFormer && isPartner ? 'HAS_EX' : relation.predicate;
  const isNamed = !other.name.startsWith(possessive(owner.name));
  scene.draft.add({
    subject: owner,
    predicate,
    target: { actor: other },
    fact: isNamed
      ? `${owner.name} has a ${isFormer ? 'former ' : ''}${relation.word}, ${other.name}`
      : `${owner.name} has a ${isFormer ? 'former ' : ''}${relation.word}`,
    // A former colleague was one: the relation is stored as over.
    ...(isFormer && !isPartner
      ? { invalidAt: scene.draft.moment.instant.toISOString(), cardinality: 'many' as const }
      : {}),
    // One that has no name may be the very one that gets a name later: it must close nothing.
    ...(isNamed ? {} : { cardinality: 'many' as const, importance: 0.3 }),
  });
}

function pronoun(scene: Scene, word: string): Actor | undefined {
  const wanted = word === 'she' ? 'female' : 'male';
  const fitting = scene.mentioned.filter(
    (one) =>
      (one.kind === 'Person' || isOnlyAnimal(scene, one)) &&
      (one.gender === undefined || one.gender === wanted) &&
      !(one.isSpeaker && scene.speaker),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "My horse is called Juniper and she's…": an animal, where nobody else was spoken of. */
function isOnlyAnimal(scene: Scene, one: Actor): boolean {
  return (
    one.kind === 'Animal' &&
    scene.mentioned.every((other) => other === one || (other.isSpeaker && scene.speaker))
  );
}

function ownedSubject(
  scene: Scene,
  owner: Actor,
  words: readonly string[],
  at: number,
): FoundSubject | undefined {
  const found = readRelation(words, at);
  if (!found || found.relation.isPlural) return thingSubject(owner, words, at);
  const ending = words[found.next - 1] ?? '';
  if (/'s$/.test(bare(ending))) return thingSubject(owner, words, at);
  let next = found.next;
  const nameAt = /^(?:named|called)$/.test(bare(words[next]).toLowerCase()) ? next + 1 : next;
  const named = readPersonName(words, nameAt);
  const isName = named && !isNeverName(named.name.split(' ')[0] ?? '');
  if (isName) {
    next = named.next;
    if (/'s$/.test(bare(words[next - 1]))) return undefined;
  }
  if (/^and$/i.test(bare(words[next]))) return joint(scene, owner, words, next);
  const actor = isName
    ? actorNamed(scene.draft, named.name, found.relation.kind, found.relation.gender)
    : unnamedRelative(scene, owner, found.relation);
  mention(scene, actor);
  if (!isName) scene.unnamed = { owner, relation: found.relation, actor };
  return { actor, next, isPlain: false };
}

/** "My wife and I": the speaker is one of them, and what is said holds for the speaker. */
function joint(
  scene: Scene,
  owner: Actor,
  words: readonly string[],
  andAt: number,
): FoundSubject | undefined {
  if (bare(words[andAt + 1]) === 'I' && owner === scene.speaker) {
    return { actor: owner, next: andAt + 2, isPlain: true };
  }
  return undefined;
}

/** "My birthday", "my favorite food": the owner is the subject, the noun decides the pattern. */
function thingSubject(
  owner: Actor,
  words: readonly string[],
  at: number,
): FoundSubject | undefined {
  for (let next = at + 1; next < Math.min(at + 7, words.length); next += 1) {
    const word = bare(words[next]).toLowerCase();
    if (
      /^(?:is|are|was|were|has|will|keeps|kept|does|did|stopped|broke|crashed|crashes|froze)$/.test(
        word,
      )
    ) {
      const thing = words.slice(at, next).join(' ');
      return {
        actor: owner,
        next,
        isPlain: false,
        thing: thing.replace(/[,.]+$/, '').toLowerCase(),
      };
    }
  }
  return undefined;
}

function namedSubject(
  scene: Scene,
  words: readonly string[],
  at: number,
): FoundSubject | undefined {
  const found = readPersonName(words, at);
  if (!found) return undefined;
  const ending = bare(words[found.next - 1]);
  const own = scene.draft.ownActor(found.name);
  if (/'s$/.test(ending)) {
    const owner = own ?? knownPerson(scene, found.name);
    return owner ? ownedSubject(scene, owner, words, found.next) : undefined;
  }
  if (
    /^and$/i.test(bare(words[found.next])) &&
    bare(words[found.next + 1]) === 'I' &&
    scene.speaker
  ) {
    return { actor: scene.speaker, next: found.next + 2, isPlain: true };
  }
  const verb = bare(words[found.next]).toLowerCase();
  const appositive = /,$/.test(words[found.next - 1] ?? '')
    ? readAppositive(scene, found.name, words, found.next)
    : undefined;
  if (appositive) return appositive;
  if (/,$/.test(words[found.next - 1] ?? '')) return undefined;
  if (own) return { actor: mention(scene, own), next: found.next, isPlain: false };
  const reading = readVerb(verb);
  const isFinite =
    reading && (reading.forms.has('s') || isPastForm(verb) || /^(?:will|does)$/.test(verb));
  const likely = knownPerson(scene, found.name);
  if (likely) return { actor: mention(scene, likely), next: found.next, isPlain: false };
  const allUnknown = found.name.split(' ').every((part) => isUnknownWord(part));
  if (!isFinite || !allUnknown) return undefined;
  return {
    actor: mention(scene, actorNamed(scene.draft, found.name, 'Person')),
    next: found.next,
    isPlain: false,
  };
}

/** "Emma, my daughter, plays soccer": the relation stands behind the name. */
function readAppositive(
  scene: Scene,
  name: string,
  words: readonly string[],
  at: number,
): FoundSubject | undefined {
  if (!/^(?:my|our)$/i.test(words[at] ?? '') || !scene.speaker) return undefined;
  const found = readRelation(words, at + 1);
  if (!found || !/,$/.test(words[found.next - 1] ?? '')) return undefined;
  const actor = actorNamed(scene.draft, name, found.relation.kind, found.relation.gender);
  relate(scene, scene.speaker, found.relation, actor, found.isFormer);
  return { actor: mention(scene, actor), next: found.next, isPlain: false };
}

function knownPerson(scene: Scene, name: string): Actor | undefined {
  const mentioned = scene.mentioned.find((one) => fold(one.name) === fold(name));
  if (mentioned) return mentioned;
  const first = name.split(' ')[0] ?? '';
  return isGivenName(first) ? actorNamed(scene.draft, name, 'Person') : undefined;
}

/** Whom one calls by the relation alone: "Mum lives in Cork". */
const barelyNamed = verbose('')`
      ^(?:mum|mom|mam|mama|mommy|dad|papa|daddy|gran|granny|grandma|grandpa|granddad|nan|nana|
      grandad|hubby)$`;

/** Finds whom or what a clause is about. */
export function readSubject(scene: Scene, words: readonly string[]): FoundSubject | undefined {
  const first = bare(words[0]).toLowerCase();
  const { speaker, user } = scene;
  if (first === 'i' || first === 'we') {
    if (!speaker) return undefined;
    const skip = /^(?:both|all)$/i.test(words[1] ?? '') ? 2 : 1;
    return { actor: speaker, next: skip, isPlain: true };
  }
  if (speaker && barelyNamed.test(first) && relationOf(first) && words.length > 1) {
    if (!/[,.!]$/.test(words[0] ?? '')) return ownedSubject(scene, speaker, words, 0);
  }
  if (first === 'my' || first === 'our')
    return speaker ? ownedSubject(scene, speaker, words, 1) : undefined;
  if (first === 'he' || first === 'she') {
    const actor = pronoun(scene, first);
    return actor ? { actor, next: 1, isPlain: false } : undefined;
  }
  if ((first === 'his' || first === 'her') && scene.mentioned.length > 0) {
    const owner = pronoun(scene, first === 'her' ? 'she' : 'he');
    return owner ? ownedSubject(scene, owner, words, 1) : undefined;
  }
  const generic = /^(?:the )?(?:user|customer|client|caller|patient|guest|contact)(?= |$)/i.exec(
    words.slice(0, 2).join(' '),
  );
  if (generic && !speaker && user) {
    return { actor: mention(scene, user), next: generic[0].split(' ').length, isPlain: false };
  }
  if (isCapitalized(words[0] ?? '') && !isNeverName(bare(words[0]).replace(/'s$/, ''))) {
    const named = namedSubject(scene, words, 0);
    if (named) return named;
  }
  return withoutSubject(scene, words);
}

/** "Currently living in Oslo", "been working at Bosch": chat leaves out "I am", "I have". */
function omittedAuxiliary(words: readonly string[], at: number, verb: string): string | undefined {
  if (verb === 'been' && isGerund(bare(words[at + 1]).toLowerCase())) return 'have';
  return at > 0 && isGerund(verb) && /^(?:currently|still|now|just|also)$/i.test(bare(words[0]))
    ? 'am'
    : undefined;
}

const adverbsOfNotes =
  /^(?:just|recently|finally|also|already|currently|still|now|really|no|longer|never)$/i;

/** "Just got a puppy", in chat; "Lives in Boston", in a note about the user. */
function withoutSubject(scene: Scene, words: readonly string[]): FoundSubject | undefined {
  let at = 0;
  while (at < 3 && adverbsOfNotes.test(bare(words[at]))) at += 1;
  const verb = bare(words[at]).toLowerCase();
  const reading = readVerb(verb);
  if (!reading) return undefined;
  const { speaker, noted } = scene;
  const omitted = speaker ? omittedAuxiliary(words, at, verb) : undefined;
  if (speaker && omitted) return { actor: speaker, next: 0, isPlain: true, prefix: omitted };
  if (
    speaker &&
    isPastForm(verb) &&
    (!reading.forms.has('base') || /^(?:hit|quit)$/.test(verb)) &&
    verb !== 'was' &&
    verb !== 'were'
  ) {
    return { actor: speaker, next: 0, isPlain: true };
  }
  if (
    !speaker &&
    noted &&
    (reading.forms.has('s') || isPastForm(verb)) &&
    !reading.forms.has('base')
  ) {
    return { actor: noted, next: 0, isPlain: false };
  }
  return undefined;
}
