import { z } from 'zod';
import {
  amount,
  count,
  day,
  FOLDERS,
  incidentInstant,
  person,
  reference,
  references,
  SHA256,
  severity,
  text,
} from './fields.ts';
import { affected, clocks, impact, personalData, reassessment, reporter, triage } from './incident-assessment.ts';
import { evidenceItem, notification, recovery, review, statusSkip, timelineEntry } from './incident-handling.ts';
import { EVENT_OUTCOMES, KINDS, PRECISIONS, STATUSES, TIES } from './incident-lists.ts';
import { defineRecord } from './record.ts';

export * from './incident-lists.ts';

/** Ten years in minutes: as long as anything may stand still. */
const MOST_MINUTES = 5_256_000;

const links = z.strictObject({
  nonconformities: references('nonconformities').meta({ title: 'Nonconformities', description: 'That it led to' }),
  actions: references('actions').meta({ title: 'Actions', description: 'That follow from it' }),
  risks: references('risks').meta({ title: 'Risks', description: 'That it came from or changed' }),
  policies: references('policies').meta({ title: 'Policies', description: 'That apply or were changed' }),
  related: z
    .array(
      z
        .union([
          reference(...FOLDERS),
          z.strictObject({
            id: reference(...FOLDERS).meta({ title: 'Record', description: 'The other record' }),
            as: z.enum(TIES).optional().meta({ title: 'As', description: 'How it is tied to this one' }),
          }),
        ])
        .meta({ references: [...FOLDERS] }),
    )
    .default([])
    .meta({
      title: 'Related',
      description: 'Other records that belong to it: an id, or an id and how it is tied to this one',
      examples: [['INC-2026-0003'], [{ id: 'INC-2026-0003', as: 'caused-by' }]],
    }),
});

const cost = z.strictObject({
  amount: amount(1_000_000_000_000)
    .optional()
    .meta({ title: 'Amount', description: 'Money spent or lost', examples: [1400] }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is no currency; write the three capitals of ISO 4217, such as `EUR`')
    .optional()
    .meta({ title: 'Currency', description: 'Three capitals of ISO 4217', examples: ['EUR'] }),
  hours: amount(1_000_000)
    .optional()
    .meta({ counts: ['hour', 'hours'], title: 'Hours', description: 'Working hours spent', examples: [9] }),
});

const closure = z.strictObject({
  at: incidentInstant().optional().meta({ title: 'When', description: 'When it was closed' }),
  by: person()
    .optional()
    .meta({ title: 'By', description: 'Who closed it', examples: ['managing-director'] }),
});

const reopening = z.strictObject({
  at: incidentInstant().meta({ title: 'When', description: 'When it was opened again' }),
  by: person().meta({ title: 'By', description: 'Who opened it' }),
  reason: text().optional().meta({ title: 'Reason', description: 'Why it had to be opened again' }),
});

const restricted = z.strictObject({
  store: z
    .string()
    .min(1)
    .meta({
      title: 'Store',
      description: 'The store of the organisation that keeps the full text',
      examples: ['vault'],
    }),
  ref: z
    .string()
    .min(1)
    .meta({ title: 'Reference', description: 'Its name there', examples: ['INC-2026-0009.pdf'] }),
  sha256: z
    .string()
    .regex(SHA256, 'is no SHA-256; write its 64 hexadecimal digits in lower case')
    .optional()
    .meta({ title: 'SHA-256', description: 'Hash of the file there, 64 hexadecimal digits' }),
});

const imported = z.strictObject({
  from: text()
    .min(1)
    .meta({ title: 'From', description: 'The system that kept it before', examples: ['Jira'] }),
  on: day().meta({ title: 'On', description: 'The day it was taken over', examples: ['2026-01-05'] }),
  closedOn: day()
    .optional()
    .meta({ title: 'Closed there', description: 'The day it was closed there', examples: ['2024-11-30'] }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'is no digest of an import: 16 hexadecimal digits')
    .optional()
    .meta({
      title: 'Digest',
      description: 'What it said there, as 16 digits: a later import tells by them whether it says something else now',
      examples: ['9f2c4e1ab07d3358'],
    }),
});

export const incident = defineRecord({
  folder: 'incidents',
  word: 'incident',
  words: { event: { kind: 'event' }, weakness: { kind: 'weakness' } },
  noun: 'incident report',
  plural: 'Incidents',
  purpose: 'Everything that was noticed and reported, from the first report to what was learned from it.',
  numbering: { prefix: 'INC', dated: 'reportedAt', provisional: true, folderOfYear: true },
  done: ['closed'],
  columns: ['kind', 'status', 'severity', 'category', 'reportedAt'],
  form: null,
  fields: {
    formerId: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Former id',
        description: 'The provisional id under which it was reported',
        examples: ['INC-2026-P3K9QZ7'],
      }),
    kind: z.enum(KINDS).default('event').meta({
      title: 'Kind',
      description:
        'Event: noticed, nothing at stake. Weakness: could be used. Incident: security was or could have been hurt',
    }),
    status: z.enum(STATUSES).default('reported').meta({ title: 'Status', description: 'How far the handling is' }),
    severity: severity()
      .optional()
      .meta({
        title: 'Severity',
        description: "How bad it is, by the organisation's written criteria",
        examples: ['high'],
      }),
    category: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Category',
        description: 'What happened, in one word of the list or of the organisation',
        examples: ['lost-or-stolen-device'],
      }),
    exercise: z.boolean().default(false).meta({
      title: 'Exercise',
      description: 'Whether it is a drill: same rules, left out of every metric',
    }),
    occurredAt: incidentInstant()
      .optional()
      .meta({
        title: 'Occurred',
        description: 'When it happened, as far as known',
        examples: ['2026-03-02T07:40+00:00'],
      }),
    occurredPrecision: z
      .enum(PRECISIONS)
      .optional()
      .meta({
        title: 'Precision',
        description: 'How well that time is known',
        examples: ['about'],
      }),
    detectedAt: incidentInstant()
      .optional()
      .meta({
        title: 'Detected',
        description: 'When it was first noticed; the time of the report where absent',
        examples: ['2026-03-02T08:15+00:00'],
      }),
    reportedAt: incidentInstant().meta({
      title: 'Reported',
      description: 'When it was reported',
      examples: ['2026-03-02T08:20+00:00'],
    }),
    awareAt: incidentInstant()
      .optional()
      .meta({
        title: 'Aware',
        description: 'When the organisation became aware of it; starts legal clocks',
        examples: ['2026-03-02T08:20+00:00'],
      }),
    awareNote: text().optional().meta({
      title: 'Awareness note',
      description: 'Why the organisation became aware later than it was noticed',
    }),
    clocks: clocks.prefault({}).meta({
      title: 'Other clocks',
      description: 'Other moments at which a legal clock starts, where a duty asks for one',
    }),
    containedAt: incidentInstant()
      .optional()
      .meta({
        title: 'Contained',
        description: 'When it could no longer grow',
        examples: ['2026-03-02T09:41+00:00'],
      }),
    reporter: reporter.optional().meta({ title: 'Reporter', description: 'Who reported it, and how' }),
    source: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Source',
        description: 'Where it was noticed: monitoring, staff, supplier, client, authority, audit or other',
        examples: ['staff'],
      }),
    affected: affected.optional().meta({
      title: 'Affected',
      description: 'What it touches: assets, services, kinds of data, clients',
    }),
    impact: impact.optional().meta({
      title: 'Impact',
      description: 'What was hurt: confidentiality, integrity, availability',
    }),
    personalData: personalData.optional().meta({
      title: 'Personal data',
      description: 'Whether data about people is touched, and what that means for them',
    }),
    triage: triage.optional().meta({
      title: 'Triage',
      description: 'The first assessment; later changes are reassessments',
    }),
    reassessments: z.array(reassessment).default([]).meta({
      title: 'Reassessments',
      description: 'Append only: the way to change what was assessed',
    }),
    owner: person()
      .optional()
      .meta({
        title: 'Owner',
        description: 'Who leads the handling',
        examples: ['isms-manager'],
      }),
    timeline: z.array(timelineEntry).default([]).meta({
      title: 'Timeline',
      description: 'Append only: what was done, when and by whom',
    }),
    statusSkips: z.array(statusSkip).default([]).meta({
      title: 'Skipped steps',
      description: 'Steps that were left out, and why',
    }),
    evidence: z.array(evidenceItem).default([]).meta({
      title: 'Evidence',
      description: 'What was secured; the files stay outside this repository',
    }),
    evidenceNote: text().optional().meta({ title: 'No evidence', description: 'Why there is none' }),
    notifications: z.array(notification).default([]).meta({
      title: 'Notifications',
      description: 'Who must be told: one entry for every duty and step; sent ones are append only',
    }),
    recovery: recovery.optional().meta({ title: 'Recovery', description: 'How it was confirmed that all works again' }),
    review: review.optional().meta({ title: 'Review', description: 'What was learned from it' }),
    links: links.prefault({}).meta({ title: 'Links', description: 'Records that belong to it' }),
    cost: cost.optional().meta({ title: 'Cost', description: 'What it cost' }),
    downtimeMinutes: count(MOST_MINUTES)
      .optional()
      .meta({
        counts: ['minute', 'minutes'],
        title: 'Downtime',
        description: 'How many minutes a service stood still',
        examples: [90],
      }),
    closure: closure.optional().meta({ title: 'Closure', description: 'When and by whom it was closed' }),
    reopened: z.array(reopening).default([]).meta({
      title: 'Reopened',
      description: 'Append only: when and why it was opened again',
    }),
    imported: imported.optional().meta({
      title: 'Taken over',
      description: 'Where it was kept before, and since when it is kept here; comes with the record itself or never',
    }),
    outcome: z
      .enum(EVENT_OUTCOMES)
      .optional()
      .meta({
        title: 'Outcome',
        description: 'What a closed event came to: a false alarm, or something that was no incident',
        examples: ['false-alarm'],
      }),
    restricted: restricted.optional().meta({
      title: 'Restricted',
      description: 'Makes it a stub: the full text is kept elsewhere, since all who read the repository read this',
    }),
  },
});

export type Incident = z.output<typeof incident.schema>;
