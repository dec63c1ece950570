import type { Past } from '../../queries/past.ts';
import type { Content } from '../../records/content.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { isHigherVersion } from '../../records/versions.ts';
import { asked, type Problem, type RuleContext, registerRule } from '../rule.ts';
import { orGone } from '../wording.ts';

const TRAINING = 'training/TRN-2026-0001.md';
const POLICY = 'policies/incident-management.md';
const READ = { kind: 'acknowledgement', policy: 'incident-management', policyVersion: '1.1' } as const;

/** Every version that a policy is known to have had: the one of now and those in its list, here and before the change. */
function versionsOf(id: string, content: Content, past: Past | null): readonly string[] {
  return [content.get('policies', id), past?.before('policies', id)].flatMap((policy) =>
    policy === undefined
      ? []
      : [policy.data.version ?? [], ...policy.data.changes.map(({ version }) => version)].flat(),
  );
}

function* unknownVersion({ data }: EntryOf<'training'>, { content, past }: RuleContext): Generator<Problem> {
  const { policy, policyVersion } = data;
  if (policy === undefined) {
    const message = '`kind` is `acknowledgement`, and `policy` does not say what was acknowledged';
    yield { at: ['policy'], message, severity: 'warning' };
    return;
  }
  if (content.unread('policies', policy)) return;
  if (policyVersion === undefined) {
    yield {
      at: ['policyVersion'],
      message: `\`${policy}\` was acknowledged, and \`policyVersion\` does not say in which version`,
      severity: 'warning',
    };
    return;
  }
  const known = versionsOf(policy, content, past);
  const [first, ...others] = known;
  if (first === undefined) return;
  const highest = others.reduce((high, version) => (isHigherVersion(version, high) ? version : high), first);
  if (isHigherVersion(policyVersion, highest))
    yield {
      at: ['policyVersion'],
      message: `version \`${policyVersion}\` of \`${policy}\` was acknowledged, and its highest so far is \`${highest}\``,
    };
}

/** What a change did to an acknowledgement that stood there; an amendment that names the field may put it right. */
function* rewritten(before: EntryOf<'training'>, { data }: EntryOf<'training'>): Generator<Problem> {
  if (before.data.kind !== 'acknowledgement') return;
  const amended = data.amendments.slice(before.data.amendments.length).flatMap(({ fields }) => fields);
  for (const field of ['kind', 'policy', 'policyVersion'] as const) {
    const [was, is] = [before.data[field], data[field]];
    if (was === undefined || was === is || amended.includes(field)) continue;
    yield {
      at: [field],
      message: `people acknowledged with \`${field}\` \`${was}\`, and it is ${orGone(is)} now`,
      fix: `Put \`${field}\` back; who acknowledges another version does so in a record of its own. A typing error is put right by an entry in \`amendments\` that names \`${field}\`.`,
    };
  }
}

export default registerRule({
  id: 'history/acknowledged-version',
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['7.3', '7.5.3', 'A.6.3'],
  title: 'An acknowledgement names a version of the policy that people could read',
  why: 'It proves that somebody knew a certain text. It proves nothing of a version that there never was, and nothing any more once it is made to name another one.',
  fix: 'Write the version that was read after `policyVersion:`, in quotes; `version` and `changes` of the policy say which there were.',
  *check(context) {
    const { content, past } = context;
    for (const on of asked(content.of('training'), context)) {
      if (on.data.kind === 'acknowledgement')
        for (const problem of unknownVersion(on, context)) yield { ...problem, on };
      const before = past?.before('training', on.id);
      if (before !== undefined) for (const problem of rewritten(before, on)) yield { ...problem, on };
    }
  },
  examples: {
    fails: [
      {
        name: 'a version that is still to come',
        from: TRAINING,
        set: { ...READ, policyVersion: '1.2' },
        says: '29:1 version `1.2` of `incident-management` was acknowledged, and its highest so far is `1.1`',
      },
      {
        name: 'no policy',
        from: TRAINING,
        set: { kind: 'acknowledgement' },
        says: '1:1 `kind` is `acknowledgement`, and `policy` does not say what was acknowledged',
      },
      {
        name: 'no version',
        from: TRAINING,
        set: { ...READ, policyVersion: null },
        says: '1:1 `incident-management` was acknowledged, and `policyVersion` does not say in which version',
      },
      {
        name: 'an older acknowledgement made to name the new version',
        from: TRAINING,
        set: { ...READ, policyVersion: '1.2' },
        files: { [POLICY]: { from: POLICY, set: { version: '1.2' } } },
        before: { set: READ },
        says: '29:1 people acknowledged with `policyVersion` `1.1`, and it is `1.2` now',
      },
      {
        name: 'an acknowledgement that is to have been a course, of another policy',
        from: TRAINING,
        set: { kind: 'course', policy: 'mobile-devices', policyVersion: null },
        before: { set: READ },
        says: [
          '1:1 people acknowledged with `policyVersion` `1.1`, and it is gone now',
          '4:1 people acknowledged with `kind` `acknowledgement`, and it is `course` now',
          '28:1 people acknowledged with `policy` `incident-management`, and it is `mobile-devices` now',
        ],
      },
      {
        name: 'the policy went back to a lower version, and the acknowledgement is of one that there never was',
        from: TRAINING,
        set: { ...READ, policyVersion: '1.10' },
        files: { [POLICY]: { from: POLICY, set: { version: '1.2' } } },
        before: { files: { [POLICY]: { from: POLICY, set: { version: '1.9' } } } },
        says: '29:1 version `1.10` of `incident-management` was acknowledged, and its highest so far is `1.9`',
      },
    ],
    passes: [
      { name: 'the version of now', from: TRAINING, set: READ },
      { name: 'an earlier one, whether it is listed or not', from: TRAINING, set: { ...READ, policyVersion: '1.0' } },
      {
        name: 'one that the policy lists beside a lower one of now',
        from: TRAINING,
        set: { ...READ, policyVersion: '2.0' },
        files: {
          [POLICY]: { from: POLICY, set: { 'changes[1]': { version: '2.0', on: '2026-03-02', what: 'All is new.' } } },
        },
      },
      {
        name: 'one that the policy had before this change',
        from: TRAINING,
        set: { ...READ, policyVersion: '1.2' },
        before: { files: { [TRAINING]: null, [POLICY]: { from: POLICY, set: { version: '1.2' } } } },
      },
      { name: 'a course, which need not name a version', from: TRAINING, set: { policy: 'incident-management' } },
      {
        name: 'of a policy that is nowhere, of which another rule speaks',
        from: TRAINING,
        set: { ...READ, policy: 'no' },
      },
      {
        name: 'a typing error, put right by an amendment',
        from: TRAINING,
        set: {
          ...READ,
          amendments: [
            { at: '2026-11-01T10:00+01:00', by: 'isms-manager', reason: 'Typing error.', fields: ['policyVersion'] },
          ],
        },
        before: { set: { ...READ, policyVersion: '11' } },
      },
      {
        name: 'a course that names a version for the first time',
        from: TRAINING,
        set: { policy: 'incident-management', policyVersion: '1.1' },
        before: { set: { policy: 'incident-management' } },
      },
    ],
  },
});
