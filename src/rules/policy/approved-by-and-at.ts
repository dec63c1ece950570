import { recordRule } from '../rule.ts';
import { codes } from '../wording.ts';

const POLICY = 'policies/incident-management.md';

export default recordRule({
  id: 'policy/approved-by-and-at',
  of: 'policies',
  severity: 'error',
  controls: ['7.5.2', '5.2'],
  title: 'A policy says whether it holds, and an approved one by whom and when',
  why: 'A text that nobody approved binds nobody. Who signs is up to the organisation; a draft needs no signature yet.',
  fix: 'Write the id of the person after `approvedBy:` and the day after `approvedOn:`; until it is approved, set `status: draft`.',
  *check({ record: { data }, moment }) {
    const { status, approvedBy, approvedOn } = data;
    if (status === undefined) {
      yield { at: ['status'], message: '`status` is missing, so nobody knows whether the policy holds' };
      return;
    }
    if (status !== 'approved') return;
    const missing = [
      ...(approvedBy === undefined ? ['approvedBy'] : []),
      ...(approvedOn === undefined ? ['approvedOn'] : []),
    ];
    if (missing.length > 0)
      yield {
        at: ['status'],
        message: `\`status\` is \`approved\`, but ${codes(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`,
      };
    if (approvedOn !== undefined && !moment.hasCome(approvedOn))
      yield {
        at: ['approvedOn'],
        message: `\`status\` is \`approved\`, but \`approvedOn\` is \`${approvedOn}\`, a day still to come`,
      };
  },
  examples: {
    fails: [
      {
        name: 'approved by nobody',
        from: POLICY,
        set: { approvedBy: null },
        says: '5:1 `status` is `approved`, but `approvedBy` is missing',
      },
      {
        name: 'approved on no day',
        from: POLICY,
        set: { approvedOn: null },
        says: '5:1 `status` is `approved`, but `approvedOn` is missing',
      },
      {
        name: 'approved tomorrow',
        from: POLICY,
        set: { approvedOn: '2026-11-21' },
        says: '8:1 `status` is `approved`, but `approvedOn` is `2026-11-21`, a day still to come',
      },
      {
        name: 'nobody knows whether it holds',
        from: POLICY,
        set: { status: null },
        says: '1:1 `status` is missing, so nobody knows whether the policy holds',
      },

      {
        name: 'approved by nobody on no day',
        from: POLICY,
        set: { approvedBy: null, approvedOn: null },
        says: '5:1 `status` is `approved`, but `approvedBy` and `approvedOn` are missing',
      },
      {
        name: 'by nobody, and tomorrow',
        from: POLICY,
        set: { approvedBy: null, approvedOn: '2026-11-21' },
        says: [
          '5:1 `status` is `approved`, but `approvedBy` is missing',
          '7:1 `status` is `approved`, but `approvedOn` is `2026-11-21`, a day still to come',
        ],
      },
    ],
    passes: [
      { name: 'approved, with both', from: POLICY },
      { name: 'approved today', from: POLICY, set: { approvedOn: '2026-11-20' } },
      { name: 'a draft', from: POLICY, set: { status: 'draft', approvedBy: null, approvedOn: null } },
      { name: 'retired, from a time when nobody signed', from: POLICY, set: { status: 'retired', approvedBy: null } },

      {
        name: 'a draft that is to hold from next month',
        from: POLICY,
        set: { status: 'draft', approvedOn: '2026-12-01' },
      },
    ],
  },
});
