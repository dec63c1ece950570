import type { Obligation } from '../records/types/obligation.ts';
import { type Preset, presetById } from '../regimes/index.ts';
import { capitalised, wordText } from './values.ts';

/** A step of a duty in words. */
export interface StageView {
  readonly id: string;
  /** `72 hours from awareness`. */
  readonly clock: string;
  readonly article: string | null;
  /** What must be told. */
  readonly content: readonly string[];
}

/** What a preset brings to a record, in words. */
export interface PresetView {
  readonly title: string;
  readonly recipient: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** Whether what is not known yet may follow later. */
  readonly phased: boolean;
  readonly comparedWith: string;
  readonly verifiedOn: string;
}

/** A duty to notify as its page shows it. */
export interface DutyView {
  readonly preset: PresetView | null;
  /** All must hold; none means that it always applies. */
  readonly conditions: readonly string[];
  /** The steps that the preset brings. */
  readonly stages: readonly StageView[];
  /** The steps that the record has of its own. */
  readonly ownStages: readonly StageView[];
}

type Stage = Obligation['stages'][number] & { readonly article?: string };
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

function stageView(stage: Stage): StageView {
  const { id, article, content } = stage;
  return {
    id: capitalised(wordText(id)),
    clock: clockText(stage),
    article: article ?? null,
    content: content.map(wordText),
  };
}

const COMPARED = {
  law: 'with the text itself',
  descriptions: 'with descriptions of it only, not with the text itself',
} as const satisfies Readonly<Record<Preset['comparedWith'], string>>;

function presetView({ title, recipient, source, notes, phased, comparedWith, verifiedOn }: Preset): PresetView {
  return { title, recipient, source, notes, phased: phased === true, comparedWith: COMPARED[comparedWith], verifiedOn };
}

/**
 * What a duty asks for: by its preset, and by the record itself.
 * @param clean takes out of the record's own text what the reader may not read
 */
export function dutyView({ preset: id, appliesWhen, stages }: Obligation, clean: (text: string) => string): DutyView {
  const preset = id === undefined ? undefined : presetById(id);
  const conditions = [preset?.appliesWhen, appliesWhen].flatMap((when) =>
    when === undefined ? [] : conditionTexts(when),
  );
  return {
    preset: preset === undefined ? null : presetView(preset),
    conditions: [...new Set(conditions)].map(clean),
    stages: preset === undefined ? [] : preset.stages.map(stageView),
    ownStages: stages
      .filter(({ id: own }) => preset?.stages.every((stage) => stage.id !== own) !== false)
      .map(stageView)
      .map((stage) => ({ ...stage, content: stage.content.map(clean) })),
  };
}
