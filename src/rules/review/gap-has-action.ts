import { isPlaceholder, isUnanswered } from '../../records/reading/placeholder.ts';
import { wideRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ACTION = 'actions/ACT-2026-0003.md';
const CANCELLED = `---
id: ACT-2026-0003
title: Check the loan list against device management each month
status: cancelled
---
`;
const gap = 'The loan pool was never enrolled in device management.';

export default wideRule({
  id: 'review/gap-has-action',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['A.5.27', '10.2'],
  title: 'Every gap that a review found has an action, or a reason why it is accepted',
  why: 'A gap that is written down and left alone is worse than one that nobody knew: the next incident will be one that the organisation saw coming. An action that was cancelled closes nothing; it warns when neither the action nor the gap says why that is accepted.',
  fix: 'Make a record in `actions/` and write its id after `action:` of the gap, or say after `accepted:` why the gap is accepted as it is.',
  *check({ record: { data }, content }) {
    for (const [index, { text, action, accepted }] of (data.review?.gaps ?? []).entries()) {
      if (!isUnanswered(accepted)) continue;
      const at = ['review', 'gaps', index];
      if (action === undefined) {
        yield { at, message: `the gap ${quoted(text)} has neither an action nor a reason why it is accepted` };
        continue;
      }
      const record = content.get('actions', action);
      if (record?.data.status !== 'cancelled' || !isPlaceholder(record.sections.text)) continue;
      yield {
        at: [...at, 'action'],
        severity: 'warning',
        message: `the gap ${quoted(text)} was left to \`${action}\`, which is \`cancelled\` without a word why`,
        related: [{ on: record, at: ['status'], message: 'cancelled' }],
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'neither',
        from: CLOSED,
        set: { 'review.gaps': [{ text: gap }] },
        says: '119:7 the gap `The loan pool was never enrolled in device management.` has neither an action nor a reason why it is accepted',
      },
      {
        name: 'accepted without a reason',
        from: CLOSED,
        set: { 'review.gaps': [{ text: gap, accepted: 'n/a' }] },
        says: '119:7 the gap `The loan pool was never enrolled in device management.` has neither an action nor a reason why it is accepted',
      },
      {
        name: 'its action was cancelled without a word, which only warns',
        from: CLOSED,
        files: { [ACTION]: CANCELLED },
        says: '120:7 the gap `The loan pool was never enrolled in device management.` was left to `ACT-2026-0003`, which is `cancelled` without a word why',
      },
    ],
    passes: [
      { name: 'an action', from: CLOSED },
      {
        name: 'accepted for a reason',
        from: CLOSED,
        set: { 'review.gaps': [{ text: gap, accepted: 'The pool is given up in April.' }] },
      },
      {
        name: 'its action was cancelled without a word, but the gap is accepted now',
        from: CLOSED,
        set: { 'review.gaps[0].accepted': 'The pool was given up in April.' },
        files: { [ACTION]: CANCELLED },
      },
      {
        name: 'its action was cancelled and says why',
        from: CLOSED,
        files: { [ACTION]: `${CANCELLED}\nThe pool was given up in April, so there is nothing left to check.\n` },
      },
      { name: 'no gap was found', from: CLOSED, set: { 'review.gaps': [] } },
      {
        name: 'an action that nobody keeps is another rule',
        from: CLOSED,
        set: { 'review.gaps': [{ text: gap, action: 'ACT-2026-0999' }] },
      },
    ],
  },
});
