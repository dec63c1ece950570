/** Commands as people type them, and the records that they find and leave. */

/** A report of somebody who saw something. */
export const NEW = [
  'new',
  'incident',
  '--content',
  'content',
  '--what',
  'The key card is not in my bag. I saw it yesterday.',
  '--who',
  'ops-lead',
  '--channel',
  'email',
];

/** The record to whose timeline `LOG` adds an entry. */
export const LOGGED = 'content/incidents/2026/INC-2026-0021.md';
export const LOG = ['log', 'INC-2026-0021', 'Called the sender, no answer', '--by', 'it-admin', '--content', 'content'];

/** The answers of a new organisation, and the records that it then has. */
export const FLAGS = [
  '--name',
  'Oak & Ash',
  '--country',
  'DE',
  '--timezone',
  'Europe/Berlin',
  '--incident-manager',
  'IT manager',
  '--deputy',
  'IT admin',
  '--privacy-lead',
  'Data protection officer',
  '--address',
  'security@oak.example',
];
export const INIT = ['init', '--content', 'content', ...FLAGS];
export const OWN = [
  'content/actions/ACT-2026-0001.md',
  'content/contacts/data-protection-authority.md',
  'content/obligations/gdpr-authority.md',
  'content/obligations/gdpr-processor.md',
  'content/obligations/gdpr-register.md',
  'content/obligations/gdpr-subjects.md',
  'content/organisation.md',
  'content/people/data-protection-officer.md',
  'content/people/it-admin.md',
  'content/people/it-manager.md',
  'content/people/managing-director.md',
  'content/policies/incident-management.md',
];

/** The same in an empty folder, where all that stands around the records is written too. */
export const INIT_PLACE = ['init', ...FLAGS];

/** A report with a provisional id, an action that means it, and what gives both their number. */
export const RENUMBER = ['renumber', 'INC-2026-P3K9QZ7', '--content', 'content'];
export const PROVISIONAL = 'content/incidents/2026/INC-2026-P3K9QZ7.md';
export const NUMBERED = 'content/incidents/2026/INC-2026-0022.md';
export const ACTION = 'content/actions/ACT-2026-0009.md';

export const report = (id: string, more = '', at = '2026-11-19T08:20+01:00'): string =>
  `---\nid: ${id} # from the form\n${more}title: Key card gone\nreportedAt: ${at}\nreporter: { who: anonymous, channel: email }\n---\n\n## What happened\n\nThe card is gone. ${id} is the number I was given.\n`;
export const action = (id: string): string =>
  `---\nid: ACT-2026-0009\ntitle: 'Lock the card of ${id}'\nkind: correct\nowner: it-admin\nsource:\n  - "${id}" # the report\ncreatedOn: 2026-11-19\ndueOn: 2026-12-01\nstatus: open\nreferences: [{ system: jira, key: INC-2026-P3K9QZ7 }]\n---\n\nSee [the report](../incidents/2026/${id}.md), not ${id}-draft.\n`;
