import type { Rule } from '../rule.ts';
import affectedAssetsRequired from './affected-assets-required.ts';
import affectedScopeRequired from './affected-scope-required.ts';
import categoryKnown from './category-known.ts';
import channelRequired from './channel-required.ts';
import channelUnknown from './channel-unknown.ts';
import ciaImpactRequired from './cia-impact-required.ts';
import closedRequiresClosure from './closed-requires-closure.ts';
import closedRequiresLessons from './closed-requires-lessons.ts';
import closedRequiresRootCause from './closed-requires-root-cause.ts';
import closedWithOpenNotification from './closed-with-open-notification.ts';
import closerIndependent from './closer-independent.ts';
import containedAtRequired from './contained-at-required.ts';
import containmentDecisionRecorded from './containment-decision-recorded.ts';
import correctionKnown from './correction-known.ts';
import datePrecision from './date-precision.ts';
import descriptionRequired from './description-required.ts';
import detectedAtRequired from './detected-at-required.ts';
import detectionSourceKnown from './detection-source-known.ts';
import escalationDecisionRecorded from './escalation-decision-recorded.ts';
import eventHasDismissalReason from './event-has-dismissal-reason.ts';
import eventWithIncidentStatus from './event-with-incident-status.ts';
import filenameMatchesId from './filename-matches-id.ts';
import futureTimestamp from './future-timestamp.ts';
import idFormat from './id-format.ts';
import idUnique from './id-unique.ts';
import importedPlausible from './imported-plausible.ts';
import outcomeOfEvent from './outcome-of-event.ts';
import ownerAssigned from './owner-assigned.ts';
import phaseOrder from './phase-order.ts';
import placeholderText from './placeholder-text.ts';
import prereportChecklistComplete from './prereport-checklist-complete.ts';
import recoveryVerified from './recovery-verified.ts';
import reporterRequired from './reporter-required.ts';
import residualMonitoring from './residual-monitoring.ts';
import severityRationale from './severity-rationale.ts';
import severityRequired from './severity-required.ts';
import staleOpen from './stale-open.ts';
import timelineEntriesTimestamped from './timeline-entries-timestamped.ts';
import timelineLateEntry from './timeline-late-entry.ts';
import timelineOrdered from './timeline-ordered.ts';
import timelineRequired from './timeline-required.ts';
import timelineWithinBounds from './timeline-within-bounds.ts';
import timezoneExplicit from './timezone-explicit.ts';
import triageDecisionRequired from './triage-decision-required.ts';
import triageOverdue from './triage-overdue.ts';
import weaknessNeedsOutcome from './weakness-needs-outcome.ts';

/** The rules about incidents, events and weaknesses, in the order of their life. */
export const incidentRules: readonly Rule[] = [
  idFormat,
  idUnique,
  filenameMatchesId,
  detectedAtRequired,
  timezoneExplicit,
  reporterRequired,
  channelRequired,
  channelUnknown,
  descriptionRequired,
  affectedAssetsRequired,
  affectedScopeRequired,
  prereportChecklistComplete,
  ciaImpactRequired,
  severityRequired,
  severityRationale,
  categoryKnown,
  detectionSourceKnown,
  triageDecisionRequired,
  triageOverdue,
  eventWithIncidentStatus,
  weaknessNeedsOutcome,
  eventHasDismissalReason,
  containmentDecisionRecorded,
  escalationDecisionRecorded,
  importedPlausible,
  outcomeOfEvent,
  ownerAssigned,
  timelineRequired,
  timelineEntriesTimestamped,
  timelineOrdered,
  timelineLateEntry,
  timelineWithinBounds,
  phaseOrder,
  futureTimestamp,
  correctionKnown,
  datePrecision,
  containedAtRequired,
  recoveryVerified,
  residualMonitoring,
  closedRequiresRootCause,
  closedRequiresLessons,
  closedRequiresClosure,
  closedWithOpenNotification,
  closerIndependent,
  staleOpen,
  placeholderText,
];
