import { unkept } from '../../queries/kept-entries.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/timeline-edited',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.26', 'A.5.28'],
  title: 'What stands in a timeline is not rewritten',
  why: 'A timeline is evidence because nobody touches it afterwards. A mistake in it is put right by a new entry, so that both can be read.',
  fix: 'Put the entry back as it was, and add a new one at the end with `corrects:` and the number of the entry it puts right.',
  *check({ before, record }) {
    for (const { how, was, now } of unkept(before.data.timeline, record.data.timeline)) {
      const old = before.data.timeline[was];
      if (old === undefined || how === 'gone') continue;
      const at = ['timeline', now];
      yield how === 'otherwise'
        ? { at, message: `entry ${was + 1} of \`timeline\`, of \`${old.at}\`, says something else than before` }
        : {
            at,
            message: `an entry was put in front of the one of \`${old.at}\`, which stood at place ${was + 1} before`,
            fix: 'move the new entry to the end of `timeline`; where it tells of something earlier, say why in `lateReason`',
          };
    }
  },
  examples: {
    fails: [
      {
        name: 'an entry that says something else, where another field could not be read before',
        from: CLOSED,
        set: { 'timeline[0].action': 'Nothing was done.' },
        before: { set: { severity: 'huge', 'triage.at': 'noon' } },
        says: '54:5 entry 1 of `timeline`, of `2026-03-02T08:20+01:00`, says something else than before',
      },
      {
        name: 'an entry that says something else',
        from: CLOSED,
        set: { 'timeline[0].action': 'Nothing was done.' },
        before: {},
        says: '54:5 entry 1 of `timeline`, of `2026-03-02T08:20+01:00`, says something else than before',
      },
      {
        name: 'an entry of another time',
        from: CLOSED,
        set: { 'timeline[0].at': '2026-03-02T09:00+01:00' },
        before: {},
        says: '54:5 entry 1 of `timeline`, of `2026-03-02T08:20+01:00`, says something else than before',
      },
      {
        name: 'an entry in front of the first',
        from: CLOSED,
        before: { set: { 'timeline[0]': null } },
        says: '54:5 an entry was put in front of the one of `2026-03-02T09:20+01:00`, which stood at place 1 before',
      },
      {
        name: 'an entry that says something else since the record has its number',
        from: CLOSED,
        set: { formerId: 'INC-2026-P3K9QZ7', 'timeline[0].action': 'Nothing was done.' },
        before: { file: 'incidents/2026/INC-2026-P3K9QZ7.md', set: { id: 'INC-2026-P3K9QZ7' } },
        says: '54:5 entry 1 of `timeline`, of `2026-03-02T08:20+01:00`, says something else than before',
      },
    ],
    passes: [
      { name: 'the same timeline', from: CLOSED, set: { title: 'Laptop left on a tram' }, before: {} },
      { name: 'an entry at the end', from: CLOSED, before: { set: { 'timeline[4]': null } } },
      { name: 'nobody compares', from: CLOSED, set: { 'timeline[0].action': 'Nothing was done.' } },
      {
        name: 'the last entry is gone, of which another rule speaks',
        from: CLOSED,
        set: { 'timeline[4]': null },
        before: {},
      },
    ],
  },
});
