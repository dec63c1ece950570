import { byText } from '../records/order.ts';

/** A person as another tool names them: an account id, an address, a name. The first one stands for all. */
export interface Person {
  readonly names: readonly string[];
}

/** Who is who: what another tool calls a person, in lower case, and the id of their record in `people/`. */
export type PeopleMap = ReadonlyMap<string, string>;

const keyed = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** A map of people from what a file says: names of the other tool, and ids. Empty ids are nobody yet. */
export function peopleMap(entries: Iterable<readonly [string, string]>): PeopleMap {
  return new Map([...entries].flatMap(([name, id]) => (id === '' ? [] : [[keyed(name), id] as const])));
}

/** A person by one or several of their names; undefined where none says anything. */
export function personNamed(...names: readonly (string | null | undefined)[]): Person | undefined {
  const said = names.flatMap((name) => (typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []));
  return said.length === 0 ? undefined : { names: [...new Set(said)] };
}

/** The id under `people/` of a person; undefined where the map names none. */
export function idOfPerson({ names }: Person, map: PeopleMap): string | undefined {
  for (const name of names) {
    const id = map.get(keyed(name));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** What stands in a text in place of a person whom the map does not name. */
export const SOMEBODY = 'somebody';

/** Addresses, telephone numbers, account ids and full names are nobody else's; a single word may be any word, and is left in a text. */
function isUnmistakable(name: string): boolean {
  return (
    /\S@\S/.test(name) ||
    /^\+?[\d\s()/-]{7,}$/.test(name) ||
    isAccount(name) ||
    /^(?:\[~|<@)/.test(name) ||
    /^\S{2,}(?: \S+)* \S{2,}$/u.test(name)
  );
}

function isAccount(name: string): boolean {
  return name.length >= 8 && /\d/.test(name) && /^[\w:.-]+$/.test(name);
}

/** Where a name may begin in a text: a word, a mention, a number. */
const BEGIN = /[\p{L}\p{N}_]+|<@|\[~|\+/gu;
const FIRST = new RegExp(BEGIN.source, 'u');

/** A name as it may stand in a text, whatever its case, with any blanks between its words. */
function shapeOf(name: string): RegExp {
  const signs = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  return new RegExp(`${signs}(?![\\p{L}\\p{N}_])`, 'iuy');
}

interface Known {
  readonly shape: RegExp;
  readonly put: string;
}

/** Names by the word that they begin with, the longest first, so that a text is looked through once, however many there are. */
function byBeginning(people: Iterable<Person>, map: PeopleMap): ReadonlyMap<string, readonly Known[]> {
  const puts = new Map<string, string>();
  for (const person of people)
    for (const name of person.names)
      if (isUnmistakable(name)) puts.set(keyed(name), idOfPerson(person, map) ?? SOMEBODY);
  const names = [...puts.keys()].sort((a, b) => b.length - a.length || byText(a, b));
  const known = new Map<string, Known[]>();
  for (const name of names) {
    const first = FIRST.exec(name);
    if (first === null) continue;
    const own = known.get(first[0]) ?? [];
    known.set(first[0], [...own, { shape: shapeOf(name.slice(first.index)), put: puts.get(name) ?? SOMEBODY }]);
  }
  return known;
}

/** Takes people out of a text: what it says, and how many places were changed. */
export type LeaveOut = (text: string) => { readonly text: string; readonly count: number };

/** Puts the ids of people, or `somebody`, in the place of their addresses, account ids and full names in texts. */
export function leaveOut(people: Iterable<Person>, map: PeopleMap): LeaveOut {
  const known = byBeginning(people, map);
  if (known.size === 0) return (text) => ({ text, count: 0 });
  return (text) => {
    let left = '';
    let from = 0;
    let count = 0;
    for (const { 0: word, index } of text.matchAll(BEGIN)) {
      if (index < from) continue;
      for (const { shape, put } of known.get(word.toLowerCase()) ?? []) {
        shape.lastIndex = index;
        const [found] = shape.exec(text) ?? [];
        if (found === undefined) continue;
        left += text.slice(from, index) + put;
        from = index + found.length;
        count += 1;
        break;
      }
    }
    return { text: left + text.slice(from), count };
  };
}
