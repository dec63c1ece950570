import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understoodTime } from '../../../src/records/reading/typed-time.ts';
import { daysLater } from '../../../src/records/time.ts';
import { instantIn, instantsShowing } from '../../../src/records/zoned.ts';

/** What is understood, and how: an instant, `≈` before one that is only about right, or what is asked back. */
function said(typed: string, now: number, timezone = 'Europe/Berlin'): string {
  const time = understoodTime(typed, now, timezone);
  return 'again' in time ? time.again : `${time.exact ? '' : '≈ '}${time.at}`;
}

describe('a time that a person types, in Berlin on the day the clocks go forward', () => {
  const now = Date.parse('2026-03-29T10:00:00+02:00');
  it.each([
    ['07:40', '2026-03-29T07:40+02:00'],
    ['7.40', '2026-03-29T07:40+02:00'],
    ['at 7:40', '2026-03-29T07:40+02:00'],
    ['01:30', '2026-03-29T01:30+01:00'],
    ['11:00', '2026-03-28T11:00+01:00'],
    ['2026-03-28 23:05', '2026-03-28T23:05+01:00'],
    ['2025-07-01T9:05', '2025-07-01T09:05+02:00'],
    ['2026-03-28T22:05Z', '2026-03-28T22:05Z'],
    ['2026-03-28t22:05z', '2026-03-28T22:05Z'],
    ['2026-03-28T22:05-05:00', '2026-03-28T22:05-05:00'],
    ['28.3.2026 9:05', '2026-03-28T09:05+01:00'],
    ['28/3/2026 9:05', '2026-03-28T09:05+01:00'],
    ['3/3/2026 9:05', '2026-03-03T09:05+01:00'],
    ['28 March 2026, 9:05 pm', '2026-03-28T21:05+01:00'],
    ['28 mar at 9:05', '2026-03-28T09:05+01:00'],
    ['30 March 9:05', '2025-03-30T09:05+02:00'],
    ['now', '2026-03-29T10:00+02:00'],
    ['just now', '2026-03-29T10:00+02:00'],
    ['today 9:10', '2026-03-29T09:10+02:00'],
    ['Today at 9:10', '2026-03-29T09:10+02:00'],
    ['today, 9.10', '2026-03-29T09:10+02:00'],
    ['9:10 today', '2026-03-29T09:10+02:00'],
    ['today 1:30 am', '2026-03-29T01:30+01:00'],
    ['yesterday 17:30', '2026-03-28T17:30+01:00'],
    ['yesterday at 5 pm', '2026-03-28T17:00+01:00'],
    ['5 p.m. yesterday', '2026-03-28T17:00+01:00'],
    ['yesterday noon', '2026-03-28T12:00+01:00'],
    ['the day before yesterday 17:30', '2026-03-27T17:30+01:00'],
    ['Friday 14:05', '2026-03-27T14:05+01:00'],
    ['on Friday at 14:05', '2026-03-27T14:05+01:00'],
    ['14:05 on Friday', '2026-03-27T14:05+01:00'],
    ['12:15 am', '2026-03-29T00:15+01:00'],
    ['an hour ago', '2026-03-29T09:00+02:00'],
    ['half an hour ago', '2026-03-29T09:30+02:00'],
    ['20 minutes ago', '2026-03-29T09:40+02:00'],
    ['two hours ago.', '2026-03-29T08:00+02:00'],
    ['9 hours ago', '2026-03-29T00:00+01:00'],
    ['2 days ago', '2026-03-27T09:00+01:00'],
    ['2026-03-28 9:05 pm', '2026-03-28T21:05+01:00'],
  ])('%s', (typed, at) => expect(said(typed, now)).toBe(at));

  it.each([
    ['yesterday evening', '≈ 2026-03-28T19:00+01:00'],
    ['Yesterday in the evening', '≈ 2026-03-28T19:00+01:00'],
    ['yesterday morning', '≈ 2026-03-28T09:00+01:00'],
    ['this morning', '≈ 2026-03-29T09:00+02:00'],
    ['Friday afternoon', '≈ 2026-03-27T15:00+01:00'],
    ['around 9:10', '≈ 2026-03-29T09:10+02:00'],
    ['~9:10', '≈ 2026-03-29T09:10+02:00'],
    ['about an hour ago', '≈ 2026-03-29T09:00+02:00'],
    ['about yesterday 17:00', '≈ 2026-03-28T17:00+01:00'],
  ])('%s, which is only about right', (typed, at) => expect(said(typed, now)).toBe(at));

  it.each([
    ['9', 'Please type 9:00, or 21:00.'],
    ["9 o'clock", 'Please type 9:00, or 21:00.'],
    ['yesterday at 9', 'Please type 9:00, or 21:00.'],
    ['9.10', 'Please type 9:10 for a time, or a day such as 2026-03-02 with its time.'],
    ['3/2/2026 9:10', 'Please type 2026-02-03 or 2026-03-02 for the day, such as 2026-02-03 09:10.'],
    ['last Friday 9:10', 'Please type 2026-03-27 or 2026-03-20 for the day, such as 2026-03-27 09:10.'],
    ['Sunday 9:10', 'Please type 2026-03-29 or 2026-03-22 for the day, such as 2026-03-29 09:10.'],
    ['last night', 'Please type which of the two it was: yesterday 23:00, or today 2:00.'],
    ['yesterday night', 'Please type which of the two it was: yesterday 23:00, or today 2:00.'],
    ['midnight', 'Please type which of the two it was: yesterday 23:59, or today 0:01.'],
    ['yesterday', 'Please type the time too, such as yesterday 9:10, or yesterday morning.'],
    ['today', 'Please type the time too, such as today 9:10, or today morning.'],
    ['2026-03-28', 'Please type the time too, such as 2026-03-28 9:10, or 2026-03-28 morning.'],
    ['02:30', 'Please type another time: clocks were put forward over 02:30.'],
  ])('%s may be two times or none, and is asked back', (typed, again) => expect(said(typed, now)).toBe(again));

  it.each(['today 11:00', 'tomorrow 9:10', '2026-07-01 9:05', '2026-03-29T10:00:01+02:00'])(
    '%s is still to come',
    (typed) => expect(said(typed, now)).toBe('Please type a time that is past: that one is still to come.'),
  );

  it.each([
    '',
    'ago',
    'sometime',
    'a few minutes ago',
    '24:00',
    'today 25:00',
    'today 13 pm',
    '2026-02-30 09:00',
    '31/31/2026 9:00',
  ])('%j is no time', (typed) => expect(said(typed, now)).toMatch(/^Please type (?:a time such|the time too)/));
});

describe('a time in German or French means what it means in English', () => {
  const now = Date.parse('2026-03-29T10:00:00+02:00');
  it.each([
    ['9:10 Uhr', '9:10'],
    ['heute 9:10', 'today 9:10'],
    ['Heute um 9.10 Uhr', 'today at 9.10'],
    ['gestern 17:30 Uhr', 'yesterday 17:30'],
    ['gestern Abend', 'yesterday evening'],
    ['gestern früh', 'yesterday morning'],
    ['gestern Nachmittag', 'yesterday afternoon'],
    ['heute Morgen', 'this morning'],
    ['gestern Mittag', 'yesterday noon'],
    ['vorgestern 17:30', 'the day before yesterday 17:30'],
    ['vor einer Stunde', 'an hour ago'],
    ['vor einer halben Stunde', 'half an hour ago'],
    ['vor 20 Minuten', '20 minutes ago'],
    ['vor zwei Stunden', 'two hours ago'],
    ['vor 2 Tagen', '2 days ago'],
    ['gegen 9:10', 'about 9:10'],
    ['etwa 9:10 Uhr', 'about 9:10'],
    ['Freitag 14:05', 'Friday 14:05'],
    ['am Freitag um 14:05 Uhr', 'on Friday at 14:05'],
    ['28. März 2026 9:05', '28 March 2026 9:05'],
    ['28.3.2026, 9:05 Uhr', '28.3.2026 9:05'],
    ['jetzt', 'now'],
    ['um 9 Uhr', "9 o'clock"],
    ['gestern', 'yesterday'],
    ['letzte Nacht', 'last night'],
    ['letzten Freitag 9:10', 'last Friday 9:10'],
    ['9h10', '9:10'],
    ["aujourd'hui 9h10", 'today 9:10'],
    ['aujourd’hui à 9 h 10', 'today 9:10'],
    ['hier soir', 'yesterday evening'],
    ['hier à 17h30', 'yesterday 17:30'],
    ['hier matin', 'yesterday morning'],
    ['ce matin', 'this morning'],
    ['avant-hier 17h30', 'the day before yesterday 17:30'],
    ['il y a une heure', 'an hour ago'],
    ['il y a une demi-heure', 'half an hour ago'],
    ['il y a 20 minutes', '20 minutes ago'],
    ['il y a deux heures', 'two hours ago'],
    ['il y a 2 jours', '2 days ago'],
    ['vers 9h10', 'about 9:10'],
    ['vendredi à 14h05', 'Friday 14:05'],
    ['le 28 mars 2026 à 9h05', '28 March 2026 9:05'],
    ['maintenant', 'now'],
    ['hier', 'yesterday'],
    ['cette nuit', 'last night'],
    ['vendredi dernier 9h10', 'last Friday 9:10'],
  ])('%s: %s', (typed, english) => expect(said(typed, now)).toBe(said(english, now)));
});

describe('at the turns of the clock', () => {
  it('yesterday is the day before, also right after a day of 23 hours', () => {
    const night = Date.parse('2026-03-30T00:30:00+02:00');
    expect(said('yesterday 17:30', night)).toBe('2026-03-29T17:30+02:00');
    expect(said('17:30', night)).toBe('2026-03-29T17:30+02:00');
    expect(said('17:30', Date.parse('2026-10-26T00:30:00+01:00'))).toBe('2026-10-25T17:30+01:00');
  });

  it('an hour that clocks show twice is asked back, once it has come twice', () => {
    const typed = '2026-10-25 02:30';
    expect(said(typed, Date.parse('2026-10-25T09:00+01:00'))).toBe(
      'Please type 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00: clocks showed 02:30 twice.',
    );
    expect(said(typed, Date.parse('2026-10-25T02:45+02:00'))).toBe('2026-10-25T02:30+02:00');
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T10:00+02:00'],
    ['UTC', '2026-03-29T08:00+00:00'],
    ['America/New_York', '2026-03-29T04:00-04:00'],
    ['Asia/Kathmandu', '2026-03-29T13:45+05:45'],
    ['Australia/Lord_Howe', '2026-03-29T19:00+11:00'],
  ])('is written with the offset of %s', (zone, written) => {
    const now = Date.parse('2026-03-29T10:00:00+02:00');
    expect(instantIn(now, zone)).toBe(written);
    expect(Date.parse(written)).toBe(now);
  });
});

describe('whatever is typed, whenever and wherever', () => {
  const zone = fc.constantFrom('Europe/Berlin', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  const minute = fc.integer({
    min: Date.parse('2024-01-01T00:00Z') / 60_000,
    max: Date.parse('2027-12-31T00:00Z') / 60_000,
  });
  const run = { numRuns: 300, seed: 20261126 } as const;

  it('a day and time is understood as the one instant at which clocks showed it, or asked back', () => {
    fc.assert(
      fc.property(minute, fc.nat(500_000), zone, (at, later, timezone) => {
        const wall = instantIn(at * 60_000, timezone).slice(0, 16);
        const now = (at + later) * 60_000;
        const past = instantsShowing(wall, timezone).filter((one) => Date.parse(one) <= now);
        expect(past.map((one) => Date.parse(one))).toContain(at * 60_000);
        const found = understoodTime(wall.replace('T', ' '), now, timezone);
        expect('at' in found ? [found.at] : past).toEqual(past);
      }),
      run,
    );
  });

  it('every way to write one time means the same', () => {
    fc.assert(
      fc.property(minute, zone, (at, timezone) => {
        const now = at * 60_000;
        const wall = instantIn(now - 3_600_000, timezone);
        const [day, clock] = [wall.slice(0, 10), wall.slice(11, 16)];
        const today = instantIn(now, timezone).slice(0, 10);
        if (instantsShowing(`${day}T${clock}`, timezone).length !== 1) return;
        const word = day === today ? 'today' : 'yesterday';
        expect([day, daysLater(day, 1)]).toContain(today);
        const dotted = day.split('-').reverse().join('.');
        for (const typed of [
          `${word} ${clock}`,
          `${clock} ${word}`,
          `${day} ${clock}`,
          `${dotted} ${clock}`,
          'an hour ago',
          '60 minutes ago',
        ])
          expect([typed, said(typed, now, timezone)]).toEqual([typed, wall]);
      }),
      run,
    );
  });

  it('it is an instant that is past, or a sentence that says what to type', () => {
    const piece = fc.constantFrom(
      ...[
        'today',
        'yesterday',
        'last',
        'Monday',
        'on',
        'at',
        'about',
        'noon',
        'evening',
        'night',
        'vor',
        'gestern',
        'Stunden',
        'il y a',
        'hier',
        'à',
        'ago',
        'an',
        'hours',
        '9',
        '9:10',
      ],
      ...['9.10', '24', '2026-11-19', '3/2/2026', 'pm', '12', 'May', ',', 'T', 'Z', '\0', '☃', '999999999', '-'],
    );
    const now = Date.parse('2026-11-26T20:18:31Z');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), zone, (pieces, timezone) => {
        const found = understoodTime(pieces.join(' '), now, timezone);
        if ('again' in found) expect(found.again).toMatch(/^Please type .+\.$/);
        else expect(Date.parse(found.at)).toBeLessThanOrEqual(now);
      }),
      { ...run, numRuns: 2000 },
    );
  });
});
