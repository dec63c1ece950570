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
 * Answers the place on a page that the end of a link means, as people and their editors write it: as the page calls it, or
 * as the host of a repository does. Null when no heading is meant. The end of the link is what follows `#`, decoded.
 */
export function placesNamed(headings: readonly string[]): (fragment: string) => string | null {
  const places = headingPlaces(headings);
  const own = new Map(places.map((place, at) => [place, at]));
  const named = numbering(1);
  const ofHost = new Map(headings.map((heading, at) => [named(slugOfHost(heading)), at]));
  return (fragment) => {
    if (own.has(fragment)) return fragment;
    const at = ofHost.get(fragment.toLowerCase()) ?? own.get(`s-${slugged(fragment)}`);
    return at === undefined ? null : (places[at] ?? null);
  };
}

/** The place that the end of one link means. */
export function placeNamed(fragment: string, headings: readonly string[]): string | null {
  return placesNamed(headings)(fragment);
}
