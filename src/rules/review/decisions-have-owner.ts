import { isBareNoChange } from '../../records/reading/placeholder.ts';
import { wideRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const REVIEW = 'reviews/REV-2026-0001.md';

export default wideRule({
  id: 'review/decisions-have-owner',
  of: 'reviews',
  severity: 'error',
  controls: ['9.3.3'],
  title: 'Every decision of a review has somebody who sees it done, and a day',
  why: 'A decision without a name and a day is a wish. The next review must say what became of it. Where the decision is tracked by an action, the owner and day of the action count; a decision that nothing changes needs neither.',
  fix: 'Write `owner` (a role of `people/`) and `dueOn` (a day) in the decision, or `action` with the id of an action that has both.',
  reliesOn: ['actions'],
  *check({ record: { data }, content }) {
    for (const [index, { decision, owner, dueOn, action }] of data.decisions.entries()) {
      if (isBareNoChange(decision)) continue;
      const tracked = action === undefined ? undefined : content.get('actions', action)?.data;
      const open = [
        ...(owner === undefined && tracked?.owner === undefined ? ['owner'] : []),
        ...(dueOn === undefined && tracked?.dueOn === undefined ? ['dueOn'] : []),
      ];
      const [first] = open;
      if (first === undefined) continue;
      yield { at: ['decisions', index, first], message: `the decision ${quoted(decision)} has no ${codes(open)}` };
    }
  },
  examples: {
    fails: [
      {
        name: 'nobody',
        from: REVIEW,
        set: { 'decisions[0].owner': null },
        says: '26:5 the decision `Shorten the report form.` has no `owner`',
      },
      {
        name: 'no day',
        from: REVIEW,
        set: { 'decisions[0].dueOn': null },
        says: '26:5 the decision `Shorten the report form.` has no `dueOn`',
      },
      {
        name: 'tracked by an action that has no day',
        from: REVIEW,
        set: { 'decisions[0]': { decision: 'Check the loan list.', action: 'ACT-2026-0003' } },
        files: { 'actions/ACT-2026-0003.md': { from: 'actions/ACT-2026-0003.md', set: { dueOn: null } } },
        says: '26:5 the decision `Check the loan list.` has no `dueOn`',
      },
      {
        name: 'an action that nobody keeps',
        from: REVIEW,
        set: { decisions: [{ decision: 'Shorten the report form.', action: 'ACT-2026-0999' }] },
        says: '26:5 the decision `Shorten the report form.` has no `owner` and `dueOn`',
      },
    ],
    passes: [
      { name: 'a name and a day', from: REVIEW },
      {
        name: 'tracked by an action that has both',
        from: REVIEW,
        set: { 'decisions[0]': { decision: 'Check the loan list.', action: 'ACT-2026-0003' } },
      },
      { name: 'nothing changes', from: REVIEW, set: { decisions: [{ decision: 'No change needed.' }] } },
      { name: 'nothing decided', from: REVIEW, set: { decisions: [] } },
    ],
  },
});
