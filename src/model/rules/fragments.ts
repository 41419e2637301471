import { relationOf } from './kin.js';
import { isGerund, readVerb } from './verbs.js';
import { bare, wordsOf } from './words.js';
import { verbose } from './verbose.js';

/**
 * Chat leaves the subject out: "learning Korean", "born in Lagos", "off to Oslo", "two cats".
 * What is left out is put back here, so that the patterns meet whole clauses.
 */
const adverbsFirst = /^(?:(?:just|still|also|currently|now|finally|recently|already|really) )+/i;

/** What somebody is doing, told without "I am". Feelings and talk about the talk are not here. */
const activities = new Set(
  (
    'learn study teach work live move fly travel head drive start stay train play read save ' +
    'volunteer freelance rent date expect attend visit run manage build switch join leave quit ' +
    'retire recover practice practise do take swim bank foster apply renovate write camp'
  ).split(' '),
);
const finite = verbose('i')`
      \b(?:am|is|are|was|were|has|have|had|will|would|can|could|should|does|did|helps?|makes?|
      means?|sounds?|seems?|feels?|takes)\b`;
const pronouns = /\b(?:I|we|you|he|she|they|it|your)\b/i;

const states = verbose('iu')`
    ^(?:not (?:really )?)?(?:(?:severely |badly |very )?allergic to |based in |originally from |
    from (?=\p{L}+$|\p{L}+[,.]|\p{Lu})|off to |(?:(?:a )?(?:big |huge |massive )?fan of )|
    fluent in |bilingual\b|half (?=\p{L}{4,})|(?:left|right)-handed\b|(?:scared|terrified|
    afraid) of |(?:vegan|vegetarian|pescatarian|coeliac|celiac|diabetic|dyslexic|gluten[- ]free|
    lactose[- ]intolerant|married|divorced|widowed|retired|pregnant|unemployed|self-employed|
    single|colou?r[- ]?blind)(?=$|[,.]| (?:since|for \d|now|but|and|to|from|with)\b)|
    on (?:maternity|paternity|parental|sick) leave|on the [\p{L} ]{2,20} (?:plan|tier)\b|
    more of an? \p{L}+ person|in [\p{L} ]{3,25} any ?more\b|\d{1,2} years old\b|a member of |
    an? (?:\p{L}+ ){0,2}(?:nurse|teacher|engineer|developer|student|designer|lawyer|accountant|
    electrician|plumber|chef|mechanic)(?=$|,| (?:at|for|in)\b))`;
const born = /^(?:born|raised)\b(?! (?:to|for|with|as|again))/i;
const inability = verbose('i')`
    ^can not (?:swim|drive|cook|sing|dance|ski|skate|ride|read|whistle|knit|sew|eat|drink|
    stand|tolerate|have)\b`;
const refusal = verbose('i')`
    ^do not (?:(?:own|have|like|drink|eat|smoke|drive|use) .*|.*\bany ?more\b.*)$`;
const forbids = /^do not (?:have|own|like|use) (?:to|it|that|this|me)\b/i;
const statives = verbose('iu')`
    ^(?:(?:love|hate|prefer|dislike|adore) (?!(?:it|this|that|the way|how|your?|these|those|to
    see|to hear)\b)\p{L}+|work (?:at|for|as|in|nights|remotely|from home)\b|live (?:in|with|on)\b|
    own an? |no (?:kids|children|pets|siblings|car|allergies)$|have (?:two|three|four|five|\d) |
    speak \p{Lu})`;
const coupled = verbose('u')`
    ^(?:[Mm]e and (\p{Lu}\p{L}+)|(\p{Lu}\p{L}+) and (?:I|me)) (split up|broke up|separated|
    (?:got|are|have) (?:divorced|married|engaged))\b(.*)$`;

/** "Interview with Calder next Thursday": the date must be there, or it is only a topic. */
const appointment = verbose('i')`
    ^(?:job )?(?:interview|dentist appointment|appointment|doctor'?s appointment|exam|surgery|
    check-?up|viewing|physio)\b(?=.*\b(?:tomorrow|next|on|this) ?\w*).*$`;

/** Gives a clause without a subject the one that its speaker left out. */
export function completedFragment(text: string): string | undefined {
  const core = text.replace(adverbsFirst, '').replace(/[.!]+$/, '');
  const words = wordsOf(core);
  const first = bare(words[0]).toLowerCase();
  const rest = words.slice(1).join(' ');
  if (words.length < 1 || words.length > 24) return undefined;
  const lowered = `${(words[0] ?? '').toLowerCase()}${rest === '' ? '' : ` ${rest}`}`;
  if (isGerund(first)) {
    const lemma = readVerb(first)?.lemma ?? '';
    if (!activities.has(lemma) || words.length < 2 || finite.test(rest)) return undefined;
    return `I am ${lowered}`;
  }
  if (born.test(core) && !pronouns.test(rest)) return `I was ${lowered}`;
  if (states.test(core) && !pronouns.test(rest)) return `I am ${lowered}`;
  if (inability.test(core) || (refusal.test(core) && !forbids.test(core))) return `I ${lowered}`;
  if (/^no /.test(lowered) && statives.test(core)) return `I have ${lowered}`;
  if (statives.test(core) && !pronouns.test(rest)) return `I ${lowered}`;
  return appointment.test(core) && !finite.test(core) ? `I have an ${lowered}` : undefined;
}

/** "Me and Luca split up" is told as "I split up with Luca". */
export function uncoupled(text: string): string {
  const couple = coupled.exec(text);
  if (!couple) return text;
  const link = /married|engaged/.test(couple[3] ?? '') ? 'to' : 'with';
  return `I ${couple[3]} ${link} ${couple[1] ?? couple[2]}${couple[4] ?? ''}`;
}

const itemsMin = 3;
const itemWordsMax = 6;
const adultAge = /^(?:1[3-9]|[2-9]\d)$/;
const counted = verbose('iu')`
      ^(?:an?|one|two|three|four|five|six|
      \d) (?:[\p{L}-]+ ){0,2}?([\p{L}-]+)(?: called .+| named .+)?$`;

function completedItem(item: string): string | undefined {
  if (adultAge.test(item)) return `I am ${item} years old`;
  const noun = counted.exec(item)?.[1]?.toLowerCase();
  if (noun !== undefined && relationOf(noun)) return `I have ${item}`;
  return completedFragment(item);
}

/**
 * "29, from Malmö, work in a bookshop, two cats": a list of what there is to say of oneself.
 * Undefined unless it is one, that is, unless several items complete to clauses.
 */
export function listedFacts(text: string): string[] | undefined {
  if (!text.includes(',')) return undefined;
  const items = text
    .slice(0, 400)
    .replace(/^[^,]{0,30}?(?::|\.\.+) /, '')
    .replace(/[.!]+$/, '')
    .split(/,\s+(?:and |plus )?/);
  if (items.some((item) => wordsOf(item).length > itemWordsMax)) return undefined;
  const completed = items.map((item) => completedItem(item.trim()));
  const found = completed.filter((one) => one !== undefined);
  const enough = items.length >= itemsMin ? 2 : items.length;
  return items.length >= 2 && found.length >= enough ? found : undefined;
}

const questionAfter = verbose('iu')`
    ^((?:(?:so|hi|hey|hello|ok|well)[, ]+)?(?:I am|I have|my [\p{L} ]{2,30} (?:is|are|has)|we are|
    we have) [^?]{3,120}?)(?:,|\s[-–]|,? (?:and|but|so)) (?:what|how|where|which|when|who|can|could|
    should|would|any|it still|is there|are there|does)\b.{6,}\?+$`;
const notStated =
  /\b(?:wondering|curious|not sure|thinking|looking|asking|confused|trying)\b|\bif\b/i;

/** "I'm vegan, what can I cook?": what is told before the question is asked. */
export function statementBefore(text: string): string | undefined {
  const found = questionAfter.exec(text.slice(0, 300));
  return found && !notStated.test(found[1] ?? '') ? found[1] : undefined;
}
