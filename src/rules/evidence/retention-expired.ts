import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const disposal = {
  at: '2026-11-02T09:00+01:00',
  by: 'it-admin',
  method: 'deleted with all versions',
  reason: 'The time to keep it was over.',
};

export default recordRule({
  id: 'evidence/retention-expired',
  of: 'incidents',
  severity: 'warning',
  controls: ['A.5.33', 'A.8.10'],
  title: 'Evidence whose time is over is destroyed, or held for a reason',
  why: 'Evidence holds data about people more often than not, and keeping it longer than it is needed is a breach of its own. It only warns, since the right answer may be to keep it longer.',
  fix: 'Destroy the file and write `disposal` (when, by whom, how, why), or set `legalHold: true`, or move `retainUntilOn` when there is a reason to keep it.',
  *check({ record: { data }, moment }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, { id, retainUntilOn, legalHold, disposal }] of data.evidence.entries()) {
      if (retainUntilOn === undefined || legalHold || disposal !== undefined) continue;
      if (!moment.isOver(retainUntilOn)) continue;
      yield {
        at: ['evidence', index, 'retainUntilOn'],
        message: `evidence ${quoted(id)} was to be kept until \`${retainUntilOn}\` and has no \`disposal\``,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'over since yesterday',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-11-19' },
        says: '82:5 evidence `wipe-receipt` was to be kept until `2026-11-19` and has no `disposal`',
      },
      {
        name: 'over, years from now',
        from: CLOSED,
        now: '2031-01-01T12:00+01:00',
        says: '82:5 evidence `wipe-receipt` was to be kept until `2029-03-02` and has no `disposal`',
      },
      {
        name: 'over in Berlin, where the day has already begun',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-11-19' },
        now: '2026-11-19T23:30Z',
        says: '82:5 evidence `wipe-receipt` was to be kept until `2026-11-19` and has no `disposal`',
      },
    ],
    passes: [
      { name: 'two years to go', from: CLOSED },
      { name: 'the last day', from: CLOSED, set: { 'evidence[0].retainUntilOn': '2026-11-20' } },
      {
        name: 'over, and destroyed',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-10-31', 'evidence[0].disposal': disposal },
      },
      {
        name: 'over, and on legal hold',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-10-31', 'evidence[0].legalHold': true },
      },
      {
        name: 'not assessed yet',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-11-19', status: 'reported' },
      },
      { name: 'nobody said how long', from: CLOSED, set: { 'evidence[0].retainUntilOn': null } },
    ],
  },
});
