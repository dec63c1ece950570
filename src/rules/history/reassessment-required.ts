import { isSame } from '../../queries/kept-entries.ts';
import { reassessedBy } from '../reassessed.ts';
import { changeRule } from '../rule.ts';
import { orGone } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** What is decided at triage, and decided anew only in writing. */
const DECIDED = ['kind', 'severity', 'category'] as const;

export default changeRule({
  id: 'history/reassessment-required',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.25'],
  title: 'An assessment changes by a reassessment',
  why: 'Kind, severity and category decide who must be told and how fast. That they were others before, who changed them and why, has to stay readable.',
  fix: 'Add an entry at the end of `reassessments`: `{ at, by, field, from, to, reason }`; a lower severity needs `approvedBy`, somebody else.',
  *check({ before, record }) {
    if (before.data.status === 'reported') return;
    const added = reassessedBy(before, record);
    for (const field of DECIDED) {
      const [was, is] = [before.data[field], record.data[field]];
      if (was === undefined || isSame(was, is) || added.some((entry) => entry.field === field)) continue;
      yield {
        at: [field],
        message: `\`${field}\` was \`${was}\` and is ${orGone(is)}, and no new entry of \`reassessments\` says so`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'a lower severity',
        from: CLOSED,
        set: { severity: 'low' },
        before: {},
        says: '6:1 `severity` was `high` and is `low`, and no new entry of `reassessments` says so',
      },
      {
        name: 'another category',
        from: CLOSED,
        set: { category: 'data-loss' },
        before: {},
        says: '7:1 `category` was `lost-or-stolen-device` and is `data-loss`, and no new entry of `reassessments` says so',
      },
      {
        name: 'with a reassessment of something else',
        from: CLOSED,
        set: {
          category: 'data-loss',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'severity',
              from: 'low',
              to: 'high',
              reason: 'The log of the telephone.',
            },
          ],
        },
        before: { set: { reassessments: [] } },
        says: '7:1 `category` was `lost-or-stolen-device` and is `data-loss`, and no new entry of `reassessments` says so',
      },
      {
        name: 'with a reassessment that was there before',
        from: CLOSED,
        set: {
          category: 'data-loss',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'category',
              from: 'lost-or-stolen-device',
              to: 'data-loss',
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
                field: 'category',
                from: 'lost-or-stolen-device',
                to: 'data-loss',
                reason: 'The log of the telephone.',
              },
            ],
          },
        },
        says: '7:1 `category` was `lost-or-stolen-device` and is `data-loss`, and no new entry of `reassessments` says so',
      },
      {
        name: 'no category any more',
        from: CLOSED,
        set: { category: null },
        before: {},
        says: '1:1 `category` was `lost-or-stolen-device` and is gone, and no new entry of `reassessments` says so',
      },
    ],
    passes: [
      {
        name: 'a higher severity, by a reassessment',
        from: CLOSED,
        set: {
          severity: 'critical',
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'isms-manager',
              field: 'severity',
              from: 'high',
              to: 'critical',
              reason: 'More clients than we knew.',
            },
          ],
        },
        before: {},
      },
      { name: 'assessed for the first time', from: CLOSED, before: { set: { status: 'reported', severity: 'low' } } },
      { name: 'a category where none was', from: CLOSED, before: { set: { category: null } } },
      { name: 'another title', from: CLOSED, set: { title: 'Laptop left on a tram' }, before: {} },
    ],
  },
});
