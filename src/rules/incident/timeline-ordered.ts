import { correctedEntries } from '../../queries/incident-parts.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { type Span, spanOf } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { noAnswer } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/timeline-ordered',
  of: 'incidents',
  severity: 'warning',
  controls: ['A.5.26'],
  title: 'Entries of the timeline follow each other, or say why not',
  why: 'Entries are added at the end and never moved, so a later entry with an earlier time was written from memory. That is allowed and often right, but says so.',
  fix: 'Correct the time, or add `lateReason:` to the entry and say why it was entered later, such as `lateReason: heard from the supplier the day after`; one that has been handed in stays, and a new one at the end puts it right (`npx isms log` with `--corrects`).',
  *check({ record: { data } }) {
    const corrected = correctedEntries(data);
    let before: { readonly index: number; readonly text: string; readonly span: Span } | null = null;
    for (const [index, entry] of data.timeline.entries()) {
      const { at: text, lateReason } = entry;
      const span = spanOf(entry);
      if (span === null || text === undefined || corrected.has(index)) continue;
      if (before !== null && span.latest < before.span.earliest && isUnanswered(lateReason)) {
        yield {
          at: ['timeline', index, 'at'],
          message: `entry ${index + 1} of \`timeline\` is of \`${text}\`, earlier than entry ${before.index + 1} of \`${before.text}\`, and \`lateReason\` ${noAnswer(lateReason)}`,
        };
      }
      before = { index, text, span };
    }
  },
  examples: {
    fails: [
      {
        name: 'an earlier entry below a later one',
        from: CLOSED,
        set: { 'timeline[2].at': '2026-03-02T09:10+01:00' },
        says: '62:5 entry 3 of `timeline` is of `2026-03-02T09:10+01:00`, earlier than entry 2 of `2026-03-02T09:20+01:00`, and `lateReason` is missing',
      },
      {
        name: 'late for a reason to be added',
        from: CLOSED,
        set: { 'timeline[2].at': '2026-03-02T09:10+01:00', 'timeline[2].lateReason': 'TBD' },
        says: '62:5 entry 3 of `timeline` is of `2026-03-02T09:10+01:00`, earlier than entry 2 of `2026-03-02T09:20+01:00`, and `lateReason` only says `TBD`',
      },
    ],
    passes: [
      { name: 'one after the other', from: CLOSED },
      {
        name: 'of which only the day is known, below one of that day',
        from: CLOSED,
        set: { 'timeline[2].at': '2026-03-02T00:00+01:00', 'timeline[2].precision': 'day' },
      },
      {
        name: 'known about, half an hour before the one above it',
        from: CLOSED,
        set: { 'timeline[2].at': '2026-03-02T08:50+01:00', 'timeline[2].precision': 'about' },
      },
      {
        name: 'one with a wrong time, put right by the one below it',
        from: CLOSED,
        set: { 'timeline[2].at': '2026-03-02T09:10+01:00', 'timeline[3].corrects': 3 },
      },
      { name: 'in the same minute', from: CLOSED, set: { 'timeline[2].at': '2026-03-02T09:20+01:00' } },
      { name: 'later in another zone', from: CLOSED, set: { 'timeline[2].at': '2026-03-02T08:41Z' } },
      {
        name: 'earlier, with its reason',
        from: CLOSED,
        set: {
          'timeline[2].at': '2026-03-02T09:10+01:00',
          'timeline[2].lateReason': 'The console showed it the day after.',
        },
      },
    ],
  },
});
