import type { Waiver } from '../records/types/waiver.ts';
import type { RuleContext, RuleId } from './rule.ts';

/** The rule that a waiver excuses from; undefined where it names none that there is, or one that is fixed. */
export function waivedRule(
  { rule }: Waiver,
  { catalogue, isFixed }: Pick<RuleContext, 'catalogue' | 'isFixed'>,
): RuleId | undefined {
  return catalogue.find((id) => id === rule && !isFixed(id));
}
