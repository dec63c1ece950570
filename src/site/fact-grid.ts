import type { Fact, Value } from './values.ts';

/** Letters that stand beside others in a grid; what is longer gets a line of its own. */
const SHORT = 44;

/** A fact in a grid, and whether it takes a whole line. */
export interface GridFact {
  readonly fact: Fact;
  readonly wide: boolean;
}

function lengthOf(value: Value): number {
  if (value.kind === 'list') return value.items.reduce((sum, item) => sum + lengthOf(item) + 2, 0);
  return 'text' in value ? value.text.length : Number.POSITIVE_INFINITY;
}

/** Facts as a grid shows them: what is short first, then what is long, each in the order given. */
export function factGrid(facts: readonly Fact[]): readonly GridFact[] {
  const [short = [], long = []] = [false, true].map((wide) =>
    facts.filter(({ value }) => lengthOf(value) > SHORT === wide).map((fact) => ({ fact, wide })),
  );
  return [...short, ...long];
}
