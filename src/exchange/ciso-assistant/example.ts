import type { OutExample } from '../format.ts';
import { ORGANISATION } from '../out/example.ts';

/** The worked example of `ciso-assistant` as it is written: an incident, and an event that turned out to be none. */
export const CISO_EXAMPLE: OutExample = {
  files: {
    'organisation.md': ORGANISATION,
    'incidents/2026/INC-2026-0007.md': `---
id: INC-2026-0007
title: Laptop left on a train
kind: incident
status: contained
severity: high
category: lost-or-stolen-device
reportedAt: 2026-03-02T08:20+01:00
source: staff
references: [{ system: jira, key: SEC-41, url: 'https://jira.example/browse/SEC-41' }]
---

## What happened

A laptop was left on a train.
`,
    'incidents/2026/INC-2026-0008.md': `---
id: INC-2026-0008
title: '=1+1 in a mail'
status: closed
outcome: false-alarm
reportedAt: 2026-03-05T10:00+01:00
source: client
---

## What happened

A client thought that a mail was not ours.
`,
  },
  folders: ['incidents'],
  written: [
    'Incidents',
    'ref_id|name|description|status|severity|detection|reported_at|link|filtering_labels',
    'INC-2026-0007|Laptop left on a train|## What happened\\n\\nA laptop was left on a train.|ongoing|major|internal|2026-03-02T08:20+01:00|https://jira.example/browse/SEC-41|lost-or-stolen-device',
    "INC-2026-0008|'=1+1 in a mail|## What happened\\n\\nA client thought that a mail was not ours.|dismissed|unknown|external|2026-03-05T10:00+01:00||event",
    '',
  ].join('\n'),
};
