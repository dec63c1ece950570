import { z } from 'zod';
import { daysLater } from '../time.ts';
import { day, instant, person, plannedDay, SOURCES, sources, text } from './fields.ts';
import { bodyAsked, ownerAsked, titleAsked } from './form.ts';
import { defineRecord } from './record.ts';

/** What an action may be for; a rule, not the shape, judges other words. */
export const ACTION_KINDS = ['correct', 'prevent', 'detect', 'mitigate', 'improve'] as const;
export const ACTION_STATUSES = ['open', 'done', 'verified', 'cancelled'] as const;

const dueMove = z.strictObject({
  from: plannedDay().meta({ title: 'From', description: 'The day it was due before' }),
  to: plannedDay().meta({ title: 'To', description: 'The day it is due now' }),
  at: instant().meta({ title: 'When', description: 'When it was moved' }),
  by: person().meta({ title: 'By', description: 'Who agreed to it' }),
  reason: text().optional().meta({ title: 'Reason', description: 'Why more time is needed' }),
});

const verification = z.strictObject({
  at: instant().optional().meta({ title: 'When', description: 'When it was checked' }),
  by: person().optional().meta({ title: 'By', description: 'Who checked it, better not who did it' }),
  result: text()
    .optional()
    .meta({ title: 'Result', description: 'What the check found', examples: ['Done three months in a row.'] }),
});

export const action = defineRecord({
  folder: 'actions',
  word: 'action',
  noun: 'corrective action',
  plural: 'Actions',
  purpose: 'Who does what by when, so that it does not happen again or works better.',
  numbering: { prefix: 'ACT', dated: 'createdOn' },
  steps: ['open', 'done', 'verified'],
  done: ['verified', 'cancelled'],
  columns: ['status', 'kind', 'owner', 'dueOn', 'doneOn'],
  form: {
    questions: [
      titleAsked('What is to be done, in a few words?'),
      { field: 'kind', ask: 'What is it for?', as: 'text', needed: true, choices: ACTION_KINDS },
      ownerAsked('Who sees it done?'),
      { field: 'dueOn', ask: 'By which day?', as: 'day', needed: true, suggest: (known) => daysLater(known.today, 30) },
      { field: 'source', ask: 'Which records did it come out of, such as NC-2026-0002?', as: 'list', of: SOURCES },
      bodyAsked('What exactly, and how will you see that it is done?'),
    ],
    fill: (known) => ({ createdOn: known.today, status: 'open' }),
  },
  fields: {
    kind: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Kind',
        description: 'What it is for: correct, prevent, detect, mitigate or improve',
        examples: ['prevent'],
      }),
    owner: person()
      .optional()
      .meta({ title: 'Owner', description: 'Who sees it done', examples: ['it-admin'] }),
    source: sources(),
    createdOn: day()
      .optional()
      .meta({ title: 'Created', description: 'The day it was agreed', examples: ['2026-03-10'] }),
    dueOn: plannedDay()
      .optional()
      .meta({ title: 'Due', description: 'The day by which it is done', examples: ['2026-04-30'] }),
    dueMoves: z
      .array(dueMove)
      .default([])
      .meta({ title: 'Moved', description: 'Append only: each time the day was moved, and why' }),
    status: z.enum(ACTION_STATUSES).optional().meta({ title: 'Status', description: 'How far it is' }),
    doneOn: day()
      .optional()
      .meta({ title: 'Done', description: 'The day it was done', examples: ['2026-04-20'] }),
    doneEvidence: text()
      .optional()
      .meta({
        title: 'Evidence',
        description: 'What shows that it was done, or where that is kept',
        examples: ['Checklist of April, filed in the vault.'],
      }),
    verification: verification
      .optional()
      .meta({ title: 'Verification', description: 'Who checked that it was done and works' }),
  },
});

export type Action = z.output<typeof action.schema>;
