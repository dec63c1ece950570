import { isUnanswered } from '../../records/reading/placeholder.ts';
import type { Incident } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { codesWith, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** What a notification that was sent leaves open; empty for one that was not sent yet. */
function openOf({ sentAt, reference, summary }: Incident['notifications'][number]): readonly string[] {
  const receipt = !isUnanswered(reference);
  if (sentAt === undefined && !receipt) return [];
  return [
    ...(sentAt === undefined ? ['sentAt'] : []),
    ...(receipt ? [] : ['reference']),
    ...(isUnanswered(summary) ? ['summary'] : []),
  ];
}

/** What a message calls a notification: its duty and step, or whom it tells of free will. */
function noticeName({ obligation, stage, recipient }: Incident['notifications'][number]): string {
  return obligation === undefined
    ? `what ${quoted(recipient ?? 'somebody')} was told of free will`
    : `${quoted(obligation)}, step ${quoted(stage ?? '')}`;
}

export default recordRule({
  id: 'notification/receipt-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.5', 'A.5.31'],
  title: 'A notification that was sent has its time, a receipt and what was said',
  why: 'That a duty was met can be shown only by when, with which receipt, and what was told. Of a call the receipt is who took it and when; of a letter its number.',
  fix: 'Write `sentAt`, under `reference` the case number, mail or `call of 10:30 with the duty officer`, and under `summary` in a sentence what they were told.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, entry] of data.notifications.entries()) {
      const open = openOf(entry);
      const [first] = open;
      if (first === undefined) continue;
      const done = entry.sentAt === undefined ? 'has a receipt' : `was sent at \`${entry.sentAt}\``;
      yield {
        at: ['notifications', index, first],
        message: `${noticeName(entry)}, ${done}, but says nothing under ${codesWith(open, entry)}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'sent without a receipt',
        from: CLOSED,
        set: { 'notifications[0].reference': null },
        says: '90:5 `northwind-dpa`, step `notification`, was sent at `2026-03-02T15:00+01:00`, but says nothing under `reference`',
      },
      {
        name: 'sent without what was said',
        from: CLOSED,
        set: { 'notifications[0].summary': null },
        says: '90:5 `northwind-dpa`, step `notification`, was sent at `2026-03-02T15:00+01:00`, but says nothing under `summary`',
      },
      {
        name: 'a receipt that is still to come',
        from: CLOSED,
        set: { 'notifications[0].reference': 'pending' },
        says: '96:5 `northwind-dpa`, step `notification`, was sent at `2026-03-02T15:00+01:00`, but says nothing under `reference` (`pending`)',
      },
      {
        name: 'a receipt, and no time',
        from: CLOSED,
        set: { 'notifications[0].sentAt': null },
        says: '90:5 `northwind-dpa`, step `notification`, has a receipt, but says nothing under `sentAt`',
      },
    ],
    passes: [
      { name: 'time, receipt and words', from: CLOSED },
      {
        name: 'by telephone',
        from: CLOSED,
        set: { 'notifications[0].reference': 'Call of 15:00 with the duty officer.' },
      },
      {
        name: 'not sent yet, and already drafted',
        from: CLOSED,
        set: { 'notifications[0].sentAt': null, 'notifications[0].reference': null },
      },
      { name: 'not assessed yet', from: CLOSED, set: { 'notifications[0].reference': null, status: 'reported' } },
    ],
  },
});
