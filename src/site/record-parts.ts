import type { Fact } from './values.ts';

/** A fact that is drawn under a heading of its own. */
export interface FactSection extends Fact {
  readonly slug: string;
}

/** The facts of a record in the order in which a reader wants them. */
export interface RecordParts {
  /** Small facts, at the head of the page. */
  readonly head: readonly Fact[];
  /** What was done, secured, told and learned. */
  readonly story: readonly FactSection[];
  /** Groups of small facts. */
  readonly details: readonly FactSection[];
  /** How the record itself was changed. */
  readonly history: readonly FactSection[];
}

/** Fields that the page shows in another way: ties of either side are one list. */
const ELSEWHERE: ReadonlySet<string> = new Set(['links']);
const STORY: readonly string[] = ['timeline', 'evidence', 'notifications', 'review'];
const HISTORY: readonly string[] = ['reassessments', 'statusSkips', 'reopened', 'amendments', 'changes', 'dueMoves'];

function isLarge({ value }: Fact): boolean {
  if (value.kind === 'group' || value.kind === 'table') return true;
  return value.kind === 'list' && value.items.some((item) => item.kind === 'group');
}

/** What need not be said: that a report is no drill. */
function isUsual({ name, value }: Fact): boolean {
  return name === 'exercise' && value.kind === 'word' && value.text === 'no';
}

/** Parts a record's facts by what a reader looks for. */
export function parts(facts: readonly Fact[]): RecordParts {
  const kept = facts.filter((fact) => !ELSEWHERE.has(fact.name) && !isUsual(fact));
  const large = kept.filter(isLarge).map((fact): FactSection => ({ ...fact, slug: `f-${fact.name}` }));
  const named = (names: readonly string[]): readonly FactSection[] =>
    names.flatMap((name) => large.filter((fact) => fact.name === name));
  const others = large.filter(({ name }) => !STORY.includes(name) && !HISTORY.includes(name));
  return {
    head: kept.filter((fact) => !isLarge(fact)),
    story: [...named(STORY), ...others.filter(({ value }) => value.kind !== 'group')],
    details: others.filter(({ value }) => value.kind === 'group'),
    history: named(HISTORY),
  };
}
