import { heldManagementReviews } from '../../queries/management-reviews.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { REVIEW_INPUTS } from '../../records/types/review.ts';
import { registerRule } from '../rule.ts';

const REVIEW = 'reviews/REV-2026-0001.md';
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const satisfies readonly (keyof typeof REVIEW_INPUTS)[];

/** The words of the record's own fields, to stand in the middle of a sentence. */
function asked(letter: keyof typeof REVIEW_INPUTS): string {
  const words = REVIEW_INPUTS[letter];
  return `\`${letter}\` (${words.slice(0, 1).toLowerCase()}${words.slice(1)})`;
}

export default registerRule({
  id: 'review/management-inputs-complete',
  severity: 'error',
  grace: true,
  controls: ['9.3.2'],
  title: 'A management review looked at all seven things that the standard lists',
  why: 'A missing input is the most frequent finding about management reviews. Where there was nothing to say the record says so in a sentence: `No feedback came in` is an answer, `n/a` is none.',
  fix: 'Write under `inputs` of the review, letter by letter, what was looked at, or in a sentence that there was nothing; if one was left out, put it on the agenda of a short extra review.',
  *check(context) {
    for (const { record, heldOn } of heldManagementReviews(context)) {
      const missing = LETTERS.filter((letter) => isUnanswered(record.data.inputs?.[letter]));
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        on: record,
        at: ['inputs', first],
        message: `the management review of \`${heldOn}\` says nothing under ${missing.map(asked).join(', ')}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'no word from interested parties',
        from: REVIEW,
        set: { 'inputs.c': null },
        says: '15:1 the management review of `2026-07-10` says nothing under `c` (what interested parties need and expect now)',
      },
      {
        name: 'nothing, without a sentence',
        from: REVIEW,
        set: { 'inputs.e': 'n/a' },
        says: '20:3 the management review of `2026-07-10` says nothing under `e` (what interested parties said)',
      },
      {
        name: 'no inputs',
        from: REVIEW,
        set: { inputs: null },
        says: '1:1 the management review of `2026-07-10` says nothing under `a` (what became of the actions of earlier reviews), `b` (what changed around and inside the organisation), `c` (what interested parties need and expect now), `d` (how security performs: nonconformities, measurements, audits, objectives, incidents), `e` (what interested parties said), `f` (results of risk assessment and how far treatment is), `g` (where things could be improved)',
      },
    ],
    passes: [
      { name: 'all seven', from: REVIEW },
      { name: 'nothing, in a sentence', from: REVIEW, set: { 'inputs.e': 'No feedback came in.' } },
      { name: 'the review is planned', from: REVIEW, set: { heldOn: '2026-12-01', inputs: null } },
      { name: 'a look through the register', from: REVIEW, set: { kind: 'register', inputs: null } },
    ],
  },
});
