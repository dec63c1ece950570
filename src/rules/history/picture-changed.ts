import { EXAMPLE_PICTURE, OTHER_PICTURE } from '../example-pictures.ts';
import { registerRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const OPEN = 'incidents/2026/INC-2026-0021.md';
const PICTURE = 'incidents/2026/INC-2026-0007.screen.png';
const DONE = { new: 'was added', changed: 'is another one', gone: 'was taken away' } as const;
const AMENDED = { at: '2026-11-01T10:00+01:00', by: 'isms-manager', reason: 'A name was legible.' };

export default registerRule({
  id: 'history/picture-changed',
  severity: 'error',
  controls: ['A.5.28', '7.5.3'],
  title: 'The pictures of a closed record stay as they were closed',
  why: 'A picture says as much as the text around it. One that is exchanged afterwards shows what nobody saw who closed the record.',
  fix: 'Put the picture back as it was; or add an entry at the end of `amendments` that names its file: `{ at, by, reason, fields: [INC-2026-0007.screen.png] }`.',
  *check({ content, past }) {
    const pictures = past?.pictures ?? [];
    if (past === null || pictures.length === 0) return;
    const records = new Map(content.all.map((entry) => [entry.file, entry]));
    for (const { file, of, how } of pictures) {
      const record = records.get(of);
      if (record === undefined || !('status' in record.data) || !past.held(record.type, record.id)) continue;
      const before = past.before(record.type, record.id)?.data ?? record.data;
      if (record.data.status !== 'closed' || !('status' in before) || before.status !== 'closed') continue;
      const name = file.slice(file.lastIndexOf('/') + 1);
      const added = record.data.amendments.slice(before.amendments.length);
      if (added.some(({ fields }) => fields.includes(name))) continue;
      yield {
        on: record,
        message: `the record is closed, and its picture \`${name}\` ${DONE[how]} without an amendment`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'another picture in its place',
        from: CLOSED,
        pictures: { [PICTURE]: OTHER_PICTURE },
        before: { pictures: { [PICTURE]: EXAMPLE_PICTURE } },
        says: '1:1 the record is closed, and its picture `INC-2026-0007.screen.png` is another one without an amendment',
      },
      {
        name: 'a picture less',
        from: CLOSED,
        before: { pictures: { [PICTURE]: EXAMPLE_PICTURE } },
        says: '1:1 the record is closed, and its picture `INC-2026-0007.screen.png` was taken away without an amendment',
      },
      {
        name: 'a picture more',
        from: CLOSED,
        pictures: { [PICTURE]: EXAMPLE_PICTURE },
        before: {},
        says: '1:1 the record is closed, and its picture `INC-2026-0007.screen.png` was added without an amendment',
      },
    ],
    passes: [
      {
        name: 'the same picture',
        from: CLOSED,
        pictures: { [PICTURE]: EXAMPLE_PICTURE },
        before: { pictures: { [PICTURE]: EXAMPLE_PICTURE } },
      },
      {
        name: 'another picture, with an amendment that names it',
        from: CLOSED,
        set: { amendments: [{ ...AMENDED, fields: ['INC-2026-0007.screen.png'] }] },
        pictures: { [PICTURE]: OTHER_PICTURE },
        before: { pictures: { [PICTURE]: EXAMPLE_PICTURE } },
      },
      {
        name: 'a picture that arrives with the closing',
        from: CLOSED,
        pictures: { [PICTURE]: EXAMPLE_PICTURE },
        before: { set: { status: 'reviewed', closure: null } },
      },
      {
        name: 'another picture of a record that is open',
        from: OPEN,
        pictures: { 'incidents/2026/INC-2026-0021.screen.png': OTHER_PICTURE },
        before: { pictures: { 'incidents/2026/INC-2026-0021.screen.png': EXAMPLE_PICTURE } },
      },
    ],
  },
});
