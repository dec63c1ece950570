import { z } from 'zod';
import { day, person, plannedDay, reference, references, text } from './fields.ts';
import { bodyAsked, type Question, titleAsked, today } from './form.ts';
import { defineRecord } from './record.ts';

export const REVIEW_KINDS = ['management', 'register'] as const;

/** What a management review must look at (9.3.2), by the letters of the clause, in our words. */
export const REVIEW_INPUTS = {
  a: 'What became of the actions of earlier reviews',
  b: 'What changed around and inside the organisation',
  c: 'What interested parties need and expect now',
  d: 'How security performs: nonconformities, measurements, audits, objectives, incidents',
  e: 'What interested parties said',
  f: 'Results of risk assessment and how far treatment is',
  g: 'Where things could be improved',
} as const;

const input = (letter: keyof typeof REVIEW_INPUTS) =>
  text()
    .optional()
    .meta({ title: `Input ${letter}`, description: REVIEW_INPUTS[letter] });

const inputs = z.strictObject({
  a: input('a'),
  b: input('b'),
  c: input('c'),
  d: input('d'),
  e: input('e'),
  f: input('f'),
  g: input('g'),
});

const period = z.strictObject({
  fromOn: plannedDay()
    .optional()
    .meta({ title: 'From', description: 'First day it covers', examples: ['2026-01-05'] }),
  toOn: plannedDay()
    .optional()
    .meta({ title: 'To', description: 'Last day it covers', examples: ['2026-06-30'] }),
});

const decision = z.strictObject({
  decision: text().meta({ title: 'Decision', description: 'What was decided', examples: ['Shorten the report form.'] }),
  owner: person().optional().meta({ title: 'Owner', description: 'Who sees it done' }),
  dueOn: plannedDay().optional().meta({ title: 'Due', description: 'The day by which it is done' }),
  action: reference('actions').optional().meta({ title: 'Action', description: 'The action that tracks it' }),
});

const nilReturn = z.strictObject({
  by: person().optional().meta({ title: 'By', description: 'Who states it' }),
  on: day().optional().meta({ title: 'Day', description: 'The day of the statement' }),
  statement: text()
    .optional()
    .meta({
      title: 'Statement',
      description: 'That nothing was noticed in the period, and how that is known',
      examples: ['Mailbox, tickets and alerts looked through; nothing to record.'],
    }),
});

export const review = defineRecord({
  folder: 'reviews',
  word: 'review',
  noun: 'review',
  plural: 'Reviews',
  purpose: 'Reviews by management (9.3), and signed statements that a quiet register is really quiet.',
  numbering: { prefix: 'REV', dated: 'heldOn' },
  columns: ['kind', 'heldOn', 'chair'],
  form: {
    questions: [
      titleAsked('What was reviewed, in a few words?'),
      {
        field: 'kind',
        ask: 'By management, or of the register because nothing was reported?',
        as: 'text',
        needed: true,
        choices: ['management', 'register'],
      },
      { field: 'heldOn', ask: 'On which day?', as: 'day', needed: true, suggest: today, assumed: true },
      { field: 'period.fromOn', ask: 'From which day on does it look back?', as: 'day', needed: true },
      { field: 'period.toOn', ask: 'Up to which day?', as: 'day', needed: true, suggest: today },
      {
        field: 'chair',
        ask: 'Who led it?',
        as: 'person',
        needed: true,
        suggest: ({ organisation }) => organisation.roles.management,
      },
      {
        field: 'statement',
        helps: true,
        ask: 'That nothing was noticed, and how do you know?',
        as: 'text',
        needed: true,
        when: ({ kind }) => kind === 'register',
      },
      ...Object.entries(REVIEW_INPUTS).map(
        ([letter, ask]): Question => ({
          field: `inputs.${letter}`,
          ask: `${ask}:`,
          as: 'text',
          needed: true,
          when: ({ kind }) => kind === 'management',
        }),
      ),
      bodyAsked('What was talked about, in a few lines?'),
    ],
    fill: (_, { statement, chair, heldOn }) =>
      typeof statement === 'string' ? { nilReturn: { by: chair, on: heldOn, statement } } : {},
  },
  fields: {
    kind: z.enum(REVIEW_KINDS).optional().meta({
      title: 'Kind',
      description: 'Management review, or review of the register',
    }),
    heldOn: plannedDay()
      .optional()
      .meta({ title: 'Held', description: 'The day it was held', examples: ['2026-07-10'] }),
    period: period.optional().meta({ title: 'Period', description: 'The time it covers' }),
    chair: person()
      .optional()
      .meta({ title: 'Chair', description: 'Who led it', examples: ['managing-director'] }),
    attendees: references('people').meta({ title: 'Attendees', description: 'Who took part' }),
    inputs: inputs.optional().meta({ title: 'Inputs', description: 'What was looked at (9.3.2 a to g)' }),
    incidents: references('incidents').meta({
      title: 'Incidents',
      description: 'Incidents that were talked about',
      examples: [['INC-2026-0007']],
    }),
    decisions: z.array(decision).default([]).meta({ title: 'Decisions', description: 'What was decided (9.3.3)' }),
    nilReturn: nilReturn
      .optional()
      .meta({ title: 'Nil return', description: 'The signed statement that nothing happened in the period' }),
  },
});

export type Review = z.output<typeof review.schema>;
