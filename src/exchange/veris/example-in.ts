import type { Example } from '../format.ts';

const INCIDENT = {
  schema_version: '1.4.1',
  incident_id: '6f1d2c40-7a55-11f0-9c1e-3b8a4d5e6f70',
  source_id: 'harbour authority',
  security_incident: 'Confirmed',
  confidence: 'High',
  summary: 'A clerk sent a list of berth holders to the wrong marina. The marina deleted it.',
  timeline: { incident: { year: 2025, month: 8 }, discovery: { unit: 'Days', value: 2 } },
  victim: { country: ['DE'], employee_count: '11 to 100', industry: '488310', government: ['Local'] },
  actor: { internal: { variety: ['End-user'], motive: ['NA'] } },
  action: { error: { variety: ['Misdelivery'], vector: ['Carelessness'] } },
  asset: { assets: [{ variety: 'M - Documents', amount: 1 }], cloud: ['NA'] },
  attribute: { confidentiality: { data_disclosure: 'Yes', data: [{ variety: 'Personal', amount: 64 }] } },
  discovery_method: { external: { variety: ['Unrelated 3rd party'] } },
  impact: { overall_rating: 'Distracting' },
  plus: { analyst: 'mlindqvist', created: '2025-08-21T09:12:40.118Z', dbir_year: 2026 },
};

/** The worked example of `veris` as it is read: an incident in the form of the VERIS Community Database. */
export const EXAMPLE: Example = {
  files: { '6f1d2c40-7a55-11f0-9c1e-3b8a4d5e6f70.json': JSON.stringify(INCIDENT, null, 2) },
  record: `---
id: INC-2025-0001
title: A clerk sent a list of berth holders to the wrong marina
status: reported
reportedAt: 2025-08-21T09:12:40Z
reporter:
  who: unknown
  channel: import
references:
  - system: veris
    key: 6f1d2c40-7a55-11f0-9c1e-3b8a4d5e6f70
imported:
  from: VERIS
  on: 2026-11-26
  digest: e20bb586a6c9ff35
---

## What happened

A clerk sent a list of berth holders to the wrong marina. The marina deleted it.

## Imported from VERIS

- Source: \`6f1d2c40-7a55-11f0-9c1e-3b8a4d5e6f70\`
- Schema version: \`1.4.1\`
- Source id: \`harbour authority\`
- Security incident: \`Confirmed\`
- Confidence: \`High\`
- Timeline incident: \`year 2025, month 8\`
- Timeline discovery: \`unit Days, value 2\`
- Victim country: \`DE\`
- Victim employee count: \`11 to 100\`
- Victim industry: \`488310\`
- Victim government: \`Local\`
- Actor internal variety: \`End-user\`
- Actor internal motive: \`NA\`
- Action error variety: \`Misdelivery\`
- Action error vector: \`Carelessness\`
- Asset assets: \`variety M - Documents, amount 1\`
- Asset cloud: \`NA\`
- Attribute confidentiality data disclosure: \`Yes\`
- Attribute confidentiality data: \`variety Personal, amount 64\`
- Discovery method external variety: \`Unrelated 3rd party\`
- Impact: \`overall_rating Distracting\`
- Plus dbir year: \`2026\`
- Plus analyst: \`somebody\`
`,
};
