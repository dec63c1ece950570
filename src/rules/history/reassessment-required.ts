import { isSame } from '../../queries/aligned.ts';
import { type Path, pathText } from '../../records/reading/document.ts';
import { epoch } from '../../records/time.ts';
import { CLOCK_FINDINGS } from '../../records/types/incident-lists.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { reassessedBy } from '../reassessed.ts';
import { changeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** What is decided at triage, and decided anew only in writing; of `detectedAt` and a later `awareAt` rules of their own speak. */
const DECIDED = ['kind', 'severity', 'category', 'occurredAt'] as const;

/** The answers about personal data on which duties depend; effects and remedies are told as they become known. */
const ANSWERS = ['involved', 'role', 'subjects', 'residents', 'records', 'categories', 'highRisk'] as const;

type Assessed = Pick<EntryOf<'incidents'>['data'], (typeof DECIDED)[number] | 'awareAt' | 'clocks' | 'personalData'>;

/** An answer of before, and what stands there now; a list that only grew was not answered otherwise. */
interface Otherwise {
  readonly at: Path;
  readonly was: unknown;
  readonly is: unknown;
}

function isKept(was: unknown, is: unknown): boolean {
  if (was === undefined || was === 'unknown' || isSame(was, is)) return true;
  return Array.isArray(was) && Array.isArray(is) && was.every((one) => is.includes(one));
}

function* otherwise(before: Assessed, now: Assessed): Generator<Otherwise> {
  for (const field of DECIDED) yield { at: [field], was: before[field], is: now[field] };
  const [was, is] = [epoch(before.awareAt), epoch(now.awareAt)];
  if (was !== null && is !== null && is < was) yield { at: ['awareAt'], was: before.awareAt, is: now.awareAt };
  for (const name of CLOCK_FINDINGS) yield { at: ['clocks', name], was: before.clocks[name], is: now.clocks[name] };
  for (const name of ANSWERS)
    yield { at: ['personalData', name], was: before.personalData?.[name], is: now.personalData?.[name] };
}

function said(value: unknown): string {
  return value === undefined ? 'gone' : quoted(typeof value === 'string' ? value : JSON.stringify(value));
}

export default changeRule({
  id: 'history/reassessment-required',
  of: 'incidents',
  needs: ['status', 'kind', 'reassessments'],
  severity: 'error',
  controls: ['A.5.25'],
  title: 'An assessment changes by a reassessment',
  why: 'Kind, severity, category, the times and what is known of personal data decide who must be told and how fast. That they were others before, who changed them and why, has to stay readable.',
  fix: 'Add an entry at the end of `reassessments`: `{ at, by, field, from, to, reason }`; a lower severity needs `approvedBy`, somebody else.',
  *check({ before, record }) {
    if (before.data.status === 'reported') return;
    const added = new Set<unknown>(reassessedBy(before, record).map(({ field }) => field));
    for (const { at, was, is } of otherwise(before.data, record.data)) {
      if (isKept(was, is) || added.has(at[0]) || added.has(pathText(at))) continue;
      yield {
        at,
        message: `\`${pathText(at)}\` was ${said(was)} and is ${said(is)}, and no new entry of \`reassessments\` says so`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'found significant a day later than was written',
        from: CLOSED,
        set: { 'clocks.significantAt': '2026-03-03T08:20+01:00' },
        before: { set: { 'clocks.significantAt': '2026-03-02T08:20+01:00' } },
        says: '143:3 `clocks.significantAt` was `2026-03-02T08:20+01:00` and is `2026-03-03T08:20+01:00`, and no new entry of `reassessments` says so',
      },
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
      {
        name: 'aware an hour earlier, which starts legal clocks anew',
        from: CLOSED,
        set: { awareAt: '2026-03-02T07:20+01:00' },
        before: {},
        says: '13:1 `awareAt` was `2026-03-02T08:20+01:00` and is `2026-03-02T07:20+01:00`, and no new entry of `reassessments` says so',
      },
      {
        name: 'another kind, another time of occurrence',
        from: CLOSED,
        set: { kind: 'weakness', occurredAt: '2026-03-02T07:30+01:00' },
        before: {},
        says: [
          '4:1 `kind` was `incident` and is `weakness`, and no new entry of `reassessments` says so',
          '9:1 `occurredAt` was `2026-03-02T07:40+01:00` and is `2026-03-02T07:30+01:00`, and no new entry of `reassessments` says so',
        ],
      },
      {
        name: 'no personal data after all, fewer people, and one category less',
        from: CLOSED,
        set: {
          'personalData.involved': 'no',
          'personalData.subjects': 12,
          'personalData.categories': [],
          'personalData.role': null,
        },
        before: {},
        says: [
          '34:1 `personalData.role` was `processor` and is gone, and no new entry of `reassessments` says so',
          '35:3 `personalData.involved` was `yes` and is `no`, and no new entry of `reassessments` says so',
          '36:3 `personalData.subjects` was `120` and is `12`, and no new entry of `reassessments` says so',
          '38:3 `personalData.categories` was `["contact details"]` and is `[]`, and no new entry of `reassessments` says so',
        ],
      },
    ],
    passes: [
      {
        name: 'found significant, for the first time',
        from: CLOSED,
        set: { 'clocks.significantAt': '2026-03-03T08:20+01:00' },
        before: {},
      },
      {
        name: 'found significant later than was written, with its reassessment',
        from: CLOSED,
        set: {
          'clocks.significantAt': '2026-03-03T08:20+01:00',
          'reassessments[0]': {
            at: '2026-03-04T09:00+01:00',
            by: 'isms-manager',
            field: 'clocks.significantAt',
            from: '2026-03-02T08:20+01:00',
            to: '2026-03-03T08:20+01:00',
            reason: 'Until then nobody could know that others were hit.',
          },
        },
        before: { set: { 'clocks.significantAt': '2026-03-02T08:20+01:00' } },
      },
      {
        name: 'one more category, an answer where none was, and other words for the effects',
        from: CLOSED,
        set: {
          'personalData.categories': ['contact details', 'order lists'],
          'personalData.effects': 'None were seen.',
        },
        before: { set: { 'personalData.highRisk': 'unknown', 'personalData.records': null } },
      },
      {
        name: 'other personal data, by a reassessment',
        from: CLOSED,
        set: {
          'personalData.subjects': 12,
          'personalData.records': 40,
          reassessments: [
            {
              at: '2026-03-04T10:00+01:00',
              by: 'privacy-lead',
              field: 'personalData',
              from: { subjects: 120 },
              to: { subjects: 12 },
              reason: 'The list was shorter than thought.',
            },
          ],
        },
        before: {},
      },
      {
        name: 'aware or detected later, of which other rules speak, and the same moment in another zone',
        from: CLOSED,
        set: { awareAt: '2026-03-02T09:20+01:00', detectedAt: '2026-03-02T07:15Z' },
        before: {},
      },
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
