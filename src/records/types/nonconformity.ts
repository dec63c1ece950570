import { z } from 'zod';
import { control, instant, person, references, SOURCES, sources, text } from './fields.ts';
import { bodyAsked, ownerAsked, titleAsked } from './form.ts';
import { NC_TRIGGERS } from './incident-lists.ts';
import { defineRecord } from './record.ts';

export const NC_STATUSES = ['open', 'corrected', 'verified', 'closed'] as const;
export const NC_GRADES = ['minor', 'major'] as const;
export const EFFECTIVENESS_RESULTS = ['effective', 'partly', 'not-effective'] as const;

const at = (description: string) => instant().optional().meta({ title: 'When', description });
const by = (description: string) => person().optional().meta({ title: 'By', description });

const correction = z.strictObject({
  at: at('When it was put right'),
  by: by('Who put it right'),
  what: text()
    .optional()
    .meta({
      title: 'Correction',
      description: 'What was done at once to put it right',
      examples: ['All five loan laptops encrypted and enrolled.'],
    }),
});

const similarChecked = z.strictObject({
  at: at('When it was checked'),
  by: by('Who checked it'),
  result: text()
    .optional()
    .meta({ title: 'Result', description: 'Whether the same exists, or could happen, elsewhere' }),
});

const effectiveness = z.strictObject({
  at: at('When the effect was reviewed'),
  by: by('Who reviewed it'),
  result: z
    .enum(EFFECTIVENESS_RESULTS)
    .optional()
    .meta({ title: 'Result', description: 'Whether the actions removed the cause' }),
  evidence: text()
    .optional()
    .meta({ title: 'Evidence', description: 'What shows it', examples: ['Three monthly checks without a gap.'] }),
});

const closure = z.strictObject({ at: at('When it was closed'), by: by('Who closed it') });

export const nonconformity = defineRecord({
  folder: 'nonconformities',
  word: 'nonconformity',
  noun: 'nonconformity',
  plural: 'Nonconformities',
  purpose: 'Where a requirement was not met, why, and what keeps it from happening again (10.2).',
  numbering: { prefix: 'NC', dated: 'raisedAt' },
  steps: NC_STATUSES,
  done: ['closed'],
  columns: ['status', 'grade', 'requirement', 'owner', 'raisedAt'],
  form: {
    questions: [
      titleAsked('What was not met, in a few words?'),
      { field: 'requirement', ask: 'Which clause or control, such as A.8.24?', as: 'text', needed: true },
      ownerAsked('Who sees it through?'),
      { field: 'source', ask: 'Which records did it come out of, such as INC-2026-0007?', as: 'list', of: SOURCES },
      bodyAsked('What was found, and how?'),
    ],
    fill: ({ instant, organisation }) => ({
      status: 'open',
      grade: 'minor',
      raisedAt: instant,
      raisedBy: organisation.roles.incidentManager,
    }),
  },
  fields: {
    status: z.enum(NC_STATUSES).optional().meta({ title: 'Status', description: 'How far the handling is' }),
    grade: z
      .enum(NC_GRADES)
      .optional()
      .meta({ title: 'Grade', description: 'Major when a whole requirement is missing or does not work' }),
    raisedAt: instant()
      .optional()
      .meta({ title: 'Raised', description: 'When it was raised', examples: ['2026-03-10T11:00+01:00'] }),
    raisedBy: person().optional().meta({ title: 'Raised by', description: 'Who raised it' }),
    owner: person()
      .optional()
      .meta({ title: 'Owner', description: 'Who sees it through', examples: ['it-admin'] }),
    source: sources(),
    trigger: z.enum(NC_TRIGGERS).optional().meta({
      title: 'Trigger',
      description: 'What makes it one: a process failed, a policy was not followed, or a control has a known gap',
    }),
    requirement: control()
      .optional()
      .meta({
        title: 'Requirement',
        description: 'The clause or Annex A control that was not met',
        examples: ['A.8.24'],
      }),
    correction: correction
      .optional()
      .meta({ title: 'Correction', description: 'What was done at once to put it right (10.2 a)' }),
    consequences: text()
      .optional()
      .meta({ title: 'Consequences', description: 'What it led to, and how that was dealt with' }),
    cause: text()
      .optional()
      .meta({
        title: 'Cause',
        description: 'Why it could happen (10.2 b)',
        examples: ['The hand-out checklist had no enrolment step.'],
      }),
    similarChecked: similarChecked
      .optional()
      .meta({ title: 'Similar cases', description: 'Whether the same exists, or could happen, elsewhere (10.2 b)' }),
    actions: references('actions').meta({
      title: 'Actions',
      description: 'What removes the cause',
      examples: [['ACT-2026-0003']],
    }),
    effectiveness: effectiveness
      .optional()
      .meta({ title: 'Effectiveness', description: 'Whether the actions worked, reviewed some time later (10.2 d)' }),
    ismsChanges: text()
      .optional()
      .meta({ title: 'ISMS changes', description: 'What changed in the management system because of it (10.2 e)' }),
    closure: closure.optional().meta({ title: 'Closure', description: 'When and by whom it was closed' }),
  },
});

export type Nonconformity = z.output<typeof nonconformity.schema>;
