import type { SectionName } from '../records/reading/record-words.ts';
import type { Folder } from '../records/types/fields.ts';
import type { Words } from './words/index.ts';

/** Fields under one heading. */
export interface FieldsStep {
  /** The name of its heading, and the place on the page. */
  readonly slug: keyof Words['record']['parts'];
  readonly fields: readonly string[];
}

/** What stands at one place of a record's story. */
export type StoryStep =
  /** These sections of the text. */
  | { readonly text: readonly SectionName[] }
  /** `rest`: the text but for the sections that have a place of their own; the others: what they are called. */
  | 'rest'
  | 'timeline'
  | 'told'
  | 'duty'
  /** The confirmation that a policy was read. */
  | 'finish'
  /** Fields that no other step names; a plan without this step has them folded, at the end. */
  | 'others'
  | 'links'
  | FieldsStep;

/** How the page of a type of record is told. */
export interface StoryPlan {
  readonly steps: readonly StoryStep[];
  /** The fields beside the text; null where all that is short stands there. */
  readonly rail: readonly string[] | null;
  /** The fields that the head of the page draws: the life of an incident, a policy in short. */
  readonly drawn?: readonly string[];
}

/** How a record itself was changed: said at the end of every story. */
const CHANGED: FieldsStep = {
  slug: 'edits',
  fields: ['statusSkips', 'reopened', 'amendments', 'dueMoves'],
};

/** From what was noticed to what was learned, changed and kept. */
const INCIDENT: StoryPlan = {
  drawn: ['exercise', 'detectedAt', 'reportedAt', 'awareAt', 'containedAt'],
  rail: [
    'status',
    'severity',
    'kind',
    'category',
    'outcome',
    'owner',
    'occurredAt',
    'occurredPrecision',
    'source',
    'downtimeMinutes',
  ],
  steps: [
    'rest',
    'timeline',
    {
      slug: 'assessment',
      fields: ['awareNote', 'reporter', 'triage', 'reassessments', 'impact', 'affected', 'personalData', 'clocks'],
    },
    'told',
    { text: ['Root cause', 'Lessons learned'] },
    { slug: 'review', fields: ['review'] },
    { text: ['What changes for you'] },
    { slug: 'changed', fields: ['review.gaps', 'review.outcome', 'review.nonconformity'] },
    { slug: 'ended', fields: ['recovery', 'cost', 'closure'] },
    'links',
    { slug: 'evidence', fields: ['evidence', 'evidenceNote'] },
    CHANGED,
  ],
};

/** What was wrong, what was done at once, why it came to it, and whether what was done helped (10.2). */
const NONCONFORMITY: StoryPlan = {
  rail: null,
  steps: [
    'rest',
    { slug: 'once', fields: ['correction', 'consequences'] },
    { slug: 'cause', fields: ['cause', 'similarChecked'] },
    'links',
    {
      slug: 'helped',
      fields: ['effectiveness', 'ismsChanges', 'closure'],
    },
    CHANGED,
  ],
};

const ACTION: StoryPlan = {
  rail: null,
  steps: ['rest', { slug: 'done', fields: ['doneEvidence', 'verification'] }, 'links', CHANGED],
};

const RISK: StoryPlan = {
  rail: null,
  steps: ['rest', { slug: 'lowers', fields: ['controls'] }, 'links', CHANGED],
};

const POLICY: StoryPlan = {
  drawn: ['version', 'owner', 'effectiveOn', 'acknowledge'],
  rail: null,
  steps: [
    'rest',
    'finish',
    { slug: 'changes', fields: ['changes'] },
    { slug: 'serves', fields: ['controls'] },
    'links',
  ],
};

const TRAINING: StoryPlan = {
  rail: null,
  steps: ['rest', { slug: 'taught', fields: ['result'] }, { slug: 'attendees', fields: ['attendees'] }, 'links'],
};

const REVIEW: StoryPlan = {
  rail: null,
  steps: [
    'rest',
    { slug: 'inputs', fields: ['inputs'] },
    { slug: 'decisions', fields: ['decisions', 'nilReturn'] },
    { slug: 'attendees', fields: ['attendees'] },
    'links',
  ],
};

const WAIVER: StoryPlan = {
  rail: null,
  steps: [{ slug: 'reason', fields: ['reason'] }, 'rest', 'links'],
};

/** Records that say what or who something is: their text, and what belongs to them. */
const PLAIN: StoryPlan = { rail: null, steps: ['rest', 'duty', 'others', 'links', CHANGED] };

const PLANS: Partial<Readonly<Record<Folder, StoryPlan>>> = {
  incidents: INCIDENT,
  nonconformities: NONCONFORMITY,
  actions: ACTION,
  risks: RISK,
  policies: POLICY,
  training: TRAINING,
  reviews: REVIEW,
  waivers: WAIVER,
};

/** How the page of a type of record is told; a type without a plan of its own is told plainly. */
export function storyPlan(folder: Folder): StoryPlan {
  return PLANS[folder] ?? PLAIN;
}
