import { isVerb, isBaseForm, readVerb } from './verbs.js';
import { bare, wordsOf } from './words.js';
import { verbose } from './verbose.js';

const greeting = verbose('i')`
    ^(?:hi|hello|hey|heya|hiya|yo|good (?:morning|afternoon|evening|night)|greetings|welcome|
    bye|goodbye|see (?:you|ya)|talk (?:to you )?(?:soon|later)|take care|have a (?:good|great|
    nice|lovely|wonderful)|thanks|thank you|thx|ty|cheers|congrats|congratulations|
    happy birthday|merry christmas|good luck|good to (?:see|hear)|nice to (?:see|hear|meet|
    chat)|hope (?:you|all|everything|your|it)|(?:i )?can not wait|(?:so )?glad (?:you|to|I|that|
    it|we|y'all)|way to go|kudos|keep (?:it|up|going)|looking forward|long time|
    just wanted to (?:say|check|thank)|i just wanted to (?:say|check|thank)|appreciate|
    much appreciated|totally agree|you are|you have|not much|nothing much|same here|tell me|
    guess what|well done|good job|great job|nice job|nice work|great work|morning|evening|
    afternoon|great to (?:see|hear|chat)|glad to (?:see|hear)|happy to hear|sorry to hear|
    no problem|no worries|you are welcome|my pleasure|sounds (?:good|great|like)|let us|please|
    catch you|so (?:good|great|nice|glad|happy) to|long time|dear|to whom it may|(?:kind|best|warm)
    (?: \w+)? (?:regards|wishes)|regards|sincerely|yours|happy (?:\w+day|new year|holidays|easter|
    weekend)|(?:I am )?back again|i am back|it is me|heya|howdy|cheerio|have fun|enjoy your|
    nvm|never ?mind|perfect|sorry)\b`;
const reaction = new RegExp(
  String.raw`^(?:(?:oh|wow|yeah|yes|haha|awesome|aww?|yay|and|but|so|well|omg|man|nice|cool|` +
    String.raw`great|ok|okay|yep|definitely|totally|absolutely)[,!. ]+){0,3}` +
    String.raw`(?:(?:that|this|it|those|these|they|which|what you|your [\p{L} ]{2,30}|the [\p{L} ` +
    String.raw`]{2,20}|looks?|sounds?|must be|so|such|very|really|what|how)(?:'s)?\b)[\p{L}' ` +
    String.raw`]{0,25}?` +
    String.raw`\b(?:great|awesome|amazing|cool|nice|wonderful|fantastic|beautiful|good|lovely|` +
    String.raw`incredible|sweet|fun|funny|interesting|inspiring|inspirational|powerful|` +
    String.raw`impressive|true|perfect|gorgeous|stunning|crazy|sad|terrible|awful|tough|hard|` +
    String.raw`rough|fair|right|exciting|super|special|cute|adorable|hilarious|delicious|yummy|` +
    String.raw`brilliant|neat|sick|rad|dope|touching|meaningful|important|rewarding|unreal|scary|` +
    String.raw`annoying|frustrating|a relief|fine|ok|okay|wild|insane|heartwarming|idea|choice|` +
    String.raw`point|plan|shot|photo|pic|view|helpful|relaxing|peaceful|refreshing|calming)\b`,
  'iu',
);
const secondPerson =
  /^(?:(?:and|but|so|well|yeah|yes|wow|oh|thanks|okay|ok)[,!]? ){0,2}(?:you|your|u)\b/i;
const feelings = verbose('i')`
    ^I (?:am|was|feel|felt|have been) (?:so |really |very |super |truly |just |pretty |too |
    a bit |also |glad|incredibly )*(?:proud of you|happy for you|glad|sorry|excited for you|
    here for you|thankful|grateful|sure|with you|impressed|jealous|happy to help|good|great|
    fine|well|okay|ok|doing (?:good|great|well|fine|okay|ok)|glad you)\b.{0,60}$`;
const talkAboutTalk = verbose('i')`
    ^I (?:really |totally |completely |definitely |can |could |will |do |just |also |have to |
    would |truly )*(?:agree|hear you|know what|know how|get (?:it|that|what|how|why|you)|
    understand|see(?: what)?|hope (?:you|it|that|this|your|so|we)|appreciate|bet|guess|
    can not wait|wish|thank|feel you|relate|love (?:it|that|this|how|your|the way)|
    admire (?:you|your)|wonder|mean|think so|could not agree|miss you|owe you|
    look forward to (?:it|hearing))\b`;
const unreal = verbose('iu')`
    ^(?:(?:but|and|so|oh|well|yeah|honestly|hmm|also|maybe|perhaps)[,]? )*(?:I|we) (?:\p{L}+ly |
    just |really |also |always )?(?:would(?! (?:rather|prefer|say))|might|may|could(?! not))\b|
    ^(?:maybe|perhaps)\b|\b(?:if only|what if|as if|imagine|suppose|hypothetically|pretend|
    let us say|i wish|would have|could have|might have|if i|if we|had i|were i|in another life|
    in a perfect world|in my dreams)\b`;
const startsQuestion = verbose('i')`
    ^(?:(?:so|and|but|well|hey|ok|okay|btw|by the way|also|oh|wow|hi|hello)[,!]? )*(?:(?:do|
    does|did|are|is|was|were|can|could|would|will|have|has|had|should|shall|may|might|
    am) (?:not )?(?:you|i|we|it|that|there|he|she|they|the|your|my|this|these|those|any|anyone|
    someone)\b|(?:what|where|who|whom|whose|why|when|which|how)(?: (?:is|are|was|were|do|does|did|
    can|could|would|will|have|has|had|should|about|come|many|much|long|often|old|far|to|kind|
    sort|type|time|else)|'s|s (?=\w+ ))|which (?!(?:is|was|means?|meant|made|makes|reminds|brings|
    one|ones|will|would|has|had|I|we|he|she|they)\b)\w+ )`;

/** Words that only open or fill a sentence; a sentence of nothing else says nothing. */
const fillers = new Set(
  (
    'oh ah wow yeah yes no nope yep yup haha hahaha lol omg ok okay sure well hmm hm ' +
    'mm mmm right ' +
    'really so very thanks thank you please sorry hi hey hello bye good great nice cool awesome ' +
    'exactly indeed absolutely definitely totally agreed same true of course anyway anytime ' +
    'and but too also the a an to for it is that this what how much a lot not me either too yay ' +
    'aww aw same here'
  ).split(' '),
);

/** Whether a sentence asks, with or without its mark. */
export function isQuestion(text: string, hasMark: boolean): boolean {
  return hasMark || startsQuestion.test(text);
}

/** Whether a sentence tells of what is not: nothing in it may be kept. */
export function isUnreal(text: string): boolean {
  return (
    unreal.test(text) ||
    verbose('i')`
        ^(?:if|unless|assuming|supposing|provided|in case|say (?:I|we) (?:had|have|am|was|
        were))\b`.test(text) ||
    /\bif\b.*\bwould\b|\bwould\b.*\bif\b/i.test(text)
  );
}

const guess = verbose('iu')`
    ^(?:I (?:\p{L}+ly |just |kind of |sort of |still |also |do |would )?(?:think|guess|suppose|
    assume|bet|reckon|imagine|figure|suspect|doubt|have a feeling|feel like|am not sure|
    am pretty sure|am guessing|am not certain|say (?:it|he|she|they|that|this))|maybe|perhaps|
    probably|possibly|apparently|presumably|supposedly|allegedly|hopefully|seems?|seemingly|
    looks like|looks as if|sounds like|feels like|could|might|may(?! \d)|must (?:be|have)|
    not sure|pretty sure|fairly sure|no idea|who knows|chances are|my guess|my hunch|rumou?r|
    word is|for all I know|as far as I (?:know|can tell)|if I (?:remember|recall)|
    idk|dunno)\b|
    ^(?:[\p{L}'-]+ ){1,4}?(?:seems?|seemed|looks? like|looked like|sounds? like|appears? to|
    might|may(?! \d)|could (?:be|have|well)|must (?:be|have)|would be|(?:is|are|was|
    were) (?:probably|maybe|perhaps|likely|supposedly|apparently|possibly))\b|
    ^(?:[\p{L}'-]+ ){1,3}?(?:probably|maybe|perhaps|apparently|supposedly|possibly|allegedly)\b|
    \b(?:idk|dunno|who knows|no idea|my guess)\b`;
const doubtAtEnd = verbose('i')`
    [\s,](?:i (?:guess|suppose|think|reckon|believe|assume)|not sure|probably|maybe|perhaps|idk|
    dunno|who knows|no idea|or something(?: like that)?|or so it seems|if i remember right|
    iirc|apparently|supposedly)[.!\s]*$`;
const request = verbose('i')`
    ^(?:(?:hi|hey|hello|ok|okay|so|and|also|now)[,!]? )*(?:please|pls|plz|help|need help|
    i need (?:you|help|some help|a hand|to know|advice|your)|i want (?:you|to know)|
    i am (?:just |also )?(?:wondering|curious|asking)|i am looking for (?:help|advice|
    recommendations|suggestions|tips|ideas|information)|i was (?:just )?wondering|i wonder|
    wondering|remind me|tell me|show me|give me|send me|let me know|any (?:idea|ideas|tips|
    advice|chance|recommendations?|suggestions?|thoughts|news|update)|looking for (?:help|
    advice|recommendations|suggestions|tips|ideas)|let us|do not (?:forget|worry)|make sure|
    always|never|it is (?:best|better|important|a good idea) to|one should|people should|
    feel free|no need)\b`;
const leaving = verbose('i')`
    ^(?:I )?(?:(?:am|will be) (?:right )?(?:back|here|off|done|ready|bored|tired|sleepy|hungry|
    exhausted|fine|good|ok|okay|all set|all good|on my way|listening|in a hurry|busy|confused|
    lost|kidding|joking|just kidding)|(?:have to|need to|should|must|had better|will|got to|
    better) (?:go|run|leave|get going|head|sleep|get back|let you|talk|check|think|be going|
    be off|try that|do that|give it)|see)\b.{0,40}$`;
const impersonal = verbose('i')`
    ^(?:it|that|this|there|everything|nothing|what|the weather|today|time|life|work|traffic|
    mondays?|fridays?)\b`;
const personal = /\b(?:I|my|our|we|me)\b|\d|.\b\p{Lu}\p{Ll}/u;
const kidding =
  /\b(?:jk|just kidding|i am kidding|only joking|just joking)\b|(?:^|\s)\/s$|\bknock knock\b/i;

const fiction = verbose('i')`
    \b(?:pretend(?:ing)? (?:you|i|we|that|to be)|role ?-?play|imagine (?:you|i|we|that|a|being)|
    act as|you are now|let us (?:pretend|say|imagine)|let's (?:pretend|say|imagine)|
    (?:in|for) (?:my|the|a|our) (?:dream|novel|story|screenplay|d&d|campaign|sketch|script)|
    (?:write|draft|compose) (?:me |
    us )?an? (?:[a-z]+ ){0,2}(?:story|poem|song|essay|bio|tweet|caption|scene|script|letter|
    limerick|haiku)|once upon a time)\b`;

/** Whether a text sets up a fiction: who says "I" in it is nobody. */
export function isFiction(text: string): boolean {
  return fiction.test(text);
}

/** Whether a text says itself that it is not meant. */
export function isJoke(text: string): boolean {
  return kidding.test(text);
}

/** Whether a sentence guesses rather than knows. */
export function isGuess(text: string): boolean {
  return guess.test(text) || doubtAtEnd.test(text);
}

/** Whether a sentence takes back at its end what it says: "he is a lawyer, I think". */
export function isDoubtedAtEnd(text: string): boolean {
  return doubtAtEnd.test(text);
}

/** "Blanche says that.": it only tells whose the words before were. */
const attribution = verbose('iu')`
    ^(?:[\p{L}'-]+ ){1,3}?(?:says?|said|sang|sings?|wrote|writes|goes|went|told (?:me|us))
    (?: (?:that|so|it|this|the same|like that))(?: (?:once|all the time|every time|anyway))?[.!]*$`;

/** Whether a sentence only reacts, greets, thanks or advises: small talk that is about nobody. */
export function isSmallTalk(text: string): boolean {
  const words = wordsOf(text);
  const meaningful = words.filter((word) => !fillers.has(bare(word).toLowerCase()));
  if (meaningful.length < 2 || words.length < 3) return true;
  const short = words.length <= 14;
  if (greeting.test(text) && (short || /\byou\b/i.test(text))) return true;
  if (reaction.test(text) && words.length <= 16) return true;
  if (secondPerson.test(text) || attribution.test(text)) return true;
  if (leaving.test(text)) return true;
  if (words.length <= 8 && impersonal.test(text) && !personal.test(text)) return true;
  return (feelings.test(text) && short) || (talkAboutTalk.test(text) && words.length <= 20);
}

/** Whether a sentence tells somebody to do something: "Take a look at this." */
export function isCommand(text: string): boolean {
  if (request.test(text)) return true;
  const words = wordsOf(
    text.replace(/^(?:please|just|so|and|then|also|but|hey|ok|okay)[, ]+/i, ''),
  );
  const first = bare(words[0]).toLowerCase();
  if (first === 'do' && bare(words[1]).toLowerCase() === 'not') return true;
  const isBase = isBaseForm(first) || /^re\p{L}{3,}$|\p{L}{3,}(?:i[sz]e|ify)$/u.test(first);
  if (!isBase) return false;
  // "Set an alarm" asks, "hit diamond" and "quit my job last week" tell.
  if (readVerb(first)?.forms.has('past'))
    return (
      /^(?:set|put|let|cut|read|split)$/.test(first) && !/\b(?:ago|yesterday|last)\b/.test(text)
    );
  return !isVerb(bare(words[1]).toLowerCase()) || /^(?:to|a|the|me|it|up)$/i.test(words[1] ?? '');
}

/** Whether a sentence has a verb at all, or at least enough words to tell something. */
export function tellsSomething(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 3) return false;
  return (
    words.some((word) => isVerb(bare(word).toLowerCase())) &&
    words.filter((word) => /\p{L}{2}/u.test(word)).length >= 3
  );
}
