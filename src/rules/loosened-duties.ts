import { isSame } from '../queries/aligned.ts';
import { SEVERITIES, type Severity } from '../records/types/fields.ts';
import type { Obligation } from '../records/types/obligation.ts';
import type { Problem } from './rule.ts';

type Conditions = NonNullable<Obligation['appliesWhen']>;

function rank(severity: Severity | undefined): number {
  return severity === undefined ? -1 : SEVERITIES.indexOf(severity);
}

/** Whether a condition lets the duty bind less than the one before did. */
function narrows(name: string, was: Conditions, is: Conditions): boolean {
  if (name === 'categories')
    return (
      is.categories.length > 0 &&
      (was.categories.length === 0 || was.categories.some((one) => !is.categories.includes(one)))
    );
  if (name === 'severityAtLeast') return rank(is.severityAtLeast) > rank(was.severityAtLeast);
  const [before, now] = [was, is].map((conditions) => new Map(Object.entries(conditions)).get(name));
  return now !== undefined && !isSame(before, now);
}

const ANYTHING: Conditions = { categories: [] };

/** What a duty to notify asks for less than it did: it is off, begins later, binds less, or gives more time. */
export function* loosenedDuty(was: Obligation, is: Obligation): Generator<Problem> {
  if (is.off !== undefined && was.off === undefined) yield { at: ['off'], message: 'the duty is to be switched off' };
  if (was.preset !== undefined && is.preset !== was.preset)
    yield { at: ['preset'], message: `the duty is no longer \`${was.preset}\`` };
  if ((is.effectiveOn ?? '') > (was.effectiveOn ?? ''))
    yield { at: ['effectiveOn'], message: `the duty is to bind only since \`${is.effectiveOn}\`` };
  const [before, now] = [was.appliesWhen ?? ANYTHING, is.appliesWhen ?? ANYTHING];
  for (const name of Object.keys(now))
    if (narrows(name, before, now))
      yield { at: ['appliesWhen', name], message: `the duty is to bind less: its \`${name}\` is narrower` };
  for (const stage of was.stages) {
    const index = is.stages.findIndex(({ id }) => id === stage.id);
    const here = is.stages[index];
    const at = here === undefined ? ['stages'] : ['stages', index];
    if (here === undefined) yield { at, message: `the step \`${stage.id}\` is gone` };
    else if (
      stage.amount !== undefined &&
      (here.unit !== stage.unit || (here.amount ?? Number.POSITIVE_INFINITY) > stage.amount)
    )
      yield {
        at,
        message: `the step \`${stage.id}\` is to give more time than ${stage.amount} ${stage.unit ?? ''}`.trim(),
      };
    else if (here.start !== stage.start || (here.when !== undefined && !isSame(here.when, stage.when)))
      yield { at, message: `the step \`${stage.id}\` is to start at something else, or to bind less` };
  }
}
