import type { OutExample } from '../format.ts';
import { ORGANISATION } from '../out/example.ts';

/** The worked example of `jira` as it is written: an incident with its timeline, and the action that followed. */
export const JIRA_EXAMPLE: OutExample = {
  files: {
    'organisation.md': ORGANISATION,
    'incidents/2026/INC-2026-0007.md': `---
id: INC-2026-0007
title: Laptop left on a train
kind: incident
status: contained
severity: high
category: lost-or-stolen-device
reportedAt: 2026-03-02T08:20+00:00
owner: it-admin
timeline:
  - { at: 2026-03-02T08:25+00:00, by: it-admin, phase: respond, action: 'Wipe asked for; confirmed [by mail].' }
---

## What happened

The bag stayed on the **7:40** train. It held:

- a laptop
- \`{notes}\` of [the client](https://northwind.example/)
`,
    'actions/ACT-2026-0001.md': `---
id: ACT-2026-0001
title: '=Encrypt loan laptops'
kind: prevent
createdOn: 2026-03-10
dueOn: 2026-03-31
status: open
---
`,
  },
  folders: ['incidents', 'actions'],
  written: [
    `Summary,Issue Type,Status,External issue ID,Severity,Created,Due date,Resolved,Description,Labels,Comment`,
    `Laptop left on a train,Incident,Contained,INC-2026-0007,high,2026-03-02T09:20:00+0100,,,"h2. What happened

The bag stayed on the *7:40* train. It held:

* a laptop
* {{\\{notes\\}}} of [the client|https://northwind.example/]

h2. Fields of the record

* category: lost-or-stolen-device
* owner: it-admin
* file: incidents/2026/INC-2026-0007.md",lost-or-stolen-device,"2026-03-02T09:25:00+0100;it-admin;Wipe asked for; confirmed \\[by mail\\].
phase: respond"`,
    `'=Encrypt loan laptops,Action,Open,ACT-2026-0001,,2026-03-10T12:00:00+0100,2026-03-31T12:00:00+0200,,"h2. Fields of the record

* file: actions/ACT-2026-0001.md",prevent,`,
    '',
  ].join('\r\n'),
};
