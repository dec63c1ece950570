import { organisationSchema } from '../../records/types/index.ts';
import { type Finding, registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REAL = { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } } as const;

const SETTINGS = organisationSchema.keyof().options;

export default registerRule({
  id: 'history/unreadable-before',
  severity: 'warning',
  controls: ['7.5.3', 'A.5.28'],
  title: 'What a record said before can be read',
  why: 'What a change did is found by reading what the record said before. Where that can not be read, the change is not judged, and somebody has to look at it.',
  fix: 'Compare what it says now with what it said before, line by line; whoever agrees to the change agrees to what nobody judged.',
  *check({ past, content }): Generator<Finding> {
    if (past === null || past.organisation.data.sample) return;
    for (const { folder, id, file, before, refused, now } of past.changed) {
      if (now === null || (before !== null && refused.length === 0)) continue;
      const then = past.commit.slice(0, 10);
      const message =
        before === null
          ? `what \`${id}\` said at ${then} can not be read, so what changed in it is not judged`
          : `what ${codes(refused)} said at ${then} can not be read, so what changed there is not judged`;
      const fix = `compare both, \`git show ${then}:${past.prefix}${file}\`: whoever agrees to the change agrees to what nobody judged`;
      const on = content.get(folder, id);
      if (on !== undefined) yield { on, message, fix };
      else yield { file: now.file, record: id, place: { line: 1, column: 1 }, message, fix };
    }
    const lost = SETTINGS.filter((name) => past.doubtful(name) && !content.doubtful(name));
    if (lost.length === 0) return;
    const what = lost.length === SETTINGS.length ? 'the settings' : codes(lost);
    yield {
      on: content.organisation,
      message: `what ${what} said at ${past.commit.slice(0, 10)} can not be read, so what changed there is not judged`,
    };
  },
  examples: {
    fails: [
      {
        name: 'one field that the format does not allow any more',
        from: CLOSED,
        files: REAL,
        before: { set: { severity: 'huge' }, files: REAL },
        says: '1:1 what `severity` said at aaaaaaaaaa can not be read, so what changed there is not judged',
      },
      {
        name: 'no record at all',
        from: CLOSED,
        files: REAL,
        before: { text: 'A laptop was left on a train.', files: REAL },
        says: '1:1 what `INC-2026-0007` said at aaaaaaaaaa can not be read, so what changed in it is not judged',
      },
      {
        name: 'a setting that was none',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        before: { set: { sample: null, clock: null, headcount: 'many' } },
        says: '1:1 what `headcount` said at aaaaaaaaaa can not be read, so what changed there is not judged',
      },
      {
        name: 'settings of which nothing could be read',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        before: { text: 'no settings' },
        says: '1:1 what the settings said at aaaaaaaaaa can not be read, so what changed there is not judged',
      },
    ],
    passes: [
      {
        name: 'settings that can not be read now either, of which another rule speaks',
        from: CLOSED,
        files: { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null, headcount: 'few' } } },
        before: {
          files: {
            'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null, headcount: 'many' } },
          },
        },
      },
      {
        name: 'a record that could be read',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        files: REAL,
        before: { files: REAL },
      },
      { name: 'a sample, which nothing binds', from: CLOSED, before: { set: { severity: 'huge' } } },
    ],
  },
});
