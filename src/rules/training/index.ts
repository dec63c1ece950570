import type { Rule } from '../rule.ts';
import completionDate from './completion-date.ts';
import coverageBelow from './coverage-below.ts';
import expired from './expired.ts';
import onboardingMissing from './onboarding-missing.ts';
import personKnown from './person-known.ts';
import responderCompetence from './responder-competence.ts';
import spotCheckStale from './spot-check-stale.ts';
import topicIncidentReportingMissing from './topic-incident-reporting-missing.ts';

/** What must be true of training, awareness and competence. */
export const trainingRules: readonly Rule[] = [
  personKnown,
  completionDate,
  expired,
  onboardingMissing,
  coverageBelow,
  topicIncidentReportingMissing,
  responderCompetence,
  spotCheckStale,
];
