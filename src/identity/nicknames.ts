import { nicknameTable } from './data/nicknames.js';

const nicknamesByName = readTable(nicknameTable);
const namesByNickname = invert(nicknamesByName);

function readTable(table: string): Map<string, Set<string>> {
  const byName = new Map<string, Set<string>>();
  for (const line of table.trim().split('\n')) {
    const [name = '', ...nicknames] = line.split(' ');
    const known = byName.get(name) ?? new Set();
    for (const nickname of nicknames) known.add(nickname);
    byName.set(name, known);
  }
  return byName;
}

function invert(byName: Map<string, Set<string>>): Map<string, Set<string>> {
  const inverted = new Map<string, Set<string>>();
  for (const [name, nicknames] of byName) {
    for (const nickname of nicknames) {
      const names = inverted.get(nickname) ?? new Set();
      names.add(name);
      inverted.set(nickname, names);
    }
  }
  return inverted;
}

/** Whether one folded given name is a usual short form of the other: Bob and Robert. */
export const isNicknameOf = (a: string, b: string): boolean =>
  nicknamesByName.get(a)?.has(b) === true || nicknamesByName.get(b)?.has(a) === true;

/** Whether both are short forms of one name: Bob and Rob. Weaker: Sandy is Alexander and Sandra. */
export function shareFullName(a: string, b: string): boolean {
  const names = namesByNickname.get(a);
  const others = namesByNickname.get(b);
  if (!names || !others) return false;
  for (const name of names) if (others.has(name)) return true;
  return false;
}

/** Whether a folded word is a given name of the table, in full or short. */
export const isKnownGivenName = (word: string): boolean =>
  nicknamesByName.has(word) || namesByNickname.has(word);

/** Full names that a folded given name may be short for, itself not among them; sorted. */
export const fullNamesOf = (word: string): readonly string[] =>
  [...(namesByNickname.get(word) ?? [])].sort();
