import { goneRecords } from '../gone-records.ts';
import { type Finding, registerRule } from '../rule.ts';

export default registerRule({
  id: 'history/id-changed',
  severity: 'error',
  controls: ['A.5.28', '7.5.3'],
  title: 'A record keeps its id',
  why: 'Tickets, mails and notices to authorities name records by their ids. Under another one nobody finds it, and its history seems to begin anew.',
  fix: 'Give the file and its `id` back the name that they had; only a provisional id is replaced, by `npx isms renumber`.',
  *check(context): Generator<Finding> {
    for (const { id, heir } of goneRecords(context))
      if (heir !== null) yield { on: heir, at: ['id'], message: `this record was called \`${id}\` before` };
  },
  examples: {
    fails: [
      {
        name: 'an action under another number',
        from: 'actions/ACT-2026-0003.md',
        set: { id: 'ACT-2026-0004' },
        file: 'actions/ACT-2026-0004.md',
        files: { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } },
        before: { files: { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } } },
        says: '2:1 this record was called `ACT-2026-0003` before',
      },
    ],
    passes: [
      {
        name: 'the same id in another folder',
        from: 'actions/ACT-2026-0003.md',
        file: 'actions/2026/ACT-2026-0003.md',
        before: {},
      },
      {
        name: 'in a sample, which goes freely',
        from: 'actions/ACT-2026-0003.md',
        set: { id: 'ACT-2026-0004' },
        file: 'actions/ACT-2026-0004.md',
        before: {},
      },
    ],
  },
});
