import { bodyOf } from '../../../records/reading/document.ts';
import type { EntryOf } from '../../../records/types/index.ts';
import type { Pen } from './document.ts';
import type { Parties } from './parties.ts';

type Action = EntryOf<'actions'>;

/** Whether there is something left to do or to look at about an action. */
export function isLeft({ data: { status = 'open' } }: Action): boolean {
  return status === 'open' || status === 'done';
}

function milestonesOf({ id, data }: Action, of: string, pen: Pen, parties: Parties) {
  const { createdOn, dueOn, doneOn, verification, owner } = data;
  const [from, due, done] = [pen.day(createdOn), pen.day(dueOn), pen.day(doneOn)];
  const verified = pen.instant(verification?.at);
  const isRange = from !== undefined && due !== undefined && from.start < due.end;
  const dates = [
    ...(due === undefined
      ? []
      : [
          isRange
            ? ({ title: 'Due', timing: { 'within-date-range': { start: from.start, end: due.end } } } as const)
            : ({ title: 'Due', timing: { 'on-date': { date: due.end } } } as const),
        ]),
    ...(done === undefined ? [] : [{ title: 'Done', timing: { 'on-date': { date: done.start } } } as const]),
    ...(verified === undefined ? [] : [{ title: 'Verified', timing: { 'on-date': { date: verified } } } as const]),
  ];
  const party = parties.uuid(owner);
  const roles = party === undefined ? [] : [{ 'role-id': 'owner', 'party-uuids': [party] }];
  return dates.map(({ title, timing }) => ({
    uuid: pen.uuid('milestone', `${of} ${id} ${title}`),
    type: 'milestone',
    title,
    timing,
    'responsible-roles': roles,
  }));
}

/** What a person would ask about the days of an action: each time that it was moved, and what shows that it was done. */
function remarksOf({ data }: Action, pen: Pen): string | null {
  const moves = data.dueMoves.map(
    ({ from, to, reason = 'no reason is given' }) => `Moved from ${from} to ${to}: ${reason}`,
  );
  const said = [
    ...(data.status === 'cancelled' ? ['Cancelled.'] : []),
    ...moves,
    ...(data.doneEvidence === undefined ? [] : [`Shown by: ${data.doneEvidence}`]),
    ...(data.verification?.result === undefined ? [] : [`Checked: ${data.verification.result}`]),
  ];
  return said.length === 0 ? null : pen.prose(said.join('\n\n'));
}

const LIFECYCLES = { open: 'planned', done: 'completed', verified: 'completed', cancelled: 'recommendation' } as const;

/**
 * An action as the response to a risk, with its milestones.
 * @param of the id of the record that it answers
 */
export function responseOf(action: Action, of: string, pen: Pen, parties: Parties) {
  const { id, data, document } = action;
  return {
    uuid: pen.uuid('response', `${of} ${id}`),
    lifecycle: LIFECYCLES[data.status ?? 'open'],
    title: pen.line(data.title),
    description: pen.prose(bodyOf(document)) || pen.line(data.title),
    props: [
      ...pen.property('record', id),
      ...pen.property('status', data.status ?? 'open'),
      ...pen.property('kind', data.kind),
    ],
    origins: [parties.origin(data.owner)],
    tasks: milestonesOf(action, of, pen, parties),
    remarks: remarksOf(action, pen),
  };
}
