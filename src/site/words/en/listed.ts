/** The words that fields are chosen from, as files have them; a test compares them with the types of records. */
export const LISTED_WORDS = [
  ...['event', 'weakness', 'incident', 'reported', 'triaged', 'investigating', 'contained', 'recovered'],
  ...['reviewed', 'closed', 'low', 'medium', 'high', 'critical', 'exact', 'about', 'day', 'unknown'],
  ...['yes', 'no', 'anonymous', 'external', 'none', 'potential', 'actual', 'controller', 'processor'],
  ...['needed', 'not-needed', 'kind', 'severity', 'category', 'detect', 'report', 'assess', 'respond'],
  ...['recover', 'learn', 'required', 'not-required', 'voluntary', 'people', 'process', 'technology'],
  ...['supplier', 'environment', 'partly', 'change', 'no-change', 'process-failed'],
  ...['policy-not-followed', 'control-gap', 'caused-by', 'duplicate-of', 'follow-up-of', 'false-alarm'],
  ...['no-incident', 'open', 'corrected', 'verified', 'minor', 'major', 'effective', 'not-effective'],
  ...[
    'correct',
    'prevent',
    'mitigate',
    'improve',
    'done',
    'cancelled',
    'accept',
    'reduce',
    'avoid',
    'share',
    'law',
    'contract',
    'insurance',
  ],
  ...['policy', 'hours', 'days', 'business-days', 'months', 'financial-entity', 'credit-institution'],
  ...['central-counterparty', 'trading-venue', 'nis2-essential', 'nis2-important'],
  ...['trust-service-provider', 'manufacturer', 'covered-entity', 'business-associate', 'mon', 'tue'],
  ...['wed', 'thu', 'fri', 'sat', 'sun', 'authority', 'csirt', 'law-enforcement', 'client', 'insurer'],
  ...['specialist', 'draft', 'approved', 'retired', 'course', 'induction', 'refresher'],
  ...['acknowledgement', 'spot-check', 'exercise', 'active', 'left', 'device', 'system', 'application'],
  ...['data', 'service', 'paper', 'other', 'public', 'internal', 'confidential', 'secret', 'in-use'],
  ...['stored', 'lost', 'management', 'register', 'phishing', 'social-engineering', 'misdirected-data'],
  ...['data-leak', 'data-loss', 'lost-or-stolen-device', 'unauthorised-access', 'excess-privilege'],
  ...['access-not-revoked', 'account-compromise', 'malware', 'ransomware', 'outage', 'denial-of-service'],
  ...['misconfiguration', 'vulnerability', 'intrusion-attempt', 'physical', 'insider', 'fraud'],
  ...['policy-breach', 'suspicious-activity', 'undetermined', 'monitoring', 'staff', 'audit'],
  ...['recognise', 'preserve', 'escalate', 'incident-manager', 'incident-responder', 'privacy', 'error'],
  ...['warning', 'info', 'waived', 'waiting', 'running', 'due-soon', 'missed', 'met', 'met-late'],
] as const;

/** A listed word, as it stands in a file. */
export type ListedWord = (typeof LISTED_WORDS)[number];

/** Listed words that are said otherwise than they are written. */
export const listed: Readonly<Partial<Record<ListedWord, string>>> = {};
