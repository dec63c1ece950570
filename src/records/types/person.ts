import { z } from 'zod';
import { plannedDay, text } from './fields.ts';
import { bodyAsked, titleAsked, today } from './form.ts';
import { defineRecord } from './record.ts';

export const PERSON_STATUSES = ['active', 'left'] as const;

/** Duties that rules know; an organisation may add its own. */
export const DUTIES = ['incident-manager', 'incident-responder', 'privacy', 'management', 'auditor'] as const;

export const person = defineRecord({
  folder: 'people',
  word: 'person',
  noun: 'person',
  plural: 'People',
  purpose: 'Persons and roles by pseudonymous ids, so that records need no names.',
  numbering: null,
  columns: ['role', 'status', 'duties'],
  form: {
    questions: [
      titleAsked('What is their role? Better a role than a name'),
      { field: 'joinedOn', ask: 'Since which day are they with you?', as: 'day', needed: true, suggest: today },
      { field: 'duties', ask: 'What are they called upon for, such as incident-responder?', as: 'list' },
      bodyAsked('What else should people know?'),
    ],
    fill: (_, { title: role }) => ({ role, status: 'active' }),
  },
  fields: {
    name: text()
      .optional()
      .meta({
        title: 'Name',
        description: 'What the portal calls them; better a role than a name, since it can not be taken back',
        examples: ['Operations lead'],
      }),
    role: text()
      .optional()
      .meta({ title: 'Role', description: 'What they do', examples: ['Operations lead'] }),
    status: z.enum(PERSON_STATUSES).optional().meta({ title: 'Status', description: 'Whether they still work here' }),
    joinedOn: plannedDay()
      .optional()
      .meta({
        title: 'Joined',
        description: 'First day in the organisation',
        examples: ['2025-03-03'],
      }),
    leftOn: plannedDay().optional().meta({ title: 'Left', description: 'Last day in the organisation' }),
    duties: z
      .array(z.string().min(1))
      .default([])
      .meta({
        title: 'Duties',
        description: "What they are called upon for: one of the list or the organisation's own",
        examples: [['incident-responder']],
      }),
    commitsAs: z
      .array(text())
      .default([])
      .meta({
        title: 'Commits as',
        description:
          'What commits call them: a name, or what stands before the @ of their address; staff do not see it',
        examples: [['jo.alder']],
      }),
  },
});

export type Person = z.output<typeof person.schema>;
