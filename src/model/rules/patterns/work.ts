import { hasTag, isPlace } from '../dictionary.js';
import { looksLikePerson } from '../names.js';
import { phraseOf, readOrganization, withoutArticle } from '../phrases.js';
import { instantOf } from '../dates.js';
import { record, recordEnd, recordPlan, isToCome, whenToCome } from '../record.js';
import type { Clause } from '../record.js';
import { wordsOf } from '../words.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

const jobHeads = new Set(
  (
    'engineer developer manager designer nurse teacher doctor lawyer writer programmer analyst ' +
    'consultant scientist accountant architect chef cook baker barista waiter waitress cashier ' +
    'clerk driver pilot mechanic electrician plumber carpenter photographer artist ' +
    'musician actor ' +
    'actress dancer singer journalist editor reporter librarian professor lecturer tutor coach ' +
    'trainer therapist counselor counsellor psychologist psychiatrist dentist surgeon physician ' +
    'paramedic pharmacist vet veterinarian firefighter officer soldier detective salesman ' +
    'saleswoman salesperson realtor agent broker banker economist trader investor entrepreneur ' +
    'freelancer contractor founder co-founder ceo cto cfo coo president director supervisor ' +
    'administrator assistant secretary receptionist recruiter translator interpreter researcher ' +
    'biologist chemist physicist mathematician statistician technician technologist operator ' +
    'farmer gardener florist hairdresser barber stylist beautician tailor janitor cleaner ' +
    'housekeeper nanny babysitter caregiver intern apprentice trainee paralegal attorney judge ' +
    'politician diplomat planner strategist marketer copywriter producer filmmaker animator ' +
    'illustrator videographer youtuber blogger podcaster streamer bartender server host curator ' +
    'representative rep specialist coordinator lead head principal superintendent instructor ' +
    'optometrist radiologist cardiologist midwife builder welder roofer painter butcher ' +
    'fisherman policeman policewoman dj composer author poet novelist sysadmin tester admin ' +
    'partner associate executive advisor adviser auditor bookkeeper buyer controller captain ' +
    'sergeant model psychotherapist physiotherapist nutritionist dietitian clinician'
  ).split(' '),
);
const weakHeads = new Set('partner host judge lead head model captain coach author'.split(' '));
// What one is for others or by taste; compromise counts these among the actors too.
const noTrade = verbose('i')`
    \b(?:friend|fan|person|mother|mom|dad|father|parent|lover|member|student|beginner|believer|
    supporter|wreck|mess|fool|winner|user|customer|client|runner|reader|gamer|type|kind|one|lot|
    bit|sucker|champion)$`;

/** Whether a phrase without its article names an occupation. */
export function isOccupation(phrase: string): boolean {
  const words = wordsOf(phrase.toLowerCase());
  const head = words.at(-1) ?? '';
  if (words.length > 5 || noTrade.test(phrase)) return false;
  if (
    /\b(?:good|great|bad|better|big|huge|real|true|terrible|amazing|your|his|her|their)\b/i.test(
      phrase,
    )
  )
    return false;
  if (weakHeads.has(head)) return words.length > 1;
  if (jobHeads.has(head)) return true;
  return /(?:ologist|wright|therapist|scientist)$/.test(head) && !hasTag(head, 'Adjective');
}

const atPlaceOfWork = /(?:^|\s)(?:at|for|with|in) (.+)$/i;

function organizationTarget(name: string): { entity: string; type: string } {
  return { entity: name, type: 'Organization' };
}

/** Writes WORKS_AT for the organisation at the front of a text. */
function worksAt(clause: Clause, text: string, aspect: 'state' | 'change'): boolean {
  const found = readOrganization(text);
  if (!found) return false;
  const further = /^(?:at|for) (.+)$/i.exec(found.rest);
  if (looksLikePerson(found.text) && further) return worksAt(clause, further[1] ?? '', aspect);
  if (
    found.isNamed &&
    looksLikePerson(found.text) &&
    !/[,&]| (?:Inc|Ltd|GmbH|Co)\b/.test(found.text)
  )
    return false;
  return record(clause, 'WORKS_AT', organizationTarget(found.text), {
    aspect,
    // "a bank" may be the very bank that is named later.
    ...(found.isNamed ? {} : { cardinality: 'many' as const }),
  });
}

function titleOf(text: string): string {
  return phraseOf(
    withoutArticle(text).replace(/\s(?:at|for|in|with|from|of (?:a|the|my))\s.*$/i, ''),
  );
}

function hasJob(
  clause: Clause,
  text: string,
  cardinality: 'single' | 'many',
  aspect?: 'state' | 'change',
): boolean {
  const title = titleOf(text);
  if (title === '' || title.split(' ').length > 6) return false;
  const wrote = record(
    clause,
    'JOB_TITLE',
    { value: title },
    {
      cardinality,
      ...(aspect ? { aspect } : {}),
    },
  );
  const place = atPlaceOfWork.exec(text);
  const employer =
    place && !/^in$/i.test(place[0].trim().split(' ')[0] ?? '')
      ? worksAt(clause, place[1] ?? '', aspect ?? 'state')
      : false;
  return wrote || employer;
}

const work: Pattern[] = [
  {
    verbs: 'work',
    after: /^(?:(?:full|part)[- ]time |remotely |here |there )?as (an? |the )?(.+)$/i,
    then: (clause, match) =>
      hasJob(
        clause,
        match[2] ?? '',
        clause.verb.isAlso || /part[- ]time/i.test(match[0]) ? 'many' : 'single',
      ),
  },
  {
    verbs: 'work',
    after: /^(?:(?:full|part)[- ]time |remotely |over )?(at|for|with) (.+)$/i,
    then: (clause, match) => {
      const text = match[2] ?? '';
      if (/^with$/i.test(match[1] ?? '') && !readOrganization(text)?.isNamed) return false;
      const wrote = worksAt(clause, text, 'state');
      const role = /\bas (an? .+)$/i.exec(text);
      if (role) hasJob(clause, role[1] ?? '', 'single');
      return wrote;
    },
  },
  {
    verbs: 'work',
    after: verbose('iu')`
        ^in (?:the )?((?:[\p{L}&-]+ ){0,3}(?:finance|tech|technology|marketing|sales|healthcare|
        health care|education|banking|it|hr|software|engineering|design|retail|hospitality|
        construction|advertising|media|publishing|consulting|insurance|real estate|accounting|
        law|fashion|logistics|research|customer service|customer support|human resources|
        data science|science|security|cybersecurity|film|music|gaming|entertainment|journalism|
        nursing|medicine|mental health|biotech|pharma|government|politics|agriculture|
        manufacturing|energy|tourism|fitness|
        food service)(?: industry| field| sector| department)?)\b`,
    then: (clause, match) => record(clause, 'WORKS_IN', { value: phraseOf(match[1] ?? '') }),
  },
  {
    verbs: 'be employ hire',
    after: /^(?:employed |hired )?(?:by|at|with) (.+)$/i,
    then: (clause, match) =>
      /^(?:by|at|with)/i.test(match[0]) && clause.verb.lemma === 'be'
        ? isAtWork(clause, match[1] ?? '')
        : worksAt(clause, match[1] ?? '', 'change'),
  },
  {
    verbs: 'be hire',
    after: /^(?:employed |hired |working )?as (an? .+)$/i,
    then: (clause, match) =>
      clause.verb.lemma === 'hire' || /^(?:employed|hired|working)/i.test(match[0])
        ? hasJob(clause, match[1] ?? '', 'single', 'change')
        : false,
  },
  {
    verbs: 'be become',
    after: /^(?:now )?(?:an? |the )(.+)$/i,
    then: (clause, match) => isA(clause, match[1] ?? ''),
  },
  {
    verbs: 'be',
    after: verbose('i')`
        ^(?:currently )?((?:self-employed|unemployed|retired|between jobs|out of work|
        on (?:(?:parental|maternity|paternity|sick|annual|medical) )?leave|
        a stay[- ]at[- ]home (?:mom|dad|mum|parent)|
        freelancing))\b`,
    then: (clause, match) =>
      record(clause, 'EMPLOYMENT_STATUS', { value: withoutArticle(match[1] ?? '').toLowerCase() }),
  },
  {
    verbs: 'start begin',
    after: verbose('i')`
        ^(?:out )?(?:(?:working|work|a new (?:job|role|position|gig)|my new (?:job|role|
        position)|a job|new job|an? internship) )?(?:at|with|for) (.+)$`,
    then: (clause, match) => {
      const wrote = worksAt(clause, match[1] ?? '', 'change');
      const title = / as (an? .+)$/i.exec(match[1] ?? '');
      if (wrote && title) startsAs(clause, title[1] ?? '');
      return wrote;
    },
  },
  {
    verbs: 'start begin',
    after: verbose('i')`
        ^(?:out )?(?:(?:working|work|a new (?:job|role|position)|my new (?:job|role|position)|
        a job) )?as (an? .+)$`,
    then: (clause, match) => startsAs(clause, match[1] ?? ''),
  },
  {
    verbs: 'work',
    after: /^in (an? .+)$/i,
    then: (clause, match) => {
      const found = readOrganization(match[1] ?? '');
      return found && !found.isNamed ? worksAt(clause, match[1] ?? '', 'state') : false;
    },
  },
  {
    verbs: 'join',
    after: /^(.+)$/i,
    then: (clause, match) => joins(clause, match[1] ?? ''),
  },
  {
    verbs: 'get land take accept find',
    after: verbose('i')`
        ^(?:an? |the |my )?(?:(?:new|great|full-time|part-time|dream|first|better) ){0,2}(?:job|
        role|position|internship|offer|job offer|gig) (at|with|from|as|for) (.+)$`,
    then: (clause, match) =>
      getsJob(clause, (match[1] ?? '').toLowerCase(), match[2] ?? '', match[0]),
  },
  {
    verbs: 'get promote be',
    after: /^(?:promoted )?to (?:the position of )?(?:an? |the )?(.+)$/i,
    then: (clause, match) =>
      clause.verb.lemma === 'promote' || /^promoted/i.test(match[0])
        ? promoted(clause, match[1] ?? '')
        : false,
  },
  {
    verbs: 'leave quit resign',
    after: /^(?:from )?(.+)$/i,
    then: (clause, match) => leaves(clause, match[1] ?? ''),
  },
  {
    verbs: 'get be fire lay',
    after: /^(?:(?:just )?(?:fired|laid off|let go|off|made redundant))?(?: (?:from|by) (.+))?$/i,
    then: (clause, match) => losesJob(clause, match[0], match[1]),
  },
  {
    verbs: 'lose',
    after: /^(?:my|his|her|their) job(?: as (an? [\p{L} ]{2,30}?))?(?: (?:at|with) (.+))?$/iu,
    then: (clause, match) => {
      const title = withoutArticle(match[1] ?? '');
      if (title !== '' && claimsEnd(clause)) recordEnd(clause, 'JOB_TITLE', { value: title });
      return endsWork(clause, match[2]);
    },
  },
  {
    verbs: 'retire',
    after: /^(?:from (.+))?$/i,
    then: (clause, match) => {
      if (isToCome(clause, 'change')) return recordPlan(clause);
      endsWork(clause, match[1]);
      return record(clause, 'EMPLOYMENT_STATUS', { value: 'retired' }, { aspect: 'change' });
    },
  },
  {
    verbs: 'found start launch open run own',
    after: verbose('iu')`
        ^((?:an? |the |my own |our own |my |our )(?:(?:small|little|new|own|online|family|local|
        tiny) ){0,3}(?:[\p{L}-]+ ){0,2}(?:business|company|startup|start-up|shop|store|bakery|
        restaurant|cafe|café|studio|agency|blog|podcast|channel|nonprofit|non-profit|charity|
        farm|salon|gym|consultancy|firm|bookstore|coffee shop|food truck|brand|label|
        practice))(?=$|[,.;!]| (?:in|with|for|that|called|named|and|on|near|at|from|selling|
        which|where)\b)`,
    then: (clause, match) => {
      const running = /^(?:run|own)$/.test(clause.verb.lemma);
      return record(clause, running ? 'RUNS' : 'FOUNDED', {
        value: withoutArticle(match[1] ?? '').replace(/^own /, ''),
      });
    },
  },
  {
    verbs: 'found',
    after: /^(?=\p{Lu})(.+)$/u,
    then: (clause, match) => {
      const found = readOrganization(match[1] ?? '');
      return found?.isNamed ? record(clause, 'FOUNDED', organizationTarget(found.text)) : false;
    },
  },
  {
    verbs: 'teach',
    after: /^((?!me|us|him|her|them|you|my|the|myself|how|that|it)[\p{L}' -]+)$/iu,
    then: (clause, match) => {
      const [subject = '', where] = (match[1] ?? '').split(/ (?:at|in) /i);
      const what = phraseOf(subject.replace(/\s(?:to|for) .*$/i, ''));
      if (where) worksAt(clause, where, 'state');
      return (
        what !== '' && what.split(' ').length <= 4 && record(clause, 'TEACHES', { value: what })
      );
    },
  },
  {
    verbs: 'volunteer',
    after: /^(?:my time |some time )?(?:at|for|with|in) (.+)$/i,
    then: (clause, match) => {
      const found = readOrganization(match[1] ?? '');
      const name = found?.text ?? withoutArticle(phraseOf(match[1] ?? ''));
      if (name === '' || name.split(' ').length > 6) return false;
      return record(clause, 'VOLUNTEERS_AT', organizationTarget(name));
    },
  },
];

/** "I start on Monday as a nurse": a plan now, and the title from that day on. */
function startsAs(clause: Clause, text: string): boolean {
  if (!isToCome(clause, 'change')) return hasJob(clause, text, 'single', 'change');
  const planned = recordPlan(clause);
  const title = titleOf(text);
  const { date, scene, actor } = clause;
  if (!planned || !date?.isFuture || !isOccupation(title)) return planned;
  return scene.draft.add({
    subject: actor,
    predicate: 'JOB_TITLE',
    target: { value: title },
    fact: `${actor.name} starts as ${title}${whenToCome(clause)}`,
    validAt: instantOf(date.day, scene.draft.moment),
    // What begins later must not close what holds today.
    cardinality: 'many',
  });
}

function isA(clause: Clause, text: string): boolean {
  const withWhere = /^(.+?) (?:at|for|with|of|in|from) (.+)$/i.exec(text);
  const title = phraseOf((withWhere?.[1] ?? text).replace(/,.*$/, ''));
  if (!isOccupation(title)) return false;
  const becomes = clause.verb.lemma === 'become';
  // Somebody may be a nurse and a painter: only "now" and "became" say that it replaces.
  const cardinality = clause.verb.isNow || becomes ? 'single' : 'many';
  const wrote = record(
    clause,
    'JOB_TITLE',
    { value: title },
    {
      cardinality,
      ...(becomes ? { aspect: 'change' as const } : {}),
    },
  );
  const place = / (?:at|for|with) (.+)$/i.exec(text);
  const employer = readOrganization(place?.[1] ?? '');
  if (place && employer?.isNamed) worksAt(clause, place[1] ?? '', becomes ? 'change' : 'state');
  return wrote;
}

/** "I'm at Bosch now" is a job only where jobs are spoken of; else it is where one stands. */
function isAtWork(clause: Clause, text: string): boolean {
  if (!clause.speaksOfWork || clause.verb.tense === 'past') return false;
  const found = readOrganization(text);
  if (!found?.isNamed || isPlace(found.text) || looksLikePerson(found.text)) return false;
  return record(clause, 'WORKS_AT', organizationTarget(found.text));
}

const circles = verbose('i')`
    \b(?:club|group|gym|class|team|choir|band|league|society|association|community|church|union|
    program|programme|course|course|network|orchestra|troupe|squad|committee|board|
    organization)\b`;

function joins(clause: Clause, text: string): boolean {
  const phrase = phraseOf(text.replace(/ (?:as|at|last|on|to) .*$/i, ''));
  if (circles.test(phrase)) {
    const name = withoutArticle(phrase).replace(/^(?:new|local|small) /i, '');
    if (name.split(' ').length > 6 || /^(?:my|your|his)$/i.test(name)) return false;
    return record(
      clause,
      'MEMBER_OF',
      { entity: name, type: 'Organization' },
      { aspect: 'change' },
    );
  }
  const found = readOrganization(text);
  if (!found?.isNamed || isPlace(found.text) || looksLikePerson(found.text)) return false;
  const wrote = worksAt(clause, text, 'change');
  const role = /\bas (an? .+)$/i.exec(text);
  if (wrote && role) hasJob(clause, role[1] ?? '', 'single', 'change');
  return wrote;
}

function getsJob(clause: Clause, preposition: string, text: string, all: string): boolean {
  if (preposition === 'as') return hasJob(clause, text, 'single', 'change');
  // An offer is not yet a job.
  if (/\boffer\b/i.test(all) && clause.verb.lemma !== 'accept') return false;
  return worksAt(clause, text, 'change');
}

function promoted(clause: Clause, text: string): boolean {
  const title = titleOf(text);
  return title !== '' && record(clause, 'JOB_TITLE', { value: title }, { aspect: 'change' });
}

function claimsEnd(clause: Clause): boolean {
  const { verb } = clause;
  return (
    verb.mood === 'fact' &&
    !verb.isNegated &&
    !verb.isHedged &&
    (verb.tense === 'past' || verb.isPerfect)
  );
}

function endsWork(clause: Clause, employer: string | undefined): boolean {
  if (!claimsEnd(clause) && !(clause.verb.lemma === 'be' && clause.verb.mood === 'fact'))
    return false;
  const found = employer ? readOrganization(employer) : undefined;
  if (employer && !found) return false;
  return recordEnd(clause, 'WORKS_AT', found ? organizationTarget(found.text) : undefined);
}

function leaves(clause: Clause, text: string): boolean {
  const isQuit = clause.verb.lemma !== 'leave';
  if (isToCome(clause, 'change')) return recordPlan(clause);
  const job = verbose('i')`
      ^(?:my|his|her|their|the) (?:(?:old|previous|current|full-time|part-time|day|boring|
      corporate|last) ){0,2}(job|position|role|company|firm)\b(?: (?:at|with|as|in) (.+))?`.exec(
    text,
  );
  if (job) {
    const isSecondary = /\b(?:part-time|old|previous|last)\b/i.test(job[0]);
    const where = job[2] && /\b(?:at|with) /i.test(job[0]) ? job[2] : undefined;
    // "My part-time job" is one of two, and "my old job" is over already.
    if (isSecondary && !where) return false;
    return endsWork(clause, where);
  }
  const found = readOrganization(text);
  if (!found?.isNamed || !claimsEnd(clause)) return false;
  if (isPlace(found.text) || looksLikePerson(found.text) || circles.test(text)) return false;
  if (!isQuit && !/^(?:after|in|for|to|because|since|,|$)/i.test(found.rest)) return false;
  // "I left Siemens at five": one goes home.
  if (
    !isQuit &&
    /\b(?:at \d|early|late|for lunch|for the day|an hour|minutes?|hours?)\b/i.test(
      `${found.rest} ${clause.date?.text ?? ''}`,
    )
  )
    return false;
  return recordEnd(clause, 'WORKS_AT', organizationTarget(found.text));
}

function losesJob(clause: Clause, text: string, by: string | undefined): boolean {
  const { lemma } = clause.verb;
  const isLoss =
    lemma === 'fire' ||
    (lemma === 'lay' && /^off/i.test(text)) ||
    /^(?:just )?(?:fired|laid off|let go|made redundant)/i.test(text);
  if (!isLoss || (lemma === 'fire' && !clause.verb.isPassive)) return false;
  return endsWork(clause, by);
}

/** "My job is…", "my company is…". */
export const workThings: ThingPattern[] = [
  {
    noun: verbose()`
      ^(?:current |new |day |full-time )?(?:job|job title|title|occupation|profession|role|
      position)(?: (?:now|here|at work))?$`,
    then: (clause, value) => {
      if (
        !/^(?:an? |the )?(?:head|director|vp|chief)\b/i.test(value) &&
        !isOccupation(titleOf(value))
      )
        return false;
      return hasJob(clause, value, 'single');
    },
  },
  {
    noun: /^(?:current |new )?(?:employer|company|workplace)$/,
    then: (clause, value) =>
      /^(?:called |named )?\p{Lu}/u.test(value) &&
      worksAt(clause, value.replace(/^(?:called|named) /, ''), 'state'),
  },
];

export const workPatterns = work;
