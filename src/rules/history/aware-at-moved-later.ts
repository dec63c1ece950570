import { epoch } from '../../records/time.ts';
import { isApproved, reassessedBy } from '../reassessed.ts';
import { changeRule } from '../rule.ts';
import { orGone } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/aware-at-moved-later',
  of: 'incidents',
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['A.5.26', 'A.5.31'],
  title: 'The moment of awareness does not move later',
  why: 'Legal deadlines run from it. Moved later, a notification that was late looks as if it had been in time.',
  fix: 'Put `awareAt` back. Where it was really wrong, say so in `reassessments`, approved by somebody else (`approvedBy`).',
  *check({ before, record }) {
    const [was, is] = [epoch(before.data.awareAt), epoch(record.data.awareAt)];
    if (was === null || (is !== null && is <= was)) return;
    const approved = reassessedBy(before, record).some((entry) => entry.field === 'awareAt' && isApproved(entry));
    yield {
      at: ['awareAt'],
      message: `\`awareAt\` was \`${before.data.awareAt}\` and is ${orGone(record.data.awareAt)}, which gives legal clocks more time`,
      ...(approved ? { severity: 'warning' as const } : {}),
    };
  },
  examples: {
    fails: [
      {
        name: 'a day later',
        from: CLOSED,
        set: { awareAt: '2026-03-03T08:20+01:00' },
        before: {},
        says: '13:1 `awareAt` was `2026-03-02T08:20+01:00` and is `2026-03-03T08:20+01:00`, which gives legal clocks more time',
      },
      {
        name: 'taken out',
        from: CLOSED,
        set: { awareAt: null },
        before: {},
        says: '1:1 `awareAt` was `2026-03-02T08:20+01:00` and is gone, which gives legal clocks more time',
      },
      {
        name: 'later, approved by somebody else, which is still told',
        from: CLOSED,
        set: {
          awareAt: '2026-03-02T09:20+01:00',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'awareAt',
              from: '2026-03-02T08:20+01:00',
              to: '2026-03-02T09:20+01:00',
              reason: 'The call was an hour later.',
              approvedBy: 'managing-director',
            },
          ],
        },
        before: {},
        says: '13:1 `awareAt` was `2026-03-02T08:20+01:00` and is `2026-03-02T09:20+01:00`, which gives legal clocks more time',
      },
      {
        name: 'approved by who moved it',
        from: CLOSED,
        set: {
          awareAt: '2026-03-02T09:20+01:00',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'awareAt',
              from: '2026-03-02T08:20+01:00',
              to: '2026-03-02T09:20+01:00',
              reason: 'The log of the telephone.',
              approvedBy: 'isms-manager',
            },
          ],
        },
        before: { set: { reassessments: [] } },
        says: '13:1 `awareAt` was `2026-03-02T08:20+01:00` and is `2026-03-02T09:20+01:00`, which gives legal clocks more time',
      },
      {
        name: 'approved by nobody',
        from: CLOSED,
        set: {
          awareAt: '2026-03-02T09:20+01:00',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'awareAt',
              from: '2026-03-02T08:20+01:00',
              to: '2026-03-02T09:20+01:00',
              reason: 'The log of the telephone.',
            },
          ],
        },
        before: { set: { reassessments: [] } },
        says: '13:1 `awareAt` was `2026-03-02T08:20+01:00` and is `2026-03-02T09:20+01:00`, which gives legal clocks more time',
      },
      {
        name: 'with an approval of something else',
        from: CLOSED,
        set: {
          awareAt: '2026-03-02T09:20+01:00',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'severity',
              from: 'high',
              to: 'low',
              reason: 'The log of the telephone.',
              approvedBy: 'managing-director',
            },
          ],
        },
        before: { set: { reassessments: [] } },
        says: '13:1 `awareAt` was `2026-03-02T08:20+01:00` and is `2026-03-02T09:20+01:00`, which gives legal clocks more time',
      },
      {
        name: 'with an approval that was there before',
        from: CLOSED,
        set: {
          awareAt: '2026-03-02T09:20+01:00',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'awareAt',
              from: '2026-03-02T08:20+01:00',
              to: '2026-03-02T09:20+01:00',
              reason: 'The log of the telephone.',
              approvedBy: 'managing-director',
            },
          ],
        },
        before: {
          set: {
            reassessments: [
              {
                at: '2026-03-04T10:00+01:00',
                by: 'isms-manager',
                field: 'awareAt',
                from: '2026-03-02T08:20+01:00',
                to: '2026-03-02T09:20+01:00',
                reason: 'The log of the telephone.',
                approvedBy: 'managing-director',
              },
            ],
          },
        },
        says: '13:1 `awareAt` was `2026-03-02T08:20+01:00` and is `2026-03-02T09:20+01:00`, which gives legal clocks more time',
      },
    ],
    passes: [
      { name: 'earlier', from: CLOSED, set: { awareAt: '2026-03-02T08:15+01:00' }, before: {} },
      { name: 'entered for the first time', from: CLOSED, before: { set: { awareAt: null } } },
      { name: 'the same moment, in another zone', from: CLOSED, set: { awareAt: '2026-03-02T07:20Z' }, before: {} },
    ],
  },
});
