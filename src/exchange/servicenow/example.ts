import type { Example } from '../format.ts';

const LIST = `"Number","Opened","Short description","Description","Caller","Priority","Severity","State","Closed","Comments and Work notes"
"INC0010041","2026-03-02 08:20:00","Laptop left on a train","Client lists may be on the disk.","Mara Lindqvist","1 - Critical","1 - High","Closed","2026-03-20 15:00:00","2026-03-02 09:41:00 - Jonas Weber (Work notes)
Wipe confirmed.

2026-03-02 09:20:00 - Mara Lindqvist (Additional comments)
Wipe asked for.
"
`;

/** The worked example of `servicenow`: a list with its journal, the newest entry first. */
export const EXAMPLE: Example = {
  files: { 'incident.csv': LIST },
  record: `---
id: INC-2026-0001
title: Laptop left on a train
status: reported
severity: high
reportedAt: 2026-03-02T08:20:00Z
reporter:
  who: unknown
  channel: import
references:
  - system: servicenow
    key: INC0010041
imported:
  from: ServiceNow
  on: 2026-11-26
  digest: d9af32743ef4478e
---

## What happened

Client lists may be on the disk.

**Additional comments, 2026-03-02T09:20:00Z, somebody:**

Wipe asked for.

**Work notes, 2026-03-02T09:41:00Z, somebody:**

Wipe confirmed.

## Imported from ServiceNow

- Source: \`INC0010041\`
- Priority: \`1 - Critical\`
- State: \`Closed\`
- Entries of its journal: \`2\`
- Closed: \`2026-03-20T15:00:00Z\`
`,
};
