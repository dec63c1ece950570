import type { Language } from '../records/language.ts';
import type { Obligation, STAGE_STARTS } from '../records/types/obligation.ts';
import { dayText, wordText } from '../records/words.ts';
import { countryName } from './countries.ts';
import type { Preset } from './regime.ts';

/** What duties ask for, in words. */

type Stage = Obligation['stages'][number];
type Clock = Pick<Stage, 'start' | 'amount' | 'unit'>;
type Conditions = NonNullable<Obligation['appliesWhen']>;
type Entity = NonNullable<NonNullable<Stage['when']>['entity']>;

/** How a language says what duties ask for. */
export interface DutyWords {
  /** For the names of countries. */
  readonly language: Language;
  /** `72 hours from awareness`. */
  readonly within: (amount: number, unit: NonNullable<Stage['unit']>, from: string) => string;
  readonly promptly: (from: string) => string;
  readonly onRequest: string;
  /** Of two clocks the earlier end counts. */
  readonly both: (one: string, other: string) => string;
  /** What starts a clock, as it is said behind `from`. */
  readonly starts: Readonly<Record<(typeof STAGE_STARTS)[number], string>>;
  /** The same where it is the sending of another step. */
  readonly sending: (stage: string) => string;
  /** How far a preset can be relied on. */
  readonly verified: (day: string) => string;
  readonly unverified: string;
  /** What narrows a step further. */
  readonly entity: (entity: Entity) => string;
  readonly subjectsAtLeast: (count: number) => string;
  readonly subjectsBelow: (count: number) => string;
  /** More people than `count` live there; none where any number will do. */
  readonly residents: (where: string, count: number) => string;
  /** One part of a country, whichever it is. */
  readonly partOf: (country: string) => string;
  /** Stands between what must hold together. */
  readonly and: string;
  /** The conditions of a duty, each a sentence part. */
  readonly conditions: {
    readonly personalData: string;
    readonly noPersonalData: string;
    readonly role: (role: NonNullable<Conditions['role']>) => string;
    readonly highRisk: string;
    readonly noHighRisk: string;
    readonly severity: (severity: NonNullable<Conditions['severityAtLeast']>) => string;
    readonly significant: string;
    readonly major: string;
    readonly material: string;
    readonly categories: (categories: readonly string[]) => string;
    readonly client: string;
  };
}

const UNITS = { hours: 'hour', days: 'day', 'business-days': 'business day', months: 'month' } as const;

/** Steps whose names are no nouns. */
const REPORTS: readonly string[] = ['initial', 'preliminary', 'intermediate', 'progress', 'final'];

/** What the command line and messages of rules say of duties. */
export const DUTY_WORDS: DutyWords = {
  language: 'en',
  within: (amount, unit, from) =>
    `${amount.toLocaleString('en')} ${UNITS[unit]}${amount === 1 ? '' : 's'} from ${from}`,
  promptly: (from) => `without undue delay from ${from}`,
  onRequest: 'on request',
  both: (one, other) => `${one}, and no later than ${other}`,
  starts: {
    aware: 'awareness',
    discovered: 'discovery',
    significant: 'knowing that it is significant',
    classified: 'its classification as major',
    'high-risk': 'finding a high risk to the people concerned',
    material: 'finding that it is material',
    'measure-available': 'the day a corrective measure is available',
    'information-available': 'the missing information being at hand',
    requested: 'being asked',
    handled: 'the end of the handling',
    'year-end': 'the end of the year of discovery',
    paid: 'paying an extortion',
  },
  sending: (stage) => {
    const told = stage === 'residents' ? 'notice to the residents' : wordText(stage);
    return `sending the ${told}${REPORTS.includes(stage) ? ' report' : ''}`;
  },
  verified: (day) => `compared with the text on ${dayText(day)}`,
  unverified: 'not verified: known from descriptions only, never compared with the text itself',
  entity: (entity) => `the law calls the organisation a ${wordText(entity)}`,
  subjectsAtLeast: (count) => `${count} or more people are concerned`,
  subjectsBelow: (count) => `fewer than ${count} people are concerned`,
  residents: (where, count) =>
    count === 0 ? `people concerned live in ${where}` : `more than ${count} people concerned live in ${where}`,
  partOf: (country) => `one state or region of ${country}`,
  and: ', and ',
  conditions: {
    personalData: 'data about people is touched',
    noPersonalData: 'no data about people is touched',
    role: (role) => `the organisation is ${role} of the data`,
    highRisk: 'a high risk to the people concerned is likely',
    noHighRisk: 'a high risk to the people concerned is not likely',
    severity: (severity) => `the severity is ${severity} or more`,
    significant: 'the incident is known to be significant',
    major: 'the incident is classified as major',
    material: 'the incident is found to be material',
    categories: (categories) => `the category is ${categories.map(wordText).join(' or ')}`,
    client: 'the recipient is among the affected clients',
  },
};

function startText(start: string, { starts, sending }: DutyWords): string {
  const known: Readonly<Record<string, string>> = starts;
  return start.startsWith('stage:') ? sending(start.slice('stage:'.length)) : (known[start] ?? start);
}

function oneClock({ start, amount, unit }: Clock, words: DutyWords): string {
  if (amount !== undefined && unit !== undefined) return words.within(amount, unit, startText(start, words));
  return start === 'requested' ? words.onRequest : words.promptly(startText(start, words));
}

/** How long a step may take, in words: `72 hours from awareness`; of two clocks the earlier end counts. */
export function clockText({ also, ...clock }: Clock & Pick<Stage, 'also'>, words = DUTY_WORDS): string {
  return also === undefined ? oneClock(clock, words) : words.both(oneClock(clock, words), oneClock(also, words));
}

/** Stands wherever a duty or a deadline of a preset is shown. */
export const NO_LEGAL_ADVICE = 'Not legal advice: the text of the law or contract prevails.';

/** How far a preset can be relied on: the day of its comparison with the text, or that there was none. */
export function verifiedText({ verifiedOn }: Pick<Preset, 'verifiedOn'>, words = DUTY_WORDS): string {
  return verifiedOn === null ? words.unverified : words.verified(verifiedOn);
}

/** What narrows a step further, in words: `500 or more people are concerned`; null where nothing does. */
export function whenText({ when }: Pick<Stage, 'when'>, words = DUTY_WORDS): string | null {
  if (when === undefined) return null;
  const { entity, subjectsAtLeast, subjectsBelow, residentsAbove } = when;
  const whereOf = (place: string): string => {
    const country = countryName(place, words.language);
    return country === undefined ? place : words.partOf(country);
  };
  const told = [
    ...(entity === undefined ? [] : [words.entity(entity)]),
    ...(subjectsAtLeast === undefined ? [] : [words.subjectsAtLeast(subjectsAtLeast)]),
    ...(subjectsBelow === undefined ? [] : [words.subjectsBelow(subjectsBelow)]),
    ...(residentsAbove === undefined ? [] : [words.residents(whereOf(residentsAbove.place), residentsAbove.count)]),
  ];
  return told.length === 0 ? null : told.join(words.and);
}

/** The conditions of a duty, one a sentence. */
export function conditionTexts(when: Conditions, { conditions: words } = DUTY_WORDS): readonly string[] {
  const { personalData, role, highRisk, severityAtLeast, significant, major, material, categories, client } = when;
  return [
    personalData === 'yes' && words.personalData,
    personalData === 'no' && words.noPersonalData,
    role !== undefined && words.role(role),
    highRisk === 'yes' && words.highRisk,
    highRisk === 'no' && words.noHighRisk,
    severityAtLeast !== undefined && words.severity(severityAtLeast),
    significant !== undefined && words.significant,
    major !== undefined && words.major,
    material !== undefined && words.material,
    categories.length > 0 && words.categories(categories),
    client !== undefined && words.client,
  ].filter((text) => text !== false);
}
