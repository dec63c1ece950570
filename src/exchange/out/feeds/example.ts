import type { OutExample } from '../../format.ts';

/** The worked example of `feeds`: one closed incident, of which one lesson stands for everybody. */
export const FEEDS_EXAMPLE: OutExample = {
  files: {
    'organisation.md': `---
name: Fenwick Analytics
timezone: Europe/Berlin
portal: https://isms.fenwick.example/
channels: [{ id: phone, label: Telephone, address: 'tel:+49301234560' }]
---
`,
    'incidents/2026/INC-2026-0007.md': `---
id: INC-2026-0007
title: Laptop left on a train
kind: incident
status: closed
category: lost-or-stolen-device
reportedAt: 2026-03-02T08:20+00:00
closure: { at: 2026-03-20T15:00+01:00, by: managing-director }
---

## Lessons learned

Loan laptops are encrypted before they are handed over & checked.
`,
    'incidents/2026/INC-2026-0008.md': `---
id: INC-2026-0008
title: Odd mail
reportedAt: 2026-03-03T08:20+00:00
---
`,
  },
  folders: ['incidents'],
  written: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://isms.fenwick.example/learned/</id>
  <title>What we learned · Fenwick Analytics</title>
  <updated>2026-03-20T14:00:00Z</updated>
  <author><name>Fenwick Analytics</name></author>
  <link rel="self" type="application/atom+xml" href="https://isms.fenwick.example/feeds/learned.xml"/>
  <link rel="alternate" type="text/html" href="https://isms.fenwick.example/learned/"/>
  <entry>
    <id>https://isms.fenwick.example/incidents/INC-2026-0007/</id>
    <title>Laptop left on a train</title>
    <updated>2026-03-20T14:00:00Z</updated>
    <link rel="alternate" href="https://isms.fenwick.example/incidents/INC-2026-0007/"/>
    <content type="html">&lt;p&gt;Loan laptops are encrypted before they are handed over &amp;#x26; checked.&lt;/p&gt;</content>
  </entry>
</feed>
`,
};
