import { recordRule } from '../rule.ts';
import { counted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/correction-known',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.26', '7.5.3'],
  title: 'A correction names an earlier entry of the timeline',
  why: 'Entries are never changed; what was wrong in one is put right by a later one that names it. A number that names no earlier entry leaves two stories beside each other, and nobody knows which one holds.',
  fix: 'Write the number of the entry that is put right, counted from 1 at the top of the timeline, or take `corrects` out.',
  *check({ record: { data } }) {
    for (const [index, { corrects }] of data.timeline.entries()) {
      if (corrects === undefined || corrects <= index) continue;
      const own = index + 1;
      const said =
        corrects === own
          ? 'which is this entry itself'
          : corrects > data.timeline.length
            ? `and the timeline has ${counted(data.timeline.length, 'entry', 'entries')}`
            : 'which stands below it';
      yield {
        at: ['timeline', index, 'corrects'],
        message: `entry ${own} of \`timeline\` corrects entry ${corrects}, ${said}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'an entry that is not there',
        from: CLOSED,
        set: { 'timeline[2].corrects': 99 },
        says: '66:5 entry 3 of `timeline` corrects entry 99, and the timeline has 5 entries',
      },
      {
        name: 'itself',
        from: CLOSED,
        set: { 'timeline[2].corrects': 3 },
        says: '66:5 entry 3 of `timeline` corrects entry 3, which is this entry itself',
      },
      {
        name: 'an entry below it',
        from: CLOSED,
        set: { 'timeline[2].corrects': 4 },
        says: '66:5 entry 3 of `timeline` corrects entry 4, which stands below it',
      },
    ],
    passes: [
      { name: 'the entry right above it', from: CLOSED, set: { 'timeline[2].corrects': 2 } },
      { name: 'the first entry', from: CLOSED, set: { 'timeline[2].corrects': 1 } },
    ],
  },
});
