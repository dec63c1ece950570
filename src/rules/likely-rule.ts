import { nearest } from '../records/shape.ts';
import type { RuleId } from './rule.ts';

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/**
 * The rule that was probably meant: one whose name, with or without its area, is nearly the same, or holds what was
 * typed; undefined when none is near.
 * @param ids the rules there are
 */
export function likelyRule(typed: string, ids: readonly RuleId[]): RuleId | undefined {
  const near = nearest(typed, ids) ?? nearest(nameOf(typed), ids.map(nameOf));
  if (near === undefined) return ids.find((id) => typed.length > 3 && id.includes(typed));
  return ids.find((id) => id === near) ?? ids.find((id) => nameOf(id) === near);
}
