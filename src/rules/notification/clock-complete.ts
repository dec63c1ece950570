import { isUnanswered } from '../../records/reading/placeholder.ts';
import type { Obligation } from '../../records/types/obligation.ts';
import { stagesOf } from '../../regimes/applies.ts';
import { type Problem, recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const DUTY = 'obligations/northwind-dpa.md';
const steps = (...stages: readonly object[]) => ({ stages });
const NOTICE = { id: 'notification', start: 'aware', amount: 24, unit: 'hours' };

type Stage = Obligation['stages'][number];
type Clock = Pick<Stage, 'start' | 'amount' | 'unit'>;

/** What keeps a clock from ever running, or ending; null where nothing does. */
function fault({ start, amount, unit }: Clock, id: string, ids: readonly string[]): [keyof Clock, string] | null {
  if (amount !== undefined && unit === undefined) return ['unit', `has the \`amount\` \`${amount}\`, but no \`unit\``];
  if (amount === undefined && unit !== undefined) return ['amount', `has the \`unit\` \`${unit}\`, but no \`amount\``];
  if (!start.startsWith('stage:')) return null;
  const after = start.slice('stage:'.length);
  if (after === id) return ['start', 'starts when it was sent itself, so it never starts'];
  return ids.includes(after)
    ? null
    : ['start', `starts after the step ${quoted(after)}, but the duty has ${codes(ids)}`];
}

function* faults(data: Obligation): Generator<Problem> {
  const ids = stagesOf(data).map(({ id }) => id);
  for (const [index, stage] of data.stages.entries()) {
    if (data.stages.findIndex(({ id }) => id === stage.id) < index)
      yield {
        at: ['stages', index, 'id'],
        message: `${quoted(stage.id)} is the name of two steps, so that one entry would answer both`,
      };
    const clocks = [[[], stage] as const, ...(stage.also === undefined ? [] : [[['also'], stage.also] as const])];
    for (const [below, clock] of clocks) {
      const found = fault(clock, stage.id, ids);
      if (found !== null)
        yield { at: ['stages', index, ...below, found[0]], message: `${quoted(stage.id)} ${found[1]}` };
    }
  }
}

export default recordRule({
  id: 'notification/clock-complete',
  of: 'obligations',
  severity: 'error',
  controls: ['A.5.31'],
  title: 'The clock of a step has a number and its unit, or neither, and a start that can happen',
  why: 'A clock without its unit never ends, and one that waits for a step that there is not never starts. Nobody would be reminded, and nothing would be missed.',
  fix: 'Write `amount` and `unit` (`hours`, `days`, `business-days` or `months`), or neither where the text has no number; after `stage:` the name of another step of the duty.',
  *check({ record: { data } }) {
    if (isUnanswered(data.off)) yield* faults(data);
  },
  examples: {
    fails: [
      {
        name: 'a number without its unit',
        from: DUTY,
        set: steps({ id: 'notification', start: 'aware', amount: 24 }),
        says: '10:5 `notification` has the `amount` `24`, but no `unit`',
      },
      {
        name: 'a unit without its number',
        from: DUTY,
        set: steps({ id: 'notification', start: 'aware', unit: 'hours' }),
        says: '10:5 `notification` has the `unit` `hours`, but no `amount`',
      },
      {
        name: 'a second limit without its unit',
        from: DUTY,
        set: steps({ ...NOTICE, also: { start: 'discovered', amount: 48 } }),
        says: '14:5 `notification` has the `amount` `48`, but no `unit`',
      },
      {
        name: 'a start that there is not',
        from: DUTY,
        set: steps(NOTICE, { id: 'report', start: 'stage:notifcation', amount: 30, unit: 'days' }),
        says: '15:5 `report` starts after the step `notifcation`, but the duty has `notification` and `report`',
      },
      {
        name: 'a step that waits for itself',
        from: DUTY,
        set: steps({ id: 'notification', start: 'stage:notification', amount: 24, unit: 'hours' }),
        says: '11:5 `notification` starts when it was sent itself, so it never starts',
      },
      {
        name: 'one name for two steps',
        from: DUTY,
        set: steps(NOTICE, { ...NOTICE, amount: 48 }),
        says: '14:5 `notification` is the name of two steps, so that one entry would answer both',
      },
    ],
    passes: [
      { name: 'a number and its unit', from: DUTY },
      { name: 'without undue delay', from: DUTY, set: steps({ id: 'notification', start: 'aware' }) },
      {
        name: 'a step after one of the preset',
        from: DUTY,
        set: {
          preset: 'gdpr-33-authority',
          appliesWhen: null,
          recipient: null,
          ...steps({ id: 'report', start: 'stage:notification', amount: 30, unit: 'days' }),
        },
      },
      {
        name: 'switched off',
        from: DUTY,
        set: { ...steps({ id: 'notification', start: 'aware', amount: 24 }), off: 'The contract ended in May.' },
      },
    ],
  },
});
