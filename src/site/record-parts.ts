import type { Folder } from '../records/types/fields.ts';
import type { Fact } from './values.ts';

/** A part of a record under a heading of its own: one large fact, or cards of small facts that belong together. */
export interface RecordPart {
  readonly slug: string;
  readonly label: string;
  readonly help: string;
  /** Drawn as a whole; null where the part is made of cards. */
  readonly fact: Fact | null;
  /** Small facts that stand above the cards. */
  readonly head: readonly Fact[];
  readonly cards: readonly Fact[];
}

/** The facts of a record in the order in which a reader wants them. */
export interface RecordParts {
  /** Small facts, at the head of the page. */
  readonly head: readonly Fact[];
  /** What was assessed, done, secured, told and learned. */
  readonly story: readonly RecordPart[];
  /** How the record itself was changed. */
  readonly history: readonly RecordPart[];
}

/** Fields that the page shows in another way: ties of either side are one list. */
const ELSEWHERE: ReadonlySet<string> = new Set(['links']);
const HISTORY: readonly string[] = ['reassessments', 'statusSkips', 'reopened', 'amendments', 'changes', 'dueMoves'];

/** Cards under one heading, by the names of their fields. */
interface CardsPlan {
  readonly slug: string;
  readonly label: string;
  readonly fields: readonly string[];
  /** Whether the small facts of the record stand here, and not at the head of the page. */
  readonly withHead?: true;
}

/** How an incident is read: what was reported and how it was judged, what was done, whom it was told, what was learned. */
const INCIDENT: readonly (string | CardsPlan)[] = [
  {
    slug: 'assessment',
    label: 'Report and assessment',
    fields: ['reporter', 'triage', 'affected', 'impact', 'personalData', 'clocks'],
    withHead: true,
  },
  'timeline',
  'evidence',
  'notifications',
  { slug: 'recovery', label: 'Recovery and closure', fields: ['recovery', 'closure', 'cost'] },
  'review',
];

/** The fields of an incident that its summary says, at the head of the page. */
const SUMMARISED: ReadonlySet<string> = new Set([
  'kind',
  'status',
  'severity',
  'category',
  'owner',
  'exercise',
  'detectedAt',
  'containedAt',
]);

/** The fields of a policy that are said in short, above its text. */
const IN_BRIEF: ReadonlySet<string> = new Set(['version', 'owner', 'effectiveOn', 'acknowledge']);

function isLarge({ value }: Fact): boolean {
  if (value.kind === 'group' || value.kind === 'table') return true;
  return value.kind === 'list' && value.items.some((item) => item.kind === 'group');
}

/** What need not be said: that a report is no drill. */
function isUsual({ name, value }: Fact): boolean {
  return name === 'exercise' && value.kind === 'word' && value.text === 'no';
}

function whole(fact: Fact): RecordPart {
  return { slug: `f-${fact.name}`, label: fact.label, help: fact.help, fact, head: [], cards: [] };
}

function cards({ slug, label }: Pick<CardsPlan, 'slug' | 'label'>, head: readonly Fact[], own: readonly Fact[]) {
  return head.length + own.length === 0 ? [] : [{ slug, label, help: '', fact: null, head, cards: own }];
}

/**
 * Parts a record's facts by what a reader looks for.
 * @param summarised whether the page begins with a summary of the incident
 */
export function parts(folder: Folder, facts: readonly Fact[], summarised: boolean): RecordParts {
  const kept = facts.filter(
    (fact) =>
      !ELSEWHERE.has(fact.name) &&
      !isUsual(fact) &&
      !(summarised && SUMMARISED.has(fact.name)) &&
      !(folder === 'policies' && IN_BRIEF.has(fact.name)),
  );
  const small = kept.filter((fact) => !isLarge(fact));
  const large = kept.filter(isLarge);
  const named = (names: readonly string[]): readonly Fact[] =>
    names.flatMap((name) => large.filter((fact) => fact.name === name));
  const plan = folder === 'incidents' ? INCIDENT : [];
  const planned = new Set([...HISTORY, ...plan.flatMap((step) => (typeof step === 'string' ? step : step.fields))]);
  const others = large.filter(({ name }) => !planned.has(name));
  const told = plan.flatMap((step): readonly RecordPart[] =>
    typeof step === 'string'
      ? named([step]).map(whole)
      : cards(step, summarised && step.withHead === true ? small : [], named(step.fields)),
  );
  return {
    head: summarised ? [] : small,
    story: [
      ...told,
      ...cards(
        { slug: 'details', label: 'Details' },
        [],
        others.filter(({ value }) => value.kind === 'group'),
      ),
      ...others.filter(({ value }) => value.kind !== 'group').map(whole),
    ],
    history: named(HISTORY).map(whole),
  };
}
