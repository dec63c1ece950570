import type { EvidenceName } from '../../../controls/evidence.ts';
import type { EvidenceWords } from '../../../controls/evidence-words.ts';
import { wordText } from '../../../records/words.ts';
import { speechOf } from '../speech.ts';

const { counted } = speechOf('en');

/** A list of records that evidence a control: what it is called, and why an auditor asks for it. */
export interface EvidenceTitle {
  readonly title: string;
  readonly why: string;
}

const lists: Readonly<Record<EvidenceName, EvidenceTitle>> = {
  answers: {
    title: 'Who answers for incidents',
    why: 'Roles and duties are given to people who work here, with a deputy',
  },
  exercises: {
    title: 'Exercises of the plan',
    why: 'The plan was tried out, and something was learned from it',
  },
  drills: {
    title: 'Drills',
    why: 'An exercise that was recorded like the real thing',
  },
  authorities: {
    title: 'Authorities that can be reached',
    why: 'Whom to call is known before it is needed, and was looked up not long ago',
  },
  'authority-notices': {
    title: 'Notifications to authorities',
    why: 'They were told, and there is a case number or receipt to show for it',
  },
  duties: {
    title: 'Duties to notify',
    why: 'Laws, contracts and insurers that ask for a notification, compared with their text',
  },
  notices: {
    title: 'Notifications with receipts',
    why: 'Everybody who had to be told was told, and there is a case number or receipt to show for it',
  },
  'personal-data': {
    title: 'Incidents that touched personal data',
    why: 'Of each it is known how many people are concerned and in which role we hold the data',
  },
  assessed: {
    title: 'Reports that were assessed',
    why: 'Each report was judged by the written criteria: an event, a weakness or an incident',
  },
  timeline: {
    title: 'Incidents with a timeline',
    why: 'What was done, when and by whom, while it was going on',
  },
  lessons: {
    title: 'Closed with lessons learned',
    why: 'What changes because of it, or why nothing has to',
  },
  secured: {
    title: 'Evidence that was secured',
    why: 'What was secured, its hash, and who held it from then on',
  },
  channels: {
    title: 'Reports by channel',
    why: 'People know the ways to report, and use them',
  },
  training: {
    title: 'Training and awareness',
    why: 'Who was there, and when it is due again',
  },
  'management-reviews': {
    title: 'Management reviews',
    why: 'Management looked at all seven inputs, incidents among them, and decided something',
  },
  'register-reviews': {
    title: 'Reviews of the register',
    why: 'Somebody looked at a quiet register and signed that it is really quiet',
  },
  nonconformities: {
    title: 'Nonconformities',
    why: 'Put right, their cause found and removed, and the effect looked at some time later',
  },
  actions: {
    title: 'Corrective and improving actions',
    why: 'Each has somebody who does it and a day, and proof once it is done',
  },
  'assessed-risks': {
    title: 'Risks that were assessed',
    why: 'How likely and how bad each is, and when it is looked at again',
  },
  'treated-risks': {
    title: 'Risks and what is done about them',
    why: 'Reduced by a day, or accepted by somebody who may',
  },
  policies: {
    title: 'Policies in force',
    why: 'Approved by management, in a version, and looked at again in time',
  },
};

const says: EvidenceWords = {
  listed: wordText,
  roles: {
    'incident-manager': 'incident manager',
    deputy: 'deputy',
    'privacy-lead': 'privacy lead',
    management: 'management',
  },
  sent: (sent, receipts) => `${sent} sent, ${counted(receipts, { one: 'receipt', other: 'receipts' })}`,
  participants: (count) => counted(count, { one: 'participant', other: 'participants' }),
  people: (count) => counted(count, { one: 'person', other: 'people' }),
  entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  lessons: 'lessons',
  lessonsAndReview: 'lessons and a review',
  secured: (items, hashed) => `${counted(items, { one: 'item', other: 'items' })}, ${hashed} with a hash`,
  inputs: (given, decisions) => `${given} of 7 inputs, ${counted(decisions, { one: 'decision', other: 'decisions' })}`,
  nilReturn: 'nil return',
  lookedAt: 'looked at',
  causeFound: 'cause found',
  causeNotFound: 'cause not found yet',
  score: (score) => `score ${score}`,
  version: (version) => `version ${version}`,
  noKind: 'no kind given',
  noChannel: 'no channel given',
};

/** Which records show something of a control, and what. */
export const evidence = {
  lists,
  /** Records that name a control in a field of their own. */
  named: {
    policies: { title: 'Policies that serve it', why: 'What the organisation has decided about it' },
    incidents: { title: 'Incidents in which it did not hold', why: 'A review found that it failed' },
    nonconformities: { title: 'Where it was not met', why: 'Nonconformities raised against it' },
    risks: { title: 'Risks that it lowers', why: 'The risk register counts on it' },
  },
  /** The same of any other register. */
  naming: (plural: string) => `${plural} that name it`,
  /** Pages that belong to a control without being a record. */
  places: { report: 'The ways to report', severity: 'The criteria by which severity is judged' },
  says,
};
