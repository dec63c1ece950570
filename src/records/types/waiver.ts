import { z } from 'zod';
import { day, FOLDERS, person, plannedDay, references, text } from './fields.ts';
import { defineRecord, numberedId } from './record.ts';

export const waiver = defineRecord({
  folder: 'waivers',
  noun: 'waiver',
  plural: 'Waivers',
  purpose: 'Exceptions to a rule that somebody approved, each with a reason and a last day.',
  id: numberedId('WVR'),
  numbering: { prefix: 'WVR', yearly: true },
  fields: {
    rule: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Rule',
        description: 'The rule it excuses from',
        examples: ['evidence/required-for-severity'],
      }),
    records: references(...FOLDERS).meta({
      title: 'Records',
      description: 'The records it covers',
      examples: [['INC-2026-0003']],
    }),
    reason: text().optional().meta({ title: 'Reason', description: 'Why the exception is right' }),
    approvedBy: person()
      .optional()
      .meta({
        title: 'Approved by',
        description: 'Who approved it',
        examples: ['managing-director'],
      }),
    approvedOn: day().optional().meta({ title: 'Approved', description: 'The day of approval' }),
    expiresOn: plannedDay().optional().meta({ title: 'Expires', description: 'The last day on which it holds' }),
  },
});

export type Waiver = z.output<typeof waiver.schema>;
