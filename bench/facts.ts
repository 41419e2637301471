import { readFileSync } from 'node:fs';

import type { ExtractedFact, Extraction, ExtractionInput } from '../src/model/extractor.js';
import { extractByRules } from '../src/model/rules/index.js';

/**
 * How right are the facts that the rules find?
 *
 * `facts FILE.jsonl` compares them with labels made by hand; `facts FILE.json` reads conversations
 * in the LoCoMo format and prints what would be closed (or, with `--facts`, what is found), for
 * reading by eye. `--limit N` says how many.
 */

interface LabelledFact {
  name?: string | string[];
  subject?: string;
  object?: string;
  polarity?: 'asserts' | 'ends';
}

interface LabelledTurn {
  id: string;
  role: string;
  name?: string;
  user?: string;
  at?: string;
  text: string;
  kind: 'fact' | 'none';
  none_reason?: string;
  facts?: LabelledFact[];
  previous?: ExtractionInput['previous'];
}

/** One fact as found; the two halves of "used to" (closed, and ending) count as one. */
interface Found {
  subject: string;
  names: Set<string>;
  object: string;
  polarities: Set<string>;
  fact: string;
}

const defaultUser = 'Jane Smith';
const defaultAt = '2026-01-15T12:00:00Z';

const spelledNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const spelledNumber = new RegExp(`\\b(?:${spelledNumbers.join('|')})\\b`, 'g');

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(spelledNumber, (word) => String(spelledNumbers.indexOf(word)))
    .replace(/[^\p{L}\p{N}@.+ ]+/gu, ' ')
    .replace(/\b(?:a|an|the|my|their|his|her|our|to)\b/g, ' ')
    .replace(/\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function nameOf(extraction: Extraction, reference: string | undefined): string {
  if (reference === undefined || reference === 'user') return reference ?? '';
  return extraction.entities.find((entity) => entity.localId === reference)?.name ?? reference;
}

function inputOf(turn: LabelledTurn): ExtractionInput {
  const isUser = turn.role === 'user';
  const name = turn.user ?? (isUser ? turn.name : undefined) ?? defaultUser;
  const [firstName, ...others] = name.split(' ');
  return {
    kind: 'message',
    content: turn.text,
    user: {
      name,
      ...(firstName ? { firstName } : {}),
      ...(others.length > 0 ? { lastName: others.join(' ') } : {}),
    },
    speaker: { isUser, role: turn.role, ...(turn.name ? { name: turn.name } : {}) },
    at: turn.at ?? defaultAt,
    language: 'en',
    ...(turn.previous ? { previous: turn.previous } : {}),
  };
}

function foundIn(extraction: Extraction): Found[] {
  const found = new Map<string, Found>();
  for (const fact of extraction.facts) {
    if (fact.name === 'STATED') continue;
    const subject = nameOf(extraction, fact.subject);
    const object = fact.value ?? nameOf(extraction, fact.object);
    // "We broke up" ends whichever of three relations there was: one thing said, one thing found.
    const isBreakUp =
      fact.polarity === 'ends' && /^(?:HAS_PARTNER|ENGAGED_TO|DATING)$/.test(fact.name);
    const key = `${subject}|${isBreakUp ? 'HAS_PARTNER' : fact.name}|${fold(object)}`;
    const one = found.get(key) ?? {
      subject,
      names: new Set<string>(),
      object,
      polarities: new Set<string>(),
      fact: fact.fact,
    };
    one.names.add(fact.name);
    one.polarities.add(fact.polarity);
    if (fact.invalidAt) one.polarities.add('ends');
    found.set(key, one);
  }
  return [...found.values()];
}

function objectsAgree(found: string, labelled: string): boolean {
  const a = fold(found);
  const b = fold(labelled);
  if (a === '' || b === '') return a === b || b === '';
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/**
 * Other names for what a predicate says. A plan names its verb in the value ("move to Valencia"),
 * so that any name for something to come agrees, as long as the object does.
 */
const alike: Record<string, RegExp> = {
  PLANS_TO: new RegExp(
    'PLAN|TURN|GOING|WILL|MOV|TRAVEL|TRIP|VISIT|FL[IY]|ATTEND|MEET|TAK|START|GOAL|INTEND|BOOK|' +
      'TRAIN|EXAM|EVENT|APPOINT|ADOPT|GET|JOIN|EXPECT|RETURN|SAV|WANT',
  ),
  TRAVELED_TO: /VISIT|TRAVEL|TRIP/,
  WANTS_TO: /WANT|GOAL|PLAN|HOPE|DREAM|SAV|AIM/,
  AVOIDS: /AVOID|DOES_?NT_|DOES_NOT_|CANNOT|CAN_NOT/,
  HAS_FAVORITE: /FAVOU?RITE|LIKES|LOVES/,
  MARITAL_STATUS: /MARRI|MARITAL|RELATIONSHIP|DIVORCE|SINGLE|WIDOW|ENGAGED|^STATUS$/,
  JOB_TITLE: /^WORK(?:S|ED)_AS$|JOB|OCCUPATION|PROFESSION|ROLE|PROMOTED|BECAME|^IS_A$/,
  EXPECTING: /EXPECTING|PREGNANT|DUE/,
  HAS_HABIT: /HABIT|ROUTINE|^DOES$|EXERCISE|PRACTIC|SMOK|QUIT|GAVE_UP|STOPPED|WAKES|SLEEP|GOES/,
  HAS_PROBLEM: /PROBLEM|ISSUE|BROKE|STOPPED|CANNOT|UNABLE/,
  HAS_TRAIT: /TRAIT|^IS(?:_A)?$|PERSONALITY/,
};

/** "I quit my job": an end of WORKS_AT, or an assertion that is named by the ending verb. */
function polaritiesAgree(found: Found, label: LabelledFact, names: readonly string[]): boolean {
  const polarity = label.polarity ?? 'asserts';
  if (found.polarities.has(polarity)) return true;
  return (
    polarity === 'ends' &&
    names.some((name) => /LEFT|QUIT|SOLD|RETIRED|DIVORCED|BROKE|CANCEL|STOPPED/.test(name)) &&
    /^(?:MARITAL_STATUS|EMPLOYMENT_STATUS)$/.test([...found.names][0] ?? '')
  );
}

function sayTheSame(label: string, found: ReadonlySet<string>): boolean {
  return [...found].some((name) => name === label || alike[name]?.test(label) === true);
}

/** "15 April", "2019", "June": where a label is a date, the sentence of the fact may carry it. */
const dateWords =
  /^(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?$|^(?:19|20)\d\d$|^\d{1,2}(?:st|nd|rd|th)$/i;

function carriesDate(found: Found, label: string): boolean {
  return dateWords.test(label) && ` ${fold(found.fact)} `.includes(` ${fold(label)} `);
}

/**
 * A relation to somebody without a name ("Jane Smith's dad"). The labels have none of these by
 * rule: they are neither right nor wrong.
 */
function isUnnamedRelation(found: Found): boolean {
  return (
    [...found.names].every((name) => name.startsWith('HAS_')) &&
    /^.+['’]s? \p{Ll}/u.test(found.object)
  );
}

function agrees(found: Found, label: LabelledFact): boolean {
  const names =
    label.name === undefined ? [] : [label.name].flat().map((name) => name.toUpperCase());
  if (names.length > 0 && !names.some((name) => sayTheSame(name, found.names))) return false;
  if (!polaritiesAgree(found, label, names)) return false;
  if (label.subject !== undefined) {
    const isUser = /^(?:user|I|me)$/i.test(label.subject);
    if (isUser !== (found.subject === 'user')) return false;
    if (!isUser && !objectsAgree(found.subject, label.subject)) return false;
  }
  if (label.object === undefined) return true;
  // An end without an object ends all there is of it, and a death has none.
  if (found.object === '') return true;
  // "He lives with us" is stored as living with the user.
  if (found.object === 'user') return /^(?:us|me)$/i.test(label.object);
  return objectsAgree(found.object, label.object) || carriesDate(found, label.object);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function readLines(file: string): LabelledTurn[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledTurn);
}

/** Figures of one labelled file. */
export interface FactsReport {
  turns: number;
  predicted: number;
  right: number;
  labelled: number;
  recalled: number;
  fromNone: number;
  statedFromNone: number;
  errors: string[];
}

/** Compares what is found in each turn with its labels. */
export function measure(turns: readonly LabelledTurn[]): FactsReport {
  const report: FactsReport = {
    turns: turns.length,
    predicted: 0,
    right: 0,
    labelled: 0,
    recalled: 0,
    fromNone: 0,
    statedFromNone: 0,
    errors: [],
  };
  for (const turn of turns) {
    const extraction = extractByRules(inputOf(turn));
    const found = foundIn(extraction);
    const labels = turn.facts ?? [];
    if (turn.kind === 'none') {
      const stated = extraction.facts.filter((fact) => fact.name === 'STATED');
      report.fromNone += found.length;
      report.statedFromNone += stated.length;
      const reason = turn.none_reason ?? 'none';
      for (const fact of stated) report.errors.push(`${turn.id}\tSTATED (${reason})\t${fact.fact}`);
    }
    for (const one of found) {
      const isRight = labels.some((label) => agrees(one, label));
      if (!isRight && isUnnamedRelation(one)) continue;
      report.predicted += 1;
      if (isRight) report.right += 1;
      else
        report.errors.push(
          [
            turn.id,
            'WRONG',
            `${one.subject} ${[...one.names].join('/')} ${one.object}`,
            turn.text,
          ].join('\t'),
        );
    }
    for (const label of labels) {
      report.labelled += 1;
      if (found.some((one) => agrees(one, label))) report.recalled += 1;
      else
        report.errors.push(
          [turn.id, 'MISSED', `${[label.name].flat()[0]} ${label.object ?? ''}`, turn.text].join(
            '\t',
          ),
        );
    }
  }
  return report;
}

function printReport(report: FactsReport): void {
  console.log(report.errors.join('\n'));
  console.log('');
  console.log(`turns                          ${report.turns}`);
  console.log(`facts with a predicate         ${report.predicted}`);
  console.log(`  precision                    ${percent(report.right, report.predicted)}`);
  console.log(`  recall of labelled facts     ${percent(report.recalled, report.labelled)}`);
  console.log(
    `facts from turns with none     ${report.fromNone} with a predicate, ` +
      `${report.statedFromNone} STATED`,
  );
}

interface Conversation {
  conversation: Record<string, unknown>;
  sample_id?: string;
}

interface ConversationTurn {
  speaker: string;
  text: string;
}

/** "1:56 pm on 8 May, 2023" as an instant. */
function readWhen(text: string): string {
  const found = /(\d+):(\d+) (am|pm) on (\d+) (\w+),? (\d+)/.exec(text);
  if (!found) return defaultAt;
  const hour = (Number(found[1]) % 12) + (found[3] === 'pm' ? 12 : 0);
  const month = new Date(`${found[5]} 1, 2000 UTC`).getUTCMonth();
  return new Date(
    Date.UTC(Number(found[6]), month, Number(found[4]), hour, Number(found[2])),
  ).toISOString();
}

interface Said {
  conversation: string;
  at: string;
  text: string;
  extraction: Extraction;
}

function readConversations(file: string): Said[] {
  const all: Said[] = [];
  for (const [index, sample] of (
    JSON.parse(readFileSync(file, 'utf8')) as Conversation[]
  ).entries()) {
    const { conversation } = sample;
    const user = String(conversation['speaker_a']);
    for (let session = 1; Array.isArray(conversation[`session_${session}`]); session += 1) {
      const at = readWhen(String(conversation[`session_${session}_date_time`]));
      for (const turn of conversation[`session_${session}`] as ConversationTurn[]) {
        const extraction = extractByRules({
          kind: 'message',
          content: turn.text,
          user: { name: user, firstName: user },
          speaker: { isUser: turn.speaker === user, role: 'user', name: turn.speaker },
          at,
          language: 'en',
        });
        all.push({
          conversation: sample.sample_id ?? String(index),
          at,
          text: turn.text,
          extraction,
        });
      }
    }
  }
  return all;
}

interface Open {
  fact: ExtractedFact;
  object: string;
  at: string;
}

/** Plays the facts in order of time and tells which ones would be closed, and by what. */
export function closings(said: readonly Said[]): string[] {
  const open = new Map<string, Open[]>();
  const lines: string[] = [];
  for (const { conversation, at, text, extraction } of said) {
    for (const fact of extraction.facts) {
      const object = fold(fact.value ?? nameOf(extraction, fact.object));
      const key = `${conversation}|${nameOf(extraction, fact.subject)}|${fact.name}`;
      const before = open.get(key) ?? [];
      const isClosed = fact.invalidAt !== undefined && fact.polarity === 'asserts';
      const closes = (one: Open): boolean => {
        if (fact.polarity === 'ends') return object === '' || one.object === object;
        return (
          !isClosed &&
          fact.cardinality === 'single' &&
          one.fact.cardinality === 'single' &&
          one.object !== object
        );
      };
      for (const one of before.filter(closes)) {
        lines.push(
          `CLOSED ${key}\t${one.fact.fact} (${one.at.slice(0, 10)})\n` +
            `    BY ${fact.polarity} ${fact.fact} (${at.slice(0, 10)})\n    SAID ${text}`,
        );
      }
      const left = before.filter((one) => !closes(one));
      if (fact.polarity === 'asserts' && !isClosed && !left.some((one) => one.object === object))
        left.push({ fact, object, at });
      open.set(key, left);
    }
  }
  return lines;
}

/** Every n-th of a list, so that a sample is the same each time. */
function sampled<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items];
  return Array.from(
    { length: limit },
    (_none, index) => items[Math.floor((index * items.length) / limit)] as T,
  );
}

function printConversations(file: string, args: readonly string[], limit: number): void {
  const said = readConversations(file);
  const facts = said.flatMap(({ text, at, extraction }) =>
    extraction.facts.map((fact) => ({ text, at, fact, extraction })),
  );
  const named = facts.filter(({ fact }) => fact.name !== 'STATED');
  if (args.includes('--facts')) {
    for (const { fact, extraction, text, at } of sampled(named, limit)) {
      const until = fact.invalidAt ? `→${fact.invalidAt.slice(0, 10)}` : '';
      const times = `${fact.validAt?.slice(0, 10) ?? ''}${until}`;
      const object = fact.value ?? nameOf(extraction, fact.object);
      const subject = nameOf(extraction, fact.subject);
      const mark = fact.polarity === 'ends' ? 'ENDS ' : '';
      console.log(
        `${mark}${subject} ${fact.name} ${object} ${times}\n    ${at.slice(0, 10)} ${text}`,
      );
    }
  } else if (args.includes('--stated')) {
    for (const { fact } of sampled(
      facts.filter((one) => one.fact.name === 'STATED'),
      limit,
    ))
      console.log(fact.fact);
  } else {
    const lines = closings(said);
    console.log(sampled(lines, limit).join('\n'));
    console.log(`\nclosings ${lines.length}`);
  }
  console.log(
    `turns ${said.length}, facts with a predicate ${named.length}, ` +
      `STATED ${facts.length - named.length}`,
  );
}

/** Runs the bench: see the note at the top of this file. */
export function run(args: string[]): void {
  const file = args.find((arg) => !arg.startsWith('--') && !/^\d+$/.test(arg));
  if (file === undefined)
    throw new Error('facts: name a .jsonl file of labelled turns or a LoCoMo .json file');
  const at = args.indexOf('--limit');
  const limit = at >= 0 ? Number(args[at + 1]) : 100;
  if (file.endsWith('.jsonl')) printReport(measure(readLines(file)));
  else printConversations(file, args, limit);
}
