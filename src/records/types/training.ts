import { z } from 'zod';
import { amount, count, day, person, plannedDay, reference, sources, text, version } from './fields.ts';
import { bodyAsked, titleAsked, today } from './form.ts';
import { defineRecord } from './record.ts';

export const TRAINING_KINDS = [
  'course',
  'induction',
  'refresher',
  'acknowledgement',
  'spot-check',
  'exercise',
] as const;

/** What everybody must have heard of; an organisation may teach more. */
export const TOPICS = ['recognise', 'report', 'preserve', 'escalate'] as const;

const attendee = z.strictObject({
  person: person().meta({ title: 'Person', description: 'Who took part', examples: ['ops-lead'] }),
  completedOn: day()
    .optional()
    .meta({
      title: 'Completed',
      description: 'The day on which this person was through',
      examples: ['2026-03-16'],
    }),
  score: amount(1000)
    .optional()
    .meta({
      title: 'Score',
      description: 'Result of a test, where there was one',
      examples: [95],
    }),
});

export const training = defineRecord({
  folder: 'training',
  word: 'training',
  noun: 'training record',
  plural: 'Training',
  purpose: 'Who has learned to recognise and report, and when it was last tried out.',
  numbering: { prefix: 'TRN', dated: 'heldOn', provisional: true },
  columns: ['kind', 'heldOn', 'topics', 'policy'],
  form: {
    questions: [
      titleAsked('What was held, in a few words?'),
      { field: 'kind', ask: 'What was it?', as: 'text', needed: true, choices: TRAINING_KINDS },
      { field: 'heldOn', ask: 'On which day?', as: 'day', needed: true, suggest: today, assumed: true },
      { field: 'people', helps: true, ask: 'Who took part (ids of people)?', as: 'list', needed: true, of: ['people'] },
      { field: 'topics', ask: 'What was it about?', as: 'list', suggest: () => TOPICS.join(', '), assumed: true },
      {
        field: 'result',
        ask: 'What came out of it?',
        as: 'text',
        when: ({ kind }) => kind === 'spot-check' || kind === 'exercise',
      },
      bodyAsked('What else should an auditor know?'),
    ],
    fill: (_, { people, heldOn }) =>
      Array.isArray(people) ? { attendees: people.map((person) => ({ person, completedOn: heldOn })) } : {},
  },
  fields: {
    formerId: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Former id',
        description: 'The provisional id under which it was entered',
        examples: ['TRN-2026-P3K9QZ7'],
      }),
    kind: z.enum(TRAINING_KINDS).optional().meta({ title: 'Kind', description: 'What was held' }),
    topics: z
      .array(z.string().min(1))
      .default([])
      .meta({ title: 'Topics', description: 'What it was about', examples: [[...TOPICS]] }),
    heldOn: plannedDay()
      .optional()
      .meta({ title: 'Held', description: 'The day it was held', examples: ['2026-03-16'] }),
    validMonths: count(120)
      .optional()
      .meta({
        counts: ['month', 'months'],
        title: 'Valid for',
        description: 'After how many months it is due again',
        examples: [12],
      }),
    policy: reference('policies')
      .optional()
      .meta({
        title: 'Policy',
        description: 'The policy that was read or taught',
        examples: ['incident-management'],
      }),
    policyVersion: version()
      .optional()
      .meta({
        title: 'Policy version',
        description: 'Its version, in quotes',
        examples: ['1.1'],
      }),
    attendees: z.array(attendee).default([]).meta({ title: 'Attendees', description: 'Who took part' }),
    result: text()
      .optional()
      .meta({
        title: 'Result',
        description: 'What came out of a spot check or an exercise',
        examples: ['Four of five knew where to report.'],
      }),
    source: sources(),
  },
});

export type Training = z.output<typeof training.schema>;
