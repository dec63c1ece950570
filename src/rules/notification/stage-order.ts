import { dutyEntries } from '../../queries/incident-parts.ts';
import { epoch } from '../../records/time.ts';
import type { Incident } from '../../records/types/incident.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { type DutyStage, stagesOf } from '../../regimes/applies.ts';
import { type Problem, recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const NIS = {
  'obligations/nis.md': '---\nid: nis\ntitle: NIS 2\nkind: law\npreset: nis2\nverifiedOn: 2026-06-01\n---\n',
};
const steps = (...stages: readonly Readonly<Record<string, unknown>>[]) =>
  ({ 'obligations/nis.md': { from: 'obligations/northwind-dpa.md', set: { id: 'nis', stages } } }) as const;
const sent = (stage: string, sentAt: string | null) => ({
  obligation: 'nis',
  stage,
  decision: 'required',
  decidedBy: 'privacy-lead',
  rationale: 'Significant for the client.',
  sentAt,
  reference: 'CS-11',
  summary: 'What is known so far.',
});
const SAVED = { obligation: 'nis', decision: 'not-required', decidedBy: 'privacy-lead', rationale: 'Not significant.' };

/** Words for a first and a last step; whatever clocks they have, a last one comes after a first one. */
const FIRST: readonly string[] = ['early-warning', 'initial', 'notification', 'filing'];
const LAST: readonly string[] = ['final', 'amendment'];

/** Whether one step of a duty must be sent before another: it starts the other's clock, or has the shorter one. */
function precedes(before: DutyStage, after: DutyStage): boolean {
  if (after.start === `stage:${before.id}`) return true;
  if (LAST.includes(after.id) && FIRST.includes(before.id)) return true;
  const sameClock = before.start === after.start && before.unit === after.unit;
  return sameClock && (before.amount ?? Number.POSITIVE_INFINITY) < (after.amount ?? 0);
}

/** An entry of a step that was sent. */
interface Sent {
  readonly index: number;
  readonly text: string;
  readonly time: number;
}

/** The first time that a step was sent. */
function firstSent(data: Incident, obligation: string, stage: string): Sent | null {
  const found = dutyEntries(data).flatMap(({ index, ...entry }) => {
    const time = epoch(entry.sentAt);
    const isIt = entry.obligation === obligation && entry.stage === stage;
    return isIt && time !== null && entry.sentAt !== undefined ? [{ index, text: entry.sentAt, time }] : [];
  });
  return found.sort((a, b) => a.time - b.time)[0] ?? null;
}

function* outOfOrder({ id, data: duty }: EntryOf<'obligations'>, data: Incident): Generator<Problem> {
  const stages = stagesOf(duty);
  const spared = (stage: string): boolean =>
    data.notifications.some(
      (entry) => entry.obligation === id && entry.stage === stage && entry.decision === 'not-required',
    );
  for (const after of stages) {
    const later = firstSent(data, id, after.id);
    if (later === null) continue;
    for (const before of stages) {
      if (before.id === after.id || !precedes(before, after) || spared(before.id)) continue;
      const earlier = firstSent(data, id, before.id);
      if (earlier !== null && earlier.time <= later.time) continue;
      const said = earlier === null ? 'was never sent' : `was sent only at \`${earlier.text}\``;
      yield {
        at: ['notifications', later.index, 'sentAt'],
        message: `${quoted(id)}: \`${after.id}\` was sent at \`${later.text}\`, but \`${before.id}\`, which comes first, ${said}`,
      };
    }
  }
}

export default recordRule({
  id: 'notification/stage-order',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.31', 'NIS2 23'],
  title: 'The steps of a duty are sent in their order, and are steps that it has',
  why: 'A final report before the notification means that one of the two times is wrong, or that a step was left out whose deadline ran. One message may serve two steps: it then has two entries with the same time. Steps that do not depend on each other, such as telling the people concerned, may come at any time.',
  fix: 'Compare both times with the receipts and correct the wrong one; what has been handed in as sent stays as it was entered. If the earlier step was served by the same message, add its entry with the same time and receipt; if it was not needed, an entry with `decision: not-required` and the reason.',
  *check({ record: { data }, content }) {
    if (!reached(data, 'triaged')) return;
    for (const { index, obligation, stage } of dutyEntries(data)) {
      const duty = content.get('obligations', obligation)?.data;
      const known = duty === undefined ? [] : stagesOf(duty).map(({ id }) => id);
      if (known.length === 0 || known.includes(stage)) continue;
      yield {
        at: ['notifications', index, 'stage'],
        message: `${quoted(obligation)} has no step ${quoted(stage)}; it has ${codes(known)}`,
        fix: 'Write the name of one of the steps of the duty after `stage:`.',
      };
    }
    for (const id of new Set(dutyEntries(data).map(({ obligation }) => obligation))) {
      const duty = content.get('obligations', id);
      if (duty !== undefined) yield* outOfOrder(duty, data);
    }
  },
  examples: {
    fails: [
      {
        name: 'the final report before the notification',
        from: CLOSED,
        set: {
          'notifications[1]': sent('early-warning', '2026-03-02T15:00+01:00'),
          'notifications[2]': sent('notification', '2026-03-04T15:00+01:00'),
          'notifications[3]': sent('final', '2026-03-03T15:00+01:00'),
        },
        files: NIS,
        says: '123:5 `nis`: `final` was sent at `2026-03-03T15:00+01:00`, but `notification`, which comes first, was sent only at `2026-03-04T15:00+01:00`',
      },
      {
        name: 'the notification without an early warning',
        from: CLOSED,
        set: { 'notifications[1]': sent('notification', '2026-03-02T15:00+01:00') },
        files: NIS,
        says: '107:5 `nis`: `notification` was sent at `2026-03-02T15:00+01:00`, but `early-warning`, which comes first, was never sent',
      },
      {
        name: 'the early warning a minute late, in another zone',
        from: CLOSED,
        set: {
          'notifications[1]': sent('early-warning', '2026-03-02T14:01Z'),
          'notifications[2]': sent('notification', '2026-03-02T15:00+01:00'),
        },
        files: NIS,
        says: '115:5 `nis`: `notification` was sent at `2026-03-02T15:00+01:00`, but `early-warning`, which comes first, was sent only at `2026-03-02T14:01Z`',
      },
      {
        name: 'a step that the contract does not have',
        from: CLOSED,
        set: { 'notifications[0].stage': 'notifcation' },
        says: '91:5 `northwind-dpa` has no step `notifcation`; it has `notification`',
      },
      {
        name: 'the second step is sent first, by its clock',
        from: CLOSED,
        set: {
          'notifications[1]': sent('initial', '2026-03-04T15:00+01:00'),
          'notifications[2]': sent('update', '2026-03-03T15:00+01:00'),
        },
        files: steps(
          { id: 'initial', start: 'aware', amount: 24, unit: 'hours' },
          { id: 'update', start: 'aware', amount: 72, unit: 'hours' },
        ),
        says: '115:5 `nis`: `update` was sent at `2026-03-03T15:00+01:00`, but `initial`, which comes first, was sent only at `2026-03-04T15:00+01:00`',
      },
      {
        name: 'a step before the one that starts its clock',
        from: CLOSED,
        set: {
          'notifications[1]': sent('alert', '2026-03-04T15:00+01:00'),
          'notifications[2]': sent('update', '2026-03-03T15:00+01:00'),
        },
        files: steps(
          { id: 'update', start: 'stage:alert', amount: 72, unit: 'hours' },
          { id: 'alert', start: 'aware', amount: 24, unit: 'days' },
        ),
        says: '115:5 `nis`: `update` was sent at `2026-03-03T15:00+01:00`, but `alert`, which comes first, was sent only at `2026-03-04T15:00+01:00`',
      },
      {
        name: 'sent twice: the first time counts',
        from: CLOSED,
        set: {
          'notifications[1]': sent('early-warning', '2026-03-04T15:00+01:00'),
          'notifications[2]': sent('notification', '2026-03-05T15:00+01:00'),
          'notifications[3]': sent('notification', '2026-03-03T15:00+01:00'),
        },
        files: NIS,
        says: '123:5 `nis`: `notification` was sent at `2026-03-03T15:00+01:00`, but `early-warning`, which comes first, was sent only at `2026-03-04T15:00+01:00`',
      },
    ],
    passes: [
      { name: 'one step alone', from: CLOSED },
      {
        name: 'one message for both steps',
        from: CLOSED,
        set: {
          'notifications[1]': sent('early-warning', '2026-03-02T15:00+01:00'),
          'notifications[2]': sent('notification', '2026-03-02T15:00+01:00'),
        },
        files: NIS,
      },
      {
        name: 'recipients and a status on request may come at any time',
        from: CLOSED,
        set: {
          'notifications[1]': sent('recipients', '2026-03-02T10:00+01:00'),
          'notifications[2]': sent('early-warning', '2026-03-02T15:00+01:00'),
          'notifications[3]': sent('intermediate', '2026-03-02T18:00+01:00'),
          'notifications[4]': sent('notification', null),
        },
        files: NIS,
      },
      {
        name: 'the earlier step was not required',
        from: CLOSED,
        set: {
          'notifications[1]': { ...SAVED, stage: 'early-warning' },
          'notifications[2]': sent('notification', '2026-03-02T15:00+01:00'),
        },
        files: NIS,
      },
      {
        name: 'sent twice, first of all in time',
        from: CLOSED,
        set: {
          'notifications[1]': sent('early-warning', '2026-03-04T15:00+01:00'),
          'notifications[2]': sent('early-warning', '2026-03-02T15:00+01:00'),
          'notifications[3]': sent('notification', '2026-03-03T15:00+01:00'),
        },
        files: NIS,
      },
      {
        name: 'clocks of different units, or of one length, say nothing about the order',
        from: CLOSED,
        set: {
          'notifications[1]': sent('one', '2026-03-05T15:00+01:00'),
          'notifications[2]': sent('two', '2026-03-04T15:00+01:00'),
          'notifications[3]': sent('three', '2026-03-03T15:00+01:00'),
        },
        files: steps(
          { id: 'one', start: 'aware', amount: 1, unit: 'days' },
          { id: 'two', start: 'aware', amount: 72, unit: 'hours' },
          { id: 'three', start: 'aware', amount: 72, unit: 'hours' },
        ),
      },
      {
        name: 'clocks with different starts say nothing about the order',
        from: CLOSED,
        set: {
          'notifications[1]': sent('one', '2026-03-05T15:00+01:00'),
          'notifications[2]': sent('two', '2026-03-04T15:00+01:00'),
        },
        files: steps(
          { id: 'one', start: 'detected', amount: 24, unit: 'hours' },
          { id: 'two', start: 'aware', amount: 72, unit: 'hours' },
        ),
      },
      {
        name: 'a step that nobody set a time for comes at any time',
        from: CLOSED,
        set: {
          'notifications[1]': sent('one', '2026-03-05T15:00+01:00'),
          'notifications[2]': sent('two', '2026-03-04T15:00+01:00'),
        },
        files: steps({ id: 'one', start: 'aware' }, { id: 'two', start: 'aware' }),
      },
      {
        name: 'a duty without steps of its own takes any',
        from: CLOSED,
        set: { 'notifications[1]': sent('whatever', '2026-03-05T15:00+01:00') },
        files: steps(),
      },
      {
        name: 'a duty that nobody keeps is another rule',
        from: CLOSED,
        set: { 'notifications[1]': sent('whatever', '2026-03-05T15:00+01:00') },
      },
      { name: 'not assessed yet', from: CLOSED, set: { status: 'reported', 'notifications[0].stage': 'notifcation' } },
    ],
  },
});
