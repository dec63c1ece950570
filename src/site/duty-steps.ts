import type { DutyView, StageView } from './duties.ts';
import type { Words } from './words/index.ts';

/** The steps of a duty as a table. */
export interface StepTable {
  /** The steps of the preset, then those that the record adds to it. */
  readonly rows: readonly (StageView & { readonly added: boolean })[];
  /** The columns in which a step says something. */
  readonly has: Readonly<Record<'article' | 'content', boolean>>;
}

/** When a duty applies, and what it asks for step by step. */
export interface DutySteps {
  /** When it applies, in a sentence. */
  readonly when: string;
  /** What must hold together; empty where the sentence says it. */
  readonly conditions: readonly string[];
  /** Null where it has no step. */
  readonly steps: StepTable | null;
}

function whenOf(conditions: readonly string[], { always, when, whenAll }: Words['duties']): string {
  const [only] = conditions;
  if (only === undefined) return always;
  return conditions.length === 1 ? when(only) : whenAll;
}

/** A duty as its page draws it: a step counts as added where a preset brings others. */
export function dutySteps({ preset, conditions, stages, ownStages }: DutyView, words: Words['duties']): DutySteps {
  const rows = [
    ...stages.map((stage) => ({ ...stage, added: false })),
    ...ownStages.map((stage) => ({ ...stage, added: preset !== null })),
  ];
  const has = {
    article: rows.some(({ article }) => article !== null),
    content: rows.some(({ content }) => content.length > 0),
  };
  return {
    when: whenOf(conditions, words),
    conditions: conditions.length > 1 ? conditions : [],
    steps: rows.length === 0 ? null : { rows, has },
  };
}
