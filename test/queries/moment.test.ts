import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameMoment, type Moment, momentAt } from '../../src/queries/moment.ts';

const ZONE = 'Europe/Berlin';
const NOW = Date.parse('2026-03-28T12:00+01:00');

/** What is asked, what is said, and the instant from when on another thing is said; null where it is said for ever. */
const QUESTIONS: readonly (readonly [
  what: string,
  ask: (moment: Moment) => boolean,
  said: boolean,
  until: string | null,
])[] = [
  ['an instant that is over has come', ({ isReached }) => isReached(NOW - 1), true, null],
  ['so has this one', ({ isReached }) => isReached(NOW), true, null],
  ['not the next', ({ isReached }) => isReached(NOW + 1), false, '2026-03-28T11:00:00.001Z'],
  ['not one within the next millisecond', ({ isReached }) => isReached(NOW + 0.5), false, '2026-03-28T11:00:00.001Z'],
  ['an instant that is over is past', ({ isPast }) => isPast(NOW - 1), true, null],
  ['also one within the last millisecond', ({ isPast }) => isPast(NOW - 0.5), true, null],
  ['not this one', ({ isPast }) => isPast(NOW), false, '2026-03-28T11:00:00.001Z'],
  ['what never was is past', ({ isPast }) => isPast(Number.NEGATIVE_INFINITY), true, null],
  ['today has come', ({ hasCome }) => hasCome('2026-03-28'), true, null],
  ['not tomorrow', ({ hasCome }) => hasCome('2026-03-29'), false, '2026-03-28T23:00:00.000Z'],
  [
    'not the day after it, which begins in summer time',
    ({ hasCome }) => hasCome('2026-03-30'),
    false,
    '2026-03-29T22:00:00.000Z',
  ],
  ['yesterday is over', ({ isOver }) => isOver('2026-03-27'), true, null],
  ['not today', ({ isOver }) => isOver('2026-03-28'), false, '2026-03-28T23:00:00.000Z'],
  ['not tomorrow, an hour shorter', ({ isOver }) => isOver('2026-03-29'), false, '2026-03-29T22:00:00.000Z'],
];

describe('a moment answers, and notes until when the answer holds', () => {
  it.each(QUESTIONS)('%s', (_what, ask, said, until) => {
    const moment = momentAt(NOW, ZONE);
    expect(ask(moment)).toBe(said);
    expect(moment.until()).toBe(until === null ? null : Date.parse(until));
  });

  it('of several answers the first that changes counts', () => {
    const moment = momentAt(NOW, ZONE);
    for (const day of ['2027-01-01', '2026-03-30', '2026-04-01']) moment.hasCome(day);
    moment.isReached(NOW + 7 * 86_400_000);
    expect(moment.until()).toBe(Date.parse('2026-03-29T22:00Z'));
  });

  it('the last day that can be written is not over on it', () => {
    expect(momentAt(Date.parse('9999-12-31T12:00Z'), 'UTC').isOver('9999-12-31')).toBe(false);
  });
});

describe('a moment within another', () => {
  it('notes for itself and for the one around it', () => {
    const whole = momentAt(NOW, ZONE);
    const [first, second] = [whole.within(), whole.within()];
    first.isReached(NOW + 5);
    second.within().isReached(NOW + 3);
    expect([first, second, whole].map(({ until }) => until())).toEqual([NOW + 5, NOW + 3, NOW + 3]);
  });

  it('hears nothing of what is noted around it', () => {
    const whole = momentAt(NOW, ZONE);
    const part = whole.within();
    whole.isReached(NOW + 5);
    expect(part.until()).toBeNull();
  });

  it('takes over until when something holds that was found out before', () => {
    const whole = momentAt(NOW, ZONE);
    const part = whole.within();
    for (const at of [NOW + 9, null, NOW + 12]) part.holdsUntil(at);
    expect([part.until(), whole.until()]).toEqual([NOW + 9, NOW + 9]);
  });

  it('is the same moment, as every other of that instant and zone is', () => {
    const whole = momentAt(NOW, ZONE);
    const others = [whole, whole.within(), momentAt(NOW, ZONE), momentAt(NOW + 1, ZONE), momentAt(NOW, 'UTC')];
    expect(others.map((other) => isSameMoment(whole, other))).toEqual([true, true, true, false, false]);
  });
});

const zone = fc.constantFrom('UTC', ZONE, 'America/New_York', 'Africa/Cairo', 'Pacific/Apia', 'Australia/Lord_Howe');
const near = fc.integer({ min: Date.parse('2011-01-01T00:00Z'), max: Date.parse('2030-01-01T00:00Z') });

describe('whatever is asked', () => {
  it('every answer is the same up to the last millisecond, and one is another then', () => {
    const days = fc.array(
      near.map((at) => new Date(at).toISOString().slice(0, 10)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(zone, near, fc.array(near, { maxLength: 5 }), days, (timezone, now, instants, written) => {
        const answers = (moment: Moment): readonly boolean[] => [
          ...instants.flatMap((at) => [moment.isReached(at), moment.isPast(at)]),
          ...written.flatMap((day) => [moment.hasCome(day), moment.isOver(day)]),
        ];
        const moment = momentAt(now, timezone);
        const said = answers(moment);
        const until = moment.until();
        expect(answers(momentAt((until ?? Date.parse('2040-01-01')) - 1, timezone))).toEqual(said);
        if (until !== null) expect(answers(momentAt(until, timezone))).not.toEqual(said);
      }),
    );
  });
});
