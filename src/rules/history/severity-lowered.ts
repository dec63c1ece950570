import { SEVERITIES } from '../../records/types/fields.ts';
import { isApproved, reassessedBy } from '../reassessed.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const lower = {
  at: '2026-03-04T10:00+01:00',
  by: 'isms-manager',
  field: 'severity',
  from: 'high',
  to: 'low',
  reason: 'The disk was encrypted after all.',
};

export default changeRule({
  id: 'history/severity-lowered',
  of: 'incidents',
  needs: ['reassessments'],
  severity: 'error',
  controls: ['A.5.25'],
  title: 'A lower severity is approved by somebody else',
  why: 'A lower severity spares a review, an escalation and perhaps a notification. Nobody decides that alone about their own incident.',
  fix: 'Let somebody else agree, and write their id as `approvedBy` into the new entry of `reassessments`.',
  *check({ before, record }) {
    const [was, is] = [before.data.severity, record.data.severity];
    if (was === undefined || is === undefined || SEVERITIES.indexOf(is) >= SEVERITIES.indexOf(was)) return;
    for (const [index, entry] of reassessedBy(before, record).entries()) {
      if (entry.field !== 'severity' || isApproved(entry)) continue;
      const { by, approvedBy } = entry;
      yield {
        at: ['reassessments', before.data.reassessments.length + index],
        message: `\`severity\` was \`${was}\` and is \`${is}\`, which ${approvedBy === undefined ? 'nobody approved' : `\`${by}\` approved alone`}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'nobody approved',
        from: CLOSED,
        set: { severity: 'low', reassessments: [lower] },
        before: {},
        says: '143:5 `severity` was `high` and is `low`, which nobody approved',
      },
      {
        name: 'approved by who lowered it',
        from: CLOSED,
        set: { severity: 'low', reassessments: [{ ...lower, approvedBy: 'isms-manager' }] },
        before: {},
        says: '143:5 `severity` was `high` and is `low`, which `isms-manager` approved alone',
      },
      {
        name: 'the second time, by an entry beside those of before',
        from: CLOSED,
        set: { severity: 'low', reassessments: [{ ...lower, to: 'medium' }, { ...lower, field: 'category' }, lower] },
        before: { set: { severity: 'medium', reassessments: [{ ...lower, to: 'medium' }] } },
        says: '155:5 `severity` was `medium` and is `low`, which nobody approved',
      },
    ],
    passes: [
      {
        name: 'approved by somebody else',
        from: CLOSED,
        set: { severity: 'low', reassessments: [{ ...lower, approvedBy: 'managing-director' }] },
        before: {},
      },
      { name: 'a higher one', from: CLOSED, set: { severity: 'critical' }, before: {} },
      {
        name: 'lowered without a reassessment, of which another rule speaks',
        from: CLOSED,
        set: { severity: 'low' },
        before: {},
      },
      {
        name: 'assessed for the first time',
        from: CLOSED,
        set: { reassessments: [lower] },
        before: { set: { severity: null } },
      },
      {
        name: 'no severity any more, of which other rules speak',
        from: CLOSED,
        set: { severity: null, reassessments: [lower] },
        before: {},
      },
      { name: 'the same, written down again', from: CLOSED, set: { reassessments: [lower] }, before: {} },
      {
        name: 'a higher one, alone',
        from: CLOSED,
        set: { severity: 'critical', reassessments: [{ ...lower, to: 'critical' }] },
        before: {},
      },
    ],
  },
});
