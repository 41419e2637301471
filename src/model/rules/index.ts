import type { Extraction, ExtractionInput, Extractor } from '../extractor.js';
import { completed } from './answers.js';
import { isAboutWork, readClauses, withoutLeadIns } from './clauses.js';
import { momentOf } from './dates.js';
import { isGivenName } from './dictionary.js';
import { Draft } from './draft.js';
import type { Actor } from './draft.js';
import { completedNote, readField } from './notes.js';
import { extractWithoutPatterns, keepMentions } from './other-language.js';
import { recordHelplessness } from './patterns/everyday.js';
import { recordAddress } from './patterns/places.js';
import { recordNickname, recordOwnContact } from './patterns/identity.js';
import { recordReversedFavourite } from './patterns/tastes.js';
import { recordAgesInBrackets, recordFriendOfMine } from './patterns/relatives.js';
import { recordCause } from './patterns/health.js';
import { recordNamedRelations } from './patterns/people.js';
import { ownershipOf, withoutReported } from './quotations.js';
import { agreeing, capitalized, namingSpeaker, withoutFirstPerson } from './retell.js';
import {
  isCommand,
  isDoubtedAtEnd,
  isFiction,
  isGuess,
  isJoke,
  isQuestion,
  isSmallTalk,
  isUnreal,
  tellsSomething,
} from './statements.js';
import type { Scene } from './subject.js';
import { expandContractions, sentencesOf } from './text.js';
import type { Sentence } from './text.js';
import { findDate, instantOf } from './dates.js';
import { listedFacts, statementBefore } from './fragments.js';
import { fold, shorten } from './words.js';
import { verbose } from './verbose.js';

const machineRoles = new Set(['assistant', 'system', 'tool', 'function', 'ai', 'bot']);
/** Longer sentences are cut before the patterns see them, which keeps the whole linear. */
const clauseCharactersMax = 500;

interface Cast {
  user?: Actor;
  speaker?: Actor;
  isMachine: boolean;
}

/** Decides who "I" is, and teaches the draft the names of those present. */
function castOf(draft: Draft, input: ExtractionInput): Cast {
  const { user: subject, speaker: voice } = input;
  const user: Actor | undefined = subject
    ? {
        reference: () => 'user',
        name:
          subject.name.trim() ||
          [subject.firstName, subject.lastName].filter(Boolean).join(' ') ||
          'The user',
        kind: 'Person',
        isSpeaker: voice?.isUser ?? false,
      }
    : undefined;
  // People do not call themselves by their first name: in the user's own words it is another's.
  const isSelf = voice?.isUser ?? false;
  const teach = (name: string | undefined) => {
    if (user && !(isSelf && !name?.trim().includes(' '))) draft.recognise(name, user);
  };
  if (user && subject) {
    teach(user.name);
    teach(subject.firstName);
    teach([subject.firstName, subject.lastName].filter(Boolean).join(' '));
    const [first, ...others] = user.name.split(' ');
    if (others.length > 0 && first && isGivenName(first)) teach(first);
  }
  if (!voice) return { ...(user ? { user } : {}), isMachine: false };
  if (voice.isUser && user) {
    // A message says who wrote it: that name is the user, too.
    teach(voice.name);
    return { user, speaker: user, isMachine: false };
  }
  const isMachine = machineRoles.has(voice.role.toLowerCase());
  const name = voice.name?.trim();
  if (isMachine || !name) return { ...(user ? { user } : {}), isMachine: isMachine || !name };
  const other: Actor = { reference: () => 'user', name, kind: 'Person', isSpeaker: true };
  other.reference = () => draft.entity(name, 'Person');
  const speaker = draft.ownActor(name) ? { ...other, reference: () => 'user' } : other;
  return { ...(user ? { user } : {}), speaker, isMachine: false };
}

/** Tells a statement in the third person: "I was in Rome" becomes "Jane Smith was in Rome". */
function retold(text: string, speaker: Actor | undefined): string {
  if (!speaker) return text;
  const first = verbose('i')`
        ^(?:(?:and|but|so|well|oh|yeah|yes|also|actually)[,!]? )*(I|We)\s+(?:(?:all|
        both) )?(.+)$`.exec(text);
  if (!first) return capitalized(namingSpeaker(text, speaker.name));
  return `${speaker.name} ${withoutFirstPerson(agreeing(first[2] ?? ''))}`;
}

/** Keeps a statement that fits no pattern, so that it can be found by its own words. */
function keepStatement(scene: Scene, sentence: Sentence, text: string): void {
  const subject = scene.speaker ?? scene.user ?? subjectOfText(scene, text);
  if (!subject || sentence.hadQuote) return;
  if (isSmallTalk(text) || !tellsSomething(text)) return;
  const core = withoutLeadIns(text);
  if (core !== text && isSmallTalk(core)) return;
  if (scene.speaker && (isCommand(core) || isGuess(core) || isGuess(text))) return;
  keepMentions(scene.draft, sentence.original);
  const { moment } = scene.draft;
  const date = findDate(text.slice(0, clauseCharactersMax), moment, false);
  const validAt =
    date && !date.isFuture && date.kind === 'point' && date.isExact
      ? instantOf(date.day, moment)
      : undefined;
  scene.draft.add({
    subject,
    predicate: 'STATED',
    target: { value: sentence.original },
    fact: retold(text, scene.speaker),
    importance: importanceOf(text),
    ...(validAt && validAt !== moment.instant.toISOString() ? { validAt } : {}),
  });
}

/** Statements about oneself, with names or numbers in them, say a little more than others. */
function importanceOf(text: string): number {
  const isOwn = /\b(?:I|my|we|our)\b/i.test(text) ? 0.05 : 0;
  const isConcrete = /\d|\s\p{Lu}\p{Ll}/u.test(text) ? 0.05 : 0;
  return 0.1 + isOwn + isConcrete;
}

/** In a text that belongs to nobody, a sentence is about what it begins with. */
function subjectOfText(scene: Scene, text: string): Actor | undefined {
  const found = verbose('iu')`
      ^(?:the |an? )?((?:\p{Lu}[\p{L}\d'’.&-]*)(?: \p{Lu}[\p{L}\d'’.&-]*){0,4}|
      [\p{L}\d'’-]+(?: [\p{L}\d'’-]+){0,2})(?= (?:is|are|was|were|has|have|will|can|\p{L}+(?:ed|
      s)) )`.exec(text);
  const name = found?.[1];
  if (!name || /^(?:it|this|that|there|he|she|they|we|i|you)$/i.test(name)) return undefined;
  return {
    reference: () => scene.draft.entity(name, 'Topic'),
    name,
    kind: 'Topic',
    isSpeaker: false,
  };
}

function piecesOf(text: string): string[] {
  if (text.length <= clauseCharactersMax) return [text];
  const pieces: string[] = [];
  let left = text;
  while (left.length > clauseCharactersMax) {
    const piece = shorten(left, clauseCharactersMax).replace(/…$/, '');
    pieces.push(piece);
    left = left.slice(piece.length).trimStart();
  }
  if (left !== '') pieces.push(left);
  return pieces;
}

/** A machine's sentence counts only where it speaks of the user by the full name. */
function namesUser(scene: Scene, text: string): boolean {
  const name = scene.user?.name ?? '';
  return name.includes(' ') && fold(text).includes(fold(name));
}

/** Shapes of a whole sentence, which the clauses would tear apart. */
function recordOwnWords(scene: Scene, text: string): boolean {
  const found = [
    recordOwnContact(scene, text),
    recordNickname(scene, text),
    recordReversedFavourite(scene, text),
    recordHelplessness(scene, text),
    recordAddress(scene, text),
    recordFriendOfMine(scene, text),
    recordCause(scene, text),
    recordAgesInBrackets(scene, text),
  ];
  return found.includes(true);
}

function readListed(scene: Scene, text: string, speaksOfWork: boolean): boolean {
  const listed = scene.speaker ? listedFacts(withoutLeadIns(text)) : undefined;
  return listed?.map((item) => readClauses(scene, item, speaksOfWork)).includes(true) ?? false;
}

function readSentence(
  scene: Scene,
  sentence: Sentence,
  speaksOfWork: boolean,
  isMachine: boolean,
): void {
  const expanded = withoutReported(expandContractions(sentence.text));
  for (const asked of piecesOf(expanded)) {
    const told = scene.speaker && sentence.isQuestion ? statementBefore(asked) : undefined;
    const piece = told ?? asked;
    if (isQuestion(piece, sentence.isQuestion && told === undefined) || isUnreal(piece)) continue;
    if (scene.speaker && isDoubtedAtEnd(piece)) continue;
    if (isMachine && !namesUser(scene, piece)) continue;
    const named = isMachine ? false : recordNamedRelations(scene, piece);
    const own = isMachine ? false : recordOwnWords(scene, piece);
    const wrote =
      readField(scene, piece) ||
      readListed(scene, piece, speaksOfWork) ||
      readClauses(scene, completedNote(scene, piece), speaksOfWork);
    if (wrote || named || own || isMachine || told !== undefined) continue;
    keepStatement(scene, sentence, piece);
  }
}

/**
 * Reads a text or message with patterns alone: no network, no model, the same answer every time.
 * Never throws for bad text.
 */
export function extractByRules(input: ExtractionInput): Extraction {
  const draft = new Draft(input, momentOf(input.at, input.timeZone));
  const { user, speaker, isMachine } = castOf(draft, input);
  const isNote = !input.speaker;
  if (input.language === 'other') {
    if (!isMachine) extractWithoutPatterns(draft, speaker ?? user, input.content);
    return { entities: draft.entities, facts: draft.facts, extractor: 'rules' };
  }
  const scene: Scene = {
    draft,
    mentioned: [],
    ...(user ? { user } : {}),
    ...(speaker ? { speaker } : {}),
    ...(isNote && user ? { noted: user } : {}),
  };
  const isEarnest = !isJoke(input.content) && !(speaker && isFiction(input.content));
  const sentences = isEarnest ? sentencesOf(input.content) : [];
  const only = sentences.length === 1 ? sentences[0] : undefined;
  if (only && speaker && !only.isQuestion) only.text = completed(input, only.text);
  const speaksOfWork = isAboutWork(input.content.slice(0, 2000));
  const isOwnName = (name: string): boolean => draft.ownActor(name) !== undefined;
  for (const sentence of sentences) {
    const ownership = speaker ? ownershipOf(sentence.text, isOwnName) : 'own';
    if (ownership === 'opens') break;
    if (ownership === 'own') readSentence(scene, sentence, speaksOfWork, isMachine);
  }
  return { entities: draft.entities, facts: draft.facts, extractor: 'rules' };
}

/** The built-in extractor: patterns for English, statements as they are for other languages. */
export function createRulesExtractor(): Extractor {
  return {
    extract: (input) => Promise.resolve(extractByRules(input)),
    close: () => Promise.resolve(),
  };
}
