import { isUnanswered } from '../../records/reading/placeholder.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const wipe = { at: '2026-03-02T09:20+01:00', by: 'it-admin', phase: 'respond', action: 'Remote wipe sent.' };
const handOut = { at: '2026-03-03T16:00+01:00', by: 'it-admin', phase: 'recover', action: 'New laptop handed out.' };

export default recordRule({
  id: 'incident/timeline-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.26'],
  title: 'The timeline shows what was done to contain and to recover',
  why: 'A log of the steps taken, with their times, is what shows afterwards that the response worked. One step is the least once it is contained, two once it is closed: what ended it, and what brought things back.',
  fix: 'Add what was done below `timeline:`, such as `- { at: 2026-03-02T09:20+01:00, by: it-admin, phase: respond, action: Remote wipe sent. }`; `npx isms log` does it for you.',
  *check({ record: { data } }) {
    if (!reached(data, 'contained')) return;
    const least = data.status === 'closed' ? 2 : 1;
    const actions = data.timeline.filter(({ action }) => !isUnanswered(action)).length;
    if (actions >= least) return;
    yield {
      at: ['timeline'],
      message: `\`status\` is \`${data.status}\`, but \`timeline\` holds ${actions} of at least ${least} action${least === 1 ? '' : 's'}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'contained without an entry',
        from: CLOSED,
        set: { status: 'contained', closure: null, timeline: null },
        says: '1:1 `status` is `contained`, but `timeline` holds 0 of at least 1 action',
      },
      {
        name: 'closed with one entry',
        from: CLOSED,
        set: { timeline: [wipe] },
        says: '53:1 `status` is `closed`, but `timeline` holds 1 of at least 2 actions',
      },
      {
        name: 'closed, one of two is a placeholder',
        from: CLOSED,
        set: { timeline: [wipe, { ...handOut, action: 'TBD' }] },
        says: '53:1 `status` is `closed`, but `timeline` holds 1 of at least 2 actions',
      },
    ],
    passes: [
      { name: 'contained with one entry', from: CLOSED, set: { status: 'contained', closure: null, timeline: [wipe] } },
      { name: 'closed with two', from: CLOSED, set: { timeline: [wipe, handOut] } },
      { name: 'assessed without an entry', from: 'incidents/2026/INC-2026-0012.md', set: { timeline: null } },
      { name: 'a closed event needs none', from: 'incidents/2026/INC-2026-0009.md' },
    ],
  },
});
