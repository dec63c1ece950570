import { ownerProblem } from '../owner.ts';
import { wideRule } from '../rule.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';
const LEFT = { 'people/it-admin.md': { from: 'people/it-admin.md', set: { status: 'left' } } } as const;

export default wideRule({
  id: 'action/owner-required',
  of: ['actions', 'nonconformities'],
  severity: 'error',
  controls: ['10.2', '5.3'],
  title: 'Every action and nonconformity has somebody who sees it through',
  why: 'What nobody owns is done by nobody. Somebody who has left can not see to what is still to be done; what is finished keeps its owner.',
  fix: 'Write after `owner:` the id of the person who sees it done, as the file in `people/` is called.',
  *check({ content, record }) {
    const { owner, status = 'open' } = record.data;
    if (status === 'cancelled') return;
    const problem = ownerProblem(content, owner);
    const finished = status === 'done' || status === 'verified' || status === 'closed';
    if (problem !== null && !(finished && owner !== undefined)) yield problem;
  },
  examples: {
    fails: [
      { name: 'an action of nobody', from: ACTION, set: { owner: null }, says: '1:1 `owner` is missing' },
      { name: 'a nonconformity of nobody', from: NONCONFORMITY, set: { owner: null }, says: '1:1 `owner` is missing' },
      {
        name: 'still to be done by somebody who has left',
        from: ACTION,
        set: { status: 'open' },
        files: LEFT,
        says: '5:1 `owner` is `it-admin`, who has left',
      },
    ],
    passes: [
      { name: 'an action with an owner', from: ACTION },
      { name: 'a nonconformity with an owner', from: NONCONFORMITY },
      { name: 'finished before its owner left', from: ACTION, files: LEFT },
      { name: 'cancelled before anybody took it', from: ACTION, set: { status: 'cancelled', owner: null } },

      { name: 'done before its owner left', from: ACTION, set: { status: 'done', verification: null }, files: LEFT },
    ],
  },
});
