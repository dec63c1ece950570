import type { Row } from './row.ts';

const SYDNEY = 'Australia/Sydney';
const LORD_HOWE = 'Australia/Lord_Howe';
const SINGAPORE = 'Asia/Singapore';

export const australia: readonly Row[] = [
  ['au-ndb-assessment', 'assessment', SYDNEY, { aware: '2026-09-20T09:00+10:00' }, '2026-10-19T22:00Z'],
  ['au-ndb-assessment', 'assessment', LORD_HOWE, { aware: '2026-03-20T09:00+11:00' }, '2026-04-18T22:30Z'],
  ['au-ndb', 'notification', SYDNEY, { highRisk: '2026-03-02T09:00+11:00' }, null],
  ['au-ndb', 'communication', SYDNEY, { sent: { notification: '2026-03-02T09:00+11:00' } }, null],
  ['au-soci-critical', 'notification', LORD_HOWE, { significant: '2026-10-03T20:00+10:30' }, '2026-10-03T21:30Z'],
  ['au-soci-critical', 'record', LORD_HOWE, { sent: { notification: '2026-04-03T12:00+11:00' } }, '2026-04-06T13:00Z'],
  ['au-soci-other', 'notification', SYDNEY, { aware: '2026-12-31T17:59+11:00' }, '2027-01-03T06:59Z'],
  ['au-soci-other', 'record', SYDNEY, { sent: { notification: '2028-02-28T09:00+11:00' } }, '2028-02-29T22:00Z'],
];

export const singapore: readonly Row[] = [
  ['sg-pdpa', 'notification', SINGAPORE, { significant: '2026-02-27T10:00+08:00' }, '2026-03-02T02:00Z'],
  ['sg-pdpa', 'notification', SINGAPORE, { significant: '2028-02-27T10:00+08:00' }, '2028-03-01T02:00Z'],
  ['sg-pdpa', 'communication', SINGAPORE, { sent: { notification: '2026-03-02T10:00+08:00' } }, null],
  ['sg-pdpa-assessment', 'assessment', SINGAPORE, { aware: '2026-12-31T23:59+08:00' }, '2027-01-30T15:59Z'],
  ['sg-pdpa-intermediary', 'notification', SINGAPORE, { aware: '2026-03-02T09:00+08:00' }, null],
];

export const india: readonly Row[] = [
  ['in-cert-in', 'notification', 'Asia/Kolkata', { discovered: '2026-11-20T17:59+05:30' }, '2026-11-20T18:29Z'],
  ['in-cert-in', 'notification', 'Asia/Kathmandu', { discovered: '2026-12-31T23:00+05:45' }, '2026-12-31T23:15Z'],
];
