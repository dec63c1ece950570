import { BLOCK, fewerParts, searchPartOf, UNDATED } from './search-parts.ts';

/** Pages of records that one process draws: what a build of a whole portal of that size takes, each part takes. */
const PART_SIZE = 10_000;

/** The part that holds what has no year in its number, and all that lists records of several years. */
export const REST = 'rest';

/** Pages of a portal that a process of its own draws: the records of a year, or as many of them as one build should hold. */
export interface PortalPart {
  /** `2024`, and `2024-10` for what begins with the number 10,000 of that year. */
  readonly name: string;
  /** The addresses of its records. */
  readonly hrefs: readonly string[];
  /** The parts of the search that it makes, oldest first. */
  readonly search: readonly string[];
}

/** How a portal is parted. */
export interface PartSizes {
  /** Up to how many pages parts of the search become one. */
  readonly most?: number;
  /** Up to how many pages parts of the search are drawn by one process. */
  readonly size?: number;
}

/**
 * The parts of a portal beside the rest, oldest first. Each holds whole parts of the search of one year, so that a search of
 * all of them is the one that a single build makes.
 * @param hrefs the addresses of all records, those included that have no year in their number: they belong to the rest
 */
export function portalParts(
  hrefs: readonly string[],
  { most = BLOCK, size = PART_SIZE }: PartSizes = {},
): readonly PortalPart[] {
  const byPart = Map.groupBy(hrefs, (href) => searchPartOf(`${href.slice(1)}index.html`));
  byPart.delete(UNDATED);
  const parts: PortalPart[] = [];
  for (const [name, own] of fewerParts(byPart, most)) {
    const open = parts.at(-1);
    if (open !== undefined && open.name.slice(0, 4) === name.slice(0, 4) && open.hrefs.length + own.length <= size)
      parts[parts.length - 1] = { ...open, hrefs: [...open.hrefs, ...own], search: [...open.search, name] };
    else parts.push({ name, hrefs: own, search: [name] });
  }
  return parts;
}
