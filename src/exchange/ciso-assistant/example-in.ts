import type { Example } from '../format.ts';

const LIST = `\uFEFFinternal_id;ref_id;name;description;status;severity;detection;reported_at;owners;folder;qualifications;threats;assets;entities;link;occurred_at;resolved_at;resolution;is_bcp_activated;labels\r
5c0e6f1a-3b7d-4e52-9d41-7a6b8c9d0e1f;IN.01;Laptop left on a train;Client lists may be on the disk.;Closed;Critical;Internal;2026-03-02 07:20:00.118000;mara.lindqvist@fenwick.example;DEMO;Confidentiality;;Laptop 0231;;;2026-03-02 06:40:00;2026-03-20 14:00:00;Wiped from afar, and replaced.;False;travel,device\r
`;

/** The worked example of `ciso-assistant` as it is read: an export of incidents, with its times in UTC. */
export const EXAMPLE: Example = {
  files: { 'incidents_export.csv': LIST },
  record: `---
id: INC-2026-0001
title: Laptop left on a train
status: reported
severity: critical
reportedAt: 2026-03-02T07:20:00Z
reporter:
  who: unknown
  channel: import
references:
  - system: ciso-assistant
    key: 5c0e6f1a-3b7d-4e52-9d41-7a6b8c9d0e1f
imported:
  from: CISO Assistant
  on: 2026-11-26
  digest: 9ea479211baf478f
---

## What happened

Client lists may be on the disk.

**Resolution:**

Wiped from afar, and replaced.

## Imported from CISO Assistant

- Source: \`5c0e6f1a-3b7d-4e52-9d41-7a6b8c9d0e1f\`
- Ref id: \`IN.01\`
- Status: \`Closed\`
- Detection: \`Internal\`
- Folder: \`DEMO\`
- Qualifications: \`Confidentiality\`
- Assets: \`Laptop 0231\`
- Occurred at: \`2026-03-02T06:40:00Z\`
- Is bcp activated: \`False\`
- Labels: \`travel,device\`
- Closed: \`2026-03-20T14:00:00Z\`
- Owners: \`somebody\`
`,
};
