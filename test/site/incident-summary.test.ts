import { describe, expect, it } from 'vitest';
import { incident } from '../../src/records/types/incident.ts';
import { durationText } from '../../src/site/durations.ts';
import { incidentSummary } from '../../src/site/incident-summary.ts';

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
    expect(durationText(span)).toBe(words);
  });
});

const scene = {
  now: '2026-06-12T18:40+02:00',
  linkTo: (_: unknown, id: string) => ({ kind: 'link', text: id, href: `/people/${id}/` }) as const,
  clean: (text: string) => text,
};

const summaryOf = (fields: object) =>
  incidentSummary(
    incident.schema.parse({ id: 'INC-2026-0009', title: 'Laptop', reportedAt: '2026-06-09T18:46+02:00', ...fields }),
    scene,
  );

const CLOSED = {
  kind: 'incident',
  status: 'closed',
  severity: 'high',
  category: 'lost-or-stolen-device',
  owner: 'isms-manager',
  detectedAt: '2026-06-09T18:40+02:00',
  containedAt: '2026-06-09T16:58Z',
  closure: { at: '2026-07-08T16:00+02:00', by: 'managing-director' },
};

describe('an incident in a glance', () => {
  it('says what it is, how far, how bad, who leads and how long it took', () => {
    expect(summaryOf(CLOSED)).toEqual({
      words: [
        { name: 'kind', word: 'incident' },
        { name: 'status', word: 'closed' },
        { name: 'severity', word: 'high' },
        { name: 'category', word: 'lost-or-stolen-device' },
      ],
      lead: { kind: 'link', text: 'isms-manager', href: '/people/isms-manager/' },
      steps: [
        { label: 'Detected', at: '2026-06-09T18:40+02:00', after: null },
        { label: 'Contained', at: '2026-06-09T16:58Z', after: 'after 18 min' },
        { label: 'Closed', at: '2026-07-08T16:00+02:00', after: 'after 28 days' },
      ],
      openFor: null,
      exercise: false,
    });
  });

  it.each<[what: string, fields: object, steps: readonly string[], openFor: string | null]>([
    ['a fresh report counts from the report', {}, ['Reported'], '2 days 23 h'],
    [
      'an open one says for how long',
      { ...CLOSED, status: 'contained', closure: undefined },
      ['Detected', 'Contained after 18 min'],
      '3 days',
    ],
    [
      'a reopened one is not closed, whatever its closure says',
      { ...CLOSED, status: 'investigating' },
      ['Detected', 'Contained after 18 min'],
      '3 days',
    ],
    [
      'what was contained before anybody noticed',
      { ...CLOSED, containedAt: '2026-06-09T17:40+02:00' },
      ['Detected', 'Contained 1 h before', 'Closed after 28 days'],
      null,
    ],
    [
      'what was contained at once',
      { ...CLOSED, containedAt: '2026-06-09T18:40+02:00' },
      ['Detected', 'Contained at once', 'Closed after 28 days'],
      null,
    ],
    [
      'a time without an offset is compared with nothing',
      { ...CLOSED, containedAt: '2026-06-09T18:58' },
      ['Detected', 'Contained', 'Closed after 28 days'],
      null,
    ],
    [
      'what is detected after the day of judgement is open for no time',
      { detectedAt: '2026-06-13T10:00+02:00' },
      ['Detected'],
      null,
    ],
  ])('%s', (_, fields, steps, openFor) => {
    const summary = summaryOf(fields);
    expect(summary.steps.map(({ label, after }) => (after === null ? label : `${label} ${after}`))).toEqual(steps);
    expect(summary.openFor).toBe(openFor);
  });
});
