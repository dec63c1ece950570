import { isUnanswered } from '../../records/reading/placeholder.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const taken = { category: 'account-compromise' };

export default recordRule({
  id: 'incident/residual-monitoring',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.8.16'],
  title: 'After an account was taken over, somebody watches it',
  why: 'Who had an account once often left a way back in: a forwarding rule, a token, a second account. A look at its sign-ins for some weeks finds it. It is asked of account compromises alone.',
  fix: 'Say below `recovery:` what is watched and for how long, such as `monitoring: Sign-ins and mail rules of the account, weekly until May.`',
  *check({ record: { data } }) {
    if (
      data.category !== 'account-compromise' ||
      !reached(data, 'recovered') ||
      !isUnanswered(data.recovery?.monitoring)
    )
      return;
    yield {
      at: ['recovery', 'monitoring'],
      message: '`category` is `account-compromise`, but `recovery.monitoring` does not say what is watched from now on',
    };
  },
  examples: {
    fails: [
      {
        name: 'recovered, nobody watches',
        from: CLOSED,
        set: taken,
        says: '102:1 `category` is `account-compromise`, but `recovery.monitoring` does not say what is watched from now on',
      },
      {
        name: 'a placeholder',
        from: CLOSED,
        set: { ...taken, 'recovery.monitoring': 'tbd' },
        says: '106:3 `category` is `account-compromise`, but `recovery.monitoring` does not say what is watched from now on',
      },
    ],
    passes: [
      {
        name: 'watched for a month',
        from: CLOSED,
        set: { ...taken, 'recovery.monitoring': 'Sign-ins of the account, daily for a month.' },
      },
      { name: 'not recovered yet', from: CLOSED, set: { ...taken, status: 'contained', closure: null } },
      { name: 'no account was taken over', from: CLOSED },
    ],
  },
});
