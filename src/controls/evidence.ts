import { lessonsOf } from '../queries/lessons.ts';
import { isOpen } from '../queries/open.ts';
import { hasLeft } from '../queries/people.ts';
import type { Content } from '../records/content.ts';
import { isUnanswered } from '../records/reading/placeholder.ts';
import type { Folder } from '../records/types/fields.ts';
import type { EntryOf, Organisation } from '../records/types/index.ts';
import { countText, wordText } from '../records/words.ts';

/** What a record shows of a control: a few words, and the instant or day that belongs to them. */
export interface Shown {
  readonly says: string;
  readonly when: string | undefined;
}

/** Records of one type that evidence controls, and what an auditor asks of them. */
export interface Evidence {
  /** Ids of Annex A and clauses, without a letter. */
  readonly controls: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly folder: Folder;
  /** Whether the words of the records are worth counting: reports by channel. */
  readonly tallied: boolean;
  /** What each record shows, by its file; records that show nothing of it are left out. */
  readonly shown: (content: Content) => Iterable<readonly [file: string, shown: Shown]>;
}

/** Evidence of one type of record. */
function evidence<Name extends Folder>({
  of: folder,
  shows,
  tallied = false,
  ...text
}: Pick<Evidence, 'controls' | 'title' | 'why'> & {
  readonly of: Name;
  readonly tallied?: boolean;
  readonly shows: (entry: EntryOf<Name>, content: Content) => Shown | null;
}): Evidence {
  return {
    ...text,
    folder,
    tallied,
    *shown(content) {
      for (const entry of content.of(folder)) {
        const shown = shows(entry, content);
        if (shown !== null) yield [entry.file, shown];
      }
    },
  };
}

/** Evidence of real incidents: a drill shows that people practised, not that they responded. */
function incidentEvidence({ shows, ...rest }: Omit<Parameters<typeof evidence<'incidents'>>[0], 'of'>): Evidence {
  return evidence({
    ...rest,
    of: 'incidents',
    shows: (entry, content) => (entry.data.exercise ? null : shows(entry, content)),
  });
}

const INCIDENT_DUTIES: readonly string[] = ['incident-manager', 'incident-responder', 'privacy', 'management'];
const AUTHORITIES: readonly (string | undefined)[] = ['authority', 'csirt', 'law-enforcement'];

function rolesOf({ roles }: Organisation, id: string): readonly string[] {
  const named = {
    'incident manager': roles.incidentManager,
    deputy: roles.deputy,
    'privacy lead': roles.privacyLead,
    management: roles.management,
  };
  return Object.entries(named).flatMap(([role, person]) => (person === id ? [role] : []));
}

/** Whom a notification tells: by a duty, which names its recipient, or of free will. */
interface Told {
  readonly obligation: string | undefined;
  readonly recipient: string | undefined;
}

function isToAuthority(content: Content, told: Told): boolean {
  const { obligation } = told;
  const recipient = obligation === undefined ? told.recipient : content.get('obligations', obligation)?.data.recipient;
  return recipient !== undefined && AUTHORITIES.includes(content.get('contacts', recipient)?.data.kind);
}

/** Sent notifications of an incident, and how many of them have a receipt. */
function sent({ data }: EntryOf<'incidents'>, counts: (told: Told) => boolean): Shown | null {
  const own = data.notifications.filter(
    ({ sentAt, obligation, recipient }) => sentAt !== undefined && counts({ obligation, recipient }),
  );
  const receipts = own.filter(({ reference }) => !isUnanswered(reference)).length;
  return own.length === 0
    ? null
    : { says: `${own.length} sent, ${countText(receipts, 'receipt')}`, when: own[0]?.sentAt };
}

/** Which records evidence a control, and why: what an auditor of incident management asks to see. */
export const EVIDENCE: readonly Evidence[] = [
  evidence({
    controls: ['A.5.24', 'A.5.2', '5.3'],
    of: 'people',
    title: 'Who answers for incidents',
    why: 'Roles and duties are given to people who work here, with a deputy',
    shows: ({ id, data }, content) => {
      const roles = rolesOf(content.organisation.data, id);
      const duties = data.duties
        .filter((duty) => INCIDENT_DUTIES.includes(duty))
        .map(wordText)
        .filter((duty) => !roles.some((role) => role.startsWith(duty)));
      const held = [...roles, ...duties];
      return hasLeft(content, id) || held.length === 0 ? null : { says: held.join(', '), when: undefined };
    },
  }),
  evidence({
    controls: ['A.5.24'],
    of: 'training',
    title: 'Exercises of the plan',
    why: 'The plan was tried out, and something was learned from it',
    shows: ({ data }) =>
      data.kind === 'exercise' ? { says: countText(data.attendees.length, 'participant'), when: data.heldOn } : null,
  }),
  evidence({
    controls: ['A.5.24'],
    of: 'incidents',
    title: 'Drills',
    why: 'An exercise that was recorded like the real thing',
    shows: ({ data }) => (data.exercise ? { says: wordText(data.category ?? data.kind), when: data.reportedAt } : null),
  }),
  evidence({
    controls: ['A.5.5'],
    of: 'contacts',
    title: 'Authorities that can be reached',
    why: 'Whom to call is known before it is needed, and was looked up not long ago',
    shows: ({ data: { kind, verifiedOn } }) =>
      kind !== undefined && AUTHORITIES.includes(kind) ? { says: wordText(kind), when: verifiedOn } : null,
  }),
  incidentEvidence({
    controls: ['A.5.5'],
    title: 'Notifications to authorities',
    why: 'They were told, and there is a case number or receipt to show for it',
    shows: (entry, content) => sent(entry, (told) => isToAuthority(content, told)),
  }),
  evidence({
    controls: ['A.5.31'],
    of: 'obligations',
    title: 'Duties to notify',
    why: 'Laws, contracts and insurers that ask for a notification, compared with their text',
    shows: ({ data: { kind = 'no kind given', verifiedOn } }) => ({ says: kind, when: verifiedOn }),
  }),
  incidentEvidence({
    controls: ['A.5.31'],
    title: 'Notifications with receipts',
    why: 'Everybody who had to be told was told, and there is a case number or receipt to show for it',
    shows: (entry) => sent(entry, () => true),
  }),
  incidentEvidence({
    controls: ['A.5.34'],
    title: 'Incidents that touched personal data',
    why: 'Of each it is known how many people are concerned and in which role we hold the data',
    shows: ({ data: { personalData, awareAt } }) =>
      personalData?.involved === 'yes'
        ? {
            says: [
              personalData.role,
              personalData.subjects === undefined
                ? undefined
                : personalData.subjects === 1
                  ? '1 person'
                  : `${personalData.subjects.toLocaleString('en')} people`,
            ]
              .filter((said) => said !== undefined)
              .join(', '),
            when: awareAt,
          }
        : null,
  }),
  incidentEvidence({
    controls: ['A.5.25'],
    title: 'Reports that were assessed',
    why: 'Each report was judged by the written criteria: an event, a weakness or an incident',
    tallied: true,
    shows: ({ data: { triage } }) =>
      triage?.decision === undefined ? null : { says: triage.decision, when: triage.at },
  }),
  incidentEvidence({
    controls: ['A.5.26'],
    title: 'Incidents with a timeline',
    why: 'What was done, when and by whom, while it was going on',
    shows: ({ data: { kind, timeline } }) =>
      kind === 'event' || timeline.length === 0
        ? null
        : { says: timeline.length === 1 ? '1 entry' : `${timeline.length} entries`, when: timeline[0]?.at },
  }),
  incidentEvidence({
    controls: ['A.5.27'],
    title: 'Closed with lessons learned',
    why: 'What changes because of it, or why nothing has to',
    shows: (record) => {
      const { data } = record;
      if (isOpen(record) !== false || lessonsOf(record) === null) return null;
      return { says: data.review?.heldAt === undefined ? 'lessons' : 'lessons and a review', when: data.closure?.at };
    },
  }),
  incidentEvidence({
    controls: ['A.5.28'],
    title: 'Evidence that was secured',
    why: 'What was secured, its hash, and who held it from then on',
    shows: ({ data: { evidence: items } }) => {
      const hashed = items.filter(({ sha256 }) => !isUnanswered(sha256)).length;
      return items.length === 0
        ? null
        : { says: `${countText(items.length, 'item')}, ${hashed} with a hash`, when: items[0]?.collectedAt };
    },
  }),
  incidentEvidence({
    controls: ['A.6.8'],
    title: 'Reports by channel',
    why: 'People know the ways to report, and use them',
    tallied: true,
    shows: ({ data: { reporter, reportedAt } }, content) => {
      const channel = content.organisation.data.channels.find(({ id }) => id === reporter?.channel);
      return { says: channel?.label ?? reporter?.channel ?? 'no channel given', when: reportedAt };
    },
  }),
  evidence({
    controls: ['A.6.3', '7.2', '7.3'],
    of: 'training',
    title: 'Training and awareness',
    why: 'Who was there, and when it is due again',
    tallied: true,
    shows: ({ data: { kind, heldOn } }) => ({
      says: kind === undefined ? 'no kind given' : wordText(kind),
      when: heldOn,
    }),
  }),
  evidence({
    controls: ['9.3', '9.3.1', '9.3.2', '9.3.3'],
    of: 'reviews',
    title: 'Management reviews',
    why: 'Management looked at all seven inputs, incidents among them, and decided something',
    shows: ({ data: { kind, heldOn, inputs = {}, decisions } }) => {
      const given = Object.values(inputs).filter((said) => !isUnanswered(said)).length;
      return kind === 'management'
        ? { says: `${given} of 7 inputs, ${countText(decisions.length, 'decision')}`, when: heldOn }
        : null;
    },
  }),
  evidence({
    controls: ['9.1'],
    of: 'reviews',
    title: 'Reviews of the register',
    why: 'Somebody looked at a quiet register and signed that it is really quiet',
    shows: ({ data: { kind, heldOn, nilReturn } }) =>
      kind === 'register' ? { says: nilReturn === undefined ? 'looked at' : 'nil return', when: heldOn } : null,
  }),
  evidence({
    controls: ['10.2'],
    of: 'nonconformities',
    title: 'Nonconformities',
    why: 'Put right, their cause found and removed, and the effect looked at some time later',
    shows: ({ data: { cause, effectiveness, raisedAt } }) => ({
      says: [
        isUnanswered(cause) ? 'cause not found yet' : 'cause found',
        ...(effectiveness?.result === undefined ? [] : [wordText(effectiveness.result)]),
      ].join(', '),
      when: raisedAt,
    }),
  }),
  evidence({
    controls: ['10.1', '10.2'],
    of: 'actions',
    title: 'Corrective and improving actions',
    why: 'Each has somebody who does it and a day, and proof once it is done',
    tallied: true,
    shows: ({ data: { kind, dueOn } }) => ({ says: kind ?? 'no kind given', when: dueOn }),
  }),
  evidence({
    controls: ['6.1.2', '8.2'],
    of: 'risks',
    title: 'Risks that were assessed',
    why: 'How likely and how bad each is, and when it is looked at again',
    shows: ({ data: { score, reviewOn } }) => (score === undefined ? null : { says: `score ${score}`, when: reviewOn }),
  }),
  evidence({
    controls: ['6.1.3', '8.3'],
    of: 'risks',
    title: 'Risks and what is done about them',
    why: 'Reduced by a day, or accepted by somebody who may',
    tallied: true,
    shows: ({ data: { treatment, treatmentDoneOn, treatmentDueOn, acceptedOn } }) =>
      treatment === undefined ? null : { says: treatment, when: treatmentDoneOn ?? acceptedOn ?? treatmentDueOn },
  }),
  evidence({
    controls: ['A.5.1', '5.2', '7.5.2', '7.5.3'],
    of: 'policies',
    title: 'Policies in force',
    why: 'Approved by management, in a version, and looked at again in time',
    shows: ({ data: { status, version, approvedOn } }) =>
      status === 'approved'
        ? { says: version === undefined ? 'approved' : `version ${version}`, when: approvedOn }
        : null,
  }),
];

/** What the records are called that name a control in a field of their own, by type. */
export const NAMED_IN: Readonly<Partial<Record<Folder, Pick<Evidence, 'title' | 'why'>>>> = {
  policies: { title: 'Policies that serve it', why: 'What the organisation has decided about it' },
  incidents: { title: 'Incidents in which it did not hold', why: 'A review found that it failed' },
  nonconformities: { title: 'Where it was not met', why: 'Nonconformities raised against it' },
  risks: { title: 'Risks that it lowers', why: 'The risk register counts on it' },
};

/** Pages of the portal that belong to a control without being a record. */
export const PLACES: readonly { readonly controls: readonly string[]; readonly text: string; readonly href: string }[] =
  [
    { controls: ['A.6.8', 'A.5.24'], text: 'The ways to report', href: '/report/' },
    { controls: ['A.5.25'], text: 'The criteria by which severity is judged', href: '/about/#severity' },
  ];
