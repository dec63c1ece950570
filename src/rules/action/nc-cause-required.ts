import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { noAnswer } from '../wording.ts';

const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';

export default recordRule({
  id: 'action/nc-cause-required',
  of: 'nonconformities',
  severity: 'error',
  controls: ['10.2 b'],
  title: 'A closed nonconformity states its cause',
  why: 'Who mends only what was seen will see it again. What has to go is the reason why it could happen.',
  fix: 'Write after `cause:` why it could happen, not who did it; or set `status` back to `corrected`.',
  *check({ record: { data } }) {
    if (data.status !== 'closed' || !isUnanswered(data.cause)) return;
    yield { at: ['cause'], message: `\`status\` is \`closed\`, but \`cause\` ${noAnswer(data.cause)}` };
  },
  examples: {
    fails: [
      {
        name: 'closed without a cause',
        from: NONCONFORMITY,
        set: { cause: null },
        says: '1:1 `status` is `closed`, but `cause` is missing',
      },
      {
        name: 'closed with a placeholder',
        from: NONCONFORMITY,
        set: { cause: 'to be determined' },
        says: '18:1 `status` is `closed`, but `cause` only says `to be determined`',
      },
    ],
    passes: [
      { name: 'closed with its cause', from: NONCONFORMITY },
      { name: 'two words are a cause', from: NONCONFORMITY, set: { cause: 'Checklist outdated.' } },
      {
        name: 'corrected, the cause is still looked for',
        from: NONCONFORMITY,
        set: { status: 'corrected', closure: null, cause: null },
      },
    ],
  },
});
