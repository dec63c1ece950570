import type { Rule } from '../rule.ts';
import completedNeedsEvidence from './completed-needs-evidence.ts';
import dueBeforeCreated from './due-before-created.ts';
import dueDateRequired from './due-date-required.ts';
import dueMovedRepeatedly from './due-moved-repeatedly.ts';
import kindKnown from './kind-known.ts';
import ncCauseRequired from './nc-cause-required.ts';
import ncClosedWithOpenActions from './nc-closed-with-open-actions.ts';
import ncCorrectionRecorded from './nc-correction-recorded.ts';
import ncEffectivenessReviewed from './nc-effectiveness-reviewed.ts';
import ncEffectivenessTooEarly from './nc-effectiveness-too-early.ts';
import ncSimilarChecked from './nc-similar-checked.ts';
import ncTriggerUnassessed from './nc-trigger-unassessed.ts';
import orphaned from './orphaned.ts';
import overdue from './overdue.ts';
import ownerRequired from './owner-required.ts';
import recurrence from './recurrence.ts';

/** What must be true of corrective actions, and of nonconformities (clause 10.2). */
export const actionRules: readonly Rule[] = [
  ownerRequired,
  dueDateRequired,
  dueBeforeCreated,
  overdue,
  dueMovedRepeatedly,
  completedNeedsEvidence,
  kindKnown,
  orphaned,
  ncTriggerUnassessed,
  ncCauseRequired,
  ncCorrectionRecorded,
  ncSimilarChecked,
  ncEffectivenessReviewed,
  ncEffectivenessTooEarly,
  ncClosedWithOpenActions,
  recurrence,
];
