import { ACTION_KINDS } from '../../records/types/action.ts';
import { ASSET_KINDS, CLASSIFICATIONS } from '../../records/types/asset.ts';
import { CONTACT_KINDS } from '../../records/types/contact.ts';
import { FOLDERS, type Folder } from '../../records/types/fields.ts';
import { PRESETS } from '../../records/types/obligation.ts';
import { REVIEW_INPUTS } from '../../records/types/review.ts';
import { TREATMENTS } from '../../records/types/risk.ts';
import { TOPICS, TRAINING_KINDS } from '../../records/types/training.ts';
import { daysLater, monthsLater } from '../zoned.ts';
import type { Form, Known, Question } from './form.ts';

const title = (ask: string): Question => ({ field: 'title', ask, as: 'text', needed: true });
const body = (ask: string): Question => ({ field: 'body', ask, as: 'text' });
const manager = ({ content }: Known): string | undefined => content.organisation.data.roles.incidentManager;
const owner = (ask: string): Question => ({
  field: 'owner',
  ask,
  as: 'person',
  needed: true,
  suggest: manager,
  assumed: true,
});
/** What a nonconformity or an action comes out of. */
const SOURCES: readonly Folder[] = [
  'incidents',
  'nonconformities',
  'actions',
  'risks',
  'obligations',
  'policies',
  'training',
  'reviews',
];
const today = ({ today: day }: Known): string => day;

/** The forms of every type but incidents, which have their own words for a person who reports something. */
export const FORMS = {
  nonconformities: {
    questions: [
      title('What was not met, in a few words?'),
      { field: 'requirement', ask: 'Which clause or control, such as A.8.24?', as: 'text', needed: true },
      owner('Who sees it through?'),
      { field: 'source', ask: 'Which records did it come out of, such as INC-2026-0007?', as: 'list', of: SOURCES },
      body('What was found, and how?'),
    ],
    fill: ({ instant, content }) => ({
      status: 'open',
      grade: 'minor',
      raisedAt: instant,
      raisedBy: content.organisation.data.roles.incidentManager,
    }),
    dated: 'raisedAt',
  },
  actions: {
    questions: [
      title('What is to be done, in a few words?'),
      { field: 'kind', ask: 'What is it for?', as: 'text', needed: true, choices: ACTION_KINDS },
      owner('Who sees it done?'),
      { field: 'dueOn', ask: 'By which day?', as: 'day', needed: true, suggest: (known) => daysLater(known.today, 30) },
      { field: 'source', ask: 'Which records did it come out of, such as NC-2026-0002?', as: 'list', of: SOURCES },
      body('What exactly, and how will you see that it is done?'),
    ],
    fill: (known) => ({ createdOn: known.today, status: 'open' }),
    dated: 'createdOn',
  },
  risks: {
    questions: [
      title('What could go wrong, in a few words?'),
      owner('Who answers for it?'),
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
        suggest: ({ content }) => content.organisation.data.roles.management,
        when: ({ treatment }) => treatment === 'accept',
      },
      body('How could it come about, and what would it do?'),
    ],
    fill: (known, { likelihood, impact, acceptedBy }) => ({
      ...(typeof likelihood === 'number' && typeof impact === 'number' ? { score: likelihood * impact } : {}),
      ...(acceptedBy === undefined ? {} : { acceptedOn: known.today }),
      reviewOn: monthsLater(known.today, 12),
    }),
  },
  obligations: {
    questions: [
      title('Who must be told of what, in a few words?'),
      {
        field: 'kind',
        ask: 'Where does the duty come from?',
        as: 'text',
        needed: true,
        choices: ['law', 'contract', 'insurance', 'policy'],
      },
      { field: 'recipient', ask: 'Whom must you tell (id of a contact)?', as: 'text', of: ['contacts'] },
      { field: 'preset', ask: 'Is it a known duty, such as gdpr-33-authority?', as: 'text', offers: () => PRESETS },
      {
        field: 'withinHours',
        ask: 'Within how many hours after you become aware?',
        as: 'number',
        when: ({ preset }) => preset === undefined,
      },
      { field: 'clause', ask: 'Which article or clause says so?', as: 'text' },
      { field: 'source', ask: 'Of which law or contract?', as: 'text' },
      body('What else should somebody know who has to do it at night?'),
    ],
    fill: (_, { withinHours }) =>
      typeof withinHours === 'number'
        ? { stages: [{ id: 'notification', start: 'aware', amount: withinHours, unit: 'hours' }] }
        : {},
  },
  contacts: {
    questions: [
      title('Who is it?'),
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
      body('What else should somebody know who has to call at night?'),
    ],
    fill: () => ({}),
  },
  policies: {
    questions: [
      title('What is it called?'),
      owner('Who keeps it up to date?'),
      { field: 'controls', ask: 'Which clauses and controls does it serve, such as A.5.24?', as: 'list' },
      body('What does it ask of people?'),
    ],
    fill: (known) => ({
      version: '0.1',
      status: 'draft',
      changes: [{ version: '0.1', on: known.today, what: 'First draft.' }],
    }),
  },
  training: {
    questions: [
      title('What was held, in a few words?'),
      { field: 'kind', ask: 'What was it?', as: 'text', needed: true, choices: TRAINING_KINDS },
      { field: 'heldOn', ask: 'On which day?', as: 'day', needed: true, suggest: today, assumed: true },
      { field: 'people', ask: 'Who took part (ids of people)?', as: 'list', needed: true, of: ['people'] },
      { field: 'topics', ask: 'What was it about?', as: 'list', suggest: () => TOPICS.join(', '), assumed: true },
      {
        field: 'result',
        ask: 'What came out of it?',
        as: 'text',
        when: ({ kind }) => kind === 'spot-check' || kind === 'exercise',
      },
      body('What else should an auditor know?'),
    ],
    fill: (_, { people, heldOn }) =>
      Array.isArray(people) ? { attendees: people.map((person) => ({ person, completedOn: heldOn })) } : {},
    dated: 'heldOn',
  },
  people: {
    questions: [
      title('What is their role? Better a role than a name'),
      { field: 'joinedOn', ask: 'Since which day are they with you?', as: 'day', needed: true, suggest: today },
      { field: 'duties', ask: 'What are they called upon for, such as incident-responder?', as: 'list' },
      body('What else should people know?'),
    ],
    fill: (_, { title: role }) => ({ role, status: 'active' }),
  },
  assets: {
    questions: [
      title('What is it?'),
      { field: 'kind', ask: 'Of which kind?', as: 'text', needed: true, choices: ASSET_KINDS },
      owner('Who answers for it?'),
      {
        field: 'classification',
        ask: 'How sensitive is what it holds?',
        as: 'text',
        needed: true,
        choices: CLASSIFICATIONS,
      },
      body('What else should people know?'),
    ],
    fill: () => ({ status: 'in-use' }),
  },
  reviews: {
    questions: [
      title('What was reviewed, in a few words?'),
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
        suggest: ({ content }) => content.organisation.data.roles.management,
      },
      {
        field: 'statement',
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
      body('What was talked about, in a few lines?'),
    ],
    fill: (_, { statement, chair, heldOn }) =>
      typeof statement === 'string' ? { nilReturn: { by: chair, on: heldOn, statement } } : {},
    dated: 'heldOn',
  },
  waivers: {
    questions: [
      title('What is excused, in a few words?'),
      { field: 'rule', ask: 'Which rule, such as evidence/required-for-severity?', as: 'text', needed: true },
      { field: 'records', ask: 'Which records?', as: 'list', needed: true, of: FOLDERS },
      { field: 'reason', ask: 'Why is that right?', as: 'text', needed: true },
      { field: 'approvedBy', ask: 'Who approved it?', as: 'person', needed: true },
      {
        field: 'expiresOn',
        ask: 'Until which day?',
        as: 'day',
        needed: true,
        suggest: ({ today: day, content }) => daysLater(day, content.organisation.data.thresholds.waiverDays),
      },
    ],
    fill: (known) => ({ approvedOn: known.today }),
    dated: 'approvedOn',
  },
} as const satisfies Readonly<Record<Exclude<Folder, 'incidents'>, Form>>;
