import { actionRules } from './action/index.ts';
import { evidenceRules } from './evidence/index.ts';
import { historyRules } from './history/index.ts';
import { incidentRules } from './incident/index.ts';
import { linkRules } from './link/index.ts';
import { notificationRules } from './notification/index.ts';
import { policyRules } from './policy/index.ts';
import { privacyRules } from './privacy/index.ts';
import { recordRules } from './record/index.ts';
import { registerRules } from './register/index.ts';
import { reviewRules } from './review/index.ts';
import { riskRules } from './risk/index.ts';
import type { Rule } from './rule.ts';
import { trainingRules } from './training/index.ts';
import { waiverRules } from './waiver/index.ts';

/** Every rule, in order of id. */
export const rules: readonly Rule[] = [
  ...actionRules,
  ...evidenceRules,
  ...historyRules,
  ...incidentRules,
  ...linkRules,
  ...notificationRules,
  ...policyRules,
  ...privacyRules,
  ...recordRules,
  ...registerRules,
  ...reviewRules,
  ...riskRules,
  ...trainingRules,
  ...waiverRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id; undefined when there is none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
