import { unkept } from '../../queries/kept-entries.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/timeline-removed',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.26', 'A.5.28'],
  title: 'Nothing is taken out of a timeline',
  why: 'An entry that can vanish leaves a handling that nobody can follow, and makes every other entry worth less.',
  fix: 'Put the entry back where it stood; when it is wrong, add a new one at the end with `corrects:` and its number.',
  *check({ before, record }) {
    for (const { how, was } of unkept(before.data.timeline, record.data.timeline)) {
      const old = before.data.timeline[was];
      if (old !== undefined && how === 'gone')
        yield {
          at: ['timeline'],
          message: `entry ${was + 1} of \`timeline\`, of \`${old.at}\`, is gone`,
        };
    }
  },
  examples: {
    fails: [
      {
        name: 'the last entry is gone',
        from: CLOSED,
        set: { 'timeline[4]': null },
        before: {},
        says: '53:1 entry 5 of `timeline`, of `2026-03-10T10:00+01:00`, is gone',
      },
      {
        name: 'all entries are gone',
        from: CLOSED,
        set: { timeline: [] },
        before: {},
        says: [
          '53:1 entry 1 of `timeline`, of `2026-03-02T08:20+01:00`, is gone',
          '53:1 entry 2 of `timeline`, of `2026-03-02T09:20+01:00`, is gone',
          '53:1 entry 3 of `timeline`, of `2026-03-02T09:41+01:00`, is gone',
          '53:1 entry 4 of `timeline`, of `2026-03-03T16:00+01:00`, is gone',
          '53:1 entry 5 of `timeline`, of `2026-03-10T10:00+01:00`, is gone',
        ],
      },
    ],
    passes: [
      { name: 'an entry more', from: CLOSED, before: { set: { 'timeline[4]': null } } },
      {
        name: 'an entry that says something else, of which another rule speaks',
        from: CLOSED,
        set: { 'timeline[0].action': 'Nothing was done.' },
        before: {},
      },
    ],
  },
});
