import type { OutExample } from '../format.ts';

/** The settings of the organisation of every example. */
export const ORGANISATION = `---
name: Fenwick Analytics
timezone: Europe/Berlin
channels: [{ id: phone, label: Telephone, address: 'tel:+49301234560' }]
---
`;

/** Two actions of a small register, of which one has a title that a spreadsheet would calculate. */
export const EXAMPLE: Omit<OutExample, 'written'> = {
  files: {
    'organisation.md': ORGANISATION,
    'actions/ACT-2026-0001.md': `---
id: ACT-2026-0001
title: '=1+1, or the "lock"'
kind: prevent
owner: it-admin
source: [INC-2026-0003]
createdOn: 2026-02-25
dueOn: 2026-03-31
status: open
---

Two
lines.
`,
    'actions/ACT-2026-0002.md': `---
id: ACT-2026-0002
title: Pool
kind: correct
owner: isms-manager
source: [NC-2026-0001]
createdOn: 2026-03-02
dueOn: 2026-04-30
status: done
doneOn: 2026-04-02
---
`,
  },
  folders: ['actions'],
};
