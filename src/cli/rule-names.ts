import { ruleById, rules } from '../rules/index.ts';
import { likelyRule } from '../rules/likely-rule.ts';
import type { Rule } from '../rules/rule.ts';
import { BadUsage } from './command.ts';

/**
 * The rule of that id.
 * @throws {BadUsage} when there is none, with the one that was probably meant
 */
export function findRule(typed: string): Rule {
  const rule = ruleById(typed);
  if (rule !== undefined) return rule;
  const near = likelyRule(
    typed,
    rules.map(({ id }) => id),
  );
  const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
  throw new BadUsage(`there is no rule \`${typed}\`${guess}`, '`isms rules` lists them all');
}
