import { z } from 'zod';
import { control, day, person, plannedDay, text, version } from './fields.ts';
import { bodyAsked, ownerAsked, titleAsked } from './form.ts';
import { defineRecord } from './record.ts';

export const POLICY_STATUSES = ['draft', 'approved', 'retired'] as const;

const change = z.strictObject({
  version: version().meta({ title: 'Version', description: 'The version it led to', examples: ['1.2'] }),
  on: plannedDay().meta({ title: 'Day', description: 'The day of the change', examples: ['2026-02-02'] }),
  what: text().meta({ title: 'Change', description: 'What changed', examples: ['Loan devices named.'] }),
});

export const policy = defineRecord({
  folder: 'policies',
  word: 'policy',
  noun: 'policy',
  plural: 'Policies',
  purpose: 'What the organisation has decided and asks of everybody, in the version that holds.',
  numbering: null,
  steps: ['draft', 'approved'],
  columns: ['version', 'status', 'owner', 'effectiveOn', 'reviewOn'],
  extensions: ['.md', '.mdx'],
  form: {
    questions: [
      titleAsked('What is it called?'),
      ownerAsked('Who keeps it up to date?'),
      { field: 'controls', ask: 'Which clauses and controls does it serve, such as A.5.24?', as: 'list' },
      bodyAsked('What does it ask of people?'),
    ],
    fill: (known) => ({
      version: '0.1',
      status: 'draft',
      changes: [{ version: '0.1', on: known.today, what: 'First draft.' }],
    }),
  },
  fields: {
    version: version()
      .optional()
      .meta({
        title: 'Version',
        description: 'Dotted whole numbers in quotes; higher whenever the text changes',
        examples: ['1.2'],
      }),
    status: z.enum(POLICY_STATUSES).optional().meta({ title: 'Status', description: 'Whether it holds' }),
    owner: person()
      .optional()
      .meta({
        title: 'Owner',
        description: 'Who keeps it up to date',
        examples: ['isms-manager'],
      }),
    approvedBy: person()
      .optional()
      .meta({
        title: 'Approved by',
        description: 'Who approved this version',
        examples: ['managing-director'],
      }),
    approvedOn: day()
      .optional()
      .meta({
        title: 'Approved',
        description: 'The day of approval',
        examples: ['2026-02-02'],
      }),
    effectiveOn: plannedDay()
      .optional()
      .meta({
        title: 'In force',
        description: 'The day from which it holds',
        examples: ['2026-02-09'],
      }),
    reviewOn: plannedDay()
      .optional()
      .meta({
        title: 'Next review',
        description: 'The day by which it is looked at again',
        examples: ['2027-02-02'],
      }),
    controls: z
      .array(control())
      .default([])
      .meta({ title: 'Controls', description: 'Clauses and controls that it serves', examples: [['A.5.24']] }),
    acknowledge: z
      .boolean()
      .default(false)
      .meta({ title: 'Acknowledge', description: 'Whether everybody confirms to have read it' }),
    changes: z.array(change).default([]).meta({ title: 'Changes', description: 'What each version changed' }),
  },
});

export type Policy = z.output<typeof policy.schema>;
