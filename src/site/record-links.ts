import type { LinkView } from './model.ts';
import { isNumbered } from './registers.ts';
import type { Fact, Value } from './values.ts';

function* leadsOf(value: Value): Generator<string> {
  if (value.kind === 'link' && value.href !== null) yield value.href;
  if (value.kind === 'list') for (const item of value.items) yield* leadsOf(item);
  if (value.kind === 'group') for (const fact of value.facts) yield* leadsOf(fact.value);
  if (value.kind === 'table') for (const cell of value.rows.flat()) if (cell !== null) yield* leadsOf(cell);
}

/**
 * Whether a fact is nothing but numbered records that the list of links names, each with its status.
 * @param links the records that belong to the record
 */
export function isListed({ value }: Fact, links: readonly LinkView[]): boolean {
  if (value.kind !== 'list') return false;
  const numbered = new Set(links.flatMap(({ id, href }) => (isNumbered(id) ? [href] : [])));
  return value.items.every((item) => item.kind === 'link' && item.href !== null && numbered.has(item.href));
}

/**
 * The records that the end of a story lists: people, assets and whatever else has a name are left out where the page names
 * them; numbered records are listed with their status wherever they are named.
 */
export function shownLinks(links: readonly LinkView[], values: readonly Value[]): readonly LinkView[] {
  const named = new Set(values.flatMap((value) => [...leadsOf(value)]));
  return links.filter(({ id, href }) => isNumbered(id) || !named.has(href));
}
