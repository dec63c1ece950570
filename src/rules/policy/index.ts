import type { Rule } from '../rule.ts';
import approvedByAndAt from './approved-by-and-at.ts';
import incidentReportingExists from './incident-reporting-exists.ts';
import irPlanTested from './ir-plan-tested.ts';
import ownerRequired from './owner-required.ts';
import reviewDueSoon from './review-due-soon.ts';
import reviewOverdue from './review-overdue.ts';
import versionBumpRequired from './version-bump-required.ts';

/** What must be true of policies and procedures. */
export const policyRules: readonly Rule[] = [
  ownerRequired,
  approvedByAndAt,
  reviewOverdue,
  reviewDueSoon,
  incidentReportingExists,
  irPlanTested,
  versionBumpRequired,
];
