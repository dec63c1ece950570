import type { Rule } from '../rule.ts';
import acceptedNeedsApprover from './accepted-needs-approver.ts';
import incidentUpdatesRisk from './incident-updates-risk.ts';
import ownerRequired from './owner-required.ts';
import reviewOverdue from './review-overdue.ts';
import scoreConsistent from './score-consistent.ts';
import treatmentOverdue from './treatment-overdue.ts';

/** What must be true of the register of risks. */
export const riskRules: readonly Rule[] = [
  ownerRequired,
  reviewOverdue,
  incidentUpdatesRisk,
  treatmentOverdue,
  scoreConsistent,
  acceptedNeedsApprover,
];
