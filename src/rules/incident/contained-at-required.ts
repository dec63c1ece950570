import { isSkipped, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const skip = {
  status: 'contained',
  reason: 'The mail was read before anybody noticed; nothing was left to contain.',
  by: 'isms-manager',
};

export default recordRule({
  id: 'incident/contained-at-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['A.5.26'],
  title: 'A contained incident says since when',
  why: 'How long something could spread is counted to this moment. Where the step was left out for a reason, it only warns.',
  fix: 'Add the line `containedAt:` with date, time and offset, such as `containedAt: 2026-03-02T09:41+01:00`.',
  *check({ record: { data } }) {
    if (data.containedAt !== undefined || !reached(data, 'contained')) return;
    const message = `\`status\` is \`${data.status}\`, but \`containedAt\` is missing`;
    if (isSkipped(data, 'contained'))
      yield { at: ['containedAt'], severity: 'warning', message: `${message}; \`contained\` was left out` };
    else yield { at: ['containedAt'], message };
  },
  examples: {
    fails: [
      {
        name: 'contained, nobody says since when',
        from: CLOSED,
        set: { status: 'contained', closure: null, containedAt: null },
        says: '1:1 `status` is `contained`, but `containedAt` is missing',
      },
      {
        name: 'closed without it',
        from: CLOSED,
        set: { containedAt: null },
        says: '1:1 `status` is `closed`, but `containedAt` is missing',
      },
      {
        name: 'left out for a reason, which only warns',
        from: CLOSED,
        set: { containedAt: null, statusSkips: [skip] },
        says: '1:1 `status` is `closed`, but `containedAt` is missing; `contained` was left out',
      },
    ],
    passes: [
      { name: 'closed with it', from: CLOSED },
      {
        name: 'still under investigation',
        from: CLOSED,
        set: { status: 'investigating', closure: null, containedAt: null },
      },
      { name: 'a weakness is never contained', from: 'incidents/2026/INC-2026-0014.md' },
    ],
  },
});
