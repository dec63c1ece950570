import { dayInZone, epoch } from '../../records/time.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const taken = (closedOn: string, on = '2026-06-01') => ({ imported: { from: 'Jira', on, closedOn } });

export default recordRule({
  id: 'incident/imported-plausible',
  of: 'incidents',
  severity: 'error',
  controls: ['7.5.3', 'A.5.33'],
  title: 'What was closed elsewhere was closed after it was reported, and before it was taken over',
  why: 'A record that was finished in another system before these records began is asked for nothing more. That must not become a way to close one without its cause: the days have to fit, and the record has to be closed.',
  fix: 'Correct `closedOn` or `on` in `imported`; take `closedOn` out of a record that was open when it was taken over.',
  *check({ record: { data }, organisation }) {
    const { imported, status, reportedAt } = data;
    if (imported?.closedOn === undefined) return;
    const { closedOn, on } = imported;
    const at = ['imported', 'closedOn'];
    const reported = epoch(reportedAt);
    if (closedOn > on)
      yield { at, message: `\`closedOn\` is \`${closedOn}\`, after the record was taken over on \`${on}\`` };
    else if (reported !== null && closedOn < dayInZone(reported, organisation.timezone))
      yield { at, message: `\`closedOn\` is \`${closedOn}\`, before the report of \`${reportedAt}\`` };
    else if (status !== 'closed')
      yield { at, message: `\`closedOn\` is \`${closedOn}\`, but \`status\` is \`${status}\`` };
  },
  examples: {
    fails: [
      {
        name: 'closed after it was taken over',
        from: CLOSED,
        set: taken('2026-06-02'),
        says: '145:3 `closedOn` is `2026-06-02`, after the record was taken over on `2026-06-01`',
      },
      {
        name: 'closed before it was reported',
        from: CLOSED,
        set: taken('2026-03-01'),
        says: '145:3 `closedOn` is `2026-03-01`, before the report of `2026-03-02T08:20+01:00`',
      },
      {
        name: 'closed there and still open here',
        from: CLOSED,
        set: { ...taken('2026-03-20'), status: 'recovered', closure: null },
        says: '142:3 `closedOn` is `2026-03-20`, but `status` is `recovered`',
      },
    ],
    passes: [
      { name: 'closed on the day it was reported', from: CLOSED, set: taken('2026-03-02') },
      { name: 'taken over on the day it was closed', from: CLOSED, set: taken('2026-06-01') },
      { name: 'taken over while it was open', from: CLOSED, set: { imported: { from: 'Jira', on: '2026-06-01' } } },
    ],
  },
});
