import { lessonsOf } from '../queries/lessons.ts';
import { isOpen } from '../queries/open.ts';
import { hasLeft } from '../queries/people.ts';
import type { Content } from '../records/content.ts';
import { isUnanswered } from '../records/reading/placeholder.ts';
import type { Folder } from '../records/types/fields.ts';
import type { EntryOf, Organisation } from '../records/types/index.ts';
import type { EvidenceWords } from './evidence-words.ts';

/** What a record shows of a control: a few words, and the instant or day that belongs to them. */
export interface Shown {
  readonly says: string;
  readonly when: string | undefined;
}

/** What is asked of a list of evidence; each language has a title for it, and why an auditor asks. */
export const EVIDENCE_NAMES = [
  ...['answers', 'exercises', 'drills', 'authorities', 'authority-notices', 'duties', 'notices'],
  ...['personal-data', 'assessed', 'timeline', 'lessons', 'secured', 'channels', 'training'],
  ...['management-reviews', 'register-reviews', 'nonconformities', 'actions', 'assessed-risks'],
  ...['treated-risks', 'policies'],
] as const;
export type EvidenceName = (typeof EVIDENCE_NAMES)[number];

/** Records of one type that evidence controls, and what an auditor asks of them. */
export interface Evidence {
  readonly name: EvidenceName;
  /** Ids of Annex A and clauses, without a letter. */
  readonly controls: readonly string[];
  readonly folder: Folder;
  /** Whether the words of the records are worth counting: reports by channel. */
  readonly tallied: boolean;
  /** What each record shows, by its file; records that show nothing of it are left out. */
  readonly shown: (content: Content, words: EvidenceWords) => Iterable<readonly [file: string, shown: Shown]>;
}

/** Evidence of one type of record. */
function evidence<Name extends Folder>({
  of: folder,
  shows,
  tallied = false,
  ...named
}: Pick<Evidence, 'name' | 'controls'> & {
  readonly of: Name;
  readonly tallied?: boolean;
  readonly shows: (entry: EntryOf<Name>, words: EvidenceWords, content: Content) => Shown | null;
}): Evidence {
  return {
    ...named,
    folder,
    tallied,
    *shown(content, words) {
      for (const entry of content.of(folder)) {
        const shown = shows(entry, words, content);
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
    shows: (entry, ...asked) => (entry.data.exercise ? null : shows(entry, ...asked)),
  });
}

const INCIDENT_DUTIES: readonly string[] = ['incident-manager', 'incident-responder', 'privacy', 'management'];
const AUTHORITIES: readonly (string | undefined)[] = ['authority', 'csirt', 'law-enforcement'];

function rolesOf({ roles }: Organisation, id: string) {
  const named = [
    ['incident-manager', roles.incidentManager],
    ['deputy', roles.deputy],
    ['privacy-lead', roles.privacyLead],
    ['management', roles.management],
  ] as const;
  return named.flatMap(([role, person]) => (person === id ? [role] : []));
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
function sent({ data }: EntryOf<'incidents'>, words: EvidenceWords, counts: (told: Told) => boolean): Shown | null {
  const own = data.notifications.filter(
    ({ sentAt, obligation, recipient }) => sentAt !== undefined && counts({ obligation, recipient }),
  );
  const receipts = own.filter(({ reference }) => !isUnanswered(reference)).length;
  return own.length === 0 ? null : { says: words.sent(own.length, receipts), when: own[0]?.sentAt };
}

function kindText(kind: string | undefined, { listed, noKind }: EvidenceWords): string {
  return kind === undefined ? noKind : listed(kind);
}

/** Which records evidence a control, and why: what an auditor of incident management asks to see. */
export const EVIDENCE: readonly Evidence[] = [
  evidence({
    name: 'answers',
    controls: ['A.5.24', 'A.5.2', '5.3'],
    of: 'people',
    shows: ({ id, data }, { roles: called, listed }, content) => {
      const roles = rolesOf(content.organisation.data, id);
      const duties = data.duties
        .filter((duty) => INCIDENT_DUTIES.includes(duty))
        .filter((duty) => !roles.some((role) => role.startsWith(duty)));
      const held = [...roles.map((role) => called[role]), ...duties.map(listed)];
      return hasLeft(content, id) || held.length === 0 ? null : { says: held.join(', '), when: undefined };
    },
  }),
  evidence({
    name: 'exercises',
    controls: ['A.5.24'],
    of: 'training',
    shows: ({ data }, { participants }) =>
      data.kind === 'exercise' ? { says: participants(data.attendees.length), when: data.heldOn } : null,
  }),
  evidence({
    name: 'drills',
    controls: ['A.5.24'],
    of: 'incidents',
    shows: ({ data }, { listed }) =>
      data.exercise ? { says: listed(data.category ?? data.kind), when: data.reportedAt } : null,
  }),
  evidence({
    name: 'authorities',
    controls: ['A.5.5'],
    of: 'contacts',
    shows: ({ data: { kind, verifiedOn } }, { listed }) =>
      kind !== undefined && AUTHORITIES.includes(kind) ? { says: listed(kind), when: verifiedOn } : null,
  }),
  incidentEvidence({
    name: 'authority-notices',
    controls: ['A.5.5'],
    shows: (entry, words, content) => sent(entry, words, (told) => isToAuthority(content, told)),
  }),
  evidence({
    name: 'duties',
    controls: ['A.5.31'],
    of: 'obligations',
    shows: ({ data: { kind, verifiedOn } }, words) => ({ says: kindText(kind, words), when: verifiedOn }),
  }),
  incidentEvidence({
    name: 'notices',
    controls: ['A.5.31'],
    shows: (entry, words) => sent(entry, words, () => true),
  }),
  incidentEvidence({
    name: 'personal-data',
    controls: ['A.5.34'],
    shows: ({ data: { personalData, awareAt } }, { listed, people }) => {
      if (personalData?.involved !== 'yes') return null;
      const { role, subjects } = personalData;
      const said = [
        ...(role === undefined ? [] : [listed(role)]),
        ...(subjects === undefined ? [] : [people(subjects)]),
      ];
      return { says: said.join(', '), when: awareAt };
    },
  }),
  incidentEvidence({
    name: 'assessed',
    controls: ['A.5.25'],
    tallied: true,
    shows: ({ data: { triage } }, { listed }) =>
      triage?.decision === undefined ? null : { says: listed(triage.decision), when: triage.at },
  }),
  incidentEvidence({
    name: 'timeline',
    controls: ['A.5.26'],
    shows: ({ data: { kind, timeline } }, { entries }) =>
      kind === 'event' || timeline.length === 0 ? null : { says: entries(timeline.length), when: timeline[0]?.at },
  }),
  incidentEvidence({
    name: 'lessons',
    controls: ['A.5.27'],
    shows: (record, { lessons, lessonsAndReview }) => {
      const { data } = record;
      if (isOpen(record) !== false || lessonsOf(record) === null) return null;
      return { says: data.review?.heldAt === undefined ? lessons : lessonsAndReview, when: data.closure?.at };
    },
  }),
  incidentEvidence({
    name: 'secured',
    controls: ['A.5.28'],
    shows: ({ data: { evidence: items } }, { secured }) => {
      const hashed = items.filter(({ sha256 }) => !isUnanswered(sha256)).length;
      return items.length === 0 ? null : { says: secured(items.length, hashed), when: items[0]?.collectedAt };
    },
  }),
  incidentEvidence({
    name: 'channels',
    controls: ['A.6.8'],
    tallied: true,
    shows: ({ data: { reporter, reportedAt } }, { noChannel }, content) => {
      const channel = content.organisation.data.channels.find(({ id }) => id === reporter?.channel);
      return { says: channel?.label ?? reporter?.channel ?? noChannel, when: reportedAt };
    },
  }),
  evidence({
    name: 'training',
    controls: ['A.6.3', '7.2', '7.3'],
    of: 'training',
    tallied: true,
    shows: ({ data: { kind, heldOn } }, words) => ({ says: kindText(kind, words), when: heldOn }),
  }),
  evidence({
    name: 'management-reviews',
    controls: ['9.3', '9.3.1', '9.3.2', '9.3.3'],
    of: 'reviews',
    shows: ({ data: { kind, heldOn, inputs = {}, decisions } }, words) => {
      const given = Object.values(inputs).filter((said) => !isUnanswered(said)).length;
      return kind === 'management' ? { says: words.inputs(given, decisions.length), when: heldOn } : null;
    },
  }),
  evidence({
    name: 'register-reviews',
    controls: ['9.1'],
    of: 'reviews',
    shows: ({ data: { kind, heldOn, nilReturn } }, words) =>
      kind === 'register' ? { says: nilReturn === undefined ? words.lookedAt : words.nilReturn, when: heldOn } : null,
  }),
  evidence({
    name: 'nonconformities',
    controls: ['10.2'],
    of: 'nonconformities',
    shows: ({ data: { cause, effectiveness, raisedAt } }, { causeFound, causeNotFound, listed }) => ({
      says: [
        isUnanswered(cause) ? causeNotFound : causeFound,
        ...(effectiveness?.result === undefined ? [] : [listed(effectiveness.result)]),
      ].join(', '),
      when: raisedAt,
    }),
  }),
  evidence({
    name: 'actions',
    controls: ['10.1', '10.2'],
    of: 'actions',
    tallied: true,
    shows: ({ data: { kind, dueOn } }, words) => ({ says: kindText(kind, words), when: dueOn }),
  }),
  evidence({
    name: 'assessed-risks',
    controls: ['6.1.2', '8.2'],
    of: 'risks',
    shows: ({ data: { score, reviewOn } }, words) =>
      score === undefined ? null : { says: words.score(score), when: reviewOn },
  }),
  evidence({
    name: 'treated-risks',
    controls: ['6.1.3', '8.3'],
    of: 'risks',
    tallied: true,
    shows: ({ data: { treatment, treatmentDoneOn, treatmentDueOn, acceptedOn } }, { listed }) =>
      treatment === undefined
        ? null
        : { says: listed(treatment), when: treatmentDoneOn ?? acceptedOn ?? treatmentDueOn },
  }),
  evidence({
    name: 'policies',
    controls: ['A.5.1', '5.2', '7.5.2', '7.5.3'],
    of: 'policies',
    shows: ({ data: { status, version, approvedOn } }, words) =>
      status === 'approved'
        ? { says: version === undefined ? words.listed(status) : words.version(version), when: approvedOn }
        : null,
  }),
];

/** The types of records that name a control in a field of their own, and for which each language says what that means. */
export const NAMED_IN = ['policies', 'incidents', 'nonconformities', 'risks'] as const;

/** Pages of the portal that belong to a control without being a record. */
export const PLACES = [
  { name: 'report', controls: ['A.6.8', 'A.5.24'], href: '/report/' },
  { name: 'severity', controls: ['A.5.25'], href: '/about/#severity' },
] as const;
