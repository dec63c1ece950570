import { areaOf, isFixed, type Rule } from '../rules/rule.ts';

/** What a rule says of itself, as `isms rules --format json` lists it. */
export interface RuleFacts {
  readonly id: string;
  readonly area: string;
  readonly severity: string;
  /** Whether an organisation can not change its weight. */
  readonly fixed: boolean;
  /** Whether a reviewed exception can be made from it. */
  readonly waivable: boolean;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly controls: readonly string[];
  /** Its page, from the portal's address. */
  readonly url: string;
}

/** The public facts of a rule, keys in the order of the contract. */
export function ruleFacts(rule: Rule): RuleFacts {
  const { id, severity, title, why, fix, controls } = rule;
  const fixed = isFixed(rule);
  return { id, area: areaOf(id), severity, fixed, waivable: !fixed, title, why, fix, controls, url: `/rules/${id}/` };
}
