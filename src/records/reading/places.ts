/** Words as an address can hold them. */
function slugged(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** The slug that GitHub gives a heading: letters, digits, `-` and `_`; every blank a `-`. */
function slugOfHost(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/** Makes names that were not used before: `a`, `a-2`, `a-3`. */
function numbering(first: number): (base: string) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (base) => {
    let number = last.get(base) ?? first - 1;
    let name = base;
    while (taken.has(name)) {
      number += 1;
      name = `${base}-${number}`;
    }
    last.set(base, number);
    taken.add(name);
    return name;
  };
}

/** The place of each heading on the page of its record, in order: `s-root-cause`. No other part of a page is called so. */
export function headingPlaces(headings: readonly string[]): readonly string[] {
  const named = numbering(2);
  return headings.map((heading) => named(`s-${slugged(heading)}`));
}

/**
 * The place on a page that the end of a link means, as people and their editors write it: as the page calls it, or as
 * the host of a repository does. Null when no heading is meant.
 * @param fragment what follows `#`, decoded
 */
export function placeNamed(fragment: string, headings: readonly string[]): string | null {
  const places = headingPlaces(headings);
  if (places.includes(fragment)) return fragment;
  const named = numbering(1);
  const wanted = fragment.toLowerCase();
  const at = headings.findIndex((heading) => named(slugOfHost(heading)) === wanted);
  const like = at === -1 ? places.indexOf(`s-${slugged(fragment)}`) : at;
  return places[like] ?? null;
}
