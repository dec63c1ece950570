import { isControl, meantControl } from '../../controls/catalogue.ts';
import { controlsOf } from '../../records/references.ts';
import { EVERY_TYPE, recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';

export default recordRule({
  id: 'link/control-unknown',
  of: EVERY_TYPE,
  severity: 'warning',
  controls: ['6.1.3', '10.2'],
  title: 'Controls are named as ISO/IEC 27001:2022 or NIST CSF 2.0 name them',
  why: 'Records are found by the control that they prove. Ids of the edition of 2013, or of other standards, are found by nobody. 10.1 is continual improvement; a nonconformity is 10.2.',
  fix: 'Write the id of the control, such as `A.5.24`, `10.2` or `RS.MA-01`; name other requirements in the text.',
  *check({ record }) {
    for (const { at, value } of controlsOf(record)) {
      if (record.type === 'nonconformities' && value === '10.1') {
        const fix = 'write the requirement that was not met; the clause on nonconformities is `10.2`';
        yield { at, message: '`10.1` is continual improvement, not nonconformity', fix };
      } else if (!isControl(value)) {
        const meant = meantControl(value);
        const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
        yield { at, message: `${quoted(value)} is no control of ISO/IEC 27001:2022${hint}` };
      }
    }
  },
  examples: {
    fails: [
      {
        name: '10.1 for a nonconformity',
        from: NONCONFORMITY,
        set: { requirement: '10.1' },
        says: '12:1 `10.1` is continual improvement, not nonconformity',
      },
      {
        name: 'of the edition of 2013',
        from: CLOSED,
        set: { 'review.controlsFailed': ['A.16.1.5'] },
        says: '115:7 `A.16.1.5` is no control of ISO/IEC 27001:2022; did you mean `A.5.26`?',
      },
      {
        name: 'a number past the last control',
        from: CLOSED,
        set: { 'review.controlsFailed': ['A.5.38'] },
        says: '115:7 `A.5.38` is no control of ISO/IEC 27001:2022',
      },
      {
        name: 'without its letter',
        from: 'risks/RSK-0002.md',
        set: { controls: ['8.24'] },
        says: '10:6 `8.24` is no control of ISO/IEC 27001:2022; did you mean `A.8.24`?',
      },
    ],
    passes: [
      { name: 'the last control of a theme', from: CLOSED, set: { 'review.controlsFailed': ['A.5.37', 'A.8.34'] } },
      { name: 'a clause', from: NONCONFORMITY, set: { requirement: '10.2' } },
      { name: 'a letter of a clause', from: NONCONFORMITY, set: { requirement: '9.3.2 d' } },
      { name: 'NIST CSF 2.0', from: 'risks/RSK-0002.md', set: { controls: ['RS.MA-01'] } },
      { name: '10.1 in a policy', from: 'policies/incident-management.md', set: { controls: ['A.5.24', '10.1'] } },
    ],
  },
});
