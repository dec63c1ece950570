import type { Path } from '../../records/document.ts';
import { pathText } from '../../records/document.ts';
import type { Incident } from '../../records/incident.ts';
import { earliestOccurrence, reached } from '../../records/lifecycle.ts';
import { epoch } from '../../records/time.ts';
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
 * The phases of a record that are known, in the order they should have. A record that was reopened has times of its
 * first round; those of phases that its second has not reached yet do not count.
 */
function phasesOf(data: Incident): readonly Phase[] {
  const again = data.reopened.length > 0;
  const occurred = earliestOccurrence(data);
  return [
    ...phase(
      ['occurredAt'],
      data.occurredAt,
      data.occurredPrecision === 'day' || occurred === null ? occurred : epoch(data.occurredAt),
    ),
    ...phase(['detectedAt'], data.detectedAt),
    ...phase(['reportedAt'], data.reportedAt),
    ...phase(['triage', 'at'], data.triage?.at),
    ...(again && !reached(data, 'contained') ? [] : phase(['containedAt'], data.containedAt)),
    ...(again && !reached(data, 'recovered') ? [] : phase(['recovery', 'verifiedAt'], data.recovery?.verifiedAt)),
    ...phase(['closure', 'at'], data.closure?.at),
  ];
}

/** Every phase that lies before one that should precede it, with the latest of those. */
function* inversions(phases: readonly Phase[]): Generator<{ readonly earlier: Phase; readonly later: Phase }> {
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
  controls: ['A.5.26'],
  title: 'Occurred, detected, reported, assessed, contained, recovered, closed: in this order',
  why: 'A record that is contained before it was detected has a wrong time in it, and every measure and legal clock that is computed from it is wrong too. An occurrence of which only the day is known may lie anywhere in that day; one that is unknown is left out.',
  fix: 'Compare the two times with the log or the mail they come from, and correct the wrong one. When it was stopped before anybody noticed, `detectedAt` is the moment it was stopped.',
  *check({ record }) {
    const [first, ...others] = inversions(phasesOf(record.data));
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
      },
      { name: 'detected before it occurred', from: CLOSED, set: { detectedAt: '2026-03-02T07:39+01:00' } },
      { name: 'assessed before it was reported', from: CLOSED, set: { 'triage.at': '2026-03-02T08:19+01:00' } },
      {
        name: 'closed before the recovery was confirmed',
        from: CLOSED,
        set: { 'closure.at': '2026-03-03T15:59+01:00' },
      },
      { name: 'an hour is lost between two zones', from: CLOSED, set: { containedAt: '2026-03-02T09:41+02:00' } },
      {
        name: 'two wrong times are one finding',
        from: CLOSED,
        set: { containedAt: '2025-03-02T09:41+01:00', 'closure.at': '2025-03-20T15:00+01:00' },
      },
    ],
    passes: [
      { name: 'in order', from: CLOSED },
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
