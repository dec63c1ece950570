import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';

export default recordRule({
  id: 'waiver/rule-waivable',
  of: 'waivers',
  severity: 'error',
  controls: ['A.5.36'],
  title: 'A waiver excuses from no rule that protects the records or follows from law',
  why: 'Nobody in the organisation may excuse from a legal deadline. And if the record itself may be unreadable, altered or closed without its cause, nothing else that it says can be relied upon.',
  fix: 'Take the waiver out, and do what the rule asks for; `npx isms explain RULE` says what that is.',
  *check({ record: { data }, isFixed }) {
    const { rule } = data;
    if (rule !== undefined && isFixed(rule)) yield { at: ['rule'], message: `${quoted(rule)} can not be waived` };
  },
  examples: {
    fails: [
      {
        name: 'a closed incident without its root cause',
        from: WAIVER,
        set: { rule: 'incident/closed-requires-root-cause' },
        says: '4:1 `incident/closed-requires-root-cause` can not be waived',
      },
      {
        name: 'times that contradict each other, on which legal clocks depend',
        from: WAIVER,
        set: { rule: 'incident/phase-order' },
        says: '4:1 `incident/phase-order` can not be waived',
      },
      {
        name: 'a link to nothing',
        from: WAIVER,
        set: { rule: 'link/unresolved' },
        says: '4:1 `link/unresolved` can not be waived',
      },
      {
        name: 'another waiver that has expired',
        from: WAIVER,
        set: { rule: 'waiver/expired' },
        says: '4:1 `waiver/expired` can not be waived',
      },
    ],
    passes: [
      { name: 'the day until when evidence is kept', from: WAIVER },
      {
        name: 'a rule that does not exist, of which another rule speaks',
        from: WAIVER,
        set: { rule: 'evidence/retention' },
      },
    ],
  },
});
