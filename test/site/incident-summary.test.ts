import { describe, expect, it } from 'vitest';
import { incident } from '../../src/records/types/incident.ts';
import { durationText } from '../../src/site/durations.ts';
import { incidentSummary } from '../../src/site/incident-summary.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a time span in words', () => {
  it.each([
    [0, 'less than a minute'],
    [59_999, 'less than a minute'],
    [MINUTE, '1 min'],
    [HOUR - 1, '59 min'],
    [HOUR, '1 h'],
    [HOUR + 18 * MINUTE, '1 h 18 min'],
    [DAY - 1, '23 h 59 min'],
    [DAY, '1 day'],
    [DAY + HOUR, '1 day 1 h'],
    [2 * DAY + 4 * HOUR, '2 days 4 h'],
    [10 * DAY - 1, '9 days 23 h'],
    [10 * DAY + 23 * HOUR, '10 days'],
    [1200 * DAY, '1,200 days'],
  ])('%d ms is %s', (span, words) => {
    expect(durationText(span, wordsOf('en').record.phases)).toBe(words);
  });
});

const scene = {
  now: '2026-06-12T18:40+02:00',
  clean: (text: string) => text,
  organisation: { language: 'en' },
} as const;

const summaryOf = (fields: object) =>
  incidentSummary(
    incident.schema.parse({ id: 'INC-2026-0009', title: 'Laptop', reportedAt: '2026-06-09T18:46+02:00', ...fields }),
    scene,
  );

const CLOSED = {
  kind: 'incident',
  status: 'closed',
  detectedAt: '2026-06-09T18:40+02:00',
  awareAt: '2026-06-09T18:46+02:00',
  triage: { at: '2026-06-09T18:50+02:00' },
  containedAt: '2026-06-09T16:58Z',
  recovery: { verifiedAt: '2026-06-10T18:58+02:00' },
  closure: { at: '2026-07-08T16:00+02:00', by: 'managing-director' },
};
const OPEN = { ...CLOSED, status: 'contained', recovery: undefined, closure: undefined };

describe('an incident in a glance', () => {
  it('says what was done when, how long each step took and how long all of it', () => {
    expect(summaryOf(CLOSED)).toEqual({
      phases: [
        { label: 'Detected', at: '2026-06-09T18:40+02:00', after: null },
        { label: 'Reported and aware', at: '2026-06-09T18:46+02:00', after: '6 min' },
        { label: 'Triaged', at: '2026-06-09T18:50+02:00', after: '4 min' },
        { label: 'Contained', at: '2026-06-09T16:58Z', after: '8 min' },
        { label: 'Resolved', at: '2026-06-10T18:58+02:00', after: '1 day' },
        { label: 'Closed', at: '2026-07-08T16:00+02:00', after: '27 days' },
      ],
      span: '28 days from detection to closing',
      exercise: false,
    });
  });

  it.each<[what: string, fields: object, phases: readonly string[], span: string | null]>([
    ['a fresh report', {}, ['Reported', 'Triaged not yet', 'Closed not yet'], 'Open for 2 days 23 h'],
    [
      'an open incident has what is still to come',
      OPEN,
      [
        'Detected',
        'Reported and aware 6 min',
        'Triaged 4 min',
        'Contained 8 min',
        'Resolved not yet',
        'Closed not yet',
      ],
      'Open for 3 days',
    ],
    [
      'a step that was left out is not still to come',
      { ...OPEN, triage: undefined, recovery: CLOSED.recovery, containedAt: undefined },
      ['Detected', 'Reported and aware 6 min', 'Resolved 1 day', 'Closed not yet'],
      'Open for 3 days',
    ],
    [
      'an event is neither contained nor resolved',
      { kind: 'event', status: 'triaged', triage: CLOSED.triage },
      ['Reported', 'Triaged 4 min', 'Closed not yet'],
      'Open for 2 days 23 h',
    ],
    [
      'a reopened one is not closed, whatever its closure says',
      {
        ...CLOSED,
        status: 'investigating',
        reopened: [{ at: '2026-06-11T18:58+02:00', by: 'it-admin', reason: 'It came back.' }],
      },
      [
        'Detected',
        'Reported and aware 6 min',
        'Triaged 4 min',
        'Contained 8 min',
        'Resolved 1 day',
        'Reopened 1 day',
        'Closed not yet',
      ],
      'Open for 3 days',
    ],
    [
      'what was contained before anybody noticed stands before',
      { ...OPEN, containedAt: '2026-06-09T17:40+02:00', triage: undefined, awareAt: undefined },
      ['Contained', 'Detected 1 h', 'Reported 6 min', 'Resolved not yet', 'Closed not yet'],
      'Open for 3 days',
    ],
    [
      'a time without an offset is compared with nothing',
      { ...OPEN, containedAt: '2026-06-09T18:58' },
      ['Detected', 'Reported and aware 6 min', 'Triaged 4 min', 'Contained', 'Resolved not yet', 'Closed not yet'],
      'Open for 3 days',
    ],
    [
      'what is detected after the day of judgement is open for no time',
      { detectedAt: '2026-06-13T10:00+02:00' },
      ['Reported', 'Detected 3 days 15 h', 'Triaged not yet', 'Closed not yet'],
      null,
    ],
  ])('%s', (_, fields, phases, span) => {
    const summary = summaryOf(fields);
    const said = summary.phases.map(({ label, at, after }) => {
      if (at === null) return `${label} not yet`;
      return after === null ? label : `${label} ${after}`;
    });
    expect(said).toEqual(phases);
    expect(summary.span).toBe(span);
  });
});
