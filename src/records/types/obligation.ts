import { z } from 'zod';
import { amount, count, day, MOST_PEOPLE, plannedDay, reference, SEVERITIES, slug, text } from './fields.ts';
import { bodyAsked, titleAsked, today } from './form.ts';
import { PERSONAL_DATA_ROLES } from './incident-lists.ts';
import { calendar, ENTITIES } from './organisation.ts';
import { defineRecord } from './record.ts';

export const OBLIGATION_KINDS = ['law', 'contract', 'insurance', 'policy'] as const;

/** Duties that come with their conditions and stages. */
export const PRESETS = [
  'gdpr-33-authority',
  'uk-gdpr-ico',
  'gdpr-33-processor',
  'gdpr-33-5-register',
  'gdpr-34-subjects',
  'uk-pecr',
  'nis2',
  'dora',
  'hipaa',
  'sec-8k',
  'us-wa',
  'pci',
  'cra-vulnerability',
  'cra-incident',
  'eidas',
  'ai-act-serious',
  'ai-act-critical',
  'ai-act-death',
  'ch-fadp-fdpic',
  'ch-fadp-processor',
  'ch-fadp-subjects',
  'ch-isa',
  'us-ca',
  'us-ny-dfs',
  'us-ny-dfs-payment',
  'ca-pipeda',
  'br-lgpd',
  'au-ndb-assessment',
  'au-ndb',
  'au-soci-critical',
  'au-soci-other',
  'sg-pdpa',
  'sg-pdpa-assessment',
  'sg-pdpa-intermediary',
  'in-cert-in',
] as const;

/** What starts a clock, beside `stage:<id>`: the last time that stage was sent. */
export const STAGE_STARTS = [
  'aware',
  'discovered',
  'significant',
  'classified',
  'high-risk',
  'material',
  'measure-available',
  'information-available',
  'requested',
  'handled',
  'year-end',
  'paid',
] as const;
export const UNITS = ['hours', 'days', 'business-days', 'months'] as const;

const START = new RegExp(`^(?:${STAGE_STARTS.join('|')}|stage:[a-z0-9][a-z0-9-]*)$`);

/** As long as a clock may run, in its own unit: a year of hours. */
const MOST_UNITS = 8760;

const clock = {
  start: z
    .string()
    .regex(START, `starts no clock; write one of ${STAGE_STARTS.join(', ')}, or \`stage:\` and the id of a stage`)
    .meta({ title: 'Start', description: 'What starts the clock', examples: ['aware', 'stage:notification'] }),
  amount: amount(MOST_UNITS)
    .optional()
    .meta({
      title: 'Amount',
      description: 'How long the clock runs; absent means without undue delay, or on request',
      examples: [72],
    }),
  unit: z
    .enum(UNITS)
    .optional()
    .meta({ title: 'Unit', description: 'What the amount counts', examples: ['hours'] }),
};

const stage = z.strictObject({
  id: slug().meta({
    title: 'Stage',
    description: 'A short name of the step, once in this record',
    examples: ['notification'],
  }),
  ...clock,
  also: z
    .strictObject(clock)
    .optional()
    .meta({ title: 'Also', description: 'A second clock for the same step; the earlier end counts' }),
  when: z
    .strictObject({
      subjectsAtLeast: count(MOST_PEOPLE)
        .optional()
        .meta({
          counts: ['person', 'people'],
          title: 'People at least',
          description: 'From so many people concerned on',
        }),
      subjectsBelow: count(MOST_PEOPLE)
        .optional()
        .meta({ counts: ['person', 'people'], title: 'People below', description: 'Below so many people concerned' }),
      residentsAbove: z
        .strictObject({
          place: z
            .string()
            .min(1)
            .meta({
              title: 'Place',
              description: 'As ISO 3166-2; a whole country means any one place of it',
              examples: ['US-WA'],
            }),
          count: count(MOST_PEOPLE).meta({
            counts: ['person', 'people'],
            title: 'Number',
            description: 'More than so many people who live there',
          }),
        })
        .optional()
        .meta({ title: 'Residents above', description: 'Where more than so many people live in one place' }),
      entity: z
        .enum(ENTITIES)
        .optional()
        .meta({ title: 'Entity', description: 'Where the law calls the organisation so' }),
    })
    .optional()
    .meta({ title: 'When', description: 'What narrows the step further' }),
  content: z
    .array(z.string().min(1))
    .default([])
    .meta({
      title: 'Content',
      description: 'What they must be told, in short words',
      examples: [['nature', 'categories', 'measures']],
    }),
});

const whether = (title: string, description: string) =>
  z
    .enum(['yes', 'no'])
    .optional()
    .meta({ title, description, examples: ['yes'] });
const holds = (title: string, description: string) =>
  z
    .enum(['yes'])
    .optional()
    .meta({ title, description, examples: ['yes'] });

const appliesWhen = z.strictObject({
  personalData: whether('Personal data', 'Only when data about people is touched'),
  role: z
    .enum(PERSONAL_DATA_ROLES)
    .optional()
    .meta({ title: 'Our role', description: 'Only when the organisation is controller or processor of the data' }),
  highRisk: whether('High risk', 'Only when a high risk to the people concerned is likely'),
  severityAtLeast: z
    .enum(SEVERITIES)
    .optional()
    .meta({ title: 'Severity', description: 'Only from this severity on', examples: ['high'] }),
  significant: holds('Significant', 'Only once the incident is known to be significant'),
  major: holds('Major', 'Only once the incident is classified as major'),
  material: holds('Material', 'Only once the incident is determined to be material'),
  categories: z
    .array(z.string().min(1))
    .default([])
    .meta({ title: 'Categories', description: 'Only for incidents of these categories', examples: [['ransomware']] }),
  client: holds('Client', 'Only when the recipient is among the affected clients'),
});

export const obligation = defineRecord({
  folder: 'obligations',
  word: 'obligation',
  noun: 'obligation to notify',
  plural: 'Obligations',
  purpose: 'Whom the organisation must tell about an incident, when, and by which law or contract.',
  numbering: null,
  columns: ['kind', 'preset', 'recipient', 'verifiedOn'],
  form: {
    questions: [
      titleAsked('Who must be told of what, in a few words?'),
      {
        field: 'kind',
        ask: 'Where does the duty come from?',
        as: 'text',
        needed: true,
        choices: ['law', 'contract', 'insurance', 'policy'],
      },
      { field: 'recipient', ask: 'Whom must you tell (id of a contact)?', as: 'text', of: ['contacts'] },
      { field: 'preset', ask: 'Is it a known duty, such as gdpr-33-authority?', as: 'text', offers: PRESETS },
      {
        field: 'withinHours',
        helps: true,
        alias: 'hours',
        ask: 'Within how many hours after you become aware?',
        as: 'number',
        when: ({ preset }) => preset === undefined,
      },
      { field: 'clause', ask: 'Which article or clause says so?', as: 'text' },
      { field: 'source', ask: 'Of which law or contract?', as: 'text' },
      {
        field: 'effectiveOn',
        ask: 'Since when does it bind?',
        as: 'day',
        suggest: today,
        when: ({ kind }) => kind !== 'law',
      },
      bodyAsked('What else should somebody know who has to do it at night?'),
    ],
    fill: (_, { withinHours }) =>
      typeof withinHours === 'number'
        ? { stages: [{ id: 'notification', start: 'aware', amount: withinHours, unit: 'hours' }] }
        : {},
  },
  fields: {
    kind: z.enum(OBLIGATION_KINDS).optional().meta({ title: 'Kind', description: 'Where the duty comes from' }),
    preset: z
      .enum(PRESETS)
      .optional()
      .meta({
        title: 'Preset',
        description: 'A known duty that brings its own conditions and steps; no legal advice',
        examples: ['gdpr-33-authority'],
      }),
    recipient: reference('contacts')
      .optional()
      .meta({
        title: 'Recipient',
        description: 'The contact to tell; absent for an internal register, the people concerned or the media',
        examples: ['state-dpa'],
      }),
    appliesWhen: appliesWhen
      .optional()
      .meta({ title: 'Applies when', description: 'Conditions that must all hold; none means always' }),
    stages: z
      .array(stage)
      .default([])
      .meta({ title: 'Stages', description: 'The steps and their clocks; a preset brings its own' }),
    off: text()
      .optional()
      .meta({ title: 'Switched off', description: 'Why the duty does not bind the organisation, or no longer does' }),
    effectiveOn: plannedDay()
      .optional()
      .meta({
        title: 'Effective',
        description: 'The day since when it binds; incidents that the organisation knew of before do not count',
        examples: ['2026-01-01'],
      }),
    calendar: calendar.optional().meta({
      title: 'Calendar',
      description: "Which days are business days for this duty, in place of the organisation's",
    }),
    holidayRelief: z.enum(['yes', 'no']).optional().meta({
      title: 'Holiday relief',
      description: 'No where the authority took back a rule by which a deadline moves past weekends and holidays',
    }),
    clause: text()
      .optional()
      .meta({
        title: 'Clause',
        description: 'Article or clause that says so; in quotes when it is a number',
        examples: ['Art. 33'],
      }),
    verifiedOn: day()
      .optional()
      .meta({
        title: 'Verified',
        description: 'The day on which somebody last compared this with the law or contract',
        examples: ['2026-06-01'],
      }),
    source: text()
      .optional()
      .meta({ title: 'Source', description: 'The law or contract', examples: ['Regulation (EU) 2016/679'] }),
  },
});

export type Obligation = z.output<typeof obligation.schema>;
