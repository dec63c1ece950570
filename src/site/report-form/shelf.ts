/** Where a page keeps what was typed on it, as far as this needs it; a browser may refuse any of it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps a thing under a name, or takes away what was kept there.
 * @param thing null to keep nothing
 * @returns whether it is kept
 */
export function keep(shelf: () => Shelf, key: string, thing: object | null): boolean {
  try {
    if (thing === null) shelf().removeItem(key);
    else shelf().setItem(key, JSON.stringify(thing));
    return thing !== null;
  } catch {
    // A browser may keep nothing, or no more; the page then says so.
    return false;
  }
}

/** The fields of what was kept; null where there is nothing that can be read. */
export function kept(shelf: () => Shelf, key: string): ReadonlyMap<string, unknown> | null {
  try {
    const thing: unknown = JSON.parse(shelf().getItem(key) ?? 'null');
    return typeof thing === 'object' && thing !== null ? new Map(Object.entries(thing)) : null;
  } catch {
    return null;
  }
}

/** A field that is text; empty where it is none. */
export function textOf(fields: ReadonlyMap<string, unknown>, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
