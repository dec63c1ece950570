import type { Example } from '../format.ts';

/** A table of Jira Cloud, shortened: repeated names of columns, comments, a sub-task, a field that somebody has added. */
const TABLE = `Summary,Issue key,Issue id,Issue Type,Status,Priority,Reporter,Reporter Id,Created,Resolved,Description,Security Level,Parent id,Attachment,Custom field (Severity),Comment,Comment
Laptop left on a train,SEC-41,10041,Incident,Done,P1,Mara Lindqvist,557058:0a1b2c3d-0000-4000-8000-000000000001,02/Mar/26 8:20 AM,20/Mar/26 3:00 PM,"h2. Root cause
Client lists may be on the disk. Ask [~accountid:557058:0a1b2c3d-0000-4000-8000-000000000002].",,,02/Mar/26 8:25 AM;557058:0a1b2c3d-0000-4000-8000-000000000001;receipt.png;https://fenwick.example/secure/attachment/7/receipt.png,High,02/Mar/26 9:41 AM;557058:0a1b2c3d-0000-4000-8000-000000000002;Wipe confirmed.,02/Mar/26 9:20 AM;557058:0a1b2c3d-0000-4000-8000-000000000001;Wipe asked for.
Issue a new laptop,SEC-43,10043,Sub-task,Done,P3,Mara Lindqvist,557058:0a1b2c3d-0000-4000-8000-000000000001,02/Mar/26 9:30 AM,,,,10041,,,,
`;

/** The worked example of `jira`. */
export const EXAMPLE: Example = {
  files: { 'jira.csv': TABLE },
  record: `---
id: INC-2026-0001
title: Laptop left on a train
status: reported
severity: high
reportedAt: 2026-03-02T08:20Z
reporter:
  who: unknown
  channel: import
references:
  - system: jira
    key: SEC-41
imported:
  from: Jira
  on: 2026-11-26
  digest: e68d8f2c2f557c3f
---

## What happened

h2. Root cause\\
Client lists may be on the disk. Ask somebody.

**2026-03-02T09:20Z, somebody:**

Wipe asked for.

**Sub-task SEC-43 (Done), 2026-03-02T09:30Z, somebody:**

Issue a new laptop

**2026-03-02T09:41Z, somebody:**

Wipe confirmed.

## Imported from Jira

- Source: \`SEC-41\`
- Comments: \`2\`
- Type: \`Incident\`
- Status: \`Done\`
- Priority: \`P1\`
- SEC-43 type: \`Sub-task\`
- SEC-43 parent: \`10041\`
- SEC-43 Status: \`Done\`
- SEC-43 Priority: \`P3\`
- Closed: \`2026-03-20T15:00Z\`
- Attachment: \`receipt.png\`
`,
};
