import { wordText } from '../../records/words.ts';
import {
  caseOf,
  entriesOf,
  instantSaid,
  listSaid,
  type Material,
  sectionSaid,
  standing,
  textSaid,
} from './material.ts';

/** Something that a notice may say: what it is called, where in the record it stands, and how it is asked for. */
interface Fact {
  /** What stands before it; null where it is a text of its own. */
  readonly label: string | null;
  /** What is still to be filled in where the record does not say it; null where it may be left out. */
  readonly asked: string | null;
  /** What the record says, paragraph by paragraph; empty where it says nothing. */
  readonly of: (material: Material) => readonly string[];
}

const said = (label: string | null, of: Fact['of'], asked: string | null = null): Fact => ({ label, of, asked });
/** What no field of a record holds. */
const asked = (what: string): Fact => said(null, () => [], what);

function numberSaid(number: number | undefined): readonly string[] {
  return number === undefined ? [] : [number.toLocaleString('en')];
}

function wordSaid(word: string | undefined): readonly string[] {
  return word === undefined || word === 'unknown' ? [] : [wordText(word)];
}

function personSaid({ content }: Material, id: string | undefined): readonly string[] {
  const person = id === undefined ? undefined : content.get('people', id)?.data;
  return person === undefined ? [] : textSaid(person.role ?? person.name ?? person.title);
}

function channelsSaid({ content }: Material, confidential: boolean): readonly string[] {
  const { channels } = content.organisation.data;
  const fitting = channels.filter((channel) => !confidential || channel.confidential);
  return (fitting.length > 0 ? fitting : channels)
    .filter(({ address }) => !address.startsWith('https:'))
    .map(({ label, address }) => `${label}: ${address.replace(/^(?:mailto|tel):/, '')}`);
}

function doneSaid({ entry }: Material): readonly string[] {
  return standing(entry.data)
    .filter(({ phase, action }) => (phase === 'respond' || phase === 'recover') && action !== undefined)
    .map(({ at, action }) => `${[...instantSaid(at), action].join(': ')}`);
}

function plannedSaid({ entry, content }: Material): readonly string[] {
  return entry.data.links.actions.flatMap((id) => {
    const action = content.get('actions', id)?.data;
    if (action === undefined || action.status === 'cancelled') return [];
    const until = action.doneOn ?? action.dueOn;
    const how = action.doneOn === undefined ? 'due' : 'done';
    return [`${action.title}${until === undefined ? '' : ` (${how} ${until})`}`];
  });
}

function impactSaid({ entry }: Material): readonly string[] {
  const { confidentiality, integrity, availability } = entry.data.impact ?? {};
  const told = { confidentiality, integrity, availability };
  return listSaid(
    Object.entries(told).flatMap(([what, how]) => (how === undefined || how === 'none' ? [] : [`${what} (${how})`])),
  );
}

/** Every fact, by its name. A record holds no names of people and of other clients, and neither does a notice drafted from it. */
export const FACTS = {
  'our-reference': said('Our reference', ({ entry }) => [entry.id]),
  'their-reference': said('Your reference', (from) => textSaid(caseOf(from)), 'the reference that the recipient gave'),
  'their-reference-if-any': said('Your reference', (from) => textSaid(caseOf(from))),
  organisation: said('Organisation', ({ content }) => [content.organisation.data.name]),
  title: said('In a few words', ({ entry }) => textSaid(entry.data.title), 'what it is about'),
  'what-happened': said(null, (from) => sectionSaid(from, 'What happened'), 'what happened'),
  kind: said('Kind', ({ entry }) => wordSaid(entry.data.category), 'what kind of incident it is'),
  occurred: said(
    'Happened',
    ({ entry: { data } }) =>
      instantSaid(data.occurredAt).map((text) =>
        data.occurredPrecision === undefined || data.occurredPrecision === 'exact'
          ? text
          : `${text}; precision: ${data.occurredPrecision}`,
      ),
    'when it happened, or from when to when',
  ),
  detected: said(
    'Noticed',
    ({ entry: { data } }) => instantSaid(data.detectedAt ?? data.reportedAt),
    'when it was noticed',
  ),
  aware: said('We became aware', ({ entry }) => instantSaid(entry.data.awareAt), 'when the organisation became aware'),
  classified: said(
    'Classified as major',
    ({ entry }) => instantSaid(entry.data.clocks.classifiedMajorAt),
    'when it was classified as major',
  ),
  contained: said('Contained', ({ entry }) => instantSaid(entry.data.containedAt), 'when it was contained, if it is'),
  recovered: said(
    'Recovered',
    ({ entry }) => instantSaid(entry.data.recovery?.verifiedAt),
    'when all worked again, if it does',
  ),
  closed: said('Closed', ({ entry }) => instantSaid(entry.data.closure?.at), 'when it was resolved for good'),
  discovery: said('Noticed by', ({ entry }) => wordSaid(entry.data.source), 'how it was discovered'),
  assets: said('Systems', ({ entry, content }) =>
    listSaid(entry.data.affected?.assets.map((id) => content.get('assets', id)?.data.title ?? id)),
  ),
  services: said('Services', ({ entry }) => listSaid(entry.data.affected?.services)),
  'services-asked': said('Services', ({ entry }) => listSaid(entry.data.affected?.services), 'which services are hit'),
  data: said('Data', ({ entry }) => listSaid(entry.data.affected?.data)),
  clients: said('Clients affected', ({ entry }) => numberSaid(entry.data.affected?.clients.length)),
  'clients-asked': said(
    'Clients affected',
    ({ entry }) => numberSaid(entry.data.affected?.clients.length),
    'how many clients are affected, or an estimate',
  ),
  people: said('People affected', ({ entry }) => numberSaid(entry.data.affected?.people)),
  impact: said('What was hurt', impactSaid, 'whether confidentiality, integrity or availability was hurt'),
  severity: said('Our severity', ({ entry }) => wordSaid(entry.data.severity), 'how severe it is'),
  assessment: said(
    'Our assessment',
    ({ entry }) => textSaid(entry.data.triage?.rationale),
    'how it was assessed, and why',
  ),
  status: said('State of the handling', ({ entry }) => wordSaid(entry.data.status)),
  latest: said('Last step', ({ entry }) => {
    const last = standing(entry.data).at(-1);
    return last?.action === undefined ? [] : [[...instantSaid(last.at), last.action].join(': ')];
  }),
  subjects: said(
    'Approximate number of people concerned',
    ({ entry }) => numberSaid(entry.data.personalData?.subjects),
    'approximate number of people concerned',
  ),
  'subject-kinds': asked('kinds of people concerned, such as employees, clients or children'),
  records: said(
    'Approximate number of records',
    ({ entry }) => numberSaid(entry.data.personalData?.records),
    'approximate number of personal data records',
  ),
  'data-kinds': said(
    'Kinds of personal data',
    ({ entry }) => listSaid(entry.data.personalData?.categories),
    'kinds of personal data',
  ),
  residents: said(
    'People by place',
    ({ entry }) =>
      listSaid(Object.entries(entry.data.personalData?.residents ?? {}).map(([place, count]) => `${place}: ${count}`)),
    'how many of the people live where',
  ),
  washington: said(
    'Residents of Washington affected',
    ({ entry }) => numberSaid(entry.data.personalData?.residents?.['US-WA']),
    'how many residents of Washington are affected, or an estimate',
  ),
  'high-risk': said(
    'High risk to the people concerned',
    ({ entry }) => wordSaid(entry.data.personalData?.highRisk),
    'whether a high risk to the people concerned is likely',
  ),
  effects: said(
    null,
    ({ entry }) => textSaid(entry.data.personalData?.effects),
    'likely consequences for the people concerned',
  ),
  remedy: said('In short', ({ entry }) => textSaid(entry.data.personalData?.remedy)),
  'remedy-asked': said(null, ({ entry }) => textSaid(entry.data.personalData?.remedy), 'what was done about it'),
  done: said('Taken', doneSaid, 'measures taken to deal with it and to lessen its effects'),
  planned: said('Proposed', plannedSaid, 'measures proposed, or that there are none'),
  'privacy-contact': said(
    'Whom you can ask',
    (from) => personSaid(from, from.content.organisation.data.roles.privacyLead),
    'data protection officer or other contact point',
  ),
  'privacy-reach': said('Reached by', (from) => channelsSaid(from, true), 'telephone and e-mail of the contact point'),
  'security-contact': said(
    'Whom you can ask',
    (from) => personSaid(from, from.entry.data.owner ?? from.content.organisation.data.roles.incidentManager),
    'whom the recipient can ask',
  ),
  'security-reach': said('Reached by', (from) => channelsSaid(from, false), 'telephone and e-mail of that person'),
  name: asked('name, telephone and e-mail of that person, which the record does not hold'),
  cause: said(null, (from) => sectionSaid(from, 'Root cause'), 'root cause, as far as it is known'),
  'cause-kind': said('Kind of cause', ({ entry }) => wordSaid(entry.data.review?.rootCauseKind)),
  factors: said('What helped it happen', ({ entry }) => listSaid(entry.data.review?.contributingFactors)),
  lessons: said('What follows from it', (from) => sectionSaid(from, 'Lessons learned')),
  resolution: said(
    'How it was confirmed that all works again',
    ({ entry }) => textSaid(entry.data.recovery?.method),
    'how it was resolved',
  ),
  downtime: said(
    'Standstill in minutes',
    ({ entry }) => numberSaid(entry.data.downtimeMinutes),
    'how long services stood still',
  ),
  money: said(
    'Cost',
    ({ entry: { data } }) =>
      data.cost?.amount === undefined
        ? []
        : [`${data.cost.amount.toLocaleString('en')} ${data.cost.currency ?? ''}`.trim()],
    'costs and losses, gross',
  ),
  hours: said('Working hours spent', ({ entry }) => numberSaid(entry.data.cost?.hours)),
  malicious: asked('whether unlawful or malicious acts are suspected'),
  'cross-border': asked('whether it may have effects in other member states, and in which'),
  'member-states': asked('the member states that are affected, or in which the product was made available'),
  indicators: asked('indicators of compromise, where there are any'),
  'told-before': said('Told before', (from) =>
    entriesOf(from).sent.map(({ sentAt, summary }) => [...instantSaid(sentAt), ...textSaid(summary)].join(': ')),
  ),
} as const satisfies Readonly<Record<string, Fact>>;

/** The name of a fact. */
export type FactName = keyof typeof FACTS;

/** A fact, or in words what the record does not hold and somebody has to fill in. */
export type Told = FactName | { readonly asked: string };

/** What a draft says of one fact. */
export interface Line {
  readonly label: string | null;
  readonly said: readonly string[];
  /** What is still to be filled in; null where it was said. */
  readonly missing: string | null;
}

/** What a draft says of a fact; null where it says nothing and may. */
export function lineOf(told: Told, material: Material): Line | null {
  const { label, of, asked: missing }: Fact = typeof told === 'string' ? FACTS[told] : asked(told.asked);
  const paragraphs = of(material);
  if (paragraphs.length > 0) return { label, said: paragraphs, missing: null };
  return missing === null ? null : { label, said: [], missing };
}
