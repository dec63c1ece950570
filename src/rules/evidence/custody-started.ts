import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const handedOn = { at: '2026-03-02T11:00+01:00', from: 'it-admin', to: 'isms-manager', action: 'transferred' };

export default recordRule({
  id: 'evidence/custody-started',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.28', 'NIST SP 800-86'],
  title: 'The chain of custody begins with whoever secured the evidence',
  why: 'A chain of custody shows without a gap in whose hands the evidence was. If it begins later, somebody could have had it before, unseen.',
  fix: 'Make the collection the first entry of `custody`: its `at` is the time of collection, it has no `from`, its `to` is who collected it. Handing it on is the second entry.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, { id, collectedBy, custody }] of data.evidence.entries()) {
      const [first] = custody;
      const said = `evidence ${quoted(id)}:`;
      if (first === undefined) {
        yield { at: ['evidence', index, 'custody'], message: `${said} \`custody\` is empty` };
      } else if (first.from !== undefined) {
        yield {
          at: ['evidence', index, 'custody', 0, 'from'],
          message: `${said} \`custody\` begins with taking it from ${quoted(first.from)}, not with its collection`,
        };
      } else if (collectedBy !== undefined && first.to !== collectedBy) {
        yield {
          at: ['evidence', index, 'custody', 0, 'to'],
          message: `${said} \`custody\` begins with ${quoted(first.to)}, but \`collectedBy\` is ${quoted(collectedBy)}`,
        };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'no chain',
        from: CLOSED,
        set: { 'evidence[0].custody': [] },
        says: '83:5 evidence `wipe-receipt`: `custody` is empty',
      },
      {
        name: 'it begins with handing it on',
        from: CLOSED,
        set: { 'evidence[0].custody': [handedOn] },
        says: '85:9 evidence `wipe-receipt`: `custody` begins with taking it from `it-admin`, not with its collection',
      },
      {
        name: 'somebody else secured it',
        from: CLOSED,
        set: { 'evidence[0].collectedBy': 'isms-manager' },
        says: '86:9 evidence `wipe-receipt`: `custody` begins with `it-admin`, but `collectedBy` is `isms-manager`',
      },
    ],
    passes: [
      { name: 'collected by whom it says', from: CLOSED },
      { name: 'collected and handed on', from: CLOSED, set: { 'evidence[0].custody[1]': handedOn } },
      {
        name: 'who secured it is missing, which is another rule',
        from: CLOSED,
        set: { 'evidence[0].collectedBy': null },
      },
      { name: 'not assessed yet', from: CLOSED, set: { 'evidence[0].custody': [], status: 'reported' } },
    ],
  },
});
