import { z } from 'zod';
import { amount, count, day, person, plannedDay, reference, sources, text, version } from './fields.ts';
import { defineRecord, numberedOrProvisionalId } from './record.ts';

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
  noun: 'training record',
  plural: 'Training',
  purpose: 'Who has learned to recognise and report, and when it was last tried out.',
  id: numberedOrProvisionalId('TRN'),
  numbering: { prefix: 'TRN', yearly: true },
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
