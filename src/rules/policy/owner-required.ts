import { ownerProblem } from '../owner.ts';
import { wideRule } from '../rule.ts';

const POLICY = 'policies/incident-management.md';
const LEFT = { 'people/isms-manager.md': { from: 'people/isms-manager.md', set: { status: 'left' } } } as const;

export default wideRule({
  id: 'policy/owner-required',
  of: 'policies',
  severity: 'error',
  controls: ['5.2', '7.5.2'],
  title: 'Every policy has an owner who is still there',
  why: 'Policies grow old in a folder whose owner left, and with the owner goes the reason why they say what they say.',
  fix: 'Write after `owner:` the id of the person who keeps it up to date, as the file in `people/` is called; or set `status: retired` when the policy no longer holds.',
  *check({ content, record: { data } }) {
    const problem = data.status === 'retired' ? null : ownerProblem(content, data.owner);
    if (problem !== null) yield problem;
  },
  examples: {
    fails: [
      { name: 'nobody keeps it up to date', from: POLICY, set: { owner: null }, says: '1:1 `owner` is missing' },
      { name: 'its owner has left', from: POLICY, files: LEFT, says: '6:1 `owner` is `isms-manager`, who has left' },
      {
        name: 'a draft of nobody',
        from: POLICY,
        set: { status: 'draft', owner: null },
        says: '1:1 `owner` is missing',
      },
    ],
    passes: [
      { name: 'with an owner', from: POLICY },
      { name: 'retired before its owner left', from: POLICY, set: { status: 'retired' }, files: LEFT },
    ],
  },
});
