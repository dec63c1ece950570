import { correctedEntries } from '../../queries/incident-parts.ts';
import { epoch } from '../../records/time.ts';
import { earliestOccurrence, spanOf } from '../../records/types/lifecycle.ts';
import { inversionsOf } from '../phases.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/timeline-within-bounds',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.26'],
  title: 'The timeline lies between occurrence and closure',
  why: 'An action before the incident occurred, or after the record was closed, means that one of the times is wrong. How well the occurrence is known is allowed for: an hour where it is `about`, the whole day where it is `day`, everything where it is `unknown`.',
  fix: 'Correct the time of the entry; one that has been handed in stays, and a new one at the end puts it right (`npx isms log` with `--corrects`). When it did happen earlier, move `occurredAt` back; when work went on after closing, reopen the record.',
  *check({ record: { data }, moment }) {
    const wrong = inversionsOf(data);
    // Of a bound that contradicts the other times incident/phase-order speaks, once.
    const first = wrong.some(({ earlier }) => earlier.at[0] === 'occurredAt') ? null : earliestOccurrence(data);
    const last = wrong.some(({ later }) => later.at[0] === 'closure') ? null : epoch(data.closure?.at);
    const corrected = correctedEntries(data);
    for (const [index, one] of data.timeline.entries()) {
      if (corrected.has(index)) continue;
      const { at: text } = one;
      const span = spanOf(one);
      // Of a time that is still to come incident/future-timestamp speaks.
      if (span === null || !moment.isReached(span.earliest)) continue;
      const at = ['timeline', index, 'at'] as const;
      const entry = `entry ${index + 1} of \`timeline\` is of \`${text}\``;
      if (first !== null && span.latest < first) {
        const known = data.occurredPrecision === undefined ? '' : ` (${data.occurredPrecision})`;
        yield { at, message: `${entry}, before \`occurredAt\` \`${data.occurredAt}\`${known}` };
      } else if (last !== null && span.earliest > last) {
        yield { at, message: `${entry}, after \`closure.at\` \`${data.closure?.at}\`` };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'the day before it occurred',
        from: CLOSED,
        set: { 'timeline[0].at': '2026-03-01T08:20+01:00' },
        says: '54:5 entry 1 of `timeline` is of `2026-03-01T08:20+01:00`, before `occurredAt` `2026-03-02T07:40+01:00` (about)',
      },
      {
        name: 'a minute after closing',
        from: CLOSED,
        set: { 'timeline[4].at': '2026-03-20T15:01+01:00' },
        says: '70:5 entry 5 of `timeline` is of `2026-03-20T15:01+01:00`, after `closure.at` `2026-03-20T15:00+01:00`',
      },
      {
        name: 'after the closing, which itself lies after all that was done to recover',
        from: CLOSED,
        set: { 'closure.at': '2026-03-03T16:30+01:00', 'review.heldAt': null },
        says: '70:5 entry 5 of `timeline` is of `2026-03-10T10:00+01:00`, after `closure.at` `2026-03-03T16:30+01:00`',
      },
      {
        name: 'half an hour before an exact occurrence',
        from: CLOSED,
        set: { occurredPrecision: 'exact', 'timeline[0].at': '2026-03-02T07:10+01:00' },
        says: '54:5 entry 1 of `timeline` is of `2026-03-02T07:10+01:00`, before `occurredAt` `2026-03-02T07:40+01:00` (exact)',
      },
      {
        name: 'the day before it occurred, and nobody said how well that is known',
        from: CLOSED,
        set: { occurredPrecision: null, 'timeline[0].at': '2026-03-01T08:20+01:00' },
        says: '53:5 entry 1 of `timeline` is of `2026-03-01T08:20+01:00`, before `occurredAt` `2026-03-02T07:40+01:00`',
      },
    ],
    passes: [
      { name: 'in between', from: CLOSED },
      {
        name: 'a year before it occurred, put right by the entry below it',
        from: CLOSED,
        set: { 'timeline[0].at': '2025-03-02T08:20+01:00', 'timeline[1].corrects': 1 },
      },
      {
        name: 'still to come, of which another rule speaks',
        from: CLOSED,
        set: { 'timeline[4].at': '2027-03-20T15:01+01:00' },
      },
      {
        name: 'on the day of the closure, when nobody knows the hour',
        from: CLOSED,
        set: { 'timeline[4].at': '2026-03-20T23:00+01:00', 'timeline[4].precision': 'day' },
      },
      {
        name: 'closed a year too early, of which another rule speaks',
        from: CLOSED,
        set: { 'closure.at': '2025-03-20T15:00+01:00' },
      },
      {
        name: 'occurred after it was detected, of which another rule speaks',
        from: CLOSED,
        set: { occurredAt: '2026-03-02T09:30+01:00', occurredPrecision: 'exact' },
      },
      { name: 'at the moment of closing', from: CLOSED, set: { 'timeline[4].at': '2026-03-20T15:00+01:00' } },
      {
        name: 'half an hour before an occurrence known about',
        from: CLOSED,
        set: { 'timeline[0].at': '2026-03-02T07:10+01:00' },
      },
      {
        name: 'early on the day of an occurrence known by its day',
        from: CLOSED,
        set: { occurredPrecision: 'day', 'timeline[0].at': '2026-03-02T00:05+01:00' },
      },
      {
        name: 'nobody knows when it occurred',
        from: CLOSED,
        set: { occurredAt: null, occurredPrecision: 'unknown', 'timeline[0].at': '2026-03-01T08:20+01:00' },
      },
      {
        name: 'at the moment it occurred',
        from: CLOSED,
        set: { occurredPrecision: 'exact', 'timeline[0].at': '2026-03-02T07:40+01:00' },
      },
      {
        name: 'not closed yet',
        from: CLOSED,
        set: { status: 'reviewed', closure: null, 'timeline[4].at': '2026-11-19T15:01+01:00' },
      },
    ],
  },
});
