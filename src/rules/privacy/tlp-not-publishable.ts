import { asked, registerRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const RISK = 'risks/RSK-0002.md';

export default registerRule({
  id: 'privacy/tlp-not-publishable',
  severity: 'error',
  controls: ['A.5.12', 'A.5.14', 'FIRST TLP 2.0'],
  title: 'What is RED does not lie here, only a stub of it',
  why: 'RED is for named persons alone, and whoever can read the repository reads all of it. The portal can hide a page, but not a file. What is `AMBER+STRICT` may lie here; the portal for staff leaves it out.',
  fix: 'Move the full text to a store that only those persons can open, and leave a stub with `restricted: { store: …, ref: … }`; or set `tlp: AMBER+STRICT` when everybody who reads the repository may read it. What was handed in before stays in git: tell whoever looks after the repository.',
  *check({ content, organisation, only }) {
    if (organisation.tlp === 'RED')
      yield {
        on: content.organisation,
        at: ['tlp'],
        message: '`tlp` is `RED`, which makes a stub of every record that does not say otherwise',
      };
    for (const record of asked(content.all, { only })) {
      if (record.data.tlp !== 'RED' || (record.type === 'incidents' && record.data.restricted !== undefined)) continue;
      const message =
        record.type === 'incidents'
          ? '`tlp` is `RED`, but the record is no stub: `restricted` is missing'
          : '`tlp` is `RED`, but only an incident can be a stub';
      yield { on: record, at: ['tlp'], message };
    }
  },
  examples: {
    fails: [
      {
        name: 'RED in full',
        from: CLOSED,
        set: { tlp: 'RED' },
        says: '8:1 `tlp` is `RED`, but the record is no stub: `restricted` is missing',
      },
      {
        name: 'a risk',
        from: RISK,
        set: { tlp: 'RED' },
        says: '17:1 `tlp` is `RED`, but only an incident can be a stub',
      },
      {
        name: 'the default of the organisation',
        from: 'organisation.md',
        set: { tlp: 'RED' },
        says: '39:1 `tlp` is `RED`, which makes a stub of every record that does not say otherwise',
      },

      {
        name: 'RED, where the default of the organisation is RED as well',
        from: RISK,
        set: { tlp: 'RED' },
        files: { 'organisation.md': { from: 'organisation.md', set: { tlp: 'RED' } } },
        says: [
          'organisation.md:39:1 `tlp` is `RED`, which makes a stub of every record that does not say otherwise',
          '17:1 `tlp` is `RED`, but only an incident can be a stub',
        ],
      },
    ],
    passes: [
      { name: 'a stub', from: CLOSED, set: { tlp: 'RED', restricted: { store: 'vault', ref: 'case-7' } } },
      { name: 'strict', from: CLOSED, set: { tlp: 'AMBER+STRICT' } },
      { name: 'a strict risk', from: RISK, set: { tlp: 'AMBER+STRICT' } },
    ],
  },
});
