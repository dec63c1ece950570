import { epoch, HOUR_MS } from '../../records/time.ts';
import { onClocksOf } from '../../regimes/clock.ts';
import { recordRule } from '../rule.ts';
import { counted } from '../wording.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

export default recordRule({
  id: 'incident/triage-overdue',
  of: 'incidents',
  severity: 'warning',
  controls: ['A.5.25'],
  title: 'A report is assessed in time',
  why: 'Legal clocks may already run while nobody has looked. The limit is `thresholds.triageHours` of `organisation.md` (24 hours where it is silent); records imported from an old system show up here until somebody has gone through them.',
  fix: 'Assess the report: fill in `triage`, set `kind`, and write `status: triaged`.',
  reliesOn: ['thresholds'],
  *check({ record: { data }, organisation, moment }) {
    const reported = epoch(data.reportedAt);
    const limit = organisation.thresholds.triageHours;
    if (data.status !== 'reported' || reported === null) return;
    const due = reported + limit * HOUR_MS;
    if (!moment.isPast(due)) return;
    yield {
      at: ['status'],
      message: `reported \`${data.reportedAt}\` and not assessed; that was due at \`${onClocksOf(organisation.timezone, due)}\`, within ${counted(limit, 'hour')}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'a day and a minute later',
        from: REPORTED,
        now: '2026-11-21T08:21+01:00',
        says: '1:1 reported `2026-11-20T08:20+01:00` and not assessed; that was due at `2026-11-21T08:20:00+01:00`, within 24 hours',
      },
      {
        name: 'two hours later where an hour is the limit',
        from: REPORTED,
        now: '2026-11-20T10:20+01:00',
        files: { 'organisation.md': { from: 'organisation.md', set: { thresholds: { triageHours: 1 } } } },
        says: '1:1 reported `2026-11-20T08:20+01:00` and not assessed; that was due at `2026-11-20T09:20:00+01:00`, within 1 hour',
      },
    ],
    passes: [
      { name: 'to the minute', from: REPORTED, now: '2026-11-21T08:20+01:00' },
      {
        name: 'assessed a month ago',
        from: 'incidents/2026/INC-2026-0012.md',
        now: '2026-12-24T12:00+01:00',
        files: { [REPORTED]: null },
      },
    ],
  },
});
