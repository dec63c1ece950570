import type { Row } from './row.ts';

const BERLIN = 'Europe/Berlin';
const LONDON = 'Europe/London';
const KATHMANDU = 'Asia/Kathmandu';
const LORD_HOWE = 'Australia/Lord_Howe';

/** Seventy-two hours are 259,200 seconds, whatever clocks do on the way. */
export const gdpr: readonly Row[] = [
  ['gdpr-33-authority', 'notification', BERLIN, { aware: '2026-03-27T18:00+01:00' }, '2026-03-30T17:00Z'],
  ['gdpr-33-authority', 'notification', BERLIN, { aware: '2026-10-23T17:59+02:00' }, '2026-10-26T15:59Z'],
  ['gdpr-33-authority', 'notification', BERLIN, { aware: '2026-12-31T23:30+01:00' }, '2027-01-03T22:30Z'],
  ['gdpr-33-authority', 'notification', BERLIN, { aware: '2028-02-27T10:00+01:00' }, '2028-03-01T09:00Z'],
  ['gdpr-33-authority', 'notification', LORD_HOWE, { aware: '2026-04-04T12:00+11:00' }, '2026-04-07T01:00Z'],
  ['gdpr-33-authority', 'notification', KATHMANDU, { aware: '2026-02-27T00:10+05:45' }, '2026-03-01T18:25Z'],
  ['gdpr-33-processor', 'notification', BERLIN, { aware: '2026-03-02T09:00+01:00' }, null],
  ['gdpr-33-5-register', 'register', BERLIN, { aware: '2026-03-02T09:00+01:00' }, null],
  ['gdpr-34-subjects', 'communication', BERLIN, { highRisk: '2026-03-02T09:00+01:00' }, null],
];

export const unitedKingdom: readonly Row[] = [
  ['uk-gdpr-ico', 'notification', LONDON, { aware: '2026-03-27T17:59+00:00' }, '2026-03-30T17:59Z'],
  ['uk-gdpr-ico', 'notification', LONDON, { aware: '2026-10-24T08:00+01:00' }, '2026-10-27T07:00Z'],
  ['uk-pecr', 'notification', LONDON, { aware: '2026-12-31T12:00+00:00' }, '2027-01-03T12:00Z'],
];

const TSP = { entity: ['trust-service-provider'] } as const satisfies Row[5];
const NOTIFIED = { significant: '2026-11-20T17:59+01:00' };

export const nis2: readonly Row[] = [
  ['nis2', 'early-warning', BERLIN, { significant: '2026-03-28T12:00+01:00' }, '2026-03-29T11:00Z'],
  ['nis2', 'early-warning', BERLIN, { significant: '2026-10-24T12:00+02:00' }, '2026-10-25T10:00Z'],
  ['nis2', 'notification', BERLIN, NOTIFIED, '2026-11-23T16:59Z'],
  ['nis2', 'notification', BERLIN, NOTIFIED, '2026-11-21T16:59Z', { entity: [...TSP.entity] }],
  [
    'nis2',
    'notification',
    BERLIN,
    { ...NOTIFIED, trustServicesHit: 'no' },
    '2026-11-23T16:59Z',
    { entity: [...TSP.entity] },
  ],
  ['nis2', 'intermediate', BERLIN, { asked: { intermediate: '2026-11-24T10:00+01:00' } }, null],
  // A month is no 720 hours: the same date, or the end of the last day.
  ['nis2', 'final', BERLIN, { sent: { notification: '2026-01-28T10:00+01:00' } }, '2026-02-28T09:00Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2026-01-29T10:00+01:00' } }, '2026-02-28T22:59:59Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2026-01-30T10:00+01:00' } }, '2026-02-28T22:59:59Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2026-01-31T10:00+01:00' } }, '2026-02-28T22:59:59Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2028-01-29T10:00+01:00' } }, '2028-02-29T09:00Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2028-01-31T10:00+01:00' } }, '2028-02-29T22:59:59Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2026-03-05T12:00+01:00' } }, '2026-04-05T10:00Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2026-10-05T12:00+02:00' } }, '2026-11-05T11:00Z'],
  ['nis2', 'final', BERLIN, { sent: { notification: '2026-12-31T18:00+01:00' } }, '2027-01-31T17:00Z'],
  ['nis2', 'final', KATHMANDU, { sent: { notification: '2026-01-31T23:50+05:45' } }, '2026-02-28T18:14:59Z'],
  ['nis2', 'final', LORD_HOWE, { sent: { notification: '2026-03-05T02:15+11:00' } }, '2026-04-04T15:45Z'],
  // The incident still runs: a progress report then, and the final one a month after its handling.
  [
    'nis2',
    'progress',
    BERLIN,
    { sent: { notification: '2026-01-31T10:00+01:00' }, decided: ['progress'] },
    '2026-02-28T22:59:59Z',
  ],
  [
    'nis2',
    'final',
    BERLIN,
    {
      sent: { notification: '2026-01-31T10:00+01:00' },
      decided: ['progress'],
      handled: '2026-03-31T09:00+02:00',
    },
    '2026-04-30T21:59:59Z',
  ],
  ['nis2', 'recipients', BERLIN, { significant: '2026-11-20T17:59+01:00' }, null],
];

const AWARE = '2026-03-02T08:00+01:00';

export const dora: readonly Row[] = [
  ['dora', 'initial', BERLIN, { aware: AWARE, classified: '2026-03-02T10:00+01:00' }, '2026-03-02T13:00Z'],
  ['dora', 'initial', BERLIN, { aware: AWARE, classified: '2026-03-03T07:00+01:00' }, '2026-03-03T07:00Z'],
  // Classified later than 24 hours after awareness: four hours from then.
  ['dora', 'initial', BERLIN, { aware: AWARE, classified: '2026-03-03T09:00+01:00' }, '2026-03-03T12:00Z'],
  // It would end on a Saturday at two in the morning.
  [
    'dora',
    'initial',
    BERLIN,
    { aware: '2026-11-20T20:00+01:00', classified: '2026-11-20T22:00+01:00' },
    '2026-11-23T11:00Z',
    { entity: ['financial-entity'] },
  ],
  [
    'dora',
    'initial',
    BERLIN,
    { aware: '2026-11-20T20:00+01:00', classified: '2026-11-20T22:00+01:00' },
    '2026-11-21T01:00Z',
    { entity: ['financial-entity', 'credit-institution'] },
  ],
  ['dora', 'intermediate', BERLIN, { sent: { initial: '2026-11-20T17:59+01:00' } }, '2026-11-23T16:59Z'],
  [
    'dora',
    'intermediate',
    BERLIN,
    { sent: { initial: '2026-11-18T10:00+01:00' } },
    '2026-11-23T11:00Z',
    { entity: ['financial-entity'] },
  ],
  [
    'dora',
    'intermediate',
    BERLIN,
    { sent: { initial: '2026-11-18T10:00+01:00' } },
    '2026-11-21T09:00Z',
    { entity: ['financial-entity', 'nis2-important'] },
  ],
  ['dora', 'final', BERLIN, { sent: { intermediate: '2026-10-31T09:00+01:00' } }, '2026-11-30T22:59:59Z'],
  // 26 December 2026 is a Saturday; the report may wait until Monday at noon, also for a bank.
  [
    'dora',
    'final',
    BERLIN,
    { sent: { intermediate: '2026-11-26T15:00+01:00' } },
    '2026-12-28T11:00Z',
    { entity: ['financial-entity', 'credit-institution'] },
  ],
  [
    'dora',
    'final',
    BERLIN,
    { sent: { intermediate: '2026-11-26T15:00+01:00' } },
    '2026-12-29T11:00Z',
    { entity: ['financial-entity'], holidays: ['2026-12-28'] },
  ],
  [
    'dora',
    'final',
    BERLIN,
    { sent: { intermediate: '2026-11-26T15:00+01:00' } },
    '2026-12-26T14:00Z',
    { entity: ['financial-entity'], holidayRelief: 'no' },
  ],
];

export const cra: readonly Row[] = [
  ['cra-vulnerability', 'early-warning', BERLIN, { aware: '2026-09-11T00:00+02:00' }, '2026-09-11T22:00Z'],
  ['cra-vulnerability', 'notification', BERLIN, { aware: '2026-09-11T00:00+02:00' }, '2026-09-13T22:00Z'],
  ['cra-vulnerability', 'final', BERLIN, { measureAvailable: '2026-10-20T09:00+02:00' }, '2026-11-03T08:00Z'],
  ['cra-vulnerability', 'final', BERLIN, { measureAvailable: '2028-02-15T09:00+01:00' }, '2028-02-29T08:00Z'],
  ['cra-incident', 'early-warning', BERLIN, { aware: '2026-12-31T23:59+01:00' }, '2027-01-01T22:59Z'],
  ['cra-incident', 'notification', BERLIN, { aware: '2026-12-31T23:59+01:00' }, '2027-01-03T22:59Z'],
  ['cra-incident', 'final', BERLIN, { sent: { notification: '2027-01-03T12:00+01:00' } }, '2027-02-03T11:00Z'],
  ['cra-incident', 'final', BERLIN, { sent: { notification: '2026-03-31T10:00+02:00' } }, '2026-04-30T21:59:59Z'],
];

export const eidas: readonly Row[] = [
  ['eidas', 'notification', BERLIN, { aware: '2026-03-29T01:30+01:00' }, '2026-03-30T00:30Z'],
  ['eidas', 'communication', BERLIN, { aware: '2026-10-25T00:30+02:00' }, '2026-10-25T22:30Z'],
];

export const aiAct: readonly Row[] = [
  ['ai-act-serious', 'notification', BERLIN, { aware: '2026-10-20T10:00+02:00' }, '2026-11-04T09:00Z'],
  ['ai-act-critical', 'notification', BERLIN, { aware: '2026-03-28T10:00+01:00' }, '2026-03-30T08:00Z'],
  ['ai-act-critical', 'notification', BERLIN, { aware: '2028-02-28T10:00+01:00' }, '2028-03-01T09:00Z'],
  ['ai-act-death', 'notification', BERLIN, { aware: '2026-12-31T08:00+01:00' }, '2027-01-10T07:00Z'],
];

const ZURICH = 'Europe/Zurich';

export const switzerland: readonly Row[] = [
  ['ch-fadp-fdpic', 'notification', ZURICH, { highRisk: '2026-03-02T09:00+01:00' }, null],
  ['ch-fadp-processor', 'notification', ZURICH, { aware: '2026-03-02T09:00+01:00' }, null],
  ['ch-fadp-subjects', 'communication', ZURICH, { aware: '2026-03-02T09:00+01:00' }, null],
  ['ch-isa', 'notification', ZURICH, { discovered: '2026-11-20T17:59+01:00' }, '2026-11-21T16:59Z'],
  ['ch-isa', 'notification', ZURICH, { discovered: '2026-10-24T13:00+02:00' }, '2026-10-25T11:00Z'],
  ['ch-isa', 'supplement', ZURICH, { sent: { notification: '2026-03-20T10:00+01:00' } }, '2026-04-03T08:00Z'],
];
