import { pathText } from '../../records/reading/document.ts';
import { inversionsOf, type Phase } from '../phases.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORTED = 'incidents/2026/INC-2026-0021.md';

function said({ at, text }: Phase): string {
  return `\`${pathText(at)}\` \`${text}\``;
}

export default recordRule({
  id: 'incident/phase-order',
  of: 'incidents',
  severity: 'error',
  fixed: true,
  controls: ['A.5.26'],
  title: 'Occurred, detected, reported, assessed, closed, and detected, contained, recovered, closed: in these orders',
  why: 'A record that is contained before it was detected has a wrong time in it, and every measure and legal clock that is computed from it is wrong too. Who sees a fire may put it out before anybody assesses it, so containment and recovery need not wait for the report or the assessment. An occurrence of which only the day is known may lie anywhere in that day; one that is unknown is left out.',
  fix: 'Compare the two times with the log or the mail they come from, and correct the wrong one. When it was stopped before anybody noticed, `detectedAt` is the moment it was stopped.',
  *check({ record }) {
    const [first, ...others] = inversionsOf(record.data);
    if (first === undefined) return;
    const more = others.length === 0 ? '' : `, and ${others.length} more out of order`;
    yield {
      at: first.later.at,
      message: `${said(first.later)} lies before ${said(first.earlier)}${more}`,
      related: [
        { on: record, at: first.earlier.at, message: `should not be later than \`${pathText(first.later.at)}\`` },
        ...others.map(({ earlier, later }) => ({
          on: record,
          at: later.at,
          message: `${said(later)} lies before ${said(earlier)}`,
        })),
      ],
    };
  },
  examples: {
    fails: [
      {
        name: 'an imported report that ended before it began',
        from: REPORTED,
        set: { detectedAt: '2026-11-20T08:20+01:00', containedAt: '2026-11-20T07:50+01:00' },
        says: '9:1 `containedAt` `2026-11-20T07:50+01:00` lies before `detectedAt` `2026-11-20T08:20+01:00`',
      },
      {
        name: 'detected before it occurred',
        from: CLOSED,
        set: { detectedAt: '2026-03-02T07:39+01:00' },
        says: '11:1 `detectedAt` `2026-03-02T07:39+01:00` lies before `occurredAt` `2026-03-02T07:40+01:00`',
      },
      {
        name: 'assessed before it was reported',
        from: CLOSED,
        set: { 'triage.at': '2026-03-02T08:19+01:00' },
        says: '45:3 `triage.at` `2026-03-02T08:19+01:00` lies before `reportedAt` `2026-03-02T08:20+01:00`',
      },
      {
        name: 'closed before the recovery was confirmed',
        from: CLOSED,
        set: { 'closure.at': '2026-03-03T15:59+01:00' },
        says: '140:3 `closure.at` `2026-03-03T15:59+01:00` lies before `recovery.verifiedAt` `2026-03-03T16:00+01:00`',
      },
      {
        name: 'an hour is lost between two zones',
        from: CLOSED,
        set: { 'triage.at': '2026-03-02T09:00+02:00' },
        says: '45:3 `triage.at` `2026-03-02T09:00+02:00` lies before `reportedAt` `2026-03-02T08:20+01:00`',
      },
      {
        name: 'contained before it occurred',
        from: CLOSED,
        set: { containedAt: '2026-03-02T07:39+01:00' },
        says: '15:1 `containedAt` `2026-03-02T07:39+01:00` lies before `detectedAt` `2026-03-02T08:15+01:00`',
      },
      {
        name: 'confirmed as recovered before it was contained',
        from: CLOSED,
        set: { 'recovery.verifiedAt': '2026-03-02T09:40+01:00' },
        says: '103:3 `recovery.verifiedAt` `2026-03-02T09:40+01:00` lies before `containedAt` `2026-03-02T09:41+01:00`',
      },
      {
        name: 'two wrong times are one finding',
        from: CLOSED,
        set: { containedAt: '2025-03-02T09:41+01:00', 'closure.at': '2025-03-20T15:00+01:00' },
        says: '15:1 `containedAt` `2025-03-02T09:41+01:00` lies before `detectedAt` `2026-03-02T08:15+01:00`, and 1 more out of order',
      },
      {
        name: 'three times, each before the one that it should follow',
        from: CLOSED,
        set: {
          containedAt: '2026-03-01T09:41+01:00',
          'recovery.verifiedAt': '2026-02-28T16:00+01:00',
          'closure.at': '2026-02-27T15:00+01:00',
        },
        says: '15:1 `containedAt` `2026-03-01T09:41+01:00` lies before `detectedAt` `2026-03-02T08:15+01:00`, and 2 more out of order',
      },
    ],
    passes: [
      { name: 'in order', from: CLOSED },
      { name: 'contained before it was assessed', from: CLOSED, set: { containedAt: '2026-03-02T08:40+01:00' } },
      { name: 'contained before it was reported', from: CLOSED, set: { containedAt: '2026-03-02T08:15+01:00' } },
      {
        name: 'all in the same minute',
        from: REPORTED,
        set: { detectedAt: '2026-11-20T08:20+01:00', containedAt: '2026-11-20T08:20+01:00' },
      },
      {
        name: 'detected at eight on the day it occurred',
        from: CLOSED,
        set: { occurredAt: '2026-03-02T12:00+01:00', occurredPrecision: 'day' },
      },
      {
        name: 'nobody knows when it occurred',
        from: CLOSED,
        set: { occurredAt: '2026-03-02T12:00+01:00', occurredPrecision: 'unknown' },
      },
      { name: 'a time without offset cannot be compared', from: REPORTED, set: { containedAt: '2026-11-20T07:50' } },
      {
        name: 'reopened and contained anew; the first recovery no longer counts',
        from: CLOSED,
        set: {
          status: 'contained',
          closure: null,
          containedAt: '2026-04-02T10:00+02:00',
          reopened: [{ at: '2026-04-02T08:00+02:00', by: 'isms-manager', reason: 'The laptop was offered for sale.' }],
        },
      },
    ],
  },
});
