import { registerRule } from '../rule.ts';

const ORGANISATION = 'organisation.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';

const OTHERS = {
  'incidents/2026/INC-2026-0009.md': null,
  'incidents/2026/INC-2026-0012.md': null,
  'incidents/2026/INC-2026-0014.md': null,
  'incidents/2026/INC-2026-0021.md': null,
} as const;

export default registerRule({
  id: 'register/all-closed-never-low',
  severity: 'info',
  grace: true,
  controls: ['A.6.8', 'A.5.25'],
  title: 'Small things are reported too',
  why: 'A register of nothing but closed, grave incidents shows that events, weaknesses and small incidents go unreported: each grave one has many small ones before it. A young register may look so by chance; therefore this is only a remark.',
  fix: 'Ask staff to report what only looked odd, and write down events and low incidents as well.',
  reliesOn: ['incidents'],
  *check({ content }) {
    const records = content.of('incidents').filter(({ data }) => !data.exercise);
    const grave = records.every(
      ({ data }) => data.kind === 'incident' && data.status === 'closed' && data.severity !== 'low',
    );
    if (records.length === 0 || !grave) return;
    const all =
      records.length === 1
        ? 'the only record is a closed incident'
        : `all ${records.length} records are closed incidents`;
    const message = `${all} of medium or higher severity; no event, weakness or low incident was ever logged`;
    yield { on: content.organisation, message };
  },
  examples: {
    fails: [
      {
        name: 'one closed, grave incident and nothing else',
        from: ORGANISATION,
        files: OTHERS,
        says: '1:1 the only record is a closed incident of medium or higher severity; no event, weakness or low incident was ever logged',
      },
      {
        name: 'two closed, grave incidents',
        from: ORGANISATION,
        files: {
          ...OTHERS,
          'incidents/2026/INC-2026-0022.md': { from: CLOSED, set: { id: 'INC-2026-0022', severity: 'medium' } },
        },
        says: '1:1 all 2 records are closed incidents of medium or higher severity; no event, weakness or low incident was ever logged',
      },
      {
        name: 'a low drill beside it does not count',
        from: ORGANISATION,
        files: {
          ...OTHERS,
          'incidents/2026/INC-2026-0022.md': {
            from: CLOSED,
            set: { id: 'INC-2026-0022', severity: 'low', exercise: true },
          },
        },
        says: '1:1 the only record is a closed incident of medium or higher severity; no event, weakness or low incident was ever logged',
      },
    ],
    passes: [
      {
        name: 'an event beside it',
        from: ORGANISATION,
        files: { ...OTHERS, 'incidents/2026/INC-2026-0009.md': { from: 'incidents/2026/INC-2026-0009.md', set: {} } },
      },
      {
        name: 'a low incident',
        from: ORGANISATION,
        files: { ...OTHERS, [CLOSED]: { from: CLOSED, set: { severity: 'low' } } },
      },
      {
        name: 'one that is still open',
        from: ORGANISATION,
        files: { ...OTHERS, [CLOSED]: { from: CLOSED, set: { status: 'recovered', closure: null } } },
      },
      { name: 'no record at all', from: ORGANISATION, files: { ...OTHERS, [CLOSED]: null } },
      {
        name: 'nothing but drills',
        from: ORGANISATION,
        files: { ...OTHERS, [CLOSED]: { from: CLOSED, set: { exercise: true } } },
      },
      {
        name: 'a closed weakness beside it',
        from: ORGANISATION,
        files: {
          ...OTHERS,
          'incidents/2026/INC-2026-0022.md': { from: CLOSED, set: { id: 'INC-2026-0022', kind: 'weakness' } },
        },
      },
    ],
  },
});
