/** The listed values of an incident. */

export const KINDS = ['event', 'weakness', 'incident'] as const;
export const STATUSES = [
  'reported',
  'triaged',
  'investigating',
  'contained',
  'recovered',
  'reviewed',
  'closed',
] as const;
export const PRECISIONS = ['exact', 'about', 'day', 'unknown'] as const;
/** How well the time of an entry is known. */
export const ENTRY_PRECISIONS = ['exact', 'about', 'day'] as const;
/** Who may have acted when no person and no contact is named. */
export const ACTOR_WORDS = ['external'] as const;
/** What an event came to in the end. */
export const EVENT_OUTCOMES = ['false-alarm', 'no-incident'] as const;
/** How a related record is tied to this one. */
export const TIES = ['caused-by', 'duplicate-of', 'follow-up-of'] as const;
export const PHASES = ['detect', 'report', 'assess', 'respond', 'recover', 'learn'] as const;
export const IMPACTS = ['none', 'potential', 'actual'] as const;
export const PERSONAL_DATA_ROLES = ['controller', 'processor'] as const;
export const CONTAINMENT_DECISIONS = ['needed', 'not-needed'] as const;
export const NOTIFICATION_DECISIONS = ['required', 'not-required', 'voluntary'] as const;
export const ROOT_CAUSE_KINDS = ['people', 'process', 'technology', 'supplier', 'environment', 'unknown'] as const;
export const EFFECTIVENESS = ['yes', 'partly', 'no'] as const;
export const OUTCOMES = ['change', 'no-change'] as const;
export const NC_TRIGGERS = ['process-failed', 'policy-not-followed', 'control-gap'] as const;

/** Findings that start clocks of their own. A request is none: there may be another. */
export const CLOCK_FINDINGS = [
  'discoveredAt',
  'significantAt',
  'classifiedMajorAt',
  'highRiskAt',
  'materialAt',
  'measureAvailableAt',
  'informationAvailableAt',
  'handledAt',
  'paidAt',
] as const;

/** What a reassessment may change. */
export const REASSESSED_FIELDS = [
  'kind',
  'severity',
  'category',
  'occurredAt',
  'detectedAt',
  'awareAt',
  'personalData',
  'clocks.discoveredAt',
  'clocks.significantAt',
  'clocks.classifiedMajorAt',
  'clocks.highRiskAt',
  'clocks.materialAt',
  'clocks.measureAvailableAt',
  'clocks.informationAvailableAt',
  'clocks.handledAt',
  'clocks.paidAt',
] as const;

/** Who may have reported when no person and no contact is named. */
export const REPORTER_WORDS = ['anonymous', 'external', 'unknown'] as const;

/** The channel of reports that were made with the form of the portal; every organisation that publishes one has it. */
export const PORTAL_CHANNEL = 'portal';

/** What stands for the channel of a report that was taken over from another system: how it came in there, nobody may know. */
export const IMPORT_CHANNEL = 'import';

/** Where an incident may have been noticed; a rule, not the shape, judges other words. */
export const SOURCES = ['monitoring', 'staff', 'supplier', 'client', 'authority', 'audit', 'other'] as const;

/** The categories and what the Reference Security Incident Taxonomy (ENISA, TF-CSIRT) calls each; null where it has no name. */
export const CATEGORIES = {
  phishing: 'fraud/phishing',
  'social-engineering': 'information-gathering/social-engineering',
  'misdirected-data': 'information-content-security/data-leak',
  'data-leak': 'information-content-security/data-leak',
  'data-loss': 'information-content-security/data-loss',
  'lost-or-stolen-device': null,
  'unauthorised-access': 'information-content-security/unauthorised-information-access',
  'excess-privilege': null,
  'access-not-revoked': null,
  'account-compromise': 'intrusions/unprivileged-account-compromise',
  malware: 'malicious-code/infected-system',
  ransomware: 'malicious-code/infected-system',
  outage: 'availability/outage',
  'denial-of-service': 'availability/dos',
  misconfiguration: 'availability/misconfiguration',
  vulnerability: 'vulnerable/vulnerable-system',
  'intrusion-attempt': 'intrusion-attempts/ids-alert',
  supplier: null,
  physical: 'intrusions/burglary',
  insider: null,
  fraud: 'fraud/masquerade',
  'policy-breach': null,
  'suspicious-activity': 'other/undetermined',
  other: 'other/other',
  undetermined: 'other/undetermined',
} as const satisfies Readonly<Record<string, string | null>>;
