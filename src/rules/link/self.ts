import { referencesOf, type Wanted } from '../../records/references.ts';
import { EVERY_TYPE, recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'link/self',
  of: EVERY_TYPE,
  severity: 'error',
  controls: ['7.5.3'],
  title: 'A record does not refer to itself',
  why: 'A record that names itself as its source or its follow-up looks linked and leads nowhere.',
  fix: 'Take the reference out, or write the id of the other record.',
  *check({ record }) {
    const toItself: Wanted = (value, { references = [] }) => value === record.id && references.includes(record.type);
    for (const { at, value } of referencesOf(record, toItself)) yield { at, message: `\`${value}\` refers to itself` };
  },
  examples: {
    fails: [
      {
        name: 'related to itself',
        from: CLOSED,
        set: { 'links.related': ['INC-2026-0007'] },
        says: '136:7 `INC-2026-0007` refers to itself',
      },
      {
        name: 'its own source',
        from: 'actions/ACT-2026-0003.md',
        set: { source: ['ACT-2026-0003'] },
        says: '7:5 `ACT-2026-0003` refers to itself',
      },
    ],
    passes: [
      { name: 'related to another', from: CLOSED, set: { 'links.related': ['INC-2026-0009'] } },
      {
        name: 'an asset whose owner is called the same',
        from: 'assets/laptop-0231.md',
        file: 'assets/it-admin.md',
        set: { id: 'it-admin', owner: 'it-admin' },
      },
      { name: 'its own id in a text', from: CLOSED, set: { title: 'INC-2026-0007' } },
    ],
  },
});
