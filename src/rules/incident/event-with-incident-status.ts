import { LIFECYCLE, type Status } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { codes } from '../wording.ts';

const EVENT = 'incidents/2026/INC-2026-0009.md';
const WEAKNESS = 'incidents/2026/INC-2026-0014.md';

export default recordRule({
  id: 'incident/event-with-incident-status',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.25'],
  title: 'Only incidents are contained, recovered and reviewed',
  why: 'Who investigates and contains something treats it as an incident; then it must be called one, or its duties are passed over. An event goes from triaged to closed, a weakness may be investigated.',
  fix: 'When it is an incident after all, add a reassessment with `field: kind` and set `kind: incident`; else set `status` to `triaged` or `closed`.',
  *check({ record: { data } }) {
    const steps: readonly Status[] = LIFECYCLE[data.kind];
    if (steps.includes(data.status)) return;
    yield {
      at: ['status'],
      message: `\`status\` is \`${data.status}\`, but \`kind\` is \`${data.kind}\`, which knows only ${codes(steps)}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'an event under investigation',
        from: EVENT,
        set: { status: 'investigating', closure: null },
        says: '5:1 `status` is `investigating`, but `kind` is `event`, which knows only `reported`, `triaged` and `closed`',
      },
      {
        name: 'a weakness that was contained',
        from: WEAKNESS,
        set: { status: 'contained', closure: null },
        says: '5:1 `status` is `contained`, but `kind` is `weakness`, which knows only `reported`, `triaged`, `investigating` and `closed`',
      },
      {
        name: 'kind left out, which means event',
        from: 'incidents/2026/INC-2026-0021.md',
        set: { status: 'investigating' },
        says: '8:1 `status` is `investigating`, but `kind` is `event`, which knows only `reported`, `triaged` and `closed`',
      },
    ],
    passes: [
      { name: 'a closed event', from: EVENT },
      { name: 'a weakness under investigation', from: WEAKNESS, set: { status: 'investigating', closure: null } },
      {
        name: 'an incident that was contained',
        from: 'incidents/2026/INC-2026-0007.md',
        set: { status: 'contained', closure: null },
      },
    ],
  },
});
