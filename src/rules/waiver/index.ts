import type { Rule } from '../rule.ts';
import approverRequired from './approver-required.ts';
import expired from './expired.ts';
import reasonRequired from './reason-required.ts';
import ruleKnown from './rule-known.ts';
import ruleWaivable from './rule-waivable.ts';
import termLimited from './term-limited.ts';
import unused from './unused.ts';

/** What must be true of a waiver: approved by somebody else, for a reason, for a short time, and still needed (A.5.36). */
export const waiverRules: readonly Rule[] = [
  approverRequired,
  expired,
  reasonRequired,
  ruleKnown,
  ruleWaivable,
  termLimited,
  unused,
];
