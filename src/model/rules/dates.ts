import * as chrono from 'chrono-node';

import { addDays, addMonths, compareDays, dayOf, noonOf, offsetMinutesAt } from './calendar.js';
import type { Day } from './calendar.js';
import { verbose } from './verbose.js';

/** A date that was found in a clause. */
export interface FoundDate {
  /** The words of it, with the preposition that belongs to it. */
  text: string;
  index: number;
  /** `since` and `for`: began then. `until`: ended then. `point`: happened then. */
  kind: 'point' | 'since' | 'for' | 'until';
  day: Day;
  /** Whether the day lies after the day of speaking. */
  isFuture: boolean;
  /** Whether the words name the year, or count from now, so that nothing was guessed. */
  isExact: boolean;
}

/** When and where a text was said. */
export interface Moment {
  instant: Date;
  today: Day;
  timeZone: string;
}

/** Reads `at`; a time that cannot be read counts as the epoch, which dates nothing by accident. */
export function momentOf(at: string, timeZone = 'UTC'): Moment {
  const parsed = new Date(at);
  const instant = Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
  return { instant, today: dayOf(instant, timeZone), timeZone };
}

/** A day as an instant: noon there, but never later than the moment itself for today. */
export function instantOf(day: Day, moment: Moment): string {
  if (compareDays(day, moment.today) === 0) return moment.instant.toISOString();
  return noonOf(day, moment.timeZone).toISOString();
}

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'a couple of': 2,
  'a couple': 2,
  'a few': 3,
  several: 4,
};
const count =
  String.raw`(\d{1,3}|a couple(?: of)?|a few|several|an?|one|two|three|four|five|six|seven|` +
  String.raw`eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)(?: and a half)?`;
const about =
  String.raw`(?:about |around |almost |nearly |over |more than |roughly |like |just |at least ` +
  String.raw`)?`;
const unit = '(day|week|month|year|decade)s?';
const monthName = `(${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const seasonMonths: Record<string, number> = {
  spring: 4,
  summer: 7,
  fall: 10,
  autumn: 10,
  winter: 1,
};

/** Cheap test that spares most clauses the rest of this file. */
const mayHoldDate = verbose('i')`
    \d|\b(?:today|tonight|yesterday|tomorrow|last|next|ago|since|until|till|for|past|this|these|
    week|weekend|month|year|morning|evening|spring|summer|fall|winter|(?:mon|tues|wednes|thurs|
    fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|
    november|december)\b`;

type Reader = (
  match: RegExpExecArray,
  moment: Moment,
) => Omit<FoundDate, 'text' | 'index' | 'isFuture'> | undefined;

function shift(day: Day, n: number, name: string): Day {
  if (name === 'day') return addDays(day, n);
  if (name === 'week') return addDays(day, 7 * n);
  if (name === 'month') return addMonths(day, n);
  if (name === 'year') return addMonths(day, 12 * n);
  return addMonths(day, 120 * n);
}

function amount(words: string): number {
  return numbers[words.toLowerCase()] ?? Number(words);
}

const point = (day: Day, isExact = true) => ({ kind: 'point' as const, day, isExact });

function weekend(today: Day, which: string): Day {
  const weekday = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  const thisSaturday = addDays(today, weekday === 0 ? -1 : 6 - weekday);
  if (which === 'last') return addDays(thisSaturday, -7);
  return which === 'next' ? addDays(thisSaturday, 7) : thisSaturday;
}

function season(today: Day, which: string, name: string): Day {
  const month = seasonMonths[name] ?? 7;
  const here = { year: today.year, month, day: 15 };
  if (which === 'this') return here;
  if (which === 'next')
    return compareDays(here, today) > 0 ? here : { ...here, year: today.year + 1 };
  return compareDays(addDays(here, 45), today) < 0 ? here : { ...here, year: today.year - 1 };
}

function monthIndex(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function startOf(kind: string | undefined): FoundDate['kind'] {
  const word = kind?.toLowerCase().trim() ?? '';
  if (word.startsWith('since') || word.startsWith('from')) return 'since';
  return word.startsWith('unti') || word.startsWith('till') ? 'until' : 'point';
}

const readers: readonly [RegExp, Reader][] = [
  [
    new RegExp(
      String.raw`\b(since |until |till )?(last|next|this(?: past| coming)?|the (?:previous|past|` +
        String.raw`following))\s(week|month|year|weekend|spring|summer|fall|autumn|winter)` +
        String.raw`\b(?! of)`,
      'i',
    ),
    (match, { today }) => {
      const word = (match[2] ?? '').toLowerCase();
      const which = /last|past|previous/.test(word)
        ? 'last'
        : /next|following|coming/.test(word)
          ? 'next'
          : 'this';
      const name = (match[3] ?? '').toLowerCase();
      const steps = which === 'last' ? -1 : which === 'next' ? 1 : 0;
      const day =
        name === 'weekend'
          ? weekend(today, which)
          : name in seasonMonths
            ? season(today, which, name)
            : shift(today, steps, name);
      return { ...point(day), kind: startOf(match[1]) };
    },
  ],
  [
    new RegExp(String.raw`\b${about}${count} ${unit} (?:ago|back)\b`, 'i'),
    (match, { today }) =>
      point(shift(today, -amount(match[1] ?? ''), (match[2] ?? '').toLowerCase())),
  ],
  [
    new RegExp(
      String.raw`\b(?:for|over|in|during|these) (?:the )?(?:last |past )?` +
        String.raw`${about}${count} ${unit}(?: now)?\b(?! old)`,
      'i',
    ),
    (match, { today }) => {
      const inFuture = /^in (?!the)/i.test(match[0]);
      const steps = amount(match[1] ?? '') * (inFuture ? 1 : -1);
      const day = shift(today, steps, (match[2] ?? '').toLowerCase());
      return { kind: inFuture ? 'point' : 'for', day, isExact: true };
    },
  ],
  [
    verbose('i')`
      \b(since|until|till|in|back in|around|from|by|before|after)\s((?:19|20)\d\d)\b(?!-|/|
      ,? (?:people|dollars|euros|miles))`,
    (match) => ({
      ...point({ year: Number(match[2]), month: 1, day: 1 }),
      kind: startOf(match[1]),
    }),
  ],
  [
    new RegExp(
      String.raw`\b(since|until|till|in|back in|around|from|by|this|last|next|` +
        String.raw`during|early|late)\s(?:early |late |mid-?)?${monthName}\b\.?` +
        String.raw`(?:(?:,| of)? ((?:19|20)\d\d))?(?! \d)`,
      'i',
    ),
    (match, { today }) => {
      const month = monthIndex(match[2] ?? '');
      if (match[3])
        return { ...point({ year: Number(match[3]), month, day: 1 }), kind: startOf(match[1]) };
      const next = /next/i.test(match[1] ?? '');
      const passed = month <= today.month;
      const year = next
        ? today.year + (passed ? 1 : 0)
        : month < today.month || (month === today.month && /this|in/i.test(match[1] ?? ''))
          ? today.year
          : today.year - 1;
      return { ...point({ year, month, day: 1 }, next), kind: startOf(match[1]) };
    },
  ],
  [
    verbose('i')`
      \b(since |until |till )?(the day before yesterday|yesterday|last night|tomorrow|today|
      tonight|this (?:morning|afternoon|evening)|the other day)(?: (?:morning|afternoon|evening|
      night))?\b`,
    (match, { today }) => {
      const word = (match[2] ?? '').toLowerCase();
      const steps = word.startsWith('the day')
        ? -2
        : word === 'the other day'
          ? -2
          : /yesterday|last night/.test(word)
            ? -1
            : word === 'tomorrow'
              ? 1
              : 0;
      return { ...point(addDays(today, steps)), kind: startOf(match[1]) };
    },
  ],
];

const forChrono = new RegExp(
  String.raw`\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|` +
    String.raw`\b(?:last|this|next|on) (?:mon|tues?|wed|thurs?|fri|sat|sun)\b|` +
    String.raw`\b${monthName}\.? ?\d|\d(?:st|nd|rd|th)?(?: of)? ${monthName}\b|` +
    String.raw`\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}`,
  'i',
);

/** "On the 28th": the day of this month, or of the next or the last one. */
function readOrdinal(text: string, moment: Moment, future: boolean): FoundDate | undefined {
  const found = verbose('i')`
      \b(on|from|until|till|by|since|before) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|floor|
      birthday|time|grade))`.exec(text);
  const number = Number(found?.[2]);
  if (!found || number < 1 || number > 31) return undefined;
  let day: Day = { ...moment.today, day: Math.min(number, 28) };
  if (future && compareDays(day, moment.today) < 0) day = addMonths(day, 1);
  if (!future && compareDays(day, moment.today) > 0) day = addMonths(day, -1);
  day = { ...day, day: Math.min(number, daysIn(day)) };
  return {
    text: found[0],
    index: found.index,
    kind: startOf(found[1]),
    day,
    isFuture: compareDays(day, moment.today) > 0,
    isExact: false,
  };
}

function daysIn(day: Day): number {
  return new Date(Date.UTC(day.year, day.month, 0)).getUTCDate();
}

function readWithChrono(text: string, moment: Moment, future: boolean): FoundDate | undefined {
  if (!forChrono.test(text)) return undefined;
  const reference = {
    instant: moment.instant,
    timezone: offsetMinutesAt(moment.instant, moment.timeZone),
  };
  const [found] = chrono.parse(text, reference, { forwardDate: future });
  // "Every Saturday" and "on Mondays" are habits.
  if (found && /\b(?:every|each|most|all|any)\s$/i.test(text.slice(0, found.index)))
    return undefined;
  if (found && /^s\b/.test(text.slice(found.index + found.text.length))) return undefined;
  if (!found || !(found.start.isCertain('day') || found.start.isCertain('weekday')))
    return undefined;
  const start = found.start;
  let day: Day = {
    year: start.get('year') ?? moment.today.year,
    month: start.get('month') ?? 1,
    day: start.get('day') ?? 1,
  };
  const isExact = start.isCertain('year') || /\b(?:last|next|this)\b/i.test(found.text);
  if (!isExact && !future && compareDays(day, moment.today) > 0) {
    day =
      start.isCertain('weekday') && !start.isCertain('month')
        ? addDays(day, -7)
        : { ...day, year: day.year - 1 };
  }
  const before = /\b(?:(since|until|till|from)|on|in|at|by|around)\s(?:the )?$/i.exec(
    text.slice(0, found.index),
  );
  const index = before ? before.index : found.index;
  return {
    text: text.slice(index, found.index + found.text.length),
    index,
    kind: startOf(before?.[1]),
    day,
    isFuture: compareDays(day, moment.today) > 0,
    isExact,
  };
}

/**
 * Finds the date of a clause. `future` says that the clause speaks of what is to come, so that
 * "on Friday" is the next one and not the last.
 *
 * Weeks, months and years are counted here and not by chrono, which turns "last month", said on
 * 31 March, into 3 March.
 */
export function findDate(text: string, moment: Moment, future: boolean): FoundDate | undefined {
  if (!mayHoldDate.test(text)) return undefined;
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    const found = match ? read(match, moment) : undefined;
    if (!match || !found || !Number.isFinite(found.day.year)) continue;
    let day = found.day;
    if (future && !found.isExact && compareDays(day, moment.today) < 0) {
      day = addMonths(day, 12);
    }
    const isFuture = compareDays(day, moment.today) > 0;
    return { ...found, day, text: match[0], index: match.index, isFuture };
  }
  return readWithChrono(text, moment, future) ?? readOrdinal(text, moment, future);
}
