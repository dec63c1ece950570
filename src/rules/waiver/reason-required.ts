import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';

export default recordRule({
  id: 'waiver/reason-required',
  of: 'waivers',
  severity: 'error',
  controls: ['A.5.36'],
  title: 'A waiver says why the exception is right',
  why: 'Every report shows the reason beside what it excuses. Without one an auditor sees a rule that was switched off.',
  fix: 'Write after `reason:` why the rule can not be met now and what keeps the risk small until then.',
  *check({ record: { data } }) {
    if (!isUnanswered(data.reason)) return;
    const said = data.reason === undefined ? 'is missing' : `is ${quoted(data.reason)}, which says nothing`;
    yield { at: ['reason'], message: `\`reason\` ${said}` };
  },
  examples: {
    fails: [
      { name: 'no reason', from: WAIVER, set: { reason: null }, says: '1:1 `reason` is missing' },
      {
        name: 'a reason to follow',
        from: WAIVER,
        set: { reason: 'TBD' },
        says: '7:1 `reason` is `TBD`, which says nothing',
      },
    ],
    passes: [
      { name: 'a reason', from: WAIVER },
      { name: 'a short one', from: WAIVER, set: { reason: 'Court case.' } },
    ],
  },
});
