import type { Rule } from '../rule.ts';
import alteringAction from './altering-action.ts';
import collectedMetadata from './collected-metadata.ts';
import custodyContinuous from './custody-continuous.ts';
import custodyOrdered from './custody-ordered.ts';
import custodyStarted from './custody-started.ts';
import hashMismatch from './hash-mismatch.ts';
import hashRequired from './hash-required.ts';
import locationPublic from './location-public.ts';
import locationRequired from './location-required.ts';
import requiredForSeverity from './required-for-severity.ts';
import retentionExpired from './retention-expired.ts';
import retentionSet from './retention-set.ts';

/** What must be true of evidence: secured in time, unchanged, findable, in known hands, kept as long as needed (A.5.28). */
export const evidenceRules: readonly Rule[] = [
  alteringAction,
  collectedMetadata,
  custodyContinuous,
  custodyOrdered,
  custodyStarted,
  hashMismatch,
  hashRequired,
  locationPublic,
  locationRequired,
  requiredForSeverity,
  retentionExpired,
  retentionSet,
];
