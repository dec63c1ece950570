import type { Path } from './document.ts';

/** Where a key or list item stands, and the text of its value where that is written on its own: offsets into the document. */
export interface Spot {
  readonly parent: Spot | null;
  /** The key, or the number of the item. */
  readonly part: string | number;
  start: number;
  /** Behind the key; the same as `start` for a list item. */
  end: number;
  value: readonly [start: number, end: number] | null;
  /** What stands in its value, by key or number; null where nothing does. */
  inside: Map<string | number, Spot> | null;
}

/** The spot of a whole frontmatter, which every other stands in. */
export function rootSpot(): Spot {
  return { parent: null, part: '', start: 0, end: 0, value: null, inside: null };
}

/** The spot of a key or list item, put below another. A key that stands there again takes the place of the first. */
export function spotBelow(parent: Spot, part: string | number, start: number, end: number): Spot {
  parent.inside ??= new Map();
  const before = parent.inside.get(part);
  if (before !== undefined) {
    Object.assign(before, { start, end, value: null });
    return before;
  }
  const spot: Spot = { parent, part, start, end, value: null, inside: null };
  parent.inside.set(part, spot);
  return spot;
}

/** The way to a spot from the top. */
export function pathOf({ parent, part }: Spot): Path {
  return parent === null ? [] : [...pathOf(parent), part];
}
