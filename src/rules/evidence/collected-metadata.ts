import { isUnanswered } from '../../records/reading/placeholder.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { codesWith, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'evidence/collected-metadata',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.28'],
  title: 'Every item of evidence says who secured it, when and how',
  why: 'Whoever doubts the evidence asks exactly this first. A screenshot without a day and without a name is a picture, not evidence.',
  fix: 'Write `collectedBy` (a role of `people/` or a contact), `collectedAt` (day, time and offset) and `method` in a word or two, such as `screenshot`.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, { id, collectedAt, collectedBy, method }] of data.evidence.entries()) {
      const open = [
        ...(collectedBy === undefined ? ['collectedBy'] : []),
        ...(collectedAt === undefined ? ['collectedAt'] : []),
        ...(isUnanswered(method) ? ['method'] : []),
      ];
      const [first] = open;
      if (first === undefined) continue;
      yield {
        at: ['evidence', index, first],
        message: `evidence ${quoted(id)} says nothing under ${codesWith(open, { method })}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'nobody secured it',
        from: CLOSED,
        set: { 'evidence[0].collectedBy': null },
        says: '75:5 evidence `wipe-receipt` says nothing under `collectedBy`',
      },
      {
        name: 'without a time',
        from: CLOSED,
        set: { 'evidence[0].collectedAt': null },
        says: '75:5 evidence `wipe-receipt` says nothing under `collectedAt`',
      },
      {
        name: 'how is unknown',
        from: CLOSED,
        set: { 'evidence[0].method': 'unknown' },
        says: '79:5 evidence `wipe-receipt` says nothing under `method` (`unknown`)',
      },
      {
        name: 'an item with a name alone',
        from: CLOSED,
        set: { 'evidence[0]': { id: 'note', description: 'A note from the train' } },
        says: '75:5 evidence `note` says nothing under `collectedBy`, `collectedAt` and `method`',
      },
    ],
    passes: [
      { name: 'who, when, how', from: CLOSED },
      { name: 'one word says how', from: CLOSED, set: { 'evidence[0].method': 'Photo.' } },
      {
        name: 'not triaged yet',
        from: 'incidents/2026/INC-2026-0021.md',
        set: { evidence: [{ id: 'mail', description: 'The mail' }] },
      },
    ],
  },
});
