/**
 * The labels of fields, as the types of records have them in English; a test compares. Facts are handed about by these
 * labels and drawn in the language of the portal.
 */
export const FIELD_LABELS = [
  ...['Id', 'Title', 'TLP', 'References', 'System', 'Key', 'Address', 'Amendments', 'When', 'By', 'Reason'],
  ...['Fields', 'Former id', 'Kind', 'Status', 'Severity', 'Category', 'Exercise', 'Occurred', 'Precision'],
  ...['Detected', 'Reported', 'Aware', 'Awareness note', 'Other clocks', 'Discovered', 'Significant'],
  ...['Classified major', 'High risk', 'Material', 'Measure available', 'Information available', 'Requested'],
  ...['Handled', 'Paid', 'Trust services hit', 'Contained', 'Reporter', 'Channel', 'Told back', 'Source'],
  ...['Affected', 'Assets', 'Services', 'Data', 'Clients', 'People', 'Impact', 'Confidentiality', 'Integrity'],
  ...['Availability', 'Personal data', 'Involved', 'Our role', 'People concerned', 'Records', 'Kinds of data'],
  ...['Residents', 'Effects', 'Remedy', 'Triage', 'Decision', 'Rationale', 'Containment', 'Escalated to'],
  ...['Reassessments', 'Field', 'From', 'To', 'Approved by', 'Owner', 'Timeline', 'Phase', 'Action', 'Corrects'],
  ...['Late because', 'Skipped steps', 'Evidence', 'Description', 'Collected', 'Collected by', 'Method', 'Location'],
  ...['SHA-256', 'Keep until', 'Legal hold', 'Custody', 'Purpose', 'Disposal', 'No evidence', 'Notifications'],
  ...['Obligation', 'Recipient', 'Stage', 'Decided by', 'Sent', 'Receipt', 'Summary', 'Content', 'Recovery'],
  ...['Verified', 'Verified by', 'Monitoring', 'Review', 'Held', 'Root cause', 'Factors', 'Failed controls'],
  ...['Controls effective', 'Similar cases', 'Gaps', 'Gap', 'Accepted', 'Outcome', 'Nonconformity', 'Triggers'],
  ...['Links', 'Nonconformities', 'Actions', 'Risks', 'Policies', 'Related', 'Record', 'As', 'Cost', 'Amount'],
  ...['Currency', 'Hours', 'Downtime', 'Closure', 'Reopened', 'Taken over', 'On', 'Closed there', 'Digest'],
  ...['Restricted', 'Store', 'Reference', 'Grade', 'Raised', 'Raised by', 'Trigger', 'Requirement', 'Correction'],
  ...['Consequences', 'Cause', 'Result', 'Effectiveness', 'ISMS changes', 'Created', 'Due', 'Moved', 'Done'],
  ...['Verification', 'Likelihood', 'Score', 'Treatment', 'Accepted by', 'Controls', 'Treatment due'],
  ...['Treatment done', 'Next review', 'Incidents', 'Preset', 'Applies when', 'Major', 'Categories', 'Client'],
  ...['Stages', 'Start', 'Unit', 'Also', 'People at least', 'People below', 'Residents above', 'Place', 'Number'],
  ...['Entity', 'Switched off', 'Effective', 'Calendar', 'Working days', 'Holidays', 'Holiday relief', 'Clause'],
  ...['Telephone', 'Version', 'Approved', 'In force', 'Acknowledge', 'Changes', 'Day', 'Change', 'Topics'],
  ...['Valid for', 'Policy', 'Policy version', 'Attendees', 'Person', 'Completed', 'Name', 'Role', 'Joined'],
  ...['Left', 'Duties', 'Commits as', 'Classification', 'Period', 'Chair', 'Inputs', 'Input a', 'Input b'],
  ...['Input c', 'Input d', 'Input e', 'Input f', 'Input g', 'Decisions', 'Nil return', 'Statement', 'Rule'],
  ...['Expires'],
] as const;

/** The label of a field, in English. */
export type FieldLabel = (typeof FIELD_LABELS)[number];

/** The labels of fields; those that are not said otherwise stand as they are. */
export const fields: Readonly<Partial<Record<FieldLabel, string>>> = {};
