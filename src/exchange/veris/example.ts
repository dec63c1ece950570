import type { OutExample } from '../format.ts';
import { ORGANISATION } from '../out/example.ts';

const INCIDENT = `---
id: INC-2026-0007
title: Laptop left on a train
kind: incident
status: closed
severity: high
category: lost-or-stolen-device
occurredAt: 2026-03-02T07:40+01:00
occurredPrecision: exact
detectedAt: 2026-03-02T08:15+01:00
reportedAt: 2026-03-02T08:20+01:00
containedAt: 2026-03-02T09:41+01:00
source: staff
affected: { assets: [laptop-0231, client-folder] }
impact: { confidentiality: potential, integrity: none, availability: actual }
personalData: { involved: yes, records: 340 }
review: { controlsFailed: [A.8.1] }
cost: { amount: 1400, currency: EUR }
references: [{ system: jira, key: SEC-41 }]
---

## What happened

A laptop and a folder were left on a train.

## Root cause

Loan laptops are not encrypted.
`;

/** The worked example of `veris` as it is written: a lost laptop, of which nobody knows whether it was stolen. */
export const VERIS_EXAMPLE: OutExample = {
  files: {
    'organisation.md': ORGANISATION.replace('timezone:', 'country: DE\nheadcount: 25\ntimezone:'),
    'incidents/2026/INC-2026-0007.md': INCIDENT,
    'assets/client-folder.md': '---\nid: client-folder\ntitle: Folder of a client\nkind: paper\n---\n',
    'assets/laptop-0231.md': '---\nid: laptop-0231\ntitle: Laptop 0231\nkind: device\n---\n',
    'actions/ACT-2026-0011.md':
      '---\nid: ACT-2026-0011\ntitle: Encrypt all loan laptops\nsource: [INC-2026-0007]\n---\n',
  },
  folders: ['incidents'],
  written: `[
  {
    "schema_name": "verisc",
    "schema_version": "1.4.1",
    "incident_id": "INC-2026-0007",
    "source_id": "fenwick analytics",
    "reference": "jira SEC-41",
    "security_incident": "Confirmed",
    "summary": "Laptop left on a train\\n\\nA laptop and a folder were left on a train.",
    "timeline": {
      "incident": {
        "year": 2026,
        "month": 3,
        "day": 2
      },
      "discovery": {
        "unit": "Minutes",
        "value": 35
      },
      "containment": {
        "unit": "Hours",
        "value": 1.4
      }
    },
    "victim": {
      "country": [
        "DE"
      ],
      "employee_count": "11 to 100",
      "industry": "000000",
      "government": [
        "Unknown"
      ]
    },
    "actor": {
      "unknown": {}
    },
    "action": {
      "unknown": {
        "notes": "Category lost-or-stolen-device"
      }
    },
    "asset": {
      "assets": [
        {
          "variety": "Unknown",
          "amount": 1
        },
        {
          "variety": "M - Documents",
          "amount": 1
        }
      ],
      "cloud": [
        "Unknown"
      ],
      "total_amount": 2
    },
    "attribute": {
      "confidentiality": {
        "data_disclosure": "Potentially",
        "data": [
          {
            "variety": "Personal"
          }
        ],
        "data_total": 340
      },
      "availability": {
        "variety": [
          "Loss"
        ]
      }
    },
    "discovery_method": {
      "internal": {
        "variety": [
          "Reported by employee"
        ]
      }
    },
    "impact": {
      "overall_rating": "Unknown",
      "overall_amount": 1400,
      "iso_currency_code": "EUR"
    },
    "control_failure": "Loan laptops are not encrypted.\\n\\nControls: A.8.1",
    "corrective_action": "Encrypt all loan laptops",
    "plus": {
      "master_id": "INC-2026-0007",
      "created": "2026-03-02T08:20+01:00"
    }
  }
]
`,
};
