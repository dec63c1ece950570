import { bodyOf } from '../../records/reading/document.ts';
import { isHigherVersion } from '../../records/versions.ts';
import { changeRule } from '../rule.ts';

const POLICY = 'policies/incident-management.md';
const body = 'Whoever notices something odd tells us at once. Nobody is blamed.';

export default changeRule({
  id: 'policy/version-bump-required',
  of: 'policies',
  severity: 'error',
  controls: ['5.2', '7.5.2', '7.5.3'],
  title: 'An approved policy whose text changes gets a higher version and is approved anew',
  why: 'People acknowledged one text. When another stands under the same version, nobody can say what they agreed to.',
  fix: 'Raise `version`, add a line to `changes`, and let it be approved again: a new `approvedOn`. Until then set `status: draft`.',
  *check({ before, record }) {
    if (before.data.status !== 'approved' || record.data.status !== 'approved') return;
    if (bodyOf(before.document).trim() === bodyOf(record.document).trim()) return;
    const [was, is] = [before.data.version, record.data.version];
    if (was !== undefined && (is === undefined || !isHigherVersion(is, was)))
      yield {
        at: ['version'],
        message: `the text is another one, and \`version\` ${is === was ? `is still \`${was}\`` : `went from \`${was}\` to ${is === undefined ? 'nothing' : `\`${is}\``}`}`,
      };
    if (before.data.approvedOn !== undefined && record.data.approvedOn === before.data.approvedOn)
      yield {
        at: ['approvedOn'],
        message: `the text is another one, and the approval is still the one of \`${before.data.approvedOn}\``,
      };
  },
  examples: {
    fails: [
      {
        name: 'another text under the old version',
        from: POLICY,
        body,
        before: {},
        says: [
          '4:1 the text is another one, and `version` is still `1.1`',
          '8:1 the text is another one, and the approval is still the one of `2026-02-02`',
        ],
      },
      {
        name: 'a lower version',
        from: POLICY,
        body,
        set: { version: '0.9', approvedOn: '2026-11-18' },
        before: {},
        says: '4:1 the text is another one, and `version` went from `1.1` to `0.9`',
      },
      {
        name: 'a higher version that nobody approved',
        from: POLICY,
        body,
        set: { version: '9.10' },
        before: { set: { version: '9.9' } },
        says: '8:1 the text is another one, and the approval is still the one of `2026-02-02`',
      },

      {
        name: 'without a version now',
        from: POLICY,
        body,
        set: { version: null, approvedOn: '2026-11-18' },
        before: {},
        says: '1:1 the text is another one, and `version` went from `1.1` to nothing',
      },
      {
        name: 'the same version, written longer',
        from: POLICY,
        body,
        set: { version: '1.1.0', approvedOn: '2026-11-18' },
        before: {},
        says: '4:1 the text is another one, and `version` went from `1.1` to `1.1.0`',
      },
      {
        name: 'the same version, written shorter',
        from: POLICY,
        body,
        set: { version: '1.1', approvedOn: '2026-11-18' },
        before: { set: { version: '1.1.2' } },
        says: '4:1 the text is another one, and `version` went from `1.1.2` to `1.1`',
      },
      {
        name: 'lower in its second part',
        from: POLICY,
        body,
        set: { version: '1.2.9', approvedOn: '2026-11-18' },
        before: { set: { version: '1.3.1' } },
        says: '4:1 the text is another one, and `version` went from `1.3.1` to `1.2.9`',
      },
    ],
    passes: [
      {
        name: 'a higher version, approved anew',
        from: POLICY,
        body,
        set: { version: '9.10', approvedOn: '2026-11-18' },
        before: { set: { version: '9.9' } },
      },
      { name: 'a draft', from: POLICY, body, set: { status: 'draft' }, before: {} },
      { name: 'the same text, reviewed', from: POLICY, set: { reviewOn: '2027-11-18' }, before: {} },

      {
        name: 'a part more, approved anew',
        from: POLICY,
        body,
        set: { version: '1.1.1', approvedOn: '2026-11-18' },
        before: {},
      },
      {
        name: 'higher in its first part, approved anew',
        from: POLICY,
        body,
        set: { version: '2.0', approvedOn: '2026-11-18' },
        before: { set: { version: '1.9' } },
      },
      {
        name: 'its first version, approved anew',
        from: POLICY,
        body,
        set: { approvedOn: '2026-11-18' },
        before: { set: { version: null } },
      },
      {
        name: 'a higher version where no day was ever given',
        from: POLICY,
        body,
        set: { version: '1.2', approvedOn: null },
        before: { set: { approvedOn: null } },
      },
      { name: 'a draft before', from: POLICY, body, before: { set: { status: 'draft' } } },
      { name: 'the same text with blank lines around it', from: POLICY, body: `\n${body}\n\n`, before: { body } },
    ],
  },
});
