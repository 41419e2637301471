import type { Predicate } from './predicates.js';

/** What a word like "daughter" says about the one it belongs to. */
export interface Relation {
  /** Singular, as it is told: "daughter". */
  word: string;
  predicate: Predicate;
  gender?: 'female' | 'male';
  kind: 'Person' | 'Animal';
  isPlural: boolean;
}

type Gender = Relation['gender'];

const female = 'female' as const;
const male = 'male' as const;

const people: readonly [string, Predicate, Gender][] = [
  ['wife', 'HAS_SPOUSE', female],
  ['husband hubby', 'HAS_SPOUSE', male],
  ['spouse', 'HAS_SPOUSE', undefined],
  ['girlfriend', 'HAS_PARTNER', female],
  ['boyfriend', 'HAS_PARTNER', male],
  ['partner', 'HAS_PARTNER', undefined],
  ['fiancee fiancée', 'ENGAGED_TO', female],
  ['fiance fiancé', 'ENGAGED_TO', male],
  ['son boy', 'HAS_SON', male],
  ['daughter girl', 'HAS_DAUGHTER', female],
  ['child kid baby toddler newborn stepchild', 'HAS_CHILD', undefined],
  ['stepson', 'HAS_SON', male],
  ['stepdaughter', 'HAS_DAUGHTER', female],
  ['mother mom mum mam mommy mama stepmother stepmom', 'HAS_MOTHER', female],
  ['father dad daddy papa stepfather stepdad', 'HAS_FATHER', male],
  ['parent', 'HAS_PARENT', undefined],
  ['sister stepsister half-sister', 'HAS_SISTER', female],
  ['brother stepbrother half-brother', 'HAS_BROTHER', male],
  ['sibling twin', 'HAS_SIBLING', undefined],
  ['grandmother grandma granny nana grandmom gran nan nanna', 'HAS_GRANDPARENT', female],
  ['grandfather grandpa granddad grandad', 'HAS_GRANDPARENT', male],
  ['grandparent', 'HAS_GRANDPARENT', undefined],
  ['grandson', 'HAS_GRANDCHILD', male],
  ['granddaughter', 'HAS_GRANDCHILD', female],
  ['grandchild grandkid', 'HAS_GRANDCHILD', undefined],
  ['aunt auntie niece mother-in-law sister-in-law daughter-in-law', 'HAS_RELATIVE', female],
  ['uncle nephew father-in-law brother-in-law son-in-law', 'HAS_RELATIVE', male],
  ['cousin godmother godfather godson goddaughter', 'HAS_RELATIVE', undefined],
  ['friend bestie buddy pal bff mate', 'HAS_FRIEND', undefined],
  ['roommate flatmate housemate roomie', 'HAS_ROOMMATE', undefined],
  ['neighbor neighbour', 'HAS_NEIGHBOR', undefined],
  ['boss manager supervisor', 'HAS_MANAGER', undefined],
  ['colleague coworker co-worker teammate', 'HAS_COLLEAGUE', undefined],
  ['mentor coach', 'HAS_MENTOR', undefined],
  [
    'doctor dentist therapist vet gp physio physiotherapist psychiatrist psychologist midwife',
    'HAS_DOCTOR',
    undefined,
  ],
  ['landlord', 'HAS_LANDLORD', undefined],
  ['landlady', 'HAS_LANDLORD', female],
  ['teacher tutor professor', 'HAS_TEACHER', undefined],
  ['trainer pt', 'HAS_TRAINER', undefined],
  ['accountant', 'HAS_ACCOUNTANT', undefined],
  ['lawyer solicitor', 'HAS_LAWYER', undefined],
  ['nanny babysitter childminder', 'HAS_NANNY', undefined],
];

const animals =
  'dog puppy pup cat kitten kitty bird parrot parakeet hamster rabbit bunny horse pony turtle ' +
  'tortoise snake lizard gecko ferret goldfish fish pet labrador retriever poodle beagle husky ' +
  'labradoodle cockapoo greyhound whippet spaniel dalmatian hen rooster ' +
  'cockerel duck sheep donkey gerbil ' +
  'chihuahua terrier bulldog pug corgi dachshund tabby cockatiel chicken goat pig cow iguana';

const irregularPlurals: Record<string, string> = {
  wife: 'wives',
  child: 'children',
  grandchild: 'grandchildren',
  fish: 'fish',
  puppy: 'puppies',
  kitty: 'kitties',
  bunny: 'bunnies',
  baby: 'babies',
  buddy: 'buddies',
  pony: 'ponies',
  stepchild: 'stepchildren',
  husky: 'huskies',
  tabby: 'tabbies',
};

const relations = new Map<string, Relation>();

function add(word: string, predicate: Predicate, gender: Gender, kind: Relation['kind']): void {
  const made = { word, predicate, kind, ...(gender ? { gender } : {}) };
  relations.set(word, { ...made, isPlural: false });
  const plural = irregularPlurals[word] ?? `${word}s`;
  if (plural !== word) relations.set(plural, { ...made, isPlural: true });
}

for (const [words, predicate, gender] of people) {
  for (const word of words.split(' ')) add(word, predicate, gender, 'Person');
}
for (const word of animals.split(' ')) add(word, 'HAS_PET', undefined, 'Animal');

const adjectives = new Set(
  (
    'older younger elder eldest oldest youngest little big twin best good close dear ' +
    'new old first ' +
    'second third middle only beautiful lovely wonderful sweet amazing adorable rescue late ' +
    'adopted adult teenage baby golden german french guinea pet former current own great ' +
    'childhood high school college work gym longtime dearest furry fluffy cute crazy black ' +
    'white brown siamese persian maternal paternal future soon-to-be step foster ' +
    'pet newborn infant long-time border cocker springer personal family in-house'
  ).split(' '),
);

/** Reads a word, in lower case, as a relation. */
export function relationOf(word: string): Relation | undefined {
  return relations.get(word);
}

/** Finds the relation at the end of "older sister", "golden retriever", starting at a word. */
export function readRelation(
  words: readonly string[],
  at: number,
): { relation: Relation; next: number; isFormer: boolean } | undefined {
  let isFormer = false;
  let wasOld = false;
  for (let index = at; index < Math.min(at + 6, words.length); index += 1) {
    const raw = (words[index] ?? '').toLowerCase();
    const word = raw.replace(/[.,!?;:]+$/, '').replace(/'s$/, '');
    const ex = /^ex-?(?=\p{L}{3})/u.exec(word);
    if (word === 'ex' || word === 'former' || word === 'late') {
      isFormer = true;
      if (word === 'ex' && !relationOf((words[index + 1] ?? '').toLowerCase())) return undefined;
      continue;
    }
    wasOld ||= word === 'old';
    const relation = relations.get(ex ? word.slice(ex[0].length) : word);
    const followed = relations.get(
      (words[index + 1] ?? '').toLowerCase().replace(/[.,!?;:']+.*$/, ''),
    );
    // "my pet parrot", "my baby girl": the last of several words is the one that counts.
    if (relation && followed && raw === word && !relation.isPlural) continue;
    const isPast =
      wasOld &&
      /^HAS_(?:ROOMMATE|MANAGER|COLLEAGUE|NEIGHBOR|LANDLORD|TEACHER)$/.test(
        relation?.predicate ?? '',
      );
    if (relation) return { relation, next: index + 1, isFormer: isFormer || isPast || ex !== null };
    if (
      !adjectives.has(word) &&
      !/^\d+(?:-?(?:years?-?old|yo))?$|^(?:years?|months?|weeks?|old|year-old)$/.test(word)
    )
      return undefined;
    if (raw !== word) return undefined;
  }
  return undefined;
}
