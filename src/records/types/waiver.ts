import { z } from 'zod';
import { daysLater } from '../time.ts';
import { day, FOLDERS, person, plannedDay, references, text } from './fields.ts';
import { titleAsked } from './form.ts';
import { defineRecord } from './record.ts';

export const waiver = defineRecord({
  folder: 'waivers',
  word: 'waiver',
  noun: 'waiver',
  plural: 'Waivers',
  purpose: 'Exceptions to a rule that somebody approved, each with a reason and a last day.',
  numbering: { prefix: 'WVR', dated: 'approvedOn' },
  columns: ['rule', 'approvedBy', 'approvedOn', 'expiresOn'],
  form: {
    questions: [
      titleAsked('What is excused, in a few words?'),
      { field: 'rule', ask: 'Which rule, such as evidence/required-for-severity?', as: 'text', needed: true },
      { field: 'records', ask: 'Which records?', as: 'list', needed: true, of: FOLDERS },
      { field: 'reason', ask: 'Why is that right?', as: 'text', needed: true },
      { field: 'approvedBy', ask: 'Who approved it?', as: 'person', needed: true },
      {
        field: 'expiresOn',
        ask: 'Until which day?',
        as: 'day',
        needed: true,
        suggest: ({ today: day, organisation }) => daysLater(day, organisation.thresholds.waiverDays),
      },
    ],
    fill: (known) => ({ approvedOn: known.today }),
  },
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
