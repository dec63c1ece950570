import { isMapping } from '../records/mapping.ts';
import { byText } from '../records/order.ts';

/** What a value says, in whatever order its fields stand: two values that say the same have one text. */
export function said(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      isMapping(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byText(a, b))) : inner,
    ) ?? ''
  );
}

/** Whether two values say the same, in whatever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || said(a) === said(b);
}

/** An item of a list before or after a change, and its place, from 0. */
export interface Placed {
  readonly item: unknown;
  readonly place: number;
}

/** What became of the items of a list that are not the same in both. */
export interface ItemChange {
  readonly from: Placed | null;
  readonly to: Placed | null;
  /** The place before of an item in front of which a new one stands now; null for every other change. */
  readonly inFrontOf: number | null;
}

/** Pairs of lengths up to which two lists are compared item by item; beyond it, place by place. */
const MOST_PAIRS = 250_000;

const placed = (list: readonly unknown[], place: number): Placed | null =>
  place < list.length ? { item: list[place], place } : null;

/** The places, in both lists, of items that stand in both in the same order: as many as there can be. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same: (readonly [number, number])[] = Array.from({ length: start }, (_, n) => [n, n] as const);
  const [n, m] = [a.length - start - end, b.length - start - end];
  if (n * m <= MOST_PAIRS) {
    const width = m + 1;
    const longest = new Uint32Array((n + 1) * width);
    const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
    for (let i = n - 1; i >= 0; i -= 1)
      for (let j = m - 1; j >= 0; j -= 1)
        longest[i * width + j] =
          a[start + i] === b[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    for (let [i, j] = [0, 0]; i < n && j < m; ) {
      if (a[start + i] === b[start + j]) {
        same.push([start + i, start + j]);
        i += 1;
        j += 1;
      } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
      else j += 1;
    }
  }
  for (let back = end; back > 0; back -= 1) same.push([a.length - back, b.length - back]);
  return same;
}

/** A list as it was and as it is, by what each item says: what was changed in its place, taken out, or added. */
export function inOrderChanges(before: readonly unknown[], after: readonly unknown[]): readonly ItemChange[] {
  const changes: ItemChange[] = [];
  let [i, j] = [0, 0];
  const last: readonly [number, number] = [before.length, after.length];
  for (const [stopI, stopJ] of [...common(before.map(said), after.map(said)), last]) {
    for (; i < stopI || j < stopJ; ) {
      const from = i < stopI ? placed(before, i) : null;
      const to = j < stopJ ? placed(after, j) : null;
      changes.push({ from, to, inFrontOf: from === null && stopI < before.length ? stopI : null });
      if (from !== null) i += 1;
      if (to !== null) j += 1;
    }
    i = stopI + 1;
    j = stopJ + 1;
  }
  return changes;
}

/** A list as it was and as it is, by what each item is called; an item that no name has, and one called as another, by its place. */
export function namedChanges(
  before: readonly unknown[],
  after: readonly unknown[],
  nameOf: (item: unknown) => string,
): readonly ItemChange[] {
  const named = (list: readonly unknown[]): ReadonlyMap<string, Placed> => {
    const names = new Map<string, Placed>();
    for (const [place, item] of list.entries()) {
      const name = nameOf(item);
      let free = name;
      for (let twin = 2; names.has(free); twin += 1) free = `${name}\0${twin}`;
      names.set(free, { item, place });
    }
    return names;
  };
  const [old, now] = [named(before), named(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [from = null, to = null] = [old.get(name), now.get(name)];
    const same = from !== null && to !== null && isSame(from.item, to.item);
    return same ? [] : [{ from, to, inFrontOf: null }];
  });
}
