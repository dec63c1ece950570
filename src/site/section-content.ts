import type { Fact, Value } from './values.ts';

/** One item of a list: what names it, and what else it says. */
export interface ItemCard {
  readonly title: Fact | null;
  readonly facts: readonly Fact[];
}

/** What stands below the heading of a large fact. */
export type SectionContent =
  | { readonly kind: 'grid'; readonly facts: readonly Fact[] }
  | { readonly kind: 'cards'; readonly cards: readonly ItemCard[] }
  | { readonly kind: 'log'; readonly value: Value }
  | { readonly kind: 'value'; readonly fact: Fact };

function cardOf(facts: readonly Fact[]): ItemCard {
  const title = facts.find(({ name }) => name === 'description') ?? facts[0] ?? null;
  return { title, facts: facts.filter((one) => one !== title) };
}

/** Lists of what was changed or decided one after the other. */
const LOGS: readonly string[] = ['reassessments', 'statusSkips', 'reopened', 'amendments', 'dueMoves', 'review.gaps'];

/** How a large fact is drawn: what was done entry by entry as a log, a group as a grid, groups of a list as cards, all else as it is. */
export function sectionContent(fact: Fact): SectionContent {
  const { value } = fact;
  if (LOGS.includes(fact.name)) return { kind: 'log', value };
  if (value.kind === 'group') return { kind: 'grid', facts: value.facts };
  const groups =
    value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'group' ? [item.facts] : [])) : [];
  return groups.length > 0 ? { kind: 'cards', cards: groups.map(cardOf) } : { kind: 'value', fact };
}
