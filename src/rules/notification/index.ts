import type { Rule } from '../rule.ts';
import assessmentRequired from './assessment-required.ts';
import awarenessAfterDetectionUnexplained from './awareness-after-detection-unexplained.ts';
import awarenessRequired from './awareness-required.ts';
import clockComplete from './clock-complete.ts';
import contactKnown from './contact-known.ts';
import contentIncomplete from './content-incomplete.ts';
import deadlineApproaching from './deadline-approaching.ts';
import deadlineMissed from './deadline-missed.ts';
import followUpMissing from './follow-up-missing.ts';
import notRequiredWithoutReason from './not-required-without-reason.ts';
import obligationMissing from './obligation-missing.ts';
import ownClockTightens from './own-clock-tightens.ts';
import personalDataNeedsAssessment from './personal-data-needs-assessment.ts';
import presetUnverified from './preset-unverified.ts';
import receiptRequired from './receipt-required.ts';
import sentLateWithoutReason from './sent-late-without-reason.ts';
import stageOrder from './stage-order.ts';
import voluntaryNamesRecipient from './voluntary-names-recipient.ts';

/** What must be true of telling authorities, clients and people concerned. */
export const notificationRules: readonly Rule[] = [
  assessmentRequired,
  awarenessAfterDetectionUnexplained,
  awarenessRequired,
  clockComplete,
  contactKnown,
  contentIncomplete,
  deadlineApproaching,
  deadlineMissed,
  followUpMissing,
  notRequiredWithoutReason,
  obligationMissing,
  ownClockTightens,
  personalDataNeedsAssessment,
  presetUnverified,
  receiptRequired,
  sentLateWithoutReason,
  stageOrder,
  voluntaryNamesRecipient,
];
