import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/records/types/incident.ts';
import {
  earliestOccurrence,
  isSevere,
  isSkipped,
  isTriagedIncident,
  reached,
  type Status,
  spanOf,
} from '../../../src/records/types/lifecycle.ts';

describe('how far a record is', () => {
  it.each<[Incident['kind'], Status, step: Status, is: boolean]>([
    ['incident', 'reported', 'reported', true],
    ['incident', 'reported', 'triaged', false],
    ['incident', 'triaged', 'triaged', true],
    ['incident', 'closed', 'reviewed', true],
    ['incident', 'recovered', 'closed', false],
    ['event', 'closed', 'triaged', true],
    ['event', 'closed', 'investigating', false],
    ['weakness', 'closed', 'investigating', true],
    ['weakness', 'closed', 'contained', false],
  ])('%s that is %s has reached %s: %s', (kind, status, step, is) => {
    expect(reached({ kind, status }, step)).toBe(is);
  });

  it.each<[Incident['kind'], Status, is: boolean]>([
    ['incident', 'reported', false],
    ['incident', 'triaged', true],
    ['incident', 'closed', true],
    ['event', 'triaged', false],
    ['weakness', 'closed', false],
  ])('%s that is %s is assessed as an incident: %s', (kind, status, is) => {
    expect(isTriagedIncident({ kind, status })).toBe(is);
  });

  it.each<[Incident['severity'], boolean]>([
    ['low', false],
    ['medium', false],
    ['high', true],
    ['critical', true],
    [undefined, false],
  ])('%s asks for more care: %s', (severity, is) => expect(isSevere({ severity })).toBe(is));

  const skip = (status: Status, reason?: string): Incident['statusSkips'][number] =>
    reason === undefined ? { status, by: 'isms-manager' } : { status, by: 'isms-manager', reason };
  it.each<[what: string, Incident['statusSkips'], boolean]>([
    ['nothing was', [], false],
    ['with a reason', [skip('contained', 'It was gone before we could.')], true],
    ['without one', [skip('contained')], false],
    ['with one that is still to be written', [skip('contained', 'TBD')], false],
    ['another step', [skip('recovered', 'Nothing to bring back.')], false],
    ['this step beside another', [skip('recovered'), skip('contained', 'It was gone before we could.')], true],
  ])('a step that was left out: %s', (_what, statusSkips, is) => {
    expect(isSkipped({ statusSkips }, 'contained')).toBe(is);
  });
});

/** Both ends of what a time may mean, in UTC. */
const utc = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

describe('what a time may mean', () => {
  it.each<[string | undefined, Incident['occurredPrecision'], from: string | null, to: string | null]>([
    ['2026-03-02T07:40+01:00', undefined, '2026-03-02T06:40:00.000Z', '2026-03-02T06:40:00.000Z'],
    ['2026-03-02T07:40+01:00', 'exact', '2026-03-02T06:40:00.000Z', '2026-03-02T06:40:00.000Z'],
    ['2026-03-02T07:40+01:00', 'about', '2026-03-02T05:40:00.000Z', '2026-03-02T07:40:00.000Z'],
    ['2026-03-02T07:40+01:00', 'day', '2026-03-01T23:00:00.000Z', '2026-03-02T22:59:59.999Z'],
    ['2026-03-02T07:40:30-05:00', 'day', '2026-03-02T05:00:00.000Z', '2026-03-03T04:59:59.999Z'],
    ['2026-03-02T07:40', 'day', null, null],
    [undefined, 'about', null, null],
    [undefined, undefined, null, null],
  ])('%s, known %s', (text, precision, from, to) => {
    expect(utc(earliestOccurrence({ occurredAt: text, occurredPrecision: precision }))).toBe(from);
    if (precision === 'unknown') return;
    const span = spanOf({ at: text, precision });
    expect(span === null ? [null, null] : [utc(span.earliest), utc(span.latest)]).toEqual([from, to]);
  });

  it('one that nobody knows is no time', () => {
    expect(earliestOccurrence({ occurredAt: '2026-03-02T07:40+01:00', occurredPrecision: 'unknown' })).toBe(null);
  });
});
