import { z } from 'zod';
import { LANGUAGES } from '../language.ts';
import { isTimezone } from '../time.ts';
import { count, day, MOST_PEOPLE, person, plannedDay, plannedInstant, references, slug, text, tlp } from './fields.ts';

/** What the law may call an organisation, where clocks depend on it. */
export const ENTITIES = [
  'financial-entity',
  'credit-institution',
  'central-counterparty',
  'trading-venue',
  'nis2-essential',
  'nis2-important',
  'trust-service-provider',
  'manufacturer',
  'covered-entity',
  'business-associate',
] as const;
/** What staff read: digests of incidents and the policies, or records of every type (those of TLP apart). */
export const STAFF_SEES = ['digest', 'records'] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What a repository may run on, for links that open something new there. */
export const REPOSITORY_HOSTS = ['github', 'gitlab', 'forgejo', 'gitea'] as const;

/** What a rule's findings may be set to. */
export const SETTINGS = ['error', 'warning', 'info', 'off'] as const;

/** The limits that rules use where the organisation sets no other. */
export const THRESHOLDS = {
  triageHours: 24,
  staleOpenDays: 14,
  reviewDays: 14,
  quietRegisterDays: 90,
  trainingMonths: 12,
  onboardingDays: 30,
  trainingCoverage: 0.9,
  spotCheckMonths: 12,
  exerciseMonths: 12,
  policySoonDays: 30,
  contactMonths: 12,
  managementReviewMonths: 12,
  actionGraceDays: 14,
  dueMovesMax: 2,
  recurrenceMonths: 12,
  dueSoonHours: 24,
  lateEntryHours: 48,
  waiverDays: 90,
  graceDays: 90,
} as const;

/** The most that a limit may be set to: a year of hours, three years of days, ten years of months. */
const MOST = { Hours: 8760, Days: 1095, Months: 120, 'How often': 100 } as const;

type Counted = keyof typeof MOST;

/** A limit counted in the unit with which its description begins; the description says its range. */
const limit = (name: keyof typeof THRESHOLDS, title: string, unit: Counted, rest: string) =>
  count(MOST[unit])
    .default(THRESHOLDS[name])
    .meta({ title, description: `${unit} ${rest} (0 to ${MOST[unit]})` });

const thresholds = z.strictObject({
  triageHours: limit('triageHours', 'Triage', 'Hours', 'within which a report is assessed'),
  staleOpenDays: limit('staleOpenDays', 'Stale', 'Days', 'after which an open record without a new entry is stale'),
  reviewDays: limit('reviewDays', 'Review', 'Days', 'from recovery to the review of an incident'),
  quietRegisterDays: limit('quietRegisterDays', 'Quiet register', 'Days', 'without any record that raise a question'),
  trainingMonths: limit('trainingMonths', 'Training', 'Months', 'for which a training counts where it does not say'),
  onboardingDays: limit('onboardingDays', 'Onboarding', 'Days', 'within which somebody new is trained'),
  trainingCoverage: z
    .number()
    .min(0)
    .max(1)
    .default(THRESHOLDS.trainingCoverage)
    .meta({ title: 'Coverage', description: 'Share of people with a training that counts, from 0 to 1' }),
  spotCheckMonths: limit(
    'spotCheckMonths',
    'Spot check',
    'Months',
    'within which somebody asks whether people can report',
  ),
  exerciseMonths: limit('exerciseMonths', 'Exercise', 'Months', 'within which the incident procedure is tried out'),
  policySoonDays: limit('policySoonDays', 'Policy review', 'Days', 'before its review at which a policy is named'),
  contactMonths: limit('contactMonths', 'Contacts', 'Months', 'for which a contact or duty counts as verified'),
  managementReviewMonths: limit('managementReviewMonths', 'Management review', 'Months', 'between management reviews'),
  actionGraceDays: limit('actionGraceDays', 'Overdue action', 'Days', 'after which an overdue action is an error'),
  dueMovesMax: limit('dueMovesMax', 'Moved actions', 'How often', 'the day of an action may be moved'),
  recurrenceMonths: limit('recurrenceMonths', 'Recurrence', 'Months', 'within which the same again is a recurrence'),
  dueSoonHours: limit('dueSoonHours', 'Due soon', 'Hours', 'before a deadline at which it is named'),
  lateEntryHours: limit('lateEntryHours', 'Late entry', 'Hours', 'after which an entry says why it comes so late'),
  waiverDays: limit('waiverDays', 'Waivers', 'Days', 'that a waiver may last'),
  graceDays: limit(
    'graceDays',
    'First days',
    'Days',
    'after the start in which register, training and reviews only warn',
  ),
});

export const calendar = z.strictObject({
  workdays: z
    .array(z.enum(WEEKDAYS))
    .default(['mon', 'tue', 'wed', 'thu', 'fri'])
    .meta({ title: 'Working days', description: 'Days of the week on which business days fall' }),
  holidays: z
    .array(plannedDay())
    .default([])
    .meta({ title: 'Holidays', description: 'Days that are no business days', examples: [['2026-12-25']] }),
});

const ADDRESS = /^(?:https:\/\/|mailto:|tel:)\S+$/;

const channel = z.strictObject({
  id: slug().meta({ title: 'Id', description: 'What reports call it', examples: ['email'] }),
  label: text()
    .min(1)
    .meta({ title: 'Name', description: 'What people call it', examples: ['Security mailbox'] }),
  address: z
    .string()
    .regex(ADDRESS, 'is no address to report to; start it with `https://`, `mailto:` or `tel:`')
    .meta({
      title: 'Address',
      description: 'Where reports go: https:, mailto: or tel:',
      examples: ['mailto:security@fenwick.example', 'tel:+49-30-0000001'],
      address: true,
    }),
  hours: text()
    .optional()
    .meta({ title: 'Hours', description: 'When somebody answers', examples: ['always', 'Mon–Fri 8–18'] }),
  confidential: z
    .boolean()
    .default(false)
    .meta({ title: 'Confidential', description: 'Whether who reports there stays unnamed' }),
});

const role = (title: string, description: string, example: string) =>
  person()
    .optional()
    .meta({ title, description, examples: [example] });

const roles = z.strictObject({
  incidentManager: role('Incident manager', 'Who leads the handling of incidents', 'isms-manager'),
  deputy: role('Deputy', 'Who does so when the manager is away', 'it-admin'),
  privacyLead: role('Privacy lead', 'Who decides about personal data; the data protection officer', 'privacy-lead'),
  management: role('Management', 'Who answers for the organisation', 'managing-director'),
});

const criterion = (title: string, example: string) =>
  text()
    .optional()
    .meta({ title, description: `When an incident is ${title.toLowerCase()}`, examples: [example] });

const severityScale = z.strictObject({
  low: criterion('Low', "No effect outside one person's work, no personal or client data."),
  medium: criterion('Medium', 'A team cannot work for some hours.'),
  high: criterion('High', 'Client or personal data may be in the wrong hands.'),
  critical: criterion('Critical', 'Many clients or people are affected, or the organisation cannot go on.'),
});

const store = z.strictObject({
  id: slug().meta({ title: 'Id', description: 'What locations of evidence start with', examples: ['vault'] }),
  label: text()
    .min(1)
    .meta({ title: 'Name', description: 'What people call it', examples: ['Evidence vault'] }),
  address: z
    .string()
    .min(1)
    .meta({
      title: 'Address',
      description: 'Where it is',
      examples: ['https://vault.fenwick.example/'],
      address: true,
    }),
  access: references('people').meta({ title: 'Access', description: 'Who can open it', examples: [['it-admin']] }),
});

const years = (title: string, description: string) =>
  count(100)
    .optional()
    .meta({ title, description, examples: [3] });

const retention = z.strictObject({
  incidentYears: years('Incidents', 'Years for which incident records are kept'),
  evidenceYears: years('Evidence', 'Years for which evidence is kept'),
  trainingYears: years('Training', 'Years for which training records are kept'),
});

/** Shape of the frontmatter of `organisation.md`. Its body is the text "How to report". */
const settings = z.strictObject({
  name: text()
    .min(1)
    .meta({ title: 'Name', description: 'Of the organisation', examples: ['Fenwick Analytics'] }),
  sample: z.boolean().default(false).meta({
    title: 'Sample',
    description: 'Whether the organisation is made up; only then may the clock be pinned',
  }),
  clock: plannedInstant()
    .optional()
    .meta({
      title: 'Pinned clock',
      description: 'The instant that counts as now in a sample',
      examples: ['2026-11-20T12:00+01:00'],
    }),
  startedOn: day()
    .optional()
    .meta({
      title: 'Started',
      description: 'First day of these records; for some time from here gaps of the register only warn',
      examples: ['2026-01-05'],
    }),
  timezone: z
    .string()
    .refine(isTimezone, {
      error: 'is no time zone; write a name of the IANA database, such as `Europe/Berlin`',
      params: { shown: true },
    })
    .meta({
      title: 'Time zone',
      description: 'Where its days begin and end',
      examples: ['Europe/Berlin'],
      pattern: '^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$',
    }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is no country; write the two capitals of ISO 3166, such as `DE`')
    .optional()
    .meta({ title: 'Country', description: 'Two capitals of ISO 3166', examples: ['DE'] }),
  language: z
    .enum(LANGUAGES)
    .default('en')
    .meta({ title: 'Language', description: 'Of the portal: its menu, labels and forms', examples: ['de'] }),
  headcount: count(MOST_PEOPLE)
    .optional()
    .meta({
      title: 'Headcount',
      description: 'How many people can report, when `people/` holds only some of them',
      examples: [25],
    }),
  entity: z
    .array(z.enum(ENTITIES))
    .default([])
    .meta({ title: 'Entity', description: 'What the law calls the organisation, where clocks depend on it' }),
  calendar: calendar.prefault({}).meta({ title: 'Calendar', description: 'Which days are business days' }),
  channels: z
    .array(channel)
    .min(1, 'names no channel; say at least one way to report (A.6.8)')
    .prefault([])
    .meta({ title: 'Channels', description: 'How to report, best way first' }),
  roles: roles.prefault({}).meta({ title: 'Roles', description: 'Who is called upon when something happens' }),
  severityScale: severityScale
    .prefault({})
    .meta({ title: 'Severity scale', description: 'The written criteria by which severity is judged (A.5.25)' }),
  stores: z.array(store).default([]).meta({ title: 'Stores', description: 'Where evidence is kept' }),
  thresholds: thresholds.prefault({}).meta({ title: 'Thresholds', description: 'Limits that rules use' }),
  severities: z
    .record(z.string(), z.enum(SETTINGS))
    .default({})
    .meta({
      title: 'Rules',
      description: 'Rules that weigh more or less here; some are fixed',
      examples: [{ 'privacy/email-address': 'error' }],
    }),
  categories: z
    .array(slug())
    .default([])
    .meta({ title: 'Categories', description: "Categories of the organisation's own", examples: [['badge-misuse']] }),
  schema: z.int().min(1).max(1000).default(1).meta({ title: 'Schema', description: 'Version of this format' }),
  tlp: tlp().default('AMBER').meta({ title: 'TLP', description: 'Who may see records that do not say' }),
  staffSees: z.enum(STAFF_SEES).default('records').meta({
    title: 'Staff see',
    description: 'What staff see of incidents: what happened and what was learned, or the records',
  }),
  retention: retention.prefault({}).meta({ title: 'Retention', description: 'How long records are kept (A.5.33)' }),
  repository: z
    .string()
    .regex(/^https:\/\/\S+$/, 'is no address of a repository; start it with `https://`')
    .optional()
    .meta({
      title: 'Repository',
      description: 'Where these records are kept; pages link to it',
      examples: ['https://github.com/fenwick/isms'],
      address: true,
    }),
  host: z
    .enum(REPOSITORY_HOSTS)
    .optional()
    .meta({
      title: 'Host',
      description:
        'What the repository runs on, where its address does not say: the report form opens a new file there',
      examples: ['gitlab'],
    }),
  portal: z
    .string()
    .regex(
      /^https:\/\/[^\s/?#"'<>\\]+(?:\/[\w.~%-]+)*\/?$/,
      'is no address of a portal: start it with `https://`, and let its path be of letters, digits, `-`, `_` and `.`',
    )
    .optional()
    .meta({
      title: 'Portal',
      description: 'Where these pages are published; reports for other tools link to the pages of rules there',
      examples: ['https://isms.fenwick.example/'],
      address: true,
    }),
});

/**
 * The settings of an organisation. Only a fictional one may pin its clock: elsewhere a clock that stands still would hide
 * every deadline that passes. Said beside whatever else is wrong, so that no reader ever uses such a clock.
 */
export const organisationSchema = settings.refine(({ sample, clock }) => clock === undefined || sample === true, {
  path: ['clock'],
  error: 'pins the time of a real organisation, so that no deadline would ever pass; take it out',
  params: { shown: true },
  when: () => true,
});

export type Organisation = z.output<typeof organisationSchema>;
