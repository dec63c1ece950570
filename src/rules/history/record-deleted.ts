import { bringBack, goneRecords } from '../gone-records.ts';
import { type Finding, registerRule } from '../rule.ts';

export default registerRule({
  id: 'history/record-deleted',
  severity: 'error',
  controls: ['A.5.28', '7.5.3'],
  title: 'A record that was handed in is not deleted',
  why: 'A register from which something can vanish proves nothing. What was wrong is put right by an amendment, and what was no incident is closed as one that was none.',
  fix: 'Bring the file back: `git checkout origin/main -- content/` and the path, or take the deletion out of the change.',
  *check(context): Generator<Finding> {
    const { past, moment } = context;
    if (past === null) return;
    for (const { folder, id, file, before, heir } of goneRecords(context)) {
      if (heir !== null) continue;
      const expiresOn = folder === 'waivers' && before?.type === 'waivers' ? before.data.expiresOn : undefined;
      if (expiresOn !== undefined && moment.isOver(expiresOn)) continue;
      yield {
        file,
        record: id,
        place: { line: 1, column: 1 },
        message: `\`${id}\` is in no file any more; it stood here at ${past.commit.slice(0, 10)}`,
        fix: `Bring the file back: \`${bringBack(past, file)}\`, or take the deletion out of the change.`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'an action whose file was taken away',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        files: { 'actions/ACT-2026-0003.md': null },
        before: { set: { sample: null, clock: null } },
        says: 'actions/ACT-2026-0003.md:1:1 `ACT-2026-0003` is in no file any more; it stood here at aaaaaaaaaa',
      },
      {
        name: 'the only incident, emptied and moved to where no record lies',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        files: { 'incidents/2026/INC-2026-0007.md': null },
        before: { set: { sample: null, clock: null } },
        says: 'incidents/2026/INC-2026-0007.md:1:1 `INC-2026-0007` is in no file any more; it stood here at aaaaaaaaaa',
      },
    ],
    passes: [
      {
        name: 'a record of a sample, which goes freely',
        from: 'organisation.md',
        files: { 'actions/ACT-2026-0003.md': null },
        before: {},
      },
      {
        name: 'a record that moved out of the folder of its year',
        from: 'incidents/2026/INC-2026-0007.md',
        file: 'incidents/INC-2026-0007.md',
        before: {},
      },
    ],
  },
});
