import { isRed } from '../../queries/stub.ts';
import { isPlaceholder } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const stub = (tlp: string | null, ref: string) => ({ tlp, restricted: { store: 'vault', ref } });

export default recordRule({
  id: 'privacy/stub-genuine',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.12', 'A.5.27', 'A.5.33'],
  title: 'A stub stands for a RED record that somebody can find',
  why: 'A stub need not say what happened, why, and what was learned, since its full text does, in a store. Where the record is not `RED`, or nobody finds the text, the stub only hides that it was never written; so then the rules ask it for everything.',
  fix: 'Take `restricted` out and write the sections; or, for what is only for named persons, set `tlp: RED` and give under `ref` the name of the file in the store.',
  *check({ record: { data }, content }) {
    const { restricted, tlp } = data;
    if (restricted === undefined) return;
    if (!isRed(data, content)) {
      const said = tlp === undefined ? '`tlp` is missing' : `\`tlp\` is \`${tlp}\``;
      yield {
        at: ['restricted'],
        message: `the record is a stub (\`restricted\`), but ${said}; only what is \`RED\` is kept elsewhere`,
      };
    }
    if (isPlaceholder(restricted.ref)) {
      yield {
        at: ['restricted', 'ref'],
        message: `\`ref\` is ${quoted(restricted.ref)}, by which nobody finds the text`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'a record that everybody here may read',
        from: CLOSED,
        set: stub('AMBER', 'case-7'),
        says: '142:1 the record is a stub (`restricted`), but `tlp` is `AMBER`; only what is `RED` is kept elsewhere',
      },
      {
        name: 'no TLP of its own',
        from: CLOSED,
        set: stub(null, 'case-7'),
        says: '141:1 the record is a stub (`restricted`), but `tlp` is missing; only what is `RED` is kept elsewhere',
      },
      {
        name: 'a reference that is only a dash',
        from: CLOSED,
        set: stub('RED', '-'),
        says: '144:3 `ref` is `-`, by which nobody finds the text',
      },
      {
        name: 'a reference that is still to be written',
        from: CLOSED,
        set: stub('RED', 'tbd'),
        says: '144:3 `ref` is `tbd`, by which nobody finds the text',
      },

      {
        name: 'neither RED nor to be found',
        from: CLOSED,
        set: stub('GREEN', 'TBD'),
        says: [
          '142:1 the record is a stub (`restricted`), but `tlp` is `GREEN`; only what is `RED` is kept elsewhere',
          '144:3 `ref` is `TBD`, by which nobody finds the text',
        ],
      },
    ],
    passes: [
      { name: 'RED, with the name of the file', from: CLOSED, set: stub('RED', 'case-7') },
      { name: 'no stub', from: CLOSED },

      {
        name: 'RED by the default of the organisation',
        from: CLOSED,
        set: stub(null, 'case-7'),
        files: { 'organisation.md': { from: 'organisation.md', set: { tlp: 'RED' } } },
      },
    ],
  },
});
