import { instantsOf } from '../../records/instants.ts';
import { DAY_MS } from '../../records/time.ts';
import { onClocksOf } from '../../regimes/clock.ts';
import { recordRule } from '../rule.ts';
import { counted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';
const OPEN = { status: 'recovered', closure: null } as const;

export default recordRule({
  id: 'incident/stale-open',
  of: 'incidents',
  severity: 'warning',
  controls: ['A.5.26'],
  title: 'An open record shows that somebody works on it',
  why: 'Records that stay open without an entry are mostly done and forgotten, or forgotten and not done. Whatever the record says to have happened counts as work; the limit is `thresholds.staleOpenDays` of `organisation.md` (14 days where it is silent).',
  fix: 'Add an entry to the timeline that says where it stands (`npx isms log` does it), or finish and close it.',
  reliesOn: ['thresholds'],
  *check({ record: { data }, organisation, moment }) {
    if (data.status === 'closed') return;
    let newest: number | null = null;
    for (const { time } of instantsOf(data)) {
      if (time !== null && (newest === null || time > newest) && moment.isReached(time)) newest = time;
    }
    const limit = organisation.thresholds.staleOpenDays;
    if (newest === null) return;
    const due = newest + limit * DAY_MS;
    if (!moment.isPast(due)) return;
    const [since, by] = [newest, due].map((at) => onClocksOf(organisation.timezone, at));
    yield {
      at: ['status'],
      message: `\`status\` is \`${data.status}\`, and nothing was entered since \`${since}\`; an entry was due at \`${by}\`, after ${counted(limit, 'day')}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'recovered in March, still open in November',
        from: CLOSED,
        set: OPEN,
        says: '5:1 `status` is `recovered`, and nothing was entered since `2026-03-10T10:00:00+01:00`; an entry was due at `2026-03-24T10:00:00+01:00`, after 14 days',
      },
      {
        name: 'assessed, and 14 days and a minute without a word',
        from: TRIAGED,
        now: '2026-12-03T16:31+01:00',
        says: '5:1 `status` is `triaged`, and nothing was entered since `2026-11-19T16:30:00+01:00`; an entry was due at `2026-12-03T16:30:00+01:00`, after 14 days',
      },
      {
        name: 'never assessed',
        from: 'incidents/2026/INC-2026-0021.md',
        now: '2026-12-24T12:00+01:00',
        says: [
          'incidents/2026/INC-2026-0012.md:5:1 `status` is `triaged`, and nothing was entered since `2026-11-19T16:30:00+01:00`; an entry was due at `2026-12-03T16:30:00+01:00`, after 14 days',
          '1:1 `status` is `reported`, and nothing was entered since `2026-11-20T08:20:00+01:00`; an entry was due at `2026-12-04T08:20:00+01:00`, after 14 days',
        ],
      },
      {
        name: 'a plan for next month is no work',
        from: TRIAGED,
        now: '2026-12-24T12:00+01:00',
        set: { 'timeline[0].at': '2026-12-24T12:01+01:00' },
        files: { 'incidents/2026/INC-2026-0021.md': null },
        says: '5:1 `status` is `triaged`, and nothing was entered since `2026-11-19T16:20:00+01:00`; an entry was due at `2026-12-03T16:20:00+01:00`, after 14 days',
      },
      {
        name: 'the newest entry stands first',
        from: CLOSED,
        set: { ...OPEN, 'timeline[0].at': '2026-11-05T08:20+01:00' },
        says: '5:1 `status` is `recovered`, and nothing was entered since `2026-11-05T08:20:00+01:00`; an entry was due at `2026-11-19T08:20:00+01:00`, after 14 days',
      },
    ],
    passes: [
      { name: '14 days to the minute', from: TRIAGED, now: '2026-12-03T16:30+01:00' },
      {
        name: 'a new entry in the timeline',
        from: TRIAGED,
        now: '2026-12-24T12:00+01:00',
        set: { 'timeline[0].at': '2026-12-23T12:00+01:00' },
        files: { 'incidents/2026/INC-2026-0021.md': null },
      },
      { name: 'closed', from: CLOSED },
      {
        name: 'an entry of this minute',
        from: TRIAGED,
        now: '2026-12-24T12:00+01:00',
        set: { 'timeline[0].at': '2026-12-24T12:00+01:00' },
        files: { 'incidents/2026/INC-2026-0021.md': null },
      },
    ],
  },
});
