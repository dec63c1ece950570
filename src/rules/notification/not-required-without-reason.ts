import { dutyEntries } from '../../queries/incident-parts.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted, unanswered } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const spared = {
  'notifications[0].decision': 'not-required',
  'notifications[0].sentAt': null,
  'notifications[0].reference': null,
  'notifications[0].summary': null,
  'notifications[0].rationale': 'The disk was encrypted, and the client agreed in writing that this is no breach.',
};

export default recordRule({
  id: 'notification/not-required-without-reason',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.31', 'GDPR 33(5)'],
  title: 'Who decides that nobody must be told says why, and by whom it was decided',
  why: 'The decision not to tell is the one that an authority or a client asks about later, and it must have been somebody’s decision at the time, not an omission.',
  fix: 'Write `rationale` (why they need not be told, with the facts it rests on) and `decidedBy` (the role that decided), or set `decision: required`.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const { index, obligation, stage, decision, decidedBy, rationale } of dutyEntries(data)) {
      if (decision !== 'not-required') continue;
      const open = Object.entries({ rationale, decidedBy }).filter(([, text]) => isUnanswered(text));
      const [first] = open;
      if (first === undefined) continue;
      yield {
        at: ['notifications', index, first[0]],
        message: `${quoted(obligation)}, step ${quoted(stage)}, is \`not-required\`, but ${unanswered(Object.fromEntries(open))}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'no reason',
        from: CLOSED,
        set: { ...spared, 'notifications[0].rationale': null },
        says: '90:5 `northwind-dpa`, step `notification`, is `not-required`, but `rationale` is missing',
      },
      {
        name: 'a reason that is none',
        from: CLOSED,
        set: { ...spared, 'notifications[0].rationale': 'n/a' },
        says: '94:5 `northwind-dpa`, step `notification`, is `not-required`, but `rationale` only says `n/a`',
      },
      {
        name: 'nobody decided',
        from: CLOSED,
        set: { ...spared, 'notifications[0].decidedBy': null },
        says: '90:5 `northwind-dpa`, step `notification`, is `not-required`, but `decidedBy` is missing',
      },
    ],
    passes: [
      { name: 'a reason and a name', from: CLOSED, set: spared },
      { name: 'required is another rule', from: CLOSED, set: { 'notifications[0].rationale': null } },
      { name: 'no decision', from: 'incidents/2026/INC-2026-0012.md' },
      {
        name: 'not assessed yet',
        from: CLOSED,
        set: { ...spared, 'notifications[0].rationale': null, status: 'reported' },
      },
    ],
  },
});
