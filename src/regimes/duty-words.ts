import type { Obligation } from '../records/types/obligation.ts';
import { dayText, wordText } from '../records/words.ts';
import { countryName } from './countries.ts';
import type { Preset } from './regime.ts';

/** What duties ask for, in words. */

type Stage = Obligation['stages'][number];
type Clock = Pick<Stage, 'start' | 'amount' | 'unit'>;
type Conditions = NonNullable<Obligation['appliesWhen']>;

const STARTS: ReadonlyMap<string, string> = new Map([
  ['aware', 'awareness'],
  ['discovered', 'discovery'],
  ['significant', 'knowing that it is significant'],
  ['classified', 'its classification as major'],
  ['high-risk', 'finding a high risk to the people concerned'],
  ['material', 'finding that it is material'],
  ['measure-available', 'the day a corrective measure is available'],
  ['information-available', 'the missing information being at hand'],
  ['requested', 'being asked'],
  ['handled', 'the end of the handling'],
  ['year-end', 'the end of the year of discovery'],
  ['paid', 'paying an extortion'],
]);

const UNITS = { hours: 'hour', days: 'day', 'business-days': 'business day', months: 'month' } as const;

/** Steps whose names are no nouns. */
const REPORTS: readonly string[] = ['initial', 'preliminary', 'intermediate', 'progress', 'final'];

function startText(start: string): string {
  if (!start.startsWith('stage:')) return STARTS.get(start) ?? start;
  const id = start.slice('stage:'.length);
  const told = id === 'residents' ? 'notice to the residents' : wordText(id);
  return `sending the ${told}${REPORTS.includes(id) ? ' report' : ''}`;
}

function oneClock({ start, amount, unit }: Clock): string {
  if (amount === undefined || unit === undefined) {
    return start === 'requested' ? 'on request' : `without undue delay from ${startText(start)}`;
  }
  const units = UNITS[unit];
  return `${amount.toLocaleString('en')} ${units}${amount === 1 ? '' : 's'} from ${startText(start)}`;
}

/** How long a step may take, in words: `72 hours from awareness`; of two clocks the earlier end counts. */
export function clockText({ also, ...clock }: Clock & Pick<Stage, 'also'>): string {
  return also === undefined ? oneClock(clock) : `${oneClock(clock)}, and no later than ${oneClock(also)}`;
}

/** Stands wherever a duty or a deadline of a preset is shown. */
export const NO_LEGAL_ADVICE = 'Not legal advice: the text of the law or contract prevails.';

/** How far a preset can be relied on: the day of its comparison with the text, or that there was none. */
export function verifiedText({ verifiedOn }: Pick<Preset, 'verifiedOn'>): string {
  return verifiedOn === null
    ? 'not verified: known from descriptions only, never compared with the text itself'
    : `compared with the text on ${dayText(verifiedOn)}`;
}

function residentsText({ place, count }: { readonly place: string; readonly count: number }): string {
  const country = countryName(place);
  const where = country === undefined ? place : `one state or region of ${country}`;
  return count === 0 ? `people concerned live in ${where}` : `more than ${count} people concerned live in ${where}`;
}

/** What narrows a step further, in words: `500 or more people are concerned`; null where nothing does. */
export function whenText({ when }: Pick<Stage, 'when'>): string | null {
  if (when === undefined) return null;
  const { entity, subjectsAtLeast, subjectsBelow, residentsAbove } = when;
  const told = [
    ...(entity === undefined ? [] : [`the law calls the organisation a ${wordText(entity)}`]),
    ...(subjectsAtLeast === undefined ? [] : [`${subjectsAtLeast} or more people are concerned`]),
    ...(subjectsBelow === undefined ? [] : [`fewer than ${subjectsBelow} people are concerned`]),
    ...(residentsAbove === undefined ? [] : [residentsText(residentsAbove)]),
  ];
  return told.length === 0 ? null : told.join(', and ');
}

/** The conditions of a duty, one a sentence. */
export function conditionTexts(when: Conditions): readonly string[] {
  const told: readonly (readonly [unknown, string])[] = [
    [when.personalData === 'yes', 'data about people is touched'],
    [when.personalData === 'no', 'no data about people is touched'],
    [when.role, `the organisation is ${when.role} of the data`],
    [when.highRisk === 'yes', 'a high risk to the people concerned is likely'],
    [when.highRisk === 'no', 'a high risk to the people concerned is not likely'],
    [when.severityAtLeast, `the severity is ${when.severityAtLeast} or more`],
    [when.significant, 'the incident is known to be significant'],
    [when.major, 'the incident is classified as major'],
    [when.material, 'the incident is found to be material'],
    [when.categories.length > 0, `the category is ${when.categories.map(wordText).join(' or ')}`],
    [when.client, 'the recipient is among the affected clients'],
  ];
  return told.flatMap(([holds, text]) => (holds === undefined || holds === false ? [] : [text]));
}
