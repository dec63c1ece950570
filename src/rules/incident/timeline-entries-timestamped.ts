import { correctedEntries } from '../../queries/incident-parts.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { codesWith } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/timeline-entries-timestamped',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.26'],
  title: 'Every entry of the timeline says when, who and what',
  why: 'An action without its time or its author proves nothing, and nobody can ask about it later.',
  fix: 'Complete the entry: `at:` (when, with offset), `by:` (the role that did it) and `action:` (what was done); one that has been handed in stays, and a new one at the end puts it right (`npx isms log` with `--corrects`).',
  *check({ record: { data } }) {
    const corrected = correctedEntries(data);
    for (const [index, { at, by, action }] of data.timeline.entries()) {
      if (corrected.has(index)) continue;
      const answered = { at: at !== undefined, by: by !== undefined, action: !isUnanswered(action) };
      const open = Object.entries(answered).flatMap(([name, done]) => (done ? [] : [name]));
      const [first] = open;
      if (first !== undefined)
        yield {
          at: ['timeline', index, first],
          message: `entry ${index + 1} of \`timeline\` says nothing under ${codesWith(open, { action })}`,
        };
    }
  },
  examples: {
    fails: [
      {
        name: 'no time',
        from: CLOSED,
        set: { 'timeline[1].at': null },
        says: '58:5 entry 2 of `timeline` says nothing under `at`',
      },
      {
        name: 'nobody did it',
        from: CLOSED,
        set: { 'timeline[2].by': null },
        says: '62:5 entry 3 of `timeline` says nothing under `by`',
      },
      {
        name: 'nothing was done',
        from: CLOSED,
        set: { 'timeline[3].action': null },
        says: '66:5 entry 4 of `timeline` says nothing under `action`',
      },
      {
        name: 'what was done is to be added',
        from: CLOSED,
        set: { 'timeline[3].action': 'tbd' },
        says: '69:5 entry 4 of `timeline` says nothing under `action` (`tbd`)',
      },
    ],
    passes: [
      { name: 'three answers in every entry', from: CLOSED },
      { name: 'one word is an action', from: CLOSED, set: { 'timeline[3].action': 'Restored.' } },
      {
        name: 'nobody in an entry that the one below it puts right',
        from: CLOSED,
        set: { 'timeline[2].by': null, 'timeline[3].corrects': 3 },
      },
      { name: 'no entries yet', from: 'incidents/2026/INC-2026-0021.md' },
    ],
  },
});
