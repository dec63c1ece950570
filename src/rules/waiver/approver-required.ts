import { answersFor, recordsOf } from '../../queries/answers-for.ts';
import { wideRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';

export default wideRule({
  id: 'waiver/approver-required',
  of: 'waivers',
  severity: 'error',
  controls: ['A.5.36', 'A.5.3'],
  title: 'A waiver is approved, by somebody other than the owner of what it covers',
  why: 'Whoever answers for a record can not excuse it: an exception that its own author grants is no exception but a gap. Until it is approved, what the waiver covers counts as if there were none.',
  fix: 'Ask somebody who may decide and does not own the record; write the id after `approvedBy:` and the day of the decision after `approvedOn:`.',
  *check({ record: { data }, content, moment }) {
    const { approvedBy, approvedOn, records } = data;
    if (approvedBy === undefined)
      yield { at: ['approvedBy'], message: '`approvedBy` is missing: nobody has approved this waiver' };
    else if (!content.holds('people', approvedBy))
      yield { at: ['approvedBy'], message: `\`approvedBy\` is ${quoted(approvedBy)}, who is nobody in \`people/\`` };
    for (const record of records.flatMap((id) => recordsOf(content, id))) {
      if (approvedBy === undefined || answersFor(record) !== approvedBy) continue;
      yield {
        at: ['approvedBy'],
        message: `\`approvedBy\` is \`${approvedBy}\`, who answers for \`${record.id}\``,
        related: [{ on: record, at: ['owner'], message: 'the record that the waiver covers' }],
      };
    }
    if (approvedOn === undefined)
      yield { at: ['approvedOn'], message: '`approvedOn` is missing: nobody knows when this waiver was approved' };
    else if (!moment.hasCome(approvedOn))
      yield { at: ['approvedOn'], message: `\`approvedOn\` is \`${approvedOn}\`, a day still to come` };
  },
  examples: {
    fails: [
      {
        name: 'approved by nobody',
        from: WAIVER,
        set: { approvedBy: null },
        says: '1:1 `approvedBy` is missing: nobody has approved this waiver',
      },
      {
        name: 'approved by the owner of the incident',
        from: WAIVER,
        set: { approvedBy: 'isms-manager' },
        says: '8:1 `approvedBy` is `isms-manager`, who answers for `INC-2026-0007`',
      },
      {
        name: 'approved by the owner of one of two records',
        from: WAIVER,
        set: { approvedBy: 'it-admin', records: ['INC-2026-0007', 'ACT-2026-0003'] },
        says: '9:1 `approvedBy` is `it-admin`, who answers for `ACT-2026-0003`',
      },
      {
        name: 'approved by the person it is about',
        from: WAIVER,
        set: { rule: 'training/onboarding-missing', records: ['managing-director'] },
        says: '8:1 `approvedBy` is `managing-director`, who answers for `managing-director`',
      },
      {
        name: 'approved by somebody who has no file',
        from: WAIVER,
        set: { approvedBy: 'the-board' },
        says: '8:1 `approvedBy` is `the-board`, who is nobody in `people/`',
      },
      {
        name: 'approved on no day',
        from: WAIVER,
        set: { approvedOn: null },
        says: '1:1 `approvedOn` is missing: nobody knows when this waiver was approved',
      },
      {
        name: 'to be approved tomorrow',
        from: WAIVER,
        set: { approvedOn: '2026-11-21' },
        says: '9:1 `approvedOn` is `2026-11-21`, a day still to come',
      },
    ],
    passes: [
      { name: 'approved by management', from: WAIVER },
      { name: 'approved today', from: WAIVER, set: { approvedOn: '2026-11-20' } },
    ],
  },
});
