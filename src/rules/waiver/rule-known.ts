import { likelyRule } from '../likely-rule.ts';
import { areaOf, recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';

export default recordRule({
  id: 'waiver/rule-known',
  of: 'waivers',
  severity: 'error',
  controls: ['A.5.36'],
  title: 'A waiver names the one rule that it excuses from',
  why: 'A waiver of a rule that does not exist excuses from nothing, while its author believes that it does.',
  fix: 'Write the id of the rule after `rule:`, as the report of the check shows it; `npx isms rules` lists them all.',
  *check({ record: { data }, catalogue, isFixed }) {
    const { rule } = data;
    if (rule === undefined) {
      yield { at: ['rule'], message: '`rule` is missing: the waiver excuses from nothing' };
    } else if (!catalogue.some((id) => id === rule) && !isFixed(rule)) {
      if (catalogue.some((id) => areaOf(id) === rule.replace(/\/$/, ''))) {
        yield { at: ['rule'], message: `${quoted(rule)} is an area of rules, and a waiver excuses from one rule` };
        return;
      }
      const near = likelyRule(rule, catalogue);
      const guess = near === undefined ? '' : `; did you mean \`${near}\`?`;
      yield { at: ['rule'], message: `there is no rule ${quoted(rule)}${guess}` };
    }
  },
  examples: {
    fails: [
      {
        name: 'no rule',
        from: WAIVER,
        set: { rule: null },
        says: '1:1 `rule` is missing: the waiver excuses from nothing',
      },
      {
        name: 'a rule spelt otherwise',
        from: WAIVER,
        set: { rule: 'evidence/retention-sett' },
        says: '4:1 there is no rule `evidence/retention-sett`; did you mean `evidence/retention-set`?',
      },
      {
        name: 'a whole area',
        from: WAIVER,
        set: { rule: 'evidence' },
        says: '4:1 `evidence` is an area of rules, and a waiver excuses from one rule',
      },
      { name: 'every rule', from: WAIVER, set: { rule: '*' }, says: '4:1 there is no rule `*`' },
    ],
    passes: [
      { name: 'a rule', from: WAIVER },
      {
        name: 'a rule that can not be waived, of which another rule speaks',
        from: WAIVER,
        set: { rule: 'link/unresolved' },
      },
    ],
  },
});
