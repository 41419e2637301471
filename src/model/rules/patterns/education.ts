import { phraseOf, readOrganization, withoutArticle, isThing } from '../phrases.js';
import { record } from '../record.js';
import type { Clause } from '../record.js';
import { languagesIn } from './identity.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

const school = verbose('i')`
    \b(?:university|college|school|academy|institute|polytechnic|high|mit|ucla|usc|nyu|eth|
    oxford|cambridge|harvard|yale|stanford|princeton|berkeley|columbia|cornell|uni|tech|state|
    law school|med school)\b`;

function isSchool(name: string): boolean {
  return school.test(name) || /^[A-Z]{2,6}$/.test(name) || /^(?:uc|tu|lmu) /i.test(name);
}

function studiesAt(clause: Clause, text: string, aspect: 'state' | 'change' = 'state'): boolean {
  const found = readOrganization(text.replace(/^the (?=\p{Lu})/u, ''));
  if (!found?.isNamed) return false;
  return record(clause, 'STUDIES_AT', { entity: found.text, type: 'Organization' }, { aspect });
}

const notFields = verbose('i')`
    ^(?:for|hard|abroad|at|in|the|my|a|an|it|that|this|together|with|online|late|more|all|every|
    how|to|up|on|by|alone)\b`;

function field(text: string): string {
  return phraseOf(
    text.replace(
      verbose('i')`
         (?:at|in|with|from|for|as|on|under|over|part[- ]time|full[- ]time|online|
        abroad) .*$| (?:part[- ]time|full[- ]time|online|abroad)$`,
      '',
    ),
  );
}

function studies(clause: Clause, text: string): boolean {
  const at = /(?:^| )(?:at|in|with) ((?:the )?\p{Lu}.*)$/u.exec(text);
  const placed =
    at && isSchool(readOrganization(at[1] ?? '')?.text ?? '')
      ? studiesAt(clause, at[1] ?? '')
      : false;
  const what = notFields.test(text) ? '' : field(text);
  if (what === '' || !isThing(what, 4)) return placed;
  return record(clause, 'STUDIES', { value: what }) || placed;
}

function graduates(clause: Clause, text: string): boolean {
  const from = /\bfrom (.+)$/i.exec(text);
  const found = from ? readOrganization((from[1] ?? '').replace(/^the /, '')) : undefined;
  const degree = verbose('iu')`
      \b(?:with|in) (?:an? )?((?:(?:master|bachelor|doctor|phd|mba|associate|degree|bs|ba|ms|ma|
      bsc|msc)\b['’a-z]*)(?: (?:degree|of|in) [\p{L} &]{2,40})?|degree in [\p{L} &]{2,40})`.exec(
    text,
  );
  let wrote = false;
  if (degree) {
    const value = phraseOf((degree[1] ?? '').replace(/ (?:from|at) .*$/i, ''));
    wrote = record(clause, 'HAS_DEGREE', { value }, { aspect: 'change' });
  }
  if (!found) return wrote;
  const name = found.isNamed ? found.text : withoutArticle(found.text);
  if (!found.isNamed && !school.test(name)) return wrote;
  return record(clause, 'GRADUATED_FROM', { entity: name, type: 'Organization' }) || wrote;
}

export const educationPatterns: Pattern[] = [
  {
    verbs: 'study',
    after: /^(.+)$/,
    then: (clause, match) => studies(clause, match[1] ?? ''),
  },
  {
    verbs: 'do finish complete',
    after: verbose('iu')`
          ^(?:my |an? )(?:part[- ]time |full[- ]time |online )?((?:masters?|bachelors?|phd|
          doctorate|mba|msc|bsc|a-levels|apprenticeship|pgce|
          degree)(?:'s)?(?: degree)?(?: in [\p{L} &]{3,40}?)?)(?=$|[,.]| (?:at|with|part|full|
          online|while|and|this)\b)(?:.*? at (?:the )?(\p{Lu}.*))?`,
    then: (clause, match) => {
      const { verb } = clause;
      if (verb.lemma !== 'do' || !verb.isProgressive || verb.tense !== 'present') return false;
      const field_ = / in (.+)$/i.exec(match[1] ?? '')?.[1];
      const wrote = record(clause, 'STUDIES', { value: field_ ?? match[1] ?? '' });
      if (match[2]) studiesAt(clause, match[2]);
      return wrote;
    },
  },
  {
    verbs: 'major specialize specialise',
    after: /^in (.+)$/i,
    then: (clause, match) => {
      const what = field(match[1] ?? '');
      return isThing(what, 4) && record(clause, 'STUDIES', { value: what });
    },
  },
  {
    verbs: 'graduate',
    after: /^(.*)$/,
    then: (clause, match) => graduates(clause, match[1] ?? ''),
  },
  {
    verbs: 'go',
    after: verbose('u')`
        ^to ((?:the )?\p{Lu}.*|college|university|law school|med(?:ical)? school|
        grad(?:uate)? school|high school|community college|nursing school)(?=$|\s|,)`,
    then: (clause, match) => {
      const text = match[1] ?? '';
      if (!isSchool(readOrganization(text)?.text ?? text)) return false;
      if (/^[a-z]/.test(text))
        return record(clause, 'ATTENDS', { entity: phraseOf(text), type: 'Organization' });
      return studiesAt(clause, text);
    },
  },
  {
    verbs: 'attend',
    after: /^(?:the )?(\p{Lu}.*)$/u,
    then: (clause, match) => {
      const found = readOrganization(match[1] ?? '');
      return found && isSchool(found.text) ? studiesAt(clause, match[1] ?? '') : false;
    },
  },
  {
    verbs: 'start enroll enrol be enter transfer',
    after: verbose('u')`
        ^(?:(?:enrolled|enroled|studying|classes|school|college|university|my (?:studies|degree|
        phd|masters?))\s)?(?:at|in|to) (?:the )?(\p{Lu}.*)$`,
    then: (clause, match) => {
      const found = readOrganization(match[1] ?? '');
      return found && isSchool(found.text) && !/^(?:be)$/.test(clause.verb.lemma)
        ? studiesAt(clause, match[1] ?? '', 'change')
        : false;
    },
  },
  {
    verbs: 'be',
    after: verbose('u')`
        ^(?:currently )?(?:an? |enrolled )?(?:(?:[\p{L}-]+ ){0,3}student )?(?:at|
        in) (?:the )?(\p{Lu}.*)$`,
    then: (clause, match) =>
      /student|enrolled/i.test(match[0].slice(0, -(match[1] ?? '').length))
        ? studiesAt(clause, match[1] ?? '')
        : false,
  },
  {
    verbs: 'be',
    after: /^an? ((?:[\p{L}-]+ ){0,3}student)\b/iu,
    then: (clause, match) => record(clause, 'IS_A', { value: (match[1] ?? '').toLowerCase() }),
  },
  {
    verbs: 'have get earn receive finish complete',
    after: verbose('iu')`
        ^(?:an? |my |his |her )?((?:master|bachelor|doctorate|phd|ph\.d|mba|associate|law|
        nursing|computer science|engineering|bs|ba|ms|ma|bsc|
        msc)\b['’a-z.]*(?: degree| certificate| diploma)?(?: (?:of|in) [\p{L} &]{2,40})?|
        (?:[\p{L}]+ )?degree(?: in [\p{L} &]{2,40})?|(?:[\p{L}]+ )?(?:certification|
        certificate)(?: in [\p{L} &]{2,40})?)`,
    then: (clause, match) => {
      const value = phraseOf((match[1] ?? '').replace(/ (?:from|at) .*$/i, ''));
      const isChange = clause.verb.lemma !== 'have';
      if (/^(?:law|nursing|ma|ms|ba|bs|master|engineering|associate)$/i.test(value)) return false;
      if (isChange && clause.verb.isProgressive) return false;
      const from = /\b(?:from|at) (.+)$/i.exec(clause.verb.rest);
      const where = from ? readOrganization((from[1] ?? '').replace(/^the /, '')) : undefined;
      const wrote = record(clause, 'HAS_DEGREE', { value }, { aspect: 'change' });
      if (wrote && where?.isNamed)
        record(clause, 'GRADUATED_FROM', { entity: where.text, type: 'Organization' });
      return wrote;
    },
  },
  {
    verbs: 'learn',
    after: verbose('i')`
        ^(?:to (?:speak |play |read |write )?(?:the )?|how to (?:play |speak )?(?:the )?|
        some )?(.+)$`,
    then: (clause, match) => learns(clause, match[0], match[1] ?? ''),
  },
  {
    verbs: 'start begin take',
    after: verbose('iu')`
        ^(?:to learn|learning|up|taking|studying|practicing|doing|
        (?=(?:[\p{L}]+ ){1,2}(?:lessons|classes)))\s?(?:to (?:play |speak )?|
        how to )?(?:the )?(.+)$`,
    then: (clause, match) => startsHobby(clause, match[0], match[1] ?? ''),
  },
];

function learns(clause: Clause, all: string, text: string): boolean {
  const { verb } = clause;
  const what = phraseOf(text.replace(/ (?:from|with|in|on|at|through|lately|for|by) .*$/i, ''));
  const isSkill =
    verbose('i')`
      ^(?:to|how to) (?:speak|play|read|write|cook|drive|swim|code|program|sew|knit|paint|draw|
      surf|ski|dance)\b`.test(all) || languagesIn(what).length > 0;
  if (
    !isThing(what, 3) ||
    verbose('i')`
      ^(?:a lot|a ton|tons|more|about|that|so|some|new|how|to|from|with|as|on|valuable|many|
      things?)\b`.test(what)
  )
    return false;
  if (!isSkill && !(verb.isProgressive && verb.tense === 'present')) return false;
  if (verb.tense === 'past' && !verb.isPerfect && verb.mood === 'fact') return false;
  return record(clause, 'LEARNING', thingOf(what));
}

function startsHobby(clause: Clause, all: string, text: string): boolean {
  const isUp = /^up /i.test(all);
  if (clause.verb.lemma === 'take' && !isUp && !/(?:lessons|classes)/i.test(text)) return false;
  if (/^(?:doing|taking) (?:my|the|it|that|this|care|part)\b/i.test(all)) return false;
  const what = phraseOf(
    text
      .replace(/ (?:lessons|classes|class|course)\b.*$/i, '')
      .replace(/ (?:from|with|in|on|at|for|as) .*$/i, ''),
  );
  if (!isThing(what, 4) || /^(?:on|with|a lot|the|my|new|some|it)$/i.test(what)) return false;
  return record(clause, 'LEARNING', thingOf(withoutArticle(what)), { aspect: 'change' });
}

function thingOf(text: string): { entity: string; type: string } {
  return { entity: text, type: 'Topic' };
}

export const educationThings: ThingPattern[] = [
  {
    noun: /^major$/,
    then: (clause, value) =>
      isThing(field(value), 4) && record(clause, 'STUDIES', { value: field(value) }),
  },
  {
    noun: /^(?:school|university|college)$/,
    then: (clause, value) => /^\p{Lu}/u.test(value) && studiesAt(clause, value),
  },
];
