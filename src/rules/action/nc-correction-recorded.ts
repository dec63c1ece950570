import { stepOf } from '../../queries/corrective.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { unanswered } from '../wording.ts';

const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';

export default recordRule({
  id: 'action/nc-correction-recorded',
  of: 'nonconformities',
  severity: 'error',
  controls: ['10.2 a'],
  title: 'A nonconformity that was corrected says what was put right, when and by whom',
  why: 'The first thing is to put right what is wrong today; the cause comes after it. Where nothing could be put right, say so in a sentence: that is an answer too.',
  fix: 'Fill in `correction` with `at`, `by` and `what`; or set `status` back to `open`.',
  *check({ record: { data } }) {
    const step = stepOf(data);
    if (step === 'open') return;
    const { at, by, what } = data.correction ?? {};
    const asked = Object.entries({ 'correction.what': what, 'correction.at': at, 'correction.by': by });
    const open = asked.filter(([, text]) => isUnanswered(text));
    if (open.length > 0)
      yield { at: ['correction'], message: `\`status\` is \`${step}\`, but ${unanswered(Object.fromEntries(open))}` };
  },
  examples: {
    fails: [
      {
        name: 'closed without a correction',
        from: NONCONFORMITY,
        set: { correction: null },
        says: '1:1 `status` is `closed`, but `correction.what`, `correction.at` and `correction.by` are missing',
      },
      {
        name: 'corrected, says the status alone',
        from: NONCONFORMITY,
        set: { status: 'corrected', closure: null, correction: null },
        says: '1:1 `status` is `corrected`, but `correction.what`, `correction.at` and `correction.by` are missing',
      },
      {
        name: 'nobody knows when',
        from: NONCONFORMITY,
        set: { 'correction.at': null },
        says: '13:1 `status` is `closed`, but `correction.at` is missing',
      },
      {
        name: 'nobody knows by whom',
        from: NONCONFORMITY,
        set: { 'correction.by': null },
        says: '13:1 `status` is `closed`, but `correction.by` is missing',
      },
      {
        name: 'a placeholder',
        from: NONCONFORMITY,
        set: { 'correction.what': 'tbd' },
        says: '13:1 `status` is `closed`, but `correction.what` only says `tbd`',
      },
    ],
    passes: [
      { name: 'corrected the next day', from: NONCONFORMITY },
      { name: 'just raised', from: NONCONFORMITY, set: { status: 'open', closure: null, correction: null } },
      {
        name: 'nothing could be put right, said so',
        from: NONCONFORMITY,
        set: { 'correction.what': 'Nothing to put right: the laptop was gone.' },
      },
    ],
  },
});
