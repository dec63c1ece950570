import type { Obligation } from '../records/types/obligation.ts';
import { wordText } from '../records/words.ts';

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
]);

const UNITS = { hours: 'hour', days: 'day', 'business-days': 'business day', months: 'month' } as const;

function startText(start: string): string {
  return start.startsWith('stage:')
    ? `sending the ${wordText(start.slice('stage:'.length))}`
    : (STARTS.get(start) ?? start);
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
