import { z } from 'zod';
import { day, text } from './fields.ts';
import { bodyAsked, titleAsked, today } from './form.ts';
import { defineRecord } from './record.ts';

export const CONTACT_KINDS = [
  'authority',
  'csirt',
  'law-enforcement',
  'client',
  'supplier',
  'insurer',
  'specialist',
] as const;

export const contact = defineRecord({
  folder: 'contacts',
  word: 'contact',
  noun: 'contact',
  plural: 'Contacts',
  purpose: 'Authorities, clients, insurers and specialists to reach when it matters (A.5.5, A.5.6).',
  numbering: null,
  columns: ['kind', 'channel', 'phone', 'hours', 'verifiedOn'],
  form: {
    questions: [
      titleAsked('Who is it?'),
      { field: 'kind', ask: 'What are they to you?', as: 'text', needed: true, choices: CONTACT_KINDS },
      { field: 'channel', ask: 'Where do you reach them first (https:, mailto: or tel:)?', as: 'text', needed: true },
      { field: 'hours', ask: 'When do they answer?', as: 'text' },
      {
        field: 'verifiedOn',
        ask: 'On which day did you last make sure of that?',
        as: 'day',
        needed: true,
        suggest: today,
      },
      bodyAsked('What else should somebody know who has to call at night?'),
    ],
  },
  fields: {
    kind: z.enum(CONTACT_KINDS).optional().meta({ title: 'Kind', description: 'What they are to the organisation' }),
    channel: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Channel',
        description: 'Where to reach them first: an address with https:, mailto: or tel:',
        examples: ['https://authority.example/report'],
        address: true,
      }),
    phone: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Telephone',
        description: 'Number of the office, in quotes',
        examples: ['+49 30 0000000'],
      }),
    hours: text()
      .optional()
      .meta({ title: 'Hours', description: 'When they can be reached', examples: ['always'] }),
    verifiedOn: day()
      .optional()
      .meta({
        title: 'Verified',
        description: 'The day on which somebody last made sure that they can be reached there',
        examples: ['2026-06-01'],
      }),
  },
});

export type Contact = z.output<typeof contact.schema>;
