import { z } from 'zod';
import { answer, control, incidentInstant, person, plannedDay, reference, references, text, texts } from './fields.ts';
import {
  ACTOR_WORDS,
  EFFECTIVENESS,
  ENTRY_PRECISIONS,
  NC_TRIGGERS,
  NOTIFICATION_DECISIONS,
  OUTCOMES,
  PHASES,
  ROOT_CAUSE_KINDS,
  STATUSES,
} from './incident-lists.ts';

/** More entries than a file of 256 KiB can hold. */
const MOST_ENTRIES = 4000;

/** The blocks of an incident that say what was done: timeline, evidence, notifications, recovery, review. */

/** Somebody who may hold evidence: a person of the organisation, or a contact such as a specialist or the police. */
const holder = () => reference('people', 'contacts');

export const timelineEntry = z.strictObject({
  at: incidentInstant().optional().meta({ title: 'When', description: 'When it was done' }),
  precision: z
    .enum(ENTRY_PRECISIONS)
    .optional()
    .meta({
      title: 'Precision',
      description: 'How well that time is known: exact, about, or only the day',
      examples: ['about'],
    }),
  by: reference('people', 'contacts')
    .optional()
    .meta({
      title: 'By',
      description: 'Who did it: id of a person or contact, or external',
      examples: ['it-admin', 'client-northwind'],
      words: ACTOR_WORDS,
    }),
  phase: z.enum(PHASES).meta({ title: 'Phase', description: 'The part of the handling it belongs to' }),
  action: text()
    .optional()
    .meta({ title: 'Action', description: 'What was done or found', examples: ['Remote wipe sent.'] }),
  corrects: z.int().min(1).max(MOST_ENTRIES).optional().meta({
    numbers: 'entry',
    title: 'Corrects',
    description: 'Number of the earlier entry that this one puts right; the first entry is 1',
  }),
  lateReason: text()
    .optional()
    .meta({ title: 'Late because', description: 'Why it was entered long after, or out of order' }),
});

export const statusSkip = z.strictObject({
  status: z.enum(STATUSES).meta({ title: 'Status', description: 'The step that was left out' }),
  reason: text().optional().meta({ title: 'Reason', description: 'Why it was left out' }),
  by: person().meta({ title: 'By', description: 'Who decided it' }),
});

const custodyEntry = z.strictObject({
  at: incidentInstant().meta({ title: 'When', description: 'When it changed hands' }),
  from: holder().optional().meta({ title: 'From', description: 'Who gave it; absent at collection' }),
  to: holder().meta({ title: 'To', description: 'Who holds it from then on', examples: ['it-admin'] }),
  action: text()
    .optional()
    .meta({ title: 'Action', description: 'What was done', examples: ['collected'] }),
  purpose: text()
    .optional()
    .meta({ title: 'Purpose', description: 'What for', examples: ['record of the wipe'] }),
});

const disposal = z.strictObject({
  at: incidentInstant().meta({ title: 'When', description: 'When it was destroyed' }),
  by: holder().meta({ title: 'By', description: 'Who destroyed it' }),
  method: text().meta({ title: 'Method', description: 'How', examples: ['deleted with all versions'] }),
  reason: text().meta({ title: 'Reason', description: 'Why it was no longer needed', examples: ['retention over'] }),
});

export const evidenceItem = z.strictObject({
  id: z
    .string()
    .min(1)
    .meta({
      title: 'Id',
      description: 'A short name, once in this record',
      examples: ['wipe-receipt'],
    }),
  description: text().meta({
    title: 'Description',
    description: 'What it is and what it shows',
    examples: ['Wipe confirmation from the device management console'],
  }),
  collectedAt: incidentInstant().optional().meta({ title: 'Collected', description: 'When it was secured' }),
  collectedBy: holder().optional().meta({ title: 'Collected by', description: 'Who secured it' }),
  method: text()
    .optional()
    .meta({ title: 'Method', description: 'How it was secured', examples: ['screenshot', 'log export'] }),
  location: z
    .string()
    .min(1)
    .optional()
    .meta({
      title: 'Location',
      description: 'Where it is kept: store, colon, path; never a file of this repository',
      examples: ['vault:INC-2026-0007/wipe-receipt.png'],
    }),
  sha256: z
    .string()
    .optional()
    .meta({
      title: 'SHA-256',
      description: 'Hash of the file, 64 hexadecimal digits, taken when it was secured',
      examples: ['5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03'],
    }),
  retainUntilOn: plannedDay()
    .optional()
    .meta({ title: 'Keep until', description: 'Day until which it is kept', examples: ['2029-03-02'] }),
  legalHold: z.boolean().default(false).meta({
    title: 'Legal hold',
    description: 'Whether it must be kept past that day, because of a dispute for example',
  }),
  custody: z.array(custodyEntry).default([]).meta({
    title: 'Custody',
    description: 'Append only: who held it from collection on; each entry starts with the holder of the one before',
  }),
  disposal: disposal.optional().meta({ title: 'Disposal', description: 'How and why it was destroyed' }),
});

export const notification = z.strictObject({
  obligation: reference('obligations')
    .optional()
    .meta({
      title: 'Obligation',
      description: 'The duty it answers; absent where somebody is told without one (`voluntary`)',
      examples: ['northwind-dpa'],
    }),
  recipient: reference('contacts')
    .optional()
    .meta({
      title: 'Recipient',
      description: 'The contact that is told without a duty; a duty says its recipient itself',
      examples: ['state-dpa'],
    }),
  stage: z
    .string()
    .min(1)
    .optional()
    .meta({
      title: 'Stage',
      description: 'The step of that duty',
      examples: ['notification'],
    }),
  decision: z
    .enum(NOTIFICATION_DECISIONS)
    .meta({ title: 'Decision', description: 'Whether they must be told, or are told without a duty' }),
  decidedBy: person().optional().meta({ title: 'Decided by', description: 'Who decided it' }),
  rationale: text()
    .optional()
    .meta({ title: 'Rationale', description: 'Why', examples: ['Client contact data was on the laptop.'] }),
  sentAt: incidentInstant().optional().meta({ title: 'Sent', description: 'When they were told' }),
  requestedAt: incidentInstant().optional().meta({
    title: 'Requested',
    description: 'When somebody asked for it, where the step starts on request',
  }),
  reference: text()
    .optional()
    .meta({ title: 'Receipt', description: 'Case number or receipt', examples: ['MAIL-77'] }),
  summary: text().optional().meta({ title: 'Summary', description: 'What they were told, in a sentence' }),
  content: z
    .array(z.string().min(1))
    .default([])
    .meta({
      title: 'Content',
      description: 'Which of the things that this step asks for were told',
      examples: [['nature', 'categories', 'measures']],
    }),
  lateReason: text().optional().meta({
    title: 'Late because',
    description: 'Why it was sent after the deadline, or entered long after it was sent',
  }),
});

export const recovery = z.strictObject({
  verifiedAt: incidentInstant()
    .optional()
    .meta({ title: 'Verified', description: 'When it was confirmed that all works again and is safe' }),
  verifiedBy: person().optional().meta({ title: 'Verified by', description: 'Who confirmed it' }),
  method: text()
    .optional()
    .meta({
      title: 'Method',
      description: 'How it was confirmed',
      examples: ['No sign-in from the old laptop for a day.'],
    }),
  monitoring: text()
    .optional()
    .meta({ title: 'Monitoring', description: 'What is watched from then on, and for how long' }),
});

const gap = z.strictObject({
  text: text().meta({ title: 'Gap', description: 'What did not go well', examples: ['Loan pool never enrolled.'] }),
  action: reference('actions')
    .optional()
    .meta({
      title: 'Action',
      description: 'The action that closes it',
      examples: ['ACT-2026-0011'],
    }),
  accepted: text().optional().meta({ title: 'Accepted', description: 'Or why it is accepted as it is' }),
});

const nonconformityAssessment = z.strictObject({
  triggers: z
    .array(z.enum(NC_TRIGGERS))
    .default([])
    .meta({ title: 'Triggers', description: 'What makes it a nonconformity; an empty list means that nothing does' }),
  reason: text().optional().meta({ title: 'Reason', description: 'Why, or why not' }),
});

export const review = z.strictObject({
  heldAt: incidentInstant().optional().meta({ title: 'Held', description: 'When people sat together over it' }),
  by: references('people').meta({ title: 'By', description: 'Who took part', examples: [['isms-manager']] }),
  rootCauseKind: z
    .enum(ROOT_CAUSE_KINDS)
    .optional()
    .meta({ title: 'Root cause', description: 'What kind of cause it had; the text stands below Root cause' }),
  contributingFactors: texts().meta({
    title: 'Factors',
    description: 'What helped it happen or made it worse',
    examples: [['disk encryption not enforced on loan devices']],
  }),
  controlsFailed: z
    .array(control())
    .default([])
    .meta({ title: 'Failed controls', description: 'Annex A controls that did not hold', examples: [['A.8.1']] }),
  controlsEffective: z
    .enum(EFFECTIVENESS)
    .optional()
    .meta({ title: 'Controls effective', description: 'Whether the controls in place did their work' }),
  similarChecked: answer().optional().meta({
    title: 'Similar cases',
    description: 'Whether it was checked if the same happened or could happen elsewhere',
  }),
  gaps: z
    .array(gap)
    .default([])
    .meta({ title: 'Gaps', description: 'What did not go well, each with an action or the reason why it is accepted' }),
  outcome: z
    .enum(OUTCOMES)
    .optional()
    .meta({ title: 'Outcome', description: 'Whether something changes because of it' }),
  nonconformity: nonconformityAssessment
    .optional()
    .meta({ title: 'Nonconformity', description: 'Whether a rule of our own or of the standard was not met' }),
});
