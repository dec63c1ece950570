import { wideRule } from '../rule.ts';
import { verdictKey, WHY_NOT, type WhyNot } from '../verdict.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ITEM = 'INC-2026-0007/wipe-receipt';
const OTHER = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** What other rules, or nobody, should speak of: where no comparison was asked for, or none is possible by the record. */
const NOT_ASKED: readonly WhyNot[] = ['no-store', 'no-hash', 'no-location'];

export default wideRule({
  id: 'evidence/hash-mismatch',
  of: 'incidents',
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['A.5.28', 'NIST SP 800-86'],
  title: 'The file of every item of evidence is the one that was secured',
  why: 'A file that hashes differently was changed or replaced, and proves nothing any more. Files are compared only where their store is given by `--store NAME=DIR`. A file that is not there or can not be read only warns: nobody knows whether it changed, and a store that is not mounted in full would else look like tampering.',
  fix: 'Do not write the new hash into the record. Find out from the versions and the access log of the store who changed the file and when, put the original back, and report the change as an event of its own.',
  *check({ record: { id: record, data }, evidence }) {
    if (evidence.size === 0) return;
    for (const [index, { id, sha256 = '', location = '' }] of data.evidence.entries()) {
      const verdict = evidence.get(verdictKey(record, id));
      const file = `evidence ${quoted(id)}: the file ${quoted(location)}`;
      if (verdict?.verdict === 'mismatch') {
        yield {
          at: ['evidence', index, 'sha256'],
          message: `${file} does not match: it hashes to \`${verdict.found.slice(0, 16)}…\`, the record says \`${sha256.slice(0, 16)}…\``,
        };
      } else if (verdict?.verdict === 'not-verifiable' && !NOT_ASKED.includes(verdict.why)) {
        yield {
          at: ['evidence', index, 'location'],
          severity: 'warning',
          message: `${file} is not verifiable: ${WHY_NOT[verdict.why]}`,
          fix: 'Look for the file in the store, and correct `location` if it was moved. When it was destroyed as planned, say so in `disposal`; when it is lost, report that.',
        };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'the file was changed',
        from: CLOSED,
        evidence: { [ITEM]: { verdict: 'mismatch', found: OTHER } },
        says: '81:5 evidence `wipe-receipt`: the file `vault:INC-2026-0007/wipe-receipt.png` does not match: it hashes to `9f86d081884c7d65…`, the record says `5891b5b522d5df08…`',
      },
      {
        name: 'the file is gone, which only warns',
        from: CLOSED,
        evidence: { [ITEM]: { verdict: 'not-verifiable', why: 'missing' } },
        says: '80:5 evidence `wipe-receipt`: the file `vault:INC-2026-0007/wipe-receipt.png` is not verifiable: there is no such file',
      },
      {
        name: 'a link leads out of the store, which only warns',
        from: CLOSED,
        evidence: { [ITEM]: { verdict: 'not-verifiable', why: 'outside' } },
        says: '80:5 evidence `wipe-receipt`: the file `vault:INC-2026-0007/wipe-receipt.png` is not verifiable: a link leads out of the store, and is not followed',
      },
    ],
    passes: [
      { name: 'the file is as it was', from: CLOSED, evidence: { [ITEM]: { verdict: 'match' } } },
      { name: 'nobody compared', from: CLOSED },
      {
        name: 'another store was given',
        from: CLOSED,
        evidence: { [ITEM]: { verdict: 'not-verifiable', why: 'no-store' } },
      },
      {
        name: 'a verdict about an item that the record does not have',
        from: CLOSED,
        evidence: { 'INC-2026-0007/curves': { verdict: 'mismatch', found: OTHER } },
      },
    ],
  },
});
