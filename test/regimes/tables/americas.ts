import type { Row } from './row.ts';

const NEW_YORK = 'America/New_York';
const LOS_ANGELES = 'America/Los_Angeles';
const SAO_PAULO = 'America/Sao_Paulo';
const TORONTO = 'America/Toronto';

export const unitedStates: readonly Row[] = [
  ['hipaa', 'individuals', NEW_YORK, { discovered: '2026-01-10T09:00-05:00' }, '2026-03-11T13:00Z'],
  ['hipaa', 'hhs', NEW_YORK, { discovered: '2028-01-01T09:00-05:00' }, '2028-03-01T14:00Z'],
  // Sixty days after the end of the year in which it was discovered, where the organisation is.
  ['hipaa', 'hhs-small', NEW_YORK, { discovered: '2026-06-15T09:00-04:00' }, '2027-03-02T04:59:59Z'],
  ['hipaa', 'hhs-small', NEW_YORK, { discovered: '2027-06-15T09:00-04:00' }, '2028-03-01T04:59:59Z'],
  ['hipaa', 'hhs-small', NEW_YORK, { discovered: '2027-01-01T02:00Z' }, '2027-03-02T04:59:59Z'],
  ['hipaa', 'media', NEW_YORK, { discovered: '2026-09-05T10:00-04:00' }, '2026-11-04T15:00Z'],
  ['hipaa', 'business-associate', NEW_YORK, { discovered: '2026-12-31T17:59-05:00' }, '2027-03-01T22:59Z'],
  // Friday evening is day 0; the Commission's day ends at 17:30.
  ['sec-8k', 'filing', NEW_YORK, { material: '2026-11-20T17:59-05:00' }, '2026-11-26T22:30Z'],
  [
    'sec-8k',
    'filing',
    NEW_YORK,
    { material: '2026-11-20T17:59-05:00' },
    '2026-11-27T22:30Z',
    { holidays: ['2026-11-26'] },
  ],
  // A Saturday is no business day: Monday is the first of four.
  ['sec-8k', 'filing', NEW_YORK, { material: '2026-11-21T10:00-05:00' }, '2026-11-26T22:30Z'],
  ['sec-8k', 'filing', NEW_YORK, { material: '2026-03-02T10:00-05:00' }, '2026-03-06T15:00Z'],
  ['sec-8k', 'filing', NEW_YORK, { material: '2026-03-05T10:00-05:00' }, '2026-03-11T14:00Z'],
  ['sec-8k', 'amendment', NEW_YORK, { informationAvailable: '2026-12-30T09:00-05:00' }, '2027-01-05T14:00Z'],
  [
    'sec-8k',
    'amendment',
    NEW_YORK,
    { informationAvailable: '2026-12-30T09:00-05:00' },
    '2027-01-06T14:00Z',
    { holidays: ['2027-01-01'] },
  ],
];

export const usStates: readonly Row[] = [
  ['us-ca', 'residents', LOS_ANGELES, { discovered: '2026-02-10T09:00-08:00' }, '2026-03-12T16:00Z'],
  ['us-ca', 'attorney-general', LOS_ANGELES, { sent: { residents: '2026-10-25T09:00-07:00' } }, '2026-11-09T17:00Z'],
  ['us-ny-dfs', 'notification', NEW_YORK, { significant: '2026-03-06T17:59-05:00' }, '2026-03-09T22:59Z'],
  ['us-ny-dfs', 'notification', NEW_YORK, { significant: '2026-10-30T12:00-04:00' }, '2026-11-02T16:00Z'],
  ['us-ny-dfs-payment', 'notification', NEW_YORK, { paid: '2026-10-31T12:00-04:00' }, '2026-11-01T16:00Z'],
  ['us-ny-dfs-payment', 'explanation', NEW_YORK, { paid: '2026-01-30T12:00-05:00' }, '2026-03-01T17:00Z'],
  ['us-wa', 'residents', LOS_ANGELES, { discovered: '2026-03-01T00:30-08:00' }, '2026-03-31T07:30Z'],
  ['us-wa', 'attorney-general', LOS_ANGELES, { discovered: '2028-02-01T10:00-08:00' }, '2028-03-02T18:00Z'],
];

export const canada: readonly Row[] = [
  ['ca-pipeda', 'notification', TORONTO, { aware: '2026-03-02T09:00-05:00' }, null],
  ['ca-pipeda', 'communication', TORONTO, { aware: '2026-03-02T09:00-05:00' }, null],
];

export const brazil: readonly Row[] = [
  ['br-lgpd', 'notification', SAO_PAULO, { aware: '2026-11-20T17:59-03:00' }, '2026-11-25T20:59Z'],
  [
    'br-lgpd',
    'notification',
    SAO_PAULO,
    { aware: '2026-12-24T10:00-03:00' },
    '2026-12-30T13:00Z',
    { holidays: ['2026-12-25', '2027-01-01'] },
  ],
  // Known on a Sunday: Monday is the first of three, and the whole of Wednesday counts.
  ['br-lgpd', 'communication', SAO_PAULO, { aware: '2026-11-22T10:00-03:00' }, '2026-11-26T02:59:59Z'],
  ['br-lgpd', 'supplement', SAO_PAULO, { sent: { notification: '2026-11-25T10:00-03:00' } }, '2026-12-23T13:00Z'],
];
