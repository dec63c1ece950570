import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const handedOn = { at: '2026-03-02T11:00+01:00', from: 'it-admin', to: 'isms-manager', action: 'transferred' };

export default recordRule({
  id: 'evidence/custody-continuous',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.28', 'NIST SP 800-86'],
  title: 'Evidence is always taken from whoever held it last',
  why: 'Between two entries with different holders nobody knows who had the evidence, and one such gap is enough to doubt all of it.',
  fix: 'Add the hand-over that is missing, at its own time and from the person who then held it; do not change what is written. When nobody remembers, say so in its `purpose`.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, { id, custody }] of data.evidence.entries()) {
      let holder: string | null = null;
      for (const [entry, { from, to }] of custody.entries()) {
        if (holder !== null && from !== holder) {
          const said = from === undefined ? 'does not say from whom' : `is from ${quoted(from)}`;
          yield {
            at: ['evidence', index, 'custody', entry, 'from'],
            message: `evidence ${quoted(id)}: entry ${entry + 1} of \`custody\` ${said}, but ${quoted(holder)} held it`,
          };
        }
        holder = to;
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'from somebody who did not have it',
        from: CLOSED,
        set: { 'evidence[0].custody[1]': { ...handedOn, from: 'privacy-lead' } },
        says: '90:9 evidence `wipe-receipt`: entry 2 of `custody` is from `privacy-lead`, but `it-admin` held it',
      },
      {
        name: 'from nobody',
        from: CLOSED,
        set: { 'evidence[0].custody[1]': { at: handedOn.at, to: 'isms-manager', action: 'filed' } },
        says: '89:9 evidence `wipe-receipt`: entry 2 of `custody` does not say from whom, but `it-admin` held it',
      },
    ],
    passes: [
      { name: 'one entry', from: CLOSED },
      { name: 'from hand to hand', from: CLOSED, set: { 'evidence[0].custody[1]': handedOn } },
      {
        name: 'lent to a client and taken back',
        from: CLOSED,
        set: {
          'evidence[0].custody[1]': { ...handedOn, to: 'client-northwind' },
          'evidence[0].custody[2]': { at: '2026-03-03T09:00+01:00', from: 'client-northwind', to: 'it-admin' },
        },
      },
      {
        name: 'not assessed yet',
        from: CLOSED,
        set: { 'evidence[0].custody[1]': { ...handedOn, from: 'privacy-lead' }, status: 'reported' },
      },
    ],
  },
});
