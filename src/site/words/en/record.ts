import { speechOf } from '../speech.ts';

const { counted, day } = speechOf('en');

/** What is handed to texts about how long something took. */
interface Span {
  readonly span: string;
}

/** The page of one record. */
export const record = {
  crumbs: 'Breadcrumbs',
  inShort: 'In short',
  namedIn: ({ fields }: { readonly fields: string }) => `named in: ${fields}`,
  /** How related incidents are tied, by what either side says in English. */
  ties: {
    'Caused by': 'Caused by',
    Consequence: 'Consequence',
    'Duplicate of': 'Duplicate of',
    Duplicate: 'Duplicate',
    'Follow-up of': 'Follow-up of',
    'Follow-up': 'Follow-up',
  },
  moreLinks: (count: number) => `And ${counted(count, { one: 'other', other: 'others' })}, which the search finds.`,
  onThisPage: 'On this page',
  lastChange: 'Last change',
  commit: 'commit',
  edit: ({ host }: { readonly host: string }) => `Edit this record on ${host}`,
  drill: {
    strong: 'A drill.',
    text: 'Nothing of this happened; it was practised and recorded like the real thing.',
  },
  restricted: {
    strong: 'This record is restricted.',
    text: 'Its full text is kept elsewhere, for those who may read it.',
  },
  unreadable: {
    strong: 'This record cannot be read.',
    text: ({ id }: { readonly id: string }) =>
      `The file is there and holds the id ${id}; what is wrong with it stands below.`,
  },
  found: ({ count }: { readonly count: number }) =>
    `The check found ${counted(count, { one: 'thing', other: 'things' })} in this record.`,
  left: ({ count, to }: { readonly count: number; readonly to: string }) =>
    `${count === 0 ? 'Nothing is left' : counted(count, { one: 'thing is left', other: 'things are left' })} before it may be ${to}.`,
  acceptedUntil: ({ count, until }: { readonly count: number; readonly until: string | undefined }) =>
    `${counted(count, { one: 'deviation is accepted', other: 'deviations are accepted' })}${until === undefined ? '' : ` until ${day(until)}`}.`,
  /** The life of an incident. */
  phases: {
    days: ({ count }: { readonly count: number }) => counted(count, { one: 'day', other: 'days' }),
    moment: 'less than a minute',
    label: 'How long it took',
    detected: 'Detected',
    reported: 'Reported',
    aware: 'Aware',
    triaged: 'Triaged',
    contained: 'Contained',
    resolved: 'Resolved',
    reopened: 'Reopened',
    closed: 'Closed',
    and: 'and',
    notYet: 'not yet',
    after: 'After',
    open: ({ span }: Span) => `Open for ${span}`,
    fromDetection: ({ span }: Span) => `${span} from detection to closing`,
    fromReport: ({ span }: Span) => `${span} from the report to closing`,
  },
  /** The headings of the parts that are no section of the text. */
  parts: {
    timeline: 'Timeline',
    assessment: 'How we judged it',
    told: 'Who was told',
    review: 'Review',
    changed: 'What changed',
    ended: 'How it ended',
    links: 'Linked records',
    evidence: 'Evidence and custody',
    edits: 'Changes of this record',
    once: 'What was done at once',
    cause: 'Why it came to it',
    helped: 'Whether it helped, and what changed',
    done: 'What was done, and who checked it',
    lowers: 'What lowers it',
    changes: 'What each version changed',
    serves: 'What it serves',
    taught: 'What it came to',
    attendees: 'Who took part',
    inputs: 'What was looked at',
    decisions: 'What was decided',
    reason: 'Why it is accepted',
    duty: 'What it asks for',
    details: 'Details',
    findings: 'Findings',
    accepted: 'Accepted deviations',
    story: 'Story of this record',
  },
  /** Where the record was kept before. */
  imported: (from: string, on: string) => `Taken over from ${from} on ${day(on)}.`,
  importedClosed: (on: string) =>
    `It was closed there on ${day(on)}, before these records began, and stands here with what it had.`,
  /** The old address of a record. */
  former: {
    eyebrow: ({ noun }: { readonly noun: string }) => `${noun}, provisional id`,
    now: 'This is now',
    given: ({ id }: { readonly id: string }) => `The provisional id ${id} was given when it was reported.`,
  },
  /** What is left before the next status; names of fields and commands stand between backticks. */
  next: {
    none: ({ to }: { readonly to: string }) => `Nothing is left: its \`status\` may be set to \`${to}\`.`,
    some: ({ to, id }: { readonly to: string; readonly id: string }) =>
      `What the check would find in it with the status \`${to}\`; \`npx isms next ${id}\` says the same.`,
  },
  before: ({ to }: { readonly to: string }) => `Before it may be ${to}`,
  checked: 'The check found this in the record:',
  timeline: { correction: 'Correction' },
  told: {
    lead: 'Who must be told by when, judged by the duties that apply.',
    counted: 'How deadlines are counted',
    decidedBy: 'decided by',
    undecided: 'No decision',
  },
  fields: { all: 'All other fields', id: 'Id', file: 'File', seenBy: 'Who may see it' },
};
