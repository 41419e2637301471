import {
  beginsWithVerb,
  isActivity,
  isThing,
  itemsOf,
  phraseOf,
  withoutArticle,
} from '../phrases.js';
import { record, recordEnd, thing } from '../record.js';
import type { Clause } from '../record.js';
import type { Scene } from '../subject.js';
import type { Predicate } from '../predicates.js';
import { sentenceOf } from '../record.js';
import { gerundOf } from '../verbs.js';
import { wordsOf } from '../words.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

// After "the", only what is one of its kind can be liked in general.
const generalAfterThe = verbose('i')`
    ^(?:the )(?:beach|outdoors|ocean|sea|seaside|mountains?|snow|rain|city|countryside|sun|
    forest|woods|cold|heat|color \w+|colou?r \w+|guitar|piano|violin|gym|theat(?:er|re)|opera|
    arts?|holidays|beatles|80s|90s|weekends?|simple things|little things)(?:$|\s(?!of|you|
    that))`;
const noTaste = /^(?:(?:much|more|way|one|spending time|a ton|lots?|bits?)$|much\b|more\b|one\b)/i;
const passing = verbose('i')`
    ^(?:(?:a|an) (?:lot|bit|new|good|great|nice|whole)|some\b|another\b|being\b|having\b|seeing\b|
    hearing\b|our (?:chat|talk|conversation)|my (?:day|time|week|weekend|life|job|work|new)\b|
    every (?:minute|second|moment)|talking\b|chatting\b|catching\b|watching (?:my|the|her|him|
    them)\b|spending time with you)`;

function tasteTargets(text: string): string[] {
  const infinitive = /^to (\p{L}+)(.*)$/u.exec(text);
  let phrase = text;
  if (infinitive) {
    if (
      !beginsWithVerb(infinitive[1] ?? '') ||
      infinitive[1] === 'be' ||
      infinitive[1] === 'see' ||
      infinitive[1] === 'hear'
    )
      return [];
    phrase = `${gerundOf(infinitive[1] ?? '')}${infinitive[2] ?? ''}`;
  }
  if (
    /^(?:all )?the\b/i.test(phrase) &&
    !generalAfterThe.test(phrase) &&
    !/^the \p{Lu}/u.test(phrase)
  )
    return [];
  if (passing.test(phrase)) return [];
  const items = itemsOf(phraseOf(phrase)).map((item) => withoutArticle(item));
  // "Improving education and infrastructure": one doing with two objects, not two likings.
  if (
    items.length === 2 &&
    /^\p{L}+ing \p{L}/u.test(items[0] ?? '') &&
    !/ing\b/.test(items[1] ?? '')
  )
    return isThing(phraseOf(phrase)) ? [phraseOf(phrase)] : [];
  // When the first of them is no thing, the rest is a torn sentence.
  if (items[0] === undefined || !isThing(items[0])) return [];
  return items.filter((item) => isThing(item) && !noTaste.test(item));
}

/** Writes one fact for each thing that is liked, unless what is liked was met just now. */
function taste(clause: Clause, predicate: Predicate, text: string): boolean {
  const { verb, date } = clause;
  // "I loved the concert" judges what is past; "I have loved dogs since…" does not.
  if (verb.tense === 'past' && verb.mood !== 'once') return false;
  if (verb.isPerfect && !date && !verb.isAlways) return false;
  if (
    /\b(?:my|our|his|her|their)\b/i.test(phraseOf(text)) &&
    !/\bmy (?:morning|evening|daily)\b|^my (?:coffee|tea|steak|eggs|food|pizza) \p{L}/iu.test(text)
  )
    return false;
  const items = tasteTargets(text);
  if (items.length === 0) return false;
  const first = sentenceOf(clause);
  let wrote = false;
  for (const item of items) {
    const fact =
      items.length === 1 ? first : `${clause.actor.name} ${tells[predicate] ?? 'likes'} ${item}`;
    wrote =
      record(
        clause,
        predicate,
        thing(item, 'Topic'),
        items.length === 1 ? {} : negatedFact(clause, item, fact),
      ) || wrote;
  }
  return wrote;
}

function negatedFact(clause: Clause, item: string, fact: string): { fact?: string } {
  if (clause.verb.isNegated) return { fact: `${clause.actor.name} no longer likes ${item}` };
  return clause.verb.mood === 'once'
    ? { fact: `${clause.actor.name} used to like ${item}` }
    : { fact };
}

const tells: Partial<Record<Predicate, string>> = {
  LIKES: 'likes',
  DISLIKES: 'dislikes',
  INTERESTED_IN: 'is interested in',
  PREFERS: 'prefers',
};

/** "I do not like X" is a dislike, except where it says that a liking is over. */
function likes(clause: Clause, text: string): boolean {
  const { verb } = clause;
  if (!verb.isNegated) return taste(clause, 'LIKES', text);
  if (verb.mood !== 'fact' || verb.tense === 'past' || verb.isHedged) return false;
  if (verb.hasEnded) return taste(clause, 'LIKES', text);
  if (/\b(?:much|that|to)\b/i.test(text) || verb.lemma === 'want' || verb.lemma === 'love')
    return false;
  return taste({ ...clause, verb: { ...verb, isNegated: false } }, 'DISLIKES', text);
}

export const tastePatterns: Pattern[] = [
  {
    verbs: 'be',
    after: verbose('iu')`
          ^(?:more of )?an? ((?:\p{L}+ )?(?:cat|dog|tea|coffee|wine|beer|beach|city|country|
          mountain|outdoor|summer|winter) person)\b`,
    then: (clause, match) =>
      !clause.verb.isNegated &&
      record(clause, 'PREFERS', { value: (match[1] ?? '').replace(/ person$/i, 's') }),
  },
  {
    verbs: 'like love enjoy adore',
    after: /^(.+)$/,
    then: (clause, match) => likes(clause, match[1] ?? ''),
  },
  {
    verbs: 'hate dislike detest despise',
    after: /^(.+)$/,
    then: (clause, match) =>
      clause.verb.isNegated && !clause.verb.hasEnded
        ? false
        : taste(clause, 'DISLIKES', match[1] ?? ''),
  },
  {
    verbs: 'prefer',
    after: /^(.+)$/,
    then: (clause, match) => {
      const text = (match[1] ?? '').replace(/ (?:over|to|rather than|than|instead of) .*$/i, '');
      const { verb } = clause;
      const isPolite = verb.mood === 'unreal' && /\bwould\b/i.test(clause.said);
      return taste(
        isPolite ? { ...clause, verb: { ...verb, mood: 'fact' } } : clause,
        'PREFERS',
        text,
      );
    },
  },
  {
    verbs: 'stand',
    after: /^(.+)$/,
    then: (clause, match) =>
      clause.verb.mood === 'ability' && clause.verb.isNegated
        ? taste(
            { ...clause, verb: { ...clause.verb, mood: 'fact', isNegated: false } },
            'DISLIKES',
            match[1] ?? '',
          )
        : false,
  },
  {
    verbs: 'be become',
    after: verbose('i')`
        ^(?:(?:a |an )?(?:big |huge |avid |massive |real |great |major |lifelong |
        total )*(?:fan|lover) of|(?:really |so |very |super |pretty )?(?:into|fond of|
        passionate about|obsessed with|keen on|crazy about|addicted to|in love with)) (.+)$`,
    then: (clause, match) => likes(clause, match[1] ?? ''),
  },
  {
    verbs: 'be',
    after: verbose('iu')`
        ^an? (?:(?:big|huge|avid|massive|real|great|major|lifelong|
        total) ){0,2}([\p{L} -]{3,25}?) (?:fan|lover|enthusiast|buff|geek|nerd|addict)$`,
    then: (clause, match) =>
      taste(clause, 'LIKES', (match[1] ?? '').replace(/^(?:big|huge|avid|massive) /i, '')),
  },
  {
    verbs: 'be get',
    after: /^(?:really |very |also |super |quite )?interested in (.+)$/i,
    then: (clause, match) => taste(clause, 'INTERESTED_IN', match[1] ?? ''),
  },
  {
    verbs: 'play practice practise',
    after: verbose('i')`
        ^(?:the |some |a lot of )?((?:(?:acoustic|electric|bass|classical|video|board|beach|ice|
        table|field|fantasy|card|computer|role-playing) )?(?:guitar|piano|violin|drums?|bass|
        cello|flute|clarinet|saxophone|sax|trumpet|ukulele|harmonica|harp|keyboard|banjo|tennis|
        soccer|football|basketball|baseball|volleyball|hockey|golf|chess|rugby|cricket|
        badminton|softball|poker|bridge|squash|lacrosse|pickleball|games|ping pong|
        dungeons and dragons|d&d|yoga|karate|judo|ballet|taekwondo|meditation|pool|bingo))\b`,
    then: (clause, match) => {
      const { verb, date } = clause;
      if (verb.tense === 'past' && verb.mood === 'fact' && !verb.isNegated) return false;
      if (
        verb.isProgressive &&
        verb.tense === 'present' &&
        !date &&
        !verb.isPerfect &&
        !/\b(?:in|for|with|at) (?:a|an|the|my)\b/i.test(verb.rest)
      )
        return record(clause, 'PLAYS', thing(match[1] ?? '', 'Topic'));
      return record(clause, 'PLAYS', thing(match[1] ?? '', 'Topic'));
    },
  },
  {
    verbs: 'use',
    after: verbose('u')`
        ^(\p{Lu}[\p{L}\d.+#]*(?: \p{Lu}[\p{L}\d.+#]*){0,2})(?=$|\s(?:for|to|at|on|every|and|as|
        with|in)\b)`,
    then: (clause, match) =>
      clause.verb.tense === 'past' && clause.verb.mood === 'fact'
        ? false
        : record(clause, 'USES', thing(match[1] ?? '', 'Object')),
  },
  {
    verbs: 'eat drink consume',
    after: verbose('i')`
        ^(?:any )?((?:red )?(?:meat|pork|beef|fish|seafood|shellfish|dairy|gluten|eggs|alcohol|
        coffee|caffeine|sugar|nuts|chicken|tea|milk|soda|animal products|wheat|bread|carbs|
        fast food|junk food|spicy food))$`,
    then: (clause, match) => abstains(clause, match[1] ?? ''),
  },
  {
    verbs: 'quit stop give',
    after: verbose('iu')`
        ^(?:up )?(smoking|drinking|vaping|gambling|running|playing [\p{L} ]{3,20}|
        eating [\p{L} ]{3,20}|[\p{L}]{4,15}ing)$`,
    then: (clause, match) => {
      const { verb } = clause;
      if (verb.isNegated || verb.mood !== 'fact' || (verb.tense !== 'past' && !verb.isPerfect))
        return false;
      if (verb.lemma === 'give' && !/^up/i.test(match[0])) return false;
      const game = /^playing (.+)$/i.exec(match[1] ?? '');
      if (game) return recordEnd(clause, 'PLAYS', thing(game[1] ?? '', 'Topic'));
      return recordEnd(clause, 'HAS_HABIT', thing((match[1] ?? '').toLowerCase(), 'Topic'));
    },
  },
];

function abstains(clause: Clause, what: string): boolean {
  const { verb } = clause;
  const isRefusal = verb.isNegated && (verb.mood === 'fact' || verb.mood === 'ability');
  if (!isRefusal || verb.tense === 'past' || verb.isPerfect || verb.isProgressive || verb.isHedged)
    return false;
  return record(
    { ...clause, verb: { ...verb, isNegated: false, mood: 'fact' } },
    'AVOIDS',
    thing(what.toLowerCase(), 'Topic'),
  );
}

export const tasteThings: ThingPattern[] = [
  {
    noun: /^(?:absolute |all-time |all time )*(?:favou?rite|fav|fave) (.{2,40})$/,
    then: (clause, value, noun) => favourite(clause, noun[1] ?? '', value),
  },
  {
    noun: verbose()`
      ^(?:main |biggest |other |new |only )?(?:hobby|hobbies|passion|passions|pastime|
      interests?)$`,
    then: (clause, value) => {
      let wrote = false;
      for (const item of tasteTargets(value))
        wrote = record(clause, 'HAS_HOBBY', thing(item, 'Topic')) || wrote;
      return wrote;
    },
  },
];

function favourite(clause: Clause, kind: string, value: string): boolean {
  if (clause.verb.tense === 'past' || /^(?:when|how|that|the (?:one|way|part))\b/i.test(value))
    return false;
  const what = withoutArticle(
    phraseOf(value.replace(/^(?:probably|definitely|still|always|called|to) /i, '')),
  );
  if (!isThing(what, 8) || wordsOf(what).length === 0) return false;
  if (/\b(?:part|thing|moment|memory|memories|time|way)\b/.test(kind) && !isActivity(what))
    return false;
  return record(clause, 'HAS_FAVORITE', thing(what, 'Topic'), {
    fact: `${clause.actor.name}'s favorite ${kind.replace(/[,.]+$/, '')} is ${what}`,
    ignoresDate: true,
  });
}

/** "Coffee is my favourite drink": the favourite comes first. */
export function recordReversedFavourite(scene: Scene, text: string): boolean {
  const found = verbose('iu')`
      ^((?:\p{L}|\d)[\p{L}\d' -]{1,40}?) (?:is|are) (?:(?:still|definitely|always|
      absolutely) )?my (?:absolute |all-time )?(?:favou?rite|
      fave?) ([\p{L}]+(?: [\p{L}]+)?)(?=$|[.,!]| (?:of|ever|in|to)\b)`.exec(text);
  if (!found || !scene.speaker || !isThing(found[1] ?? '')) return false;
  if (/\b(?:part|thing|time|moment|memory|way)\b/i.test(found[2] ?? '')) return false;
  return scene.draft.add({
    subject: scene.speaker,
    predicate: 'HAS_FAVORITE',
    target: thing(withoutArticle(found[1] ?? ''), 'Topic'),
    fact: `${scene.speaker.name}'s favorite ${found[2] ?? ''} is ${found[1] ?? ''}`,
  });
}
