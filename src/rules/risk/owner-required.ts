import { ownerProblem } from '../owner.ts';
import { wideRule } from '../rule.ts';

const RISK = 'risks/RSK-0002.md';

export default wideRule({
  id: 'risk/owner-required',
  of: 'risks',
  severity: 'error',
  controls: ['6.1.2'],
  title: 'Every risk has an owner who is still there',
  why: 'Somebody must be able to decide what is done about a risk, and answer for what remains of it.',
  fix: 'Write after `owner:` the id of the person who answers for it, as the file in `people/` is called.',
  *check({ content, record: { data } }) {
    const problem = ownerProblem(content, data.owner);
    if (problem !== null) yield problem;
  },
  examples: {
    fails: [
      { name: 'a risk of nobody', from: RISK, set: { owner: null }, says: '1:1 `owner` is missing' },
      {
        name: 'its owner has left',
        from: RISK,
        files: { 'people/it-admin.md': { from: 'people/it-admin.md', set: { status: 'left' } } },
        says: '4:1 `owner` is `it-admin`, who has left',
      },
    ],
    passes: [
      { name: 'with an owner', from: RISK },
      { name: 'an owner who is not in the register is told by another rule', from: RISK, set: { owner: 'nobody' } },
    ],
  },
});
