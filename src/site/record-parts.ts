import type { FieldsStep, StoryPlan, StoryStep } from './story-plans.ts';
import type { Fact, Value } from './values.ts';

/** A part of a record under a heading of its own. */
export interface RecordPart {
  readonly slug: FieldsStep['slug'];
  /** The one fact that it is about, drawn as a whole; null where it is made of cards. */
  readonly fact: Fact | null;
  /** Facts, each under a small heading. */
  readonly cards: readonly Fact[];
}

/** A step of a story with what stands there. */
export type PlacedStep = { readonly step: StoryStep; readonly part: RecordPart | null };

/** The facts of a record, each at its one place. */
export interface RecordParts {
  /** Beside the text. */
  readonly rail: readonly Fact[];
  /** The steps of the story in their order; those of fields only where there are any. */
  readonly steps: readonly PlacedStep[];
  /** The entries of the timeline; null where there are none. */
  readonly timeline: Fact | null;
  /** Who was told; null where nobody was. */
  readonly told: Fact | null;
  /** What no step names. */
  readonly folded: readonly Fact[];
}

/** Letters that fit beside the text; what is longer stands in it. */
const SHORT = 88;

/** Ties of either side are one list. */
const ELSEWHERE: ReadonlySet<string> = new Set(['links']);
/** Parts of the review that say what changed, and stand where that is told. */
const APART: readonly string[] = ['gaps', 'outcome', 'nonconformity'];

/** The letters of a value as it is read; without end where it is a group or a table. */
function lengthOf(value: Value): number {
  if (value.kind === 'list') return value.items.reduce((sum, item) => sum + lengthOf(item) + 2, 0);
  return 'text' in value ? value.text.length : Number.POSITIVE_INFINITY;
}

/** What need not be said: that a report is no drill, and that a time is known exactly. */
function isUsual({ name, value }: Fact): boolean {
  if (value.kind !== 'word') return false;
  return (name === 'exercise' && value.text === 'no') || (name === 'occurredPrecision' && value.text === 'exact');
}

/** A review, and what it changed as facts of their own. */
function withoutChanges(fact: Fact): readonly Fact[] {
  const { name, value } = fact;
  if (name !== 'review' || value.kind !== 'group') return [fact];
  const own = value.facts.filter((inner) => !APART.includes(inner.name));
  const rest = value.facts.filter((inner) => APART.includes(inner.name));
  return [
    ...(own.length === 0 ? [] : [{ ...fact, value: { kind: 'group' as const, facts: own } }]),
    ...rest.map((inner) => ({ ...inner, name: `review.${inner.name}` })),
  ];
}

function partOf(slug: FieldsStep['slug'], own: readonly Fact[]): RecordPart | null {
  const [only, ...others] = own;
  if (only === undefined) return null;
  // What has no words of its own beside the heading needs no second one.
  return others.length === 0 ? { slug, fact: only, cards: [] } : { slug, fact: null, cards: own };
}

/**
 * Puts the facts of a record where its plan wants them; each stands at one place, and none is lost.
 * @param headed whether the head of the page draws what the plan says it does
 */
export function recordParts(
  { steps, rail, drawn = [] }: StoryPlan,
  facts: readonly Fact[],
  headed: boolean,
): RecordParts {
  const kept = facts
    .filter((fact) => !ELSEWHERE.has(fact.name) && !isUsual(fact) && !(headed && drawn.includes(fact.name)))
    .flatMap(withoutChanges);
  const named = (names: readonly string[]): readonly Fact[] =>
    names.flatMap((name) => kept.filter((fact) => fact.name === name));
  const inSteps = steps.flatMap((step) => (typeof step === 'object' && 'fields' in step ? step.fields : []));
  const planned = new Set(['timeline', 'notifications', ...inSteps]);
  const free = kept.filter(({ name }) => !planned.has(name));
  const isBeside = (fact: Fact): boolean =>
    rail === null || !headed ? lengthOf(fact.value) <= SHORT : rail.includes(fact.name);
  const beside = free.filter(isBeside);
  const others = free.filter((fact) => !isBeside(fact));
  const shown = steps.includes('others');
  return {
    rail: rail === null || !headed ? beside : rail.flatMap((name) => beside.filter((fact) => fact.name === name)),
    steps: steps.map((step) => {
      if (step === 'others') return { step, part: partOf('details', others) };
      return {
        step,
        part: typeof step === 'object' && 'fields' in step ? partOf(step.slug, named(step.fields)) : null,
      };
    }),
    timeline: named(['timeline'])[0] ?? null,
    told: named(['notifications'])[0] ?? null,
    folded: shown ? [] : others,
  };
}
