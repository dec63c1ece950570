import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../src/exchange/dates.ts';
import { readZone } from '../../src/exchange/foreign-time.ts';
import { orderOfColumn, readWhen } from '../../src/exchange/when.ts';
import { zoneOf } from '../helpers/importing.ts';

const read = (written: string, timezone: string, order?: DateOrder): string => {
  const when = readWhen(written, zoneOf(timezone), order);
  if ('fault' in when) return `no: ${when.fault}`;
  return [when.at, ...when.assumed].join(' | ');
};

describe('a time as other tools and people write it', () => {
  it.each([
    ['2021-10-01T09:00:00Z', 'Europe/Berlin', '2021-10-01T09:00:00Z'],
    ['2021-10-01T09:00:00-00:00', 'Europe/Berlin', '2021-10-01T09:00:00Z'],
    ['2021-10-01T9:00:00-0500', 'UTC', '2021-10-01T09:00:00-05:00'],
    ['2021-10-01 09:00', 'UTC', '2021-10-01T09:00Z'],
    ['2021-10-01 09:00:00', '+05:30', '2021-10-01T09:00:00+05:30'],
    ['2021-07-01 09:00:00', 'Europe/Berlin', '2021-07-01T09:00:00+02:00'],
    ['2021-12-01 09:00:00', 'Europe/Berlin', '2021-12-01T09:00:00+01:00'],
    [
      '2026-03-02T07:40:11.250+0100',
      'UTC',
      '2026-03-02T07:40:11+01:00 | has fractions of a second, which are left out',
    ],
    ['2026-03-02T07:40:11.000+0100', 'UTC', '2026-03-02T07:40:11+01:00'],
    ['02/Mar/26 7:40 AM', 'Europe/Berlin', '2026-03-02T07:40+01:00'],
    ['02/Mar/26 12:05 AM', 'Europe/Berlin', '2026-03-02T00:05+01:00'],
    ['02/Mar/26 12:05 PM', 'Europe/Berlin', '2026-03-02T12:05+01:00'],
    ['02/Mär/26 7:40 PM', 'Europe/Berlin', '2026-03-02T19:40+01:00'],
    ['02/Mrz/26 7:40 nachm.', 'Europe/Berlin', '2026-03-02T19:40+01:00'],
    ['02/mars/26 7:40 AM', 'Europe/Paris', '2026-03-02T07:40+01:00'],
    ['02/août/26 07:40', 'Europe/Paris', '2026-08-02T07:40+02:00'],
    ['2. März 2026, 07:40 Uhr', 'Europe/Berlin', '2026-03-02T07:40+01:00'],
    ['2. März 2026 um 7.40 Uhr', 'Europe/Berlin', '2026-03-02T07:40+01:00'],
    ['23.3.2026 8 Uhr', 'Europe/Berlin', '2026-03-23T08:00+01:00'],
    ['23.3.2026 ca. 9 Uhr', 'Europe/Berlin', '2026-03-23T09:00+01:00 | names the hour as one that is not sure'],
    ['2 mars 2026 vers 7h40', 'Europe/Paris', '2026-03-02T07:40+01:00 | names the hour as one that is not sure'],
    ['2 mars 2026 à 7h40', 'Europe/Paris', '2026-03-02T07:40+01:00'],
    ['Mar 2, 2026 7:40 PM', 'UTC', '2026-03-02T19:40Z'],
    ['March 2nd, 2026 at 7:40', 'UTC', '2026-03-02T07:40Z'],
    ['Mon, 2 Mar 2026 07:40:11 +0100', 'UTC', '2026-03-02T07:40:11+01:00'],
    ['23.03.2026 07:40', 'Europe/Berlin', '2026-03-23T07:40+01:00'],
    ['23.03.26 07:40', 'Europe/Berlin', '2026-03-23T07:40+01:00'],
    ['3/23/26 7:40 PM', 'America/New_York', '2026-03-23T19:40-04:00'],
    ['03/23/2026 07:40', 'America/New_York', '2026-03-23T07:40-04:00'],
    ['05/05/2026 07:40', 'UTC', '2026-05-05T07:40Z'],
    ['2021-1-5', 'UTC', '2021-01-05T00:00Z | names no hour; the start of the day is taken'],
    [
      '2021-10-31 02:30',
      'Europe/Berlin',
      '2021-10-31T02:30+02:00 | comes twice, as clocks went back in Europe/Berlin; the first is taken',
    ],
    [
      '2021-11-07 01:30',
      'America/New_York',
      '2021-11-07T01:30-04:00 | comes twice, as clocks went back in America/New_York; the first is taken',
    ],
    [
      '2021-03-28 02:30',
      'Europe/Berlin',
      '2021-03-28T02:30+01:00 | does not exist in Europe/Berlin, as clocks went forward; taken by the clock of before',
    ],
    ['2021-02-29 09:00', 'UTC', 'no: is on a day that no calendar has'],
    ['31.04.2026 09:00', 'UTC', 'no: is on a day that no calendar has'],
    ['2021-10-01 24:00', 'UTC', 'no: is a time that no clock shows'],
    ['2021-10-01 09:60', 'UTC', 'no: is a time that no clock shows'],
    ['2021-10-01 13:00 PM', 'UTC', 'no: is no time that can be read for sure'],
    ['2021-10-01 09:00 CEST', 'UTC', 'no: is no time that can be read for sure'],
    ['2026-03-02 – 2026-03-04', 'UTC', 'no: names more than one time'],
    ['02.03.2026 bis 04.03.2026', 'UTC', 'no: names more than one time'],
    ['2026-03-02 07:40-08:10', 'UTC', 'no: names more than one time'],
    ['2026-03-02 07:40:00-08', 'UTC', '2026-03-02T07:40:00-08:00'],
    ['10./11.10.2025', 'UTC', 'no: names more than one day'],
    ['10.–11.10.25 9 Uhr', 'UTC', 'no: names more than one day'],
    ['Aug. 2025', 'UTC', 'no: names a month and no day'],
    ['Summer 2025', 'UTC', 'no: is no time that can be read for sure'],
    ['07:40', 'UTC', 'no: names no day'],
    ['last Tuesday', 'UTC', 'no: is no time that can be read for sure'],
    ['2026', 'UTC', 'no: is no time that can be read for sure'],
    ['46083', 'UTC', 'no: is no time that can be read for sure'],
    ['1 '.repeat(100), 'UTC', 'no: is no time that can be read for sure'],
    ['', 'UTC', 'no: is empty'],
  ])('%s in %s is %s', (written, timezone, said) => expect(read(written, timezone)).toBe(said));

  it.each([
    ['03/04/2026 07:40', 'dmy', '2026-04-03T07:40Z'],
    ['03/04/2026 07:40', 'mdy', '2026-03-04T07:40Z'],
    ['03.04.26 07:40', 'dmy', '2026-04-03T07:40Z'],
    ['26/04/03 07:40', 'ymd', '2026-04-03T07:40Z'],
    ['23/04/2026 07:40', 'mdy', 'no: is on a day that no calendar has'],
  ] as const)('%s is %s: %s', (written, order, said) => expect(read(written, 'UTC', order)).toBe(said));

  it.each(['03/04/2026 07:40', '03.04.2026', '3-4-2026', '03/04/05', '23/04/26', '03.04.26 9:10'])(
    '%s is not guessed',
    (written) => expect(read(written, 'UTC')).toMatch(/^no: can be read with the day or the month first/),
  );

  it.each<readonly [values: readonly string[], order: DateOrder | undefined]>([
    [['03/04/2026', '23/04/2026'], 'dmy'],
    [['03/04/2026 9:00', '04/23/2026 10:00'], 'mdy'],
    [['03/04/2026', '23/04/2026', '04/23/2026'], undefined],
    [['03/04/2026', '05/05/2026', 'soon'], undefined],
  ])('the column %j settles %s', (values, order) => expect(orderOfColumn(values)).toBe(order));

  it('that names no offset says so where nobody has named a zone', () => {
    expect(readWhen('2026-03-02 07:40', zoneOf('UTC', false))).toEqual({
      written: '2026-03-02 07:40',
      at: '2026-03-02T07:40Z',
      assumed: ['names no offset; UTC is taken'],
    });
  });

  it.each(['Mars/Olympus', '+25:00', 'CEST?', ''])('a zone called `%s` is none', (name) =>
    expect(readZone(name)).toBeNull(),
  );
});
