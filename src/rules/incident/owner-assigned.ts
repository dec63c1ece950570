import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const WEAKNESS = 'incidents/2026/INC-2026-0014.md';

export default recordRule({
  id: 'incident/owner-assigned',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.24', 'A.5.26'],
  title: 'Somebody leads from the investigation on',
  why: 'What everybody looks after, nobody does. The owner leads and keeps the record; others may do the work.',
  fix: 'Add the line `owner:` with the role that leads, such as `owner: isms-manager`.',
  *check({ record: { data } }) {
    if (data.owner !== undefined || !reached(data, 'investigating')) return;
    yield { at: ['owner'], message: `\`status\` is \`${data.status}\`, but \`owner\` is missing` };
  },
  examples: {
    fails: [
      {
        name: 'a closed incident that nobody led',
        from: CLOSED,
        set: { owner: null },
        says: '1:1 `status` is `closed`, but `owner` is missing',
      },
      {
        name: 'a weakness under investigation',
        from: WEAKNESS,
        set: { status: 'investigating', closure: null, owner: null },
        says: '1:1 `status` is `investigating`, but `owner` is missing',
      },
    ],
    passes: [
      { name: 'with its owner', from: CLOSED },
      { name: 'assessed, not yet under investigation', from: 'incidents/2026/INC-2026-0012.md' },
      { name: 'a closed event was never investigated', from: 'incidents/2026/INC-2026-0009.md' },
    ],
  },
});
