import type { Words } from '../../site/words/index.ts';

/** Something that time alone brings about, and that somebody then has to do. */
export interface Topic {
  /** In the key of its issue; never changed, since issues are known again by it. What is said of a record stands in the words of announcements. */
  readonly id: keyof Words['announce']['topics'];
  /** The rules whose findings it is, the graver ones first. */
  readonly rules: readonly string[];
}

/**
 * What the daily run reminds of, beside the deadlines of obligations: rules that begin to find something because a day
 * has come, not because a record was changed.
 */
export const TOPICS: readonly Topic[] = [
  { id: 'triage', rules: ['incident/triage-overdue'] },
  { id: 'review', rules: ['review/post-incident-overdue'] },
  { id: 'action', rules: ['action/overdue'] },
  { id: 'policy', rules: ['policy/review-overdue', 'policy/review-due-soon'] },
  { id: 'risk', rules: ['risk/review-overdue'] },
  { id: 'treatment', rules: ['risk/treatment-overdue'] },
  { id: 'management', rules: ['review/management-interval'] },
  { id: 'retention', rules: ['evidence/retention-expired'] },
  { id: 'waiver', rules: ['waiver/expired'] },
];
