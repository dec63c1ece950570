import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { noAnswer } from '../wording.ts';

const EVENT = 'incidents/2026/INC-2026-0009.md';

export default recordRule({
  id: 'incident/event-has-dismissal-reason',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.25'],
  title: 'A closed event says why it was no incident',
  why: 'Events that are dismissed without a word look the same as events that nobody looked at. One sentence is enough.',
  fix: 'Add the reason to the assessment: `rationale:` below `triage:`, such as `rationale: She was on holiday and confirmed the sign-in.`',
  *check({ record: { data } }) {
    const reason = data.triage?.rationale;
    if (data.kind !== 'event' || data.status !== 'closed' || !isUnanswered(reason)) return;
    yield {
      at: ['triage', 'rationale'],
      message: `\`kind\` is \`event\` and \`status\` is \`closed\`, but \`triage.rationale\` ${noAnswer(reason)}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'no reason',
        from: EVENT,
        set: { 'triage.rationale': null },
        says: '17:1 `kind` is `event` and `status` is `closed`, but `triage.rationale` is missing',
      },
      {
        name: 'a placeholder',
        from: EVENT,
        set: { 'triage.rationale': 'N/A' },
        says: '21:3 `kind` is `event` and `status` is `closed`, but `triage.rationale` only says `N/A`',
      },
      {
        name: 'no assessment',
        from: EVENT,
        set: { triage: null },
        says: '1:1 `kind` is `event` and `status` is `closed`, but `triage.rationale` is missing',
      },
    ],
    passes: [
      { name: 'with its reason', from: EVENT },
      { name: 'in two words', from: EVENT, set: { 'triage.rationale': 'False alarm.' } },
      { name: 'not closed yet', from: EVENT, set: { status: 'triaged', closure: null, 'triage.rationale': null } },
    ],
  },
});
