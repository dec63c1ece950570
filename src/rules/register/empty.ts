import { registerRule } from '../rule.ts';

const ORGANISATION = 'organisation.md';

const NONE = {
  'incidents/2026/INC-2026-0007.md': null,
  'incidents/2026/INC-2026-0009.md': null,
  'incidents/2026/INC-2026-0012.md': null,
  'incidents/2026/INC-2026-0014.md': null,
  'incidents/2026/INC-2026-0021.md': null,
} as const;

export default registerRule({
  id: 'register/empty',
  severity: 'error',
  grace: true,
  controls: ['A.5.24', 'A.6.8'],
  title: 'The register holds records',
  why: 'Something happens in every organisation. An empty register tells an auditor that nobody reports, not that nothing happened. In the first days it only warns.',
  fix: 'Make it easy to report, and write down small things too: `npx isms new incident`.',
  *check({ content }) {
    if (content.held.some(({ folder }) => folder === 'incidents')) return;
    yield { on: content.organisation, message: 'the register holds no event, weakness or incident' };
  },
  examples: {
    fails: [
      {
        name: 'no record at all',
        from: ORGANISATION,
        files: NONE,
        says: '1:1 the register holds no event, weakness or incident',
      },
      {
        name: 'in the first days, as a warning',
        from: ORGANISATION,
        files: NONE,
        now: '2026-01-12T12:00+01:00',
        says: '1:1 the register holds no event, weakness or incident',
      },
    ],
    passes: [
      {
        name: 'one fresh report is a beginning',
        from: ORGANISATION,
        files: { ...NONE, 'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: {} } },
      },
      {
        name: 'a record that can not be read counts',
        from: ORGANISATION,
        files: { ...NONE, 'incidents/2026/INC-2026-0021.md': 'not a record\n' },
      },
    ],
  },
});
