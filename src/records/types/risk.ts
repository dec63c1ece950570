import { z } from 'zod';
import { monthsLater } from '../time.ts';
import { control, count, day, person, plannedDay, references } from './fields.ts';
import { bodyAsked, ownerAsked, titleAsked } from './form.ts';
import { defineRecord } from './record.ts';

export const TREATMENTS = ['accept', 'reduce', 'avoid', 'share'] as const;

const grade = () => z.int().min(1).max(5);

export const risk = defineRecord({
  folder: 'risks',
  word: 'risk',
  noun: 'risk',
  plural: 'Risks',
  purpose: 'What could go wrong, how bad and how likely it is, and what is done about it.',
  numbering: { prefix: 'RSK', dated: null },
  columns: ['score', 'treatment', 'owner', 'treatmentDueOn', 'reviewOn'],
  form: {
    questions: [
      titleAsked('What could go wrong, in a few words?'),
      ownerAsked('Who answers for it?'),
      { field: 'likelihood', ask: 'How likely is it, from 1 (rare) to 5 (expected)?', as: 'number', needed: true },
      {
        field: 'impact',
        ask: 'How bad would it be, from 1 (hardly felt) to 5 (threatens us)?',
        as: 'number',
        needed: true,
      },
      { field: 'treatment', ask: 'What is done about it?', as: 'text', needed: true, choices: TREATMENTS },
      {
        field: 'acceptedBy',
        ask: 'Who accepts what remains?',
        as: 'person',
        suggest: ({ organisation }) => organisation.roles.management,
        when: ({ treatment }) => treatment === 'accept',
      },
      bodyAsked('How could it come about, and what would it do?'),
    ],
    fill: (known, { likelihood, impact, acceptedBy }) => ({
      ...(typeof likelihood === 'number' && typeof impact === 'number' ? { score: likelihood * impact } : {}),
      ...(acceptedBy === undefined ? {} : { acceptedOn: known.today }),
      reviewOn: monthsLater(known.today, 12),
    }),
  },
  fields: {
    owner: person()
      .optional()
      .meta({
        title: 'Owner',
        description: 'Who answers for it and may decide about it',
        examples: ['it-admin'],
      }),
    likelihood: grade()
      .optional()
      .meta({
        outOf: 5,
        title: 'Likelihood',
        description: 'How likely it is, from 1 (rare) to 5 (expected)',
        examples: [3],
      }),
    impact: grade()
      .optional()
      .meta({
        outOf: 5,
        title: 'Impact',
        description: 'How bad it would be, from 1 (hardly felt) to 5 (threatens the organisation)',
        examples: [4],
      }),
    score: count(25)
      .optional()
      .meta({ outOf: 25, title: 'Score', description: 'Likelihood times impact', examples: [12] }),
    treatment: z.enum(TREATMENTS).optional().meta({ title: 'Treatment', description: 'What is done about it' }),
    acceptedBy: person()
      .optional()
      .meta({
        title: 'Accepted by',
        description: 'Who accepted what remains',
        examples: ['managing-director'],
      }),
    acceptedOn: day().optional().meta({ title: 'Accepted', description: 'The day it was accepted' }),
    controls: z
      .array(control())
      .default([])
      .meta({ title: 'Controls', description: 'Controls that lower it', examples: [['A.8.24']] }),
    treatmentDueOn: plannedDay()
      .optional()
      .meta({
        title: 'Treatment due',
        description: 'The day by which the treatment is in place',
        examples: ['2026-04-30'],
      }),
    treatmentDoneOn: day().optional().meta({
      title: 'Treatment done',
      description: 'The day on which the treatment was in place',
    }),
    reviewOn: plannedDay()
      .optional()
      .meta({
        title: 'Next review',
        description: 'The day by which it is looked at again',
        examples: ['2027-03-31'],
      }),
    incidents: references('incidents').meta({
      title: 'Incidents',
      description: 'Incidents in which it showed',
      examples: [['INC-2026-0007']],
    }),
  },
});

export type Risk = z.output<typeof risk.schema>;
