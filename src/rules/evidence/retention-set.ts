import { monthsLater } from '../../records/time.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { counted, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'evidence/retention-set',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.33', 'A.5.28'],
  title: 'Every item of evidence says until when it is kept, by the schedule or longer',
  why: 'Without a day evidence is thrown away too early, when a claim still needs it, or kept for ever, which data protection forbids. The schedule is `retention.evidenceYears` of `organisation.md`, counted from collection. An item on legal hold needs no day; where a law asks for an earlier end, a waiver is the place to say so.',
  fix: 'Write `retainUntilOn` with the day, or set `legalHold: true` as long as a dispute is open.',
  *check({ record: { data }, organisation: { retention } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, { id, collectedAt, retainUntilOn, legalHold, disposal }] of data.evidence.entries()) {
      if (legalHold || disposal !== undefined) continue;
      const at = ['evidence', index, 'retainUntilOn'];
      if (retainUntilOn === undefined) {
        yield { at, message: `evidence ${quoted(id)} has no \`retainUntilOn\` and is not on legal hold` };
        continue;
      }
      const { evidenceYears } = retention;
      if (evidenceYears === undefined || collectedAt === undefined) continue;
      const schedule = monthsLater(collectedAt.slice(0, 10), evidenceYears * 12);
      if (retainUntilOn < schedule) {
        yield {
          at,
          message: `evidence ${quoted(id)} is kept until \`${retainUntilOn}\`; ${counted(evidenceYears, 'year')} from collection ${evidenceYears === 1 ? 'ends' : 'end'} on \`${schedule}\``,
        };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'no day',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': null },
        says: '75:5 evidence `wipe-receipt` has no `retainUntilOn` and is not on legal hold',
      },
      {
        name: 'a day too early',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2029-03-01' },
        says: '82:5 evidence `wipe-receipt` is kept until `2029-03-01`; 3 years from collection end on `2029-03-02`',
      },

      {
        name: 'a schedule of one year',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-12-31' },
        files: { 'organisation.md': { from: 'organisation.md', set: { 'retention.evidenceYears': 1 } } },
        says: '82:5 evidence `wipe-receipt` is kept until `2026-12-31`; 1 year from collection ends on `2027-03-02`',
      },
    ],
    passes: [
      { name: 'to the day', from: CLOSED },
      { name: 'longer', from: CLOSED, set: { 'evidence[0].retainUntilOn': '2036-03-02' } },
      {
        name: 'on legal hold, until nobody knows when',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': null, 'evidence[0].legalHold': true },
      },
      {
        name: 'no schedule, any day',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-12-31' },
        files: { 'organisation.md': { from: 'organisation.md', set: { retention: null } } },
      },
      { name: 'not assessed yet', from: CLOSED, set: { 'evidence[0].retainUntilOn': null, status: 'reported' } },

      {
        name: 'destroyed, and nobody said until when',
        from: CLOSED,
        set: {
          'evidence[0].retainUntilOn': null,
          'evidence[0].disposal': {
            at: '2026-11-02T09:00+01:00',
            by: 'it-admin',
            method: 'deleted',
            reason: 'Asked for by the client.',
          },
        },
      },
      {
        name: 'nobody knows when it was collected, any day',
        from: CLOSED,
        set: { 'evidence[0].retainUntilOn': '2026-12-31', 'evidence[0].collectedAt': null },
      },
    ],
  },
});
