import type { Rule } from '../rule.ts';
import acknowledgedVersion from './acknowledged-version.ts';
import authorApproverSame from './author-approver-same.ts';
import awareAtMovedLater from './aware-at-moved-later.ts';
import backdatedEntry from './backdated-entry.ts';
import checkerWeakened from './checker-weakened.ts';
import closedRecordChanged from './closed-record-changed.ts';
import custodyEdited from './custody-edited.ts';
import decisionEdited from './decision-edited.ts';
import detectedAtChanged from './detected-at-changed.ts';
import dueMoveEdited from './due-move-edited.ts';
import evidenceHashChanged from './evidence-hash-changed.ts';
import evidenceRemoved from './evidence-removed.ts';
import idChanged from './id-changed.ts';
import idReused from './id-reused.ts';
import illegalTransition from './illegal-transition.ts';
import importedLater from './imported-later.ts';
import notificationEdited from './notification-edited.ts';
import pictureChanged from './picture-changed.ts';
import reassessmentRequired from './reassessment-required.ts';
import recordDeleted from './record-deleted.ts';
import reopenNeedsReason from './reopen-needs-reason.ts';
import severityLowered from './severity-lowered.ts';
import statusSkipped from './status-skipped.ts';
import timelineEdited from './timeline-edited.ts';
import timelineRemoved from './timeline-removed.ts';
import unreadableBefore from './unreadable-before.ts';

/** What a change may not do to what was written: asked where somebody compares (`--base`). */
export const historyRules: readonly Rule[] = [
  awareAtMovedLater,
  custodyEdited,
  decisionEdited,
  detectedAtChanged,
  dueMoveEdited,
  evidenceHashChanged,
  evidenceRemoved,
  idChanged,
  notificationEdited,
  pictureChanged,
  reassessmentRequired,
  recordDeleted,
  reopenNeedsReason,
  timelineEdited,
  timelineRemoved,
  closedRecordChanged,
  severityLowered,
  illegalTransition,
  checkerWeakened,
  unreadableBefore,
  acknowledgedVersion,
  importedLater,
  statusSkipped,
  idReused,
  backdatedEntry,
  authorApproverSame,
];
