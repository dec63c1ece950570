import { nearest } from '../records/shape.ts';
import { ruleById, rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { BadUsage } from './command.ts';

/** The rule that was probably meant: one whose name, with or without its area, is nearly the same, or holds what was typed. */
function likely(typed: string): string | undefined {
  const ids = rules.map(({ id }) => id);
  const name = (id: string): string => id.slice(id.indexOf('/') + 1);
  const near = nearest(typed, ids) ?? nearest(name(typed), ids.map(name));
  return near === undefined
    ? ids.find((id) => typed.length > 3 && id.includes(typed))
    : (ids.find((id) => id === near) ?? ids.find((id) => name(id) === near));
}

/**
 * The rule of that id.
 * @throws {BadUsage} when there is none, with the one that was probably meant
 */
export function findRule(typed: string): Rule {
  const rule = ruleById(typed);
  if (rule !== undefined) return rule;
  const near = likely(typed);
  const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
  throw new BadUsage(`there is no rule \`${typed}\`${guess}`, '`isms rules` lists them all');
}
