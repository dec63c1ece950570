import { recordRule } from '../rule.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';

export default recordRule({
  id: 'waiver/expired',
  of: 'waivers',
  severity: 'error',
  controls: ['A.5.36'],
  title: 'A waiver has not expired',
  why: 'An exception is granted for a time, so that somebody looks again when it ends. From the day after `expiresOn`, in the time zone of the organisation, what the waiver covers counts as if there were none.',
  fix: 'Mend what the waiver covers and take the waiver out; or have it approved anew, with a new `approvedOn` and `expiresOn`.',
  *check({ record: { data }, moment }) {
    if (data.expiresOn !== undefined && moment.isOver(data.expiresOn)) {
      yield { at: ['expiresOn'], message: `the waiver held until \`${data.expiresOn}\`, and that day is over` };
    }
  },
  examples: {
    fails: [
      {
        name: 'until yesterday',
        from: WAIVER,
        set: { expiresOn: '2026-11-19' },
        says: '10:1 the waiver held until `2026-11-19`, and that day is over',
      },
      {
        name: 'until the day that ended a minute ago, though not yet in Greenwich',
        from: WAIVER,
        now: '2026-12-31T23:01Z',
        says: '10:1 the waiver held until `2026-12-31`, and that day is over',
      },
    ],
    passes: [
      { name: 'until the end of the year', from: WAIVER },
      { name: 'until today', from: WAIVER, set: { expiresOn: '2026-11-20' } },
      { name: 'in the last minute of its last day', from: WAIVER, now: '2026-12-31T22:59Z' },
    ],
  },
});
