import type { Rule } from '../rule.ts';
import competentReviewer from './competent-reviewer.ts';
import contributingFactors from './contributing-factors.ts';
import controlEffectiveness from './control-effectiveness.ts';
import decisionsHaveOwner from './decisions-have-owner.ts';
import gapHasAction from './gap-has-action.ts';
import managementCoversIncidents from './management-covers-incidents.ts';
import managementInputsComplete from './management-inputs-complete.ts';
import managementInterval from './management-interval.ts';
import postIncidentOverdue from './post-incident-overdue.ts';
import postIncidentRequired from './post-incident-required.ts';

/** What must be true of reviews: of incidents (A.5.27) and by management (9.3). */
export const reviewRules: readonly Rule[] = [
  competentReviewer,
  contributingFactors,
  controlEffectiveness,
  decisionsHaveOwner,
  gapHasAction,
  managementCoversIncidents,
  managementInputsComplete,
  managementInterval,
  postIncidentOverdue,
  postIncidentRequired,
];
