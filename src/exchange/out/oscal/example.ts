import type { OutExample } from '../../format.ts';
import { ORGANISATION } from '../example.ts';

/** The worked example of `oscal`: a nonconformity, the action that removes its cause, and who answers for both. */
export const OSCAL_EXAMPLE: OutExample = {
  files: {
    'organisation.md': ORGANISATION,
    'people/it-admin.md': `---
id: it-admin
title: IT administrator
role: IT administrator
---
`,
    'nonconformities/NC-2026-0001.md': `---
id: NC-2026-0001
title: Loan laptops went out <unencrypted>
status: open
grade: minor
requirement: A.8.24
raisedAt: 2026-03-10T11:00+01:00
raisedBy: it-admin
cause: The hand-out checklist had no enrolment step.
---

Found when a laptop was left on a train.
`,
    'actions/ACT-2026-0001.md': `---
id: ACT-2026-0001
title: Add enrolment to the checklist
kind: correct
owner: it-admin
source: [NC-2026-0001]
createdOn: 2026-03-10
dueOn: 2026-03-31
status: open
---
`,
  },
  folders: ['nonconformities', 'actions'],
  part: 'poam',
  written: `{
  "plan-of-action-and-milestones": {
    "uuid": "f83bf9c0-74c2-5dd5-bb5a-31f3d799cdb9",
    "metadata": {
      "title": "Plan of action and milestones of Fenwick Analytics",
      "last-modified": "2026-11-20T11:00:00Z",
      "version": "2026-11-20T11:00:00Z",
      "oscal-version": "1.2.1",
      "props": [
        {
          "name": "tool",
          "ns": "urn:isms:oscal",
          "value": "isms 1.0.0"
        }
      ],
      "roles": [
        {
          "id": "owner",
          "title": "Owner"
        }
      ],
      "parties": [
        {
          "uuid": "65c2c372-9548-5a4d-8ec3-7b354076021b",
          "type": "organization",
          "name": "Fenwick Analytics"
        },
        {
          "uuid": "71444a29-c398-555d-8f01-940bbe170828",
          "type": "person",
          "name": "IT administrator",
          "short-name": "it-admin"
        }
      ]
    },
    "system-id": {
      "identifier-type": "http://ietf.org/rfc/rfc4122",
      "id": "65c2c372-9548-5a4d-8ec3-7b354076021b"
    },
    "risks": [
      {
        "uuid": "db642d57-74b6-5d82-b9cf-c28bbdb3eb0c",
        "title": "Loan laptops went out \\\\<unencrypted\\\\>",
        "description": "Found when a laptop was left on a train.",
        "statement": "The hand-out checklist had no enrolment step.",
        "props": [
          {
            "name": "record",
            "ns": "urn:isms:oscal",
            "value": "NC-2026-0001"
          },
          {
            "name": "requirement",
            "ns": "urn:isms:oscal",
            "value": "A.8.24"
          },
          {
            "name": "grade",
            "ns": "urn:isms:oscal",
            "value": "minor"
          },
          {
            "name": "status",
            "ns": "urn:isms:oscal",
            "value": "open"
          }
        ],
        "status": "remediating",
        "origins": [
          {
            "actors": [
              {
                "type": "party",
                "actor-uuid": "71444a29-c398-555d-8f01-940bbe170828"
              }
            ]
          }
        ],
        "deadline": "2026-03-31T21:59:59Z",
        "remediations": [
          {
            "uuid": "2b680391-5ad8-58f7-9e07-2d31a269488a",
            "lifecycle": "planned",
            "title": "Add enrolment to the checklist",
            "description": "Add enrolment to the checklist",
            "props": [
              {
                "name": "record",
                "ns": "urn:isms:oscal",
                "value": "ACT-2026-0001"
              },
              {
                "name": "status",
                "ns": "urn:isms:oscal",
                "value": "open"
              },
              {
                "name": "kind",
                "ns": "urn:isms:oscal",
                "value": "correct"
              }
            ],
            "origins": [
              {
                "actors": [
                  {
                    "type": "party",
                    "actor-uuid": "71444a29-c398-555d-8f01-940bbe170828"
                  }
                ]
              }
            ],
            "tasks": [
              {
                "uuid": "c5044585-8665-564b-b794-d63c671cff06",
                "type": "milestone",
                "title": "Due",
                "timing": {
                  "within-date-range": {
                    "start": "2026-03-09T23:00:00Z",
                    "end": "2026-03-31T21:59:59Z"
                  }
                },
                "responsible-roles": [
                  {
                    "role-id": "owner",
                    "party-uuids": [
                      "71444a29-c398-555d-8f01-940bbe170828"
                    ]
                  }
                ]
              }
            ]
          }
        ],
        "risk-log": {
          "entries": [
            {
              "uuid": "469a7c94-8287-531c-be5f-0f944513fce1",
              "title": "Raised",
              "start": "2026-03-10T10:00:00Z",
              "logged-by": [
                {
                  "party-uuid": "71444a29-c398-555d-8f01-940bbe170828"
                }
              ]
            }
          ]
        }
      }
    ],
    "poam-items": [
      {
        "uuid": "6bc22792-1ee6-50ea-868c-2385787d8f01",
        "title": "Loan laptops went out \\\\<unencrypted\\\\>",
        "description": "Found when a laptop was left on a train.",
        "props": [
          {
            "name": "record",
            "ns": "urn:isms:oscal",
            "value": "NC-2026-0001"
          }
        ],
        "links": [
          {
            "href": "nonconformities/NC-2026-0001.md",
            "rel": "reference"
          }
        ],
        "origins": [
          {
            "actors": [
              {
                "type": "party",
                "actor-uuid": "71444a29-c398-555d-8f01-940bbe170828"
              }
            ]
          }
        ],
        "related-risks": [
          {
            "risk-uuid": "db642d57-74b6-5d82-b9cf-c28bbdb3eb0c"
          }
        ]
      }
    ]
  }
}
`,
};
