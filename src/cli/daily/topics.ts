/** Something that time alone brings about, and that somebody then has to do. */
export interface Topic {
  /** In the key of its issue; never changed, since issues are known again by it. */
  readonly id: string;
  /** The rules whose findings it is, the graver ones first. */
  readonly rules: readonly string[];
  /** What is said of a record, behind its id. */
  readonly says: string;
}

/**
 * What the daily run reminds of, beside the deadlines of obligations: rules that begin to find something because a day
 * has come, not because a record was changed.
 */
export const TOPICS: readonly Topic[] = [
  { id: 'triage', rules: ['incident/triage-overdue'], says: 'the report waits for its assessment' },
  { id: 'review', rules: ['review/post-incident-overdue'], says: 'its review is overdue' },
  { id: 'action', rules: ['action/overdue'], says: 'the action is overdue' },
  { id: 'policy', rules: ['policy/review-overdue', 'policy/review-due-soon'], says: 'the policy is to be reviewed' },
  { id: 'risk', rules: ['risk/review-overdue'], says: 'the risk is to be reviewed' },
  { id: 'treatment', rules: ['risk/treatment-overdue'], says: 'the treatment of the risk is overdue' },
  { id: 'management', rules: ['review/management-interval'], says: 'the management review is overdue' },
  { id: 'retention', rules: ['evidence/retention-expired'], says: 'evidence is kept past its time' },
  { id: 'waiver', rules: ['waiver/expired'], says: 'the waiver has expired' },
];
