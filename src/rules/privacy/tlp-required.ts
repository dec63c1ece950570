import { isSevere, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';
const noTlp = { tlp: null };

export default recordRule({
  id: 'privacy/tlp-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.12', 'A.5.13', 'FIRST TLP 2.0'],
  title: 'A grave record, or one about personal data, says itself who may see it',
  why: 'The default of the organisation holds for every record that does not say, and for most of them it fits. Where it is an incident of high severity, or personal data is or may be involved, somebody should have thought about it once. An organisation whose default is strict has decided it for all.',
  fix: 'Write `tlp: AMBER` when the staff may read it, `tlp: AMBER+STRICT` when only those who handle incidents and auditors may.',
  reliesOn: ['tlp'],
  *check({ record: { data }, organisation }) {
    const strict = organisation.tlp === 'AMBER+STRICT' || organisation.tlp === 'RED';
    if (data.tlp !== undefined || strict || !reached(data, 'triaged')) return;
    const involved = data.personalData?.involved;
    const grave = data.kind === 'incident' && isSevere(data);
    if (!grave && involved !== 'yes' && involved !== 'unknown') return;
    const why = grave ? `\`severity\` is \`${data.severity}\`` : `\`personalData.involved\` is \`${involved}\``;
    yield { at: ['tlp'], message: `${why}, but \`tlp\` is missing; \`${organisation.tlp}\` of the organisation holds` };
  },
  examples: {
    fails: [
      {
        name: 'a grave one',
        from: CLOSED,
        set: { ...noTlp, 'personalData.involved': 'no' },
        says: '1:1 `severity` is `high`, but `tlp` is missing; `AMBER` of the organisation holds',
      },
      {
        name: 'personal data',
        from: TRIAGED,
        set: { personalData: { involved: 'yes', role: 'controller' } },
        says: '1:1 `personalData.involved` is `yes`, but `tlp` is missing; `AMBER` of the organisation holds',
      },
      {
        name: 'nobody knows yet whether personal data is involved',
        from: TRIAGED,
        set: { personalData: { involved: 'unknown' } },
        says: '1:1 `personalData.involved` is `unknown`, but `tlp` is missing; `AMBER` of the organisation holds',
      },

      {
        name: 'a grave one with personal data',
        from: CLOSED,
        set: noTlp,
        says: '1:1 `severity` is `high`, but `tlp` is missing; `AMBER` of the organisation holds',
      },
    ],
    passes: [
      { name: 'it says so', from: CLOSED },
      { name: 'medium, without personal data', from: TRIAGED },
      { name: 'a fresh report', from: 'incidents/2026/INC-2026-0021.md', set: { kind: 'incident', severity: 'high' } },
      {
        name: 'the default of the organisation is strict',
        from: CLOSED,
        set: noTlp,
        files: { 'organisation.md': { from: 'organisation.md', set: { tlp: 'AMBER+STRICT' } } },
      },

      {
        name: 'the default of the organisation is RED',
        from: CLOSED,
        set: noTlp,
        files: { 'organisation.md': { from: 'organisation.md', set: { tlp: 'RED' } } },
      },
      { name: 'an event that somebody called grave', from: TRIAGED, set: { kind: 'event', severity: 'high' } },
      { name: 'nobody asked about personal data', from: TRIAGED, set: { personalData: null } },
    ],
  },
});
