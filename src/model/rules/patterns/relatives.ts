import { readRelation } from '../kin.js';
import { readPersonName, isNeverName } from '../names.js';
import { actorNamed, relate } from '../subject.js';
import type { Scene } from '../subject.js';
import { wordsOf } from '../words.js';
import { verbose } from '../verbose.js';

const ofMine = verbose('iu')`
    \b(?:an?|one of my|some) ((?:[\p{L}-]+ ){0,2}?)(friend|mate|colleague|coworker|cousin|
    neighbou?r|
    buddy|pal|roommate)s?(?: of mine)?,? (?:called |named )?(?=\p{Lu}\p{Ll})`;

/** "A friend of mine, Kwame", "one of my colleagues, Bea". */
export function recordFriendOfMine(scene: Scene, text: string): boolean {
  const found = scene.speaker ? ofMine.exec(text) : null;
  if (!found || !scene.speaker || !/ of mine|one of my/i.test(found[0])) return false;
  const relation = readRelation([(found[2] ?? '').toLowerCase()], 0)?.relation;
  const named = readPersonName(wordsOf(text.slice(found.index + found[0].length)), 0);
  if (!relation || !named || isNeverName(named.name.split(' ')[0] ?? '')) return false;
  const other = actorNamed(scene.draft, named.name, 'Person');
  if (other.isSpeaker) return false;
  relate(scene, scene.speaker, relation, other);
  if (!scene.mentioned.some((one) => one.name === other.name)) scene.mentioned.push(other);
  return true;
}

const aged = /\b(\p{Lu}\p{L}{1,20}) ?\((\d{1,2}(?: (?:months|weeks|years|yrs))?(?: old)?)\)/gu;
const apposed = verbose('iu')`
      \b(?:baby|son|daughter|kids?|boy|girl|little one|child|
      children) \((\p{Lu}\p{L}{1,20}), (\d{1,2}(?: (?:months|weeks|years))?(?: old)?)\)`;

/** "Mila (6) and Oskar (3)", "the baby (Noor, 7 months)": ages of relatives who are named. */
export function recordAgesInBrackets(scene: Scene, text: string): boolean {
  if (!scene.speaker || !text.includes('(') || !kinWords.test(text)) return false;
  const baby = apposed.exec(text);
  const pairs = baby
    ? [[baby[1] ?? '', baby[2] ?? ''] as const]
    : [...text.matchAll(aged)].slice(0, 6).map((one) => [one[1] ?? '', one[2] ?? ''] as const);
  const relation = baby ? readRelation(['child'], 0)?.relation : undefined;
  for (const [name, age] of pairs) {
    const other = actorNamed(scene.draft, name, 'Person');
    if (relation) relate(scene, scene.speaker, relation, other);
    scene.draft.add({
      subject: other,
      predicate: 'AGE',
      target: { value: age.replace(/ old$/, '') },
      fact: `${name} is ${age.replace(/ old$/, '')}${/^\d+$/.test(age) ? ' years' : ''} old`,
    });
  }
  return pairs.length > 0;
}

const kinWords = verbose('i')`
      \b(?:kids?|children|sons?|daughters?|boys?|girls?|baby|twins|brothers?|sisters?|cats?|
      dogs?|nieces?|nephews?|grandchildren|grandkids)\b`;
