import { z } from 'zod';
import { answer, count, incidentInstant, MOST_PEOPLE, person, references, text, texts } from './fields.ts';
import {
  CONTAINMENT_DECISIONS,
  IMPACTS,
  KINDS,
  PERSONAL_DATA_ROLES,
  REASSESSED_FIELDS,
  REPORTER_WORDS,
} from './incident-lists.ts';

/** The blocks of an incident that say what it is: the report, what it touches, its assessment. */

export const reporter = z.strictObject({
  who: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .meta({
      title: 'Reporter',
      description: 'Who reported it: id of a person or contact, or anonymous, external or unknown; or a list of those',
      examples: ['ops-lead', 'anonymous', ['ops-lead', 'it-admin']],
      references: ['people', 'contacts'],
      words: REPORTER_WORDS,
    }),
  channel: z
    .string()
    .min(1)
    .optional()
    .meta({
      title: 'Channel',
      description: 'The reporting channel it came in by, as the organisation names it',
      examples: ['email'],
    }),
  informedAt: incidentInstant()
    .optional()
    .meta({
      title: 'Told back',
      description: 'When the reporter was told what became of the report',
      examples: ['2026-03-02T09:05+00:00'],
    }),
});

export const clocks = z.strictObject({
  discoveredAt: incidentInstant().optional().meta({
    title: 'Discovered',
    description: 'First day on which anyone of the workforce knew; starts the clocks of HIPAA and Washington State',
  }),
  significantAt: incidentInstant().optional().meta({
    title: 'Significant',
    description: 'When it became known that the incident is significant; starts the clocks of NIS2',
  }),
  classifiedMajorAt: incidentInstant().optional().meta({
    title: 'Classified major',
    description: 'When it was classified as a major ICT-related incident; starts the clocks of DORA',
  }),
  highRiskAt: incidentInstant().optional().meta({
    title: 'High risk',
    description: 'When a high risk to the people concerned was found; starts the clock for telling them',
  }),
  materialAt: incidentInstant().optional().meta({
    title: 'Material',
    description: 'When the incident was determined to be material; starts the clock of Form 8-K',
  }),
  measureAvailableAt: incidentInstant().optional().meta({
    title: 'Measure available',
    description: 'When a corrective measure became available; starts the final report on a vulnerability',
  }),
  informationAvailableAt: incidentInstant().optional().meta({
    title: 'Information available',
    description: 'When facts that an earlier filing lacked became available; starts its amendment',
  }),
  requestedAt: incidentInstant().optional().meta({
    title: 'Requested',
    description: 'When an authority asked for a report in between',
  }),
  handledAt: incidentInstant().optional().meta({
    title: 'Handled',
    description: 'When an incident that still ran at its final date was over; starts the final report then',
  }),
  paidAt: incidentInstant().optional().meta({
    title: 'Paid',
    description: 'When an extortion was paid; starts the reports that follow a payment',
  }),
  trustServicesHit: answer().optional().meta({
    title: 'Trust services hit',
    description: 'Whether the trust services of a trust service provider are affected, which shortens a clock of NIS2',
  }),
});

export const affected = z.strictObject({
  assets: references('assets').meta({
    title: 'Assets',
    description: 'Ids of the information assets it touches',
    examples: [['laptop-0231']],
  }),
  services: texts().meta({
    title: 'Services',
    description: 'Services or processes that stood still or were open to others',
    examples: [['client reporting']],
  }),
  data: texts().meta({
    title: 'Data',
    description: 'Kinds of data, never the data itself',
    examples: [['client contact lists']],
  }),
  clients: references('contacts').meta({
    title: 'Clients',
    description: 'Ids of the clients it touches; duties from their contracts are matched on these',
    examples: [['client-northwind']],
  }),
  people: count(MOST_PEOPLE)
    .optional()
    .meta({
      counts: ['person', 'people'],
      title: 'People',
      description: 'How many people it touches',
      examples: [120],
    }),
});

const impactOn = (what: string) =>
  z
    .enum(IMPACTS)
    .optional()
    .meta({ title: what, description: `Whether ${what.toLowerCase()} was hurt, could have been, or was not` });

export const impact = z.strictObject({
  confidentiality: impactOn('Confidentiality'),
  integrity: impactOn('Integrity'),
  availability: impactOn('Availability'),
});

export const personalData = z.strictObject({
  involved: answer().optional().meta({ title: 'Involved', description: 'Whether data about people is touched' }),
  role: z.enum(PERSONAL_DATA_ROLES).optional().meta({
    title: 'Our role',
    description: 'Whether the organisation decides about the data (controller) or handles it for a client (processor)',
  }),
  subjects: count(MOST_PEOPLE)
    .optional()
    .meta({
      counts: ['person', 'people'],
      title: 'People concerned',
      description: 'About how many people the data is about',
      examples: [120],
    }),
  records: count(MOST_PEOPLE)
    .optional()
    .meta({
      counts: ['record', 'records'],
      title: 'Records',
      description: 'About how many records of data',
      examples: [340],
    }),
  categories: texts().meta({
    title: 'Kinds of data',
    description: 'Kinds of personal data, never the data itself',
    examples: [['contact details']],
  }),
  residents: z
    .record(
      z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'is no place; write it as ISO 3166-2, such as `US-WA`'),
      count(MOST_PEOPLE),
    )
    .optional()
    .meta({
      counts: ['person', 'people'],
      title: 'Residents',
      description: 'How many of the people live where, as ISO 3166-2, where a law asks for it',
      examples: [{ 'US-WA': 40 }],
    }),
  highRisk: answer().optional().meta({
    title: 'High risk',
    description: 'Whether a high risk to the rights and freedoms of the people concerned is likely',
  }),
  effects: text()
    .optional()
    .meta({
      title: 'Effects',
      description: 'What it may mean for the people concerned (GDPR Art. 33(5))',
      examples: ['Contact data could be read.'],
    }),
  remedy: text()
    .optional()
    .meta({
      title: 'Remedy',
      description: 'What was done about it (GDPR Art. 33(5))',
      examples: ['Remote wipe; clients told.'],
    }),
});

export const triage = z.strictObject({
  at: incidentInstant().optional().meta({ title: 'When', description: 'When the report was assessed' }),
  by: person()
    .optional()
    .meta({ title: 'By', description: 'Who assessed it', examples: ['isms-manager'] }),
  decision: z
    .enum(KINDS)
    .optional()
    .meta({ title: 'Decision', description: 'What it is: event, weakness or incident' }),
  rationale: text()
    .optional()
    .meta({
      title: 'Rationale',
      description: 'Why, and why this severity',
      examples: ['Unencrypted client lists may be on the disk.'],
    }),
  containment: z
    .enum(CONTAINMENT_DECISIONS)
    .optional()
    .meta({ title: 'Containment', description: 'Whether something must be done at once to keep it from growing' }),
  escalatedTo: references('people').meta({
    title: 'Escalated to',
    description: 'Who else was told because of its severity',
    examples: [['managing-director']],
  }),
});

export const reassessment = z.strictObject({
  at: incidentInstant().meta({ title: 'When', description: 'When it was decided' }),
  by: person().meta({ title: 'By', description: 'Who decided it' }),
  field: z.enum(REASSESSED_FIELDS).meta({ title: 'Field', description: 'The field that changes' }),
  from: z.unknown().optional().meta({ title: 'From', description: 'Its value before; absent when it had none' }),
  to: z.unknown().meta({ title: 'To', description: 'Its value from now on', examples: ['high'] }),
  reason: text().meta({ title: 'Reason', description: 'What is known now that was not known before' }),
  approvedBy: person().optional().meta({
    title: 'Approved by',
    description: 'Somebody else who agrees; needed for a lower severity and a later awareness',
  }),
});
