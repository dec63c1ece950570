import { isTriagedIncident } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'incident/severity-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.25'],
  title: 'An incident has a severity',
  why: 'Who is called, how fast, and who must be told hangs on it. The criteria stand in `organisation.md`; a first guess may be reassessed later.',
  fix: 'Add the line `severity: low`, `medium`, `high` or `critical`, by the criteria under `severityScale` in `organisation.md`.',
  *check({ record: { data } }) {
    if (data.severity !== undefined || !isTriagedIncident(data)) return;
    yield {
      at: ['severity'],
      message: `\`kind\` is \`incident\` and \`status\` is \`${data.status}\`, but \`severity\` is missing`,
    };
  },
  examples: {
    fails: [
      {
        name: 'assessed as an incident',
        from: TRIAGED,
        set: { severity: null },
        says: '1:1 `kind` is `incident` and `status` is `triaged`, but `severity` is missing',
      },
      {
        name: 'closed',
        from: 'incidents/2026/INC-2026-0007.md',
        set: { severity: null },
        says: '1:1 `kind` is `incident` and `status` is `closed`, but `severity` is missing',
      },
    ],
    passes: [
      { name: 'medium', from: TRIAGED },
      { name: 'an event needs none', from: 'incidents/2026/INC-2026-0009.md' },
      { name: 'a report that is not assessed yet', from: 'incidents/2026/INC-2026-0021.md', set: { kind: 'incident' } },
    ],
  },
});
