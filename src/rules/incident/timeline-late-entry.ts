import { correctedEntries } from '../../queries/incident-parts.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { epoch, HOUR_MS } from '../../records/time.ts';
import { spanOf } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { counted, noAnswer } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const early = { occurredAt: null, occurredPrecision: 'unknown', detectedAt: '2026-02-26T08:00+01:00' } as const;
const at = (index: number, time: string) => ({ [`timeline[${index}].at`]: time });
const out = 'The console showed it the week after.';

export default recordRule({
  id: 'incident/timeline-late-entry',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.26', 'A.5.28'],
  title: 'An entry that was made long after what it tells says why',
  why: 'What is written down days later is memory, not a log, and an auditor weighs it otherwise. A record can not be older than its report, and entries are added at its end: so one that tells of something more than `lateEntryHours` before the report, or before an entry above it, was made that much later. Of an entry earlier than the one right above it `incident/timeline-ordered` speaks, however little earlier it is.',
  fix: 'Correct the time, or add `lateReason:` to the entry and say where it is known from, such as `lateReason: read in the log of the mail server on 4 March`; one that has been handed in stays, and a new one at the end puts it right (`npx isms log` with `--corrects`).',
  reliesOn: ['thresholds'],
  *check({ record: { data }, organisation }) {
    const { lateEntryHours } = organisation.thresholds;
    const reported = epoch(data.reportedAt) ?? Number.NEGATIVE_INFINITY;
    const corrected = correctedEntries(data);
    let newest = { time: reported, said: `the report of \`${data.reportedAt}\`` };
    let above = Number.NEGATIVE_INFINITY;
    for (const [index, entry] of data.timeline.entries()) {
      const span = spanOf(entry);
      if (span === null || corrected.has(index)) continue;
      const isLate = newest.time - span.latest > lateEntryHours * HOUR_MS;
      if (isLate && span.latest >= above && isUnanswered(entry.lateReason)) {
        yield {
          at: ['timeline', index, 'at'],
          message: `entry ${index + 1} of \`timeline\` is of \`${entry.at}\`, more than ${counted(lateEntryHours, 'hour')} before ${newest.said}, and \`lateReason\` ${noAnswer(entry.lateReason)}`,
        };
      }
      above = span.earliest;
      if (span.earliest > newest.time)
        newest = { time: span.earliest, said: `entry ${index + 1} above it, of \`${entry.at}\`` };
    }
  },
  examples: {
    fails: [
      {
        name: 'four days before anybody reported it',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-02-26T08:20+01:00') },
        says: '53:5 entry 1 of `timeline` is of `2026-02-26T08:20+01:00`, more than 48 hours before the report of `2026-03-02T08:20+01:00`, and `lateReason` is missing',
      },
      {
        name: 'a minute more than the hours that are allowed',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-02-28T08:19+01:00') },
        says: '53:5 entry 1 of `timeline` is of `2026-02-28T08:19+01:00`, more than 48 hours before the report of `2026-03-02T08:20+01:00`, and `lateReason` is missing',
      },
      {
        name: 'below an entry that gives its reason, and as late itself',
        from: CLOSED,
        set: {
          ...at(2, '2026-03-07T10:00+01:00'),
          ...at(3, '2026-03-03T10:00+01:00'),
          'timeline[3].lateReason': out,
          ...at(4, '2026-03-04T10:00+01:00'),
        },
        says: '71:5 entry 5 of `timeline` is of `2026-03-04T10:00+01:00`, more than 48 hours before entry 3 above it, of `2026-03-07T10:00+01:00`, and `lateReason` is missing',
      },
      {
        name: 'late where the organisation allows an hour',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-03-02T07:19+01:00') },
        files: { 'organisation.md': { from: 'organisation.md', set: { 'thresholds.lateEntryHours': 1 } } },
        says: '53:5 entry 1 of `timeline` is of `2026-03-02T07:19+01:00`, more than 1 hour before the report of `2026-03-02T08:20+01:00`, and `lateReason` is missing',
      },
    ],
    passes: [
      { name: 'entered as it was done', from: CLOSED },
      {
        name: 'a wrong time long before the report, put right by the entry below it',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-02-26T08:20+01:00'), 'timeline[1].corrects': 1 },
      },
      {
        name: 'to the minute the hours that are allowed',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-02-28T08:20+01:00') },
      },
      {
        name: 'four days before the report, and it says where that is known from',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-02-26T08:20+01:00'), 'timeline[0].lateReason': out },
      },
      {
        name: 'of which only the day is known, and that day ends within the hours',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-02-28T00:00+01:00'), 'timeline[0].precision': 'day' },
      },
      {
        name: 'earlier than the entry right above it, of which another rule speaks',
        from: CLOSED,
        set: at(4, '2026-02-28T10:00+01:00'),
      },
      {
        name: 'a report without an offset, which can not be compared',
        from: CLOSED,
        set: { ...early, ...at(0, '2026-02-26T08:20+01:00'), reportedAt: '2026-03-02T08:20' },
      },
    ],
  },
});
