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
    /\S@\S/.test(name) || /^\+?[\d\s()/-]{7,}$/.test(name) || isAccount(name) || /^\S{2,}(?: \S+)* \S{2,}$/u.test(name)
  );
}

function isAccount(name: string): boolean {
  return name.length >= 8 && /\d/.test(name) && /^[\w:.-]+$/.test(name);
}

const pattern = (name: string): string => name.replaceAll(/[^\p{L}\p{N}\s_]/gu, '\\$&').replaceAll(/\s+/g, '\\s+');

/** Takes people out of a text: what it says, and how many places were changed. */
export type LeaveOut = (text: string) => { readonly text: string; readonly count: number };

/** Puts the ids of people, or `somebody`, in the place of their addresses, account ids and full names in texts. */
export function leaveOut(people: Iterable<Person>, map: PeopleMap): LeaveOut {
  const byName = new Map<string, string>();
  for (const person of people)
    for (const name of person.names)
      if (isUnmistakable(name)) byName.set(keyed(name), idOfPerson(person, map) ?? SOMEBODY);
  const names = [...byName.keys()].sort((a, b) => b.length - a.length || byText(a, b));
  if (names.length === 0) return (text) => ({ text, count: 0 });
  const shape = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.map(pattern).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return (text) => {
    let count = 0;
    const left = text.replaceAll(shape, (found) => {
      count += 1;
      return byName.get(keyed(found)) ?? SOMEBODY;
    });
    return { text: left, count };
  };
}
