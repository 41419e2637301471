/**
 * Words of English questions that say nothing about what is asked for. The index keeps them: only
 * questions drop them, since "what did she do" fits every message.
 */
const english = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before ' +
    'being below between both but by can could d did didn do does doesn doing don down during ' +
    'each few for from further had has have having he her here hers herself him himself his how ' +
    'i if in into is isn it its itself just ll m me more most my myself no nor not now o of off ' +
    'on once only or other our ours ourselves out over own re s same she should so some such t ' +
    'than that the their theirs them themselves then there these they this those through to too ' +
    'under until up ve very was wasn we were what when where which while who whom why will with ' +
    'would you your yours yourself yourselves'
  ).split(' '),
);

/** The words that tell; all of them when none does ("who am I?"). */
export function tellingWords(words: readonly string[], language: 'en' | 'other'): string[] {
  if (language !== 'en') return [...words];
  const telling = words.filter((word) => !english.has(word));
  return telling.length > 0 ? telling : [...words];
}
