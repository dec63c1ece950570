import { inOrderChanges, isSame } from './aligned.ts';

/** How an entry of a list that may only grow at its end is not what it was. */
export interface Unkept {
  /** `otherwise`: it says something else now. `gone`: nothing stands for it. `pushed`: something stands in front of it. */
  readonly how: 'otherwise' | 'gone' | 'pushed';
  /** Which entry of the list before, from 0. */
  readonly was: number;
  /** Which entry of the list now says something else, or stands in front; where it was for one that is gone. */
  readonly now: number;
}

/**
 * How a list that may only grow at its end did not keep what it had, in the order of the entries. An entry that is missing
 * says something else now where a new one stands in its place, else it is gone.
 * @param before the list as it was
 * @param now the list as it is; entries behind those that it had are no matter
 */
export function* unkept(before: readonly unknown[], now: readonly unknown[]): Generator<Unkept> {
  const changes = inOrderChanges(before, now);
  const added = new Map(changes.flatMap(({ from, to }) => (from === null && to !== null ? [[to.place, to.item]] : [])));
  const moved: Unkept[] = [];
  for (const { from, to } of changes) {
    if (from === null) continue;
    const { item, place: was } = from;
    const [elsewhere] = [...added].find(([, other]) => to === null && isSame(other, item)) ?? [];
    if (elsewhere === undefined) yield { how: to === null ? 'gone' : 'otherwise', was, now: (to ?? from).place };
    else {
      added.delete(elsewhere);
      moved.push({ how: 'pushed', was, now: elsewhere });
    }
  }
  for (const { to, inFrontOf } of changes)
    if (to !== null && inFrontOf !== null && added.has(to.place))
      yield { how: 'pushed', was: inFrontOf, now: to.place };
  yield* moved;
}
