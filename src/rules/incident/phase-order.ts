import type { Path } from '../../records/reading/document.ts';
import { pathText } from '../../records/reading/document.ts';
import { epoch } from '../../records/time.ts';
import type { Incident } from '../../records/types/incident.ts';
import { earliestOccurrence, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORTED = 'incidents/2026/INC-2026-0021.md';

/** A phase of the handling: where its time stands, what is written there, and the moment that counts, in milliseconds since 1970. */
interface Phase {
  readonly at: Path;
  readonly text: string;
  readonly time: number;
}

function phase(at: Path, text: string | undefined, time: number | null = epoch(text)): readonly Phase[] {
  return text === undefined || time === null ? [] : [{ at, text, time }];
}

/**
 * The phases of a record that are known, in the two orders they should have: that of the response and that of the
 * report. Between them nothing is fixed: whoever sees a fire puts it out before anybody assesses it. A record that was
 * reopened has times of its first round; those of phases that its second has not reached yet do not count.
 */
function ordersOf(data: Incident): readonly (readonly Phase[])[] {
  const again = data.reopened.length > 0;
  const occurred = earliestOccurrence(data);
  const beginning = [
    ...phase(
      ['occurredAt'],
      data.occurredAt,
      data.occurredPrecision === 'day' || occurred === null ? occurred : epoch(data.occurredAt),
    ),
    ...phase(['detectedAt'], data.detectedAt),
  ];
  const end = phase(['closure', 'at'], data.closure?.at);
  return [
    [
      ...beginning,
      ...(again && !reached(data, 'contained') ? [] : phase(['containedAt'], data.containedAt)),
      ...(again && !reached(data, 'recovered') ? [] : phase(['recovery', 'verifiedAt'], data.recovery?.verifiedAt)),
      ...end,
    ],
    [...beginning, ...phase(['reportedAt'], data.reportedAt), ...phase(['triage', 'at'], data.triage?.at), ...end],
  ];
}

interface Inversion {
  readonly earlier: Phase;
  readonly later: Phase;
}

/** The fields in the order in which a record is read. */
const READING = ['detectedAt', 'reportedAt', 'triage', 'containedAt', 'recovery', 'closure'];

/** Every phase that lies before one that should precede it, each once, with the latest of those. */
function inversionsOf(data: Incident): readonly Inversion[] {
  const byLater = new Map<string, Inversion>();
  for (const found of ordersOf(data).flatMap((phases) => [...inversions(phases)])) {
    const key = pathText(found.later.at) ?? '';
    const known = byLater.get(key);
    if (known === undefined || found.earlier.time > known.earlier.time) byLater.set(key, found);
  }
  const place = ({ later }: Inversion): number => READING.indexOf(String(later.at[0]));
  return [...byLater.values()].sort((a, b) => place(a) - place(b));
}

/** Every phase of one order that lies before one that should precede it, with the latest of those. */
function* inversions(phases: readonly Phase[]): Generator<Inversion> {
  let latest: Phase | undefined;
  for (const later of phases) {
    if (latest !== undefined && later.time < latest.time) yield { earlier: latest, later };
    else if (latest === undefined || later.time > latest.time) latest = later;
  }
}

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
