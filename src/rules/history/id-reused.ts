import { keyText } from '../../records/ids.ts';
import { recordTypes } from '../../records/types/index.ts';
import { asked, type Finding, registerRule } from '../rule.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const OURS = { sample: null, clock: null };

const BACK =
  'Where it is the old record that comes back, bring its file back just as it was, and change it in a later change.';
const RENAME = `Give the file and its \`id\` a name that no record had, and write it where others refer to it. ${BACK}`;

export default registerRule({
  id: 'history/id-reused',
  severity: 'error',
  controls: ['A.5.28', '7.5.3'],
  title: 'An id is never given twice',
  why: 'Mails, tickets and notices to authorities name a record by its id. Where a new record has the id of one that was taken away long ago, all of them seem to speak of the new one.',
  fix: `Run \`npx isms renumber\` with the id: the record gets the next number that none ever had. ${BACK}`,
  *check(context): Generator<Finding> {
    const { past, content } = context;
    if (past === null || past.organisation.data.sample) return;
    const added = asked(content.held, context).filter(({ folder, id }) => !past.held(folder, id));
    const given = past.commits.heldOnce(added);
    for (const { folder, id, file } of added) {
      const then = given.get(keyText({ folder, id }));
      if (then === undefined) continue;
      const message = `\`${id}\` was given before: \`${then.file}\` had it at ${then.commit.slice(0, 10)}, and is gone since`;
      const record = content.of(folder).find((one) => one.file === file);
      const fix = recordTypes[folder].numbering === null ? { fix: RENAME } : {};
      if (record === undefined) yield { file, record: id, place: { line: 1, column: 1 }, message, ...fix };
      else yield { on: record, at: ['id'], message, ...fix };
    }
  },
  examples: {
    fails: [
      {
        name: 'a new action with the number of one that was taken away long ago',
        from: 'organisation.md',
        set: OURS,
        before: { set: OURS, files: { [ACTION]: null }, gone: { [ACTION]: 'something else' } },
        says: 'actions/ACT-2026-0003.md:2:1 `ACT-2026-0003` was given before: `actions/ACT-2026-0003.md` had it at bbbbbbbbbb, and is gone since',
      },
      {
        name: 'the same in the folder of its year, where it can not be read',
        from: 'organisation.md',
        set: OURS,
        files: { 'actions/2026/ACT-2026-0004.md': '---\nid: [\n---\n' },
        before: { set: OURS, gone: { 'actions/ACT-2026-0004.md': 'something else' } },
        says: 'actions/2026/ACT-2026-0004.md:1:1 `ACT-2026-0004` was given before: `actions/ACT-2026-0004.md` had it at bbbbbbbbbb, and is gone since',
      },
    ],
    passes: [
      {
        name: 'a number that no record had',
        from: 'organisation.md',
        set: OURS,
        before: { set: OURS, files: { [ACTION]: null } },
      },
      {
        name: 'the old record, brought back as it was',
        from: 'organisation.md',
        set: OURS,
        before: { set: OURS, files: { [ACTION]: null }, gone: { [ACTION]: 'the same' } },
      },
      {
        name: 'behind a sample, which goes freely',
        from: 'organisation.md',
        set: OURS,
        before: { files: { [ACTION]: null }, gone: { [ACTION]: 'something else' } },
      },
      { name: 'a record that was there', from: ACTION, set: { title: 'Enrol loan laptops' }, before: {} },
    ],
  },
});
