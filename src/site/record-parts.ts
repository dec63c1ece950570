import type { Fact } from './values.ts';

/** A fact that is drawn under a heading of its own. */
export interface FactSection extends Fact {
  readonly slug: string;
}

/** Fields that the page shows in another way: ties of either side are one list. */
const ELSEWHERE: ReadonlySet<string> = new Set(['links']);

/** In which order a reader wants the larger parts; others follow as the schema has them. */
const ORDER: readonly string[] = [
  'timeline', 'evidence', 'evidenceNote', 'notifications', 'triage', 'affected', 'impact', 'personalData', 'recovery', 'review', 'closure',
  'reassessments', 'statusSkips', 'reopened', 'amendments',
];

function isLarge({ value }: Fact): boolean {
  if (value.kind === 'group' || value.kind === 'table') return true;
  return value.kind === 'list' && value.items.some((item) => item.kind === 'group');
}

/** Parts a record's facts: small ones stand at the head of its page, large ones under headings, in reading order. */
export function parts(facts: readonly Fact[]): { readonly head: readonly Fact[]; readonly sections: readonly FactSection[] } {
  const kept = facts.filter(({ name }) => !ELSEWHERE.has(name));
  const rank = ({ name }: Fact): number => {
    const at = ORDER.indexOf(name);
    return at < 0 ? ORDER.length : at;
  };
  return {
    head: kept.filter((fact) => !isLarge(fact)),
    sections: kept.filter(isLarge).map((fact) => ({ ...fact, slug: `f-${fact.name}` })).sort((a, b) => rank(a) - rank(b)),
  };
}
