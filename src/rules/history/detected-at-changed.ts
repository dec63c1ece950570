import { isSame } from '../../queries/aligned.ts';
import { reassessedBy } from '../reassessed.ts';
import { changeRule } from '../rule.ts';
import { orGone } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/detected-at-changed',
  of: 'incidents',
  needs: ['status', 'reassessments'],
  severity: 'error',
  controls: ['A.5.24', 'A.5.31'],
  title: 'The moment of detection changes by a reassessment',
  why: 'Some clocks, and every figure of how fast an organisation notices, run from it.',
  fix: 'Put `detectedAt` back, or add an entry at the end of `reassessments` with `field: detectedAt`, from, to and the reason.',
  *check({ before, record }) {
    const [was, is] = [before.data.detectedAt, record.data.detectedAt];
    if (before.data.status === 'reported' || was === undefined || isSame(was, is)) return;
    if (!reassessedBy(before, record).some(({ field }) => field === 'detectedAt'))
      yield {
        at: ['detectedAt'],
        message: `\`detectedAt\` was \`${was}\` and is ${orGone(is)}, and no new entry of \`reassessments\` says so`,
      };
  },
  examples: {
    fails: [
      {
        name: 'an hour later',
        from: CLOSED,
        set: { detectedAt: '2026-03-02T08:18+01:00' },
        before: {},
        says: '11:1 `detectedAt` was `2026-03-02T08:15+01:00` and is `2026-03-02T08:18+01:00`, and no new entry of `reassessments` says so',
      },
      {
        name: 'taken out',
        from: CLOSED,
        set: { detectedAt: null },
        before: {},
        says: '1:1 `detectedAt` was `2026-03-02T08:15+01:00` and is gone, and no new entry of `reassessments` says so',
      },
      {
        name: 'with a reassessment of something else',
        from: CLOSED,
        set: {
          detectedAt: '2026-03-02T08:18+01:00',
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
        says: '11:1 `detectedAt` was `2026-03-02T08:15+01:00` and is `2026-03-02T08:18+01:00`, and no new entry of `reassessments` says so',
      },
      {
        name: 'with a reassessment that was there before',
        from: CLOSED,
        set: {
          detectedAt: '2026-03-02T08:18+01:00',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'detectedAt',
              from: '2026-03-02T08:15+01:00',
              to: '2026-03-02T08:18+01:00',
              reason: 'The log of the telephone.',
            },
          ],
        },
        before: {
          set: {
            reassessments: [
              {
                at: '2026-03-04T10:00+01:00',
                by: 'isms-manager',
                field: 'detectedAt',
                from: '2026-03-02T08:15+01:00',
                to: '2026-03-02T08:18+01:00',
                reason: 'The log of the telephone.',
              },
            ],
          },
        },
        says: '11:1 `detectedAt` was `2026-03-02T08:15+01:00` and is `2026-03-02T08:18+01:00`, and no new entry of `reassessments` says so',
      },
    ],
    passes: [
      {
        name: 'mended before the assessment',
        from: CLOSED,
        before: { set: { status: 'reported', detectedAt: '2026-03-02T08:00+01:00' } },
      },
      {
        name: 'by a reassessment',
        from: CLOSED,
        set: {
          detectedAt: '2026-03-02T08:18+01:00',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'detectedAt',
              from: '2026-03-02T08:15+01:00',
              to: '2026-03-02T08:18+01:00',
              reason: 'The log of the telephone.',
            },
          ],
        },
        before: {},
      },
      { name: 'not moved', from: CLOSED, set: { title: 'Laptop left on a tram' }, before: {} },
      { name: 'entered for the first time', from: CLOSED, before: { set: { detectedAt: null } } },
    ],
  },
});
