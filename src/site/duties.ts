import type { Obligation } from '../records/types/obligation.ts';
import { type DutyStage, stagesOf } from '../regimes/applies.ts';
import { clockText, conditionTexts, verifiedText, whenText } from '../regimes/duty-words.ts';
import { type Preset, presetById } from '../regimes/index.ts';
import type { Words } from './words/index.ts';

/** A step of a duty in words. */
export interface StageView {
  readonly id: string;
  /** `72 hours from awareness`. */
  readonly clock: string;
  /** The clock that the organisation's record gives to a step of its preset: the earlier end counts. */
  readonly ownClock: string | null;
  /** What narrows the step further: `500 or more people are concerned`. */
  readonly when: string | null;
  readonly article: string | null;
  /** What must be told. */
  readonly content: readonly string[];
}

/** What a preset brings to a record, in words. */
export interface PresetView {
  readonly id: string;
  readonly title: string;
  readonly recipient: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** Whether `source` and `notes` are in English, though the portal is not: a language has none of its own for the law of another. */
  readonly english: boolean;
  /** Whether what is not known yet may follow later. */
  readonly phased: boolean;
  /** Whether it was ever compared with the text of the law. */
  readonly isVerified: boolean;
  /** How far it can be relied on, in words. */
  readonly verified: string;
  /** That this is no legal advice. */
  readonly advice: string;
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

/** A step in words. */
export function stageView(
  stage: DutyStage,
  preset: string | undefined,
  words: Words,
  ownClock: string | null = null,
): StageView {
  const { id, article, content } = stage;
  return {
    id: words.stage(id, preset),
    clock: clockText(stage, words.duties.says),
    ownClock,
    when: whenText(stage, words.duties.says),
    article: article === undefined ? null : words.article(article),
    content: content.map(words.content),
  };
}

/** What a preset says, and how far it can be relied on. */
export function presetView(preset: Preset, words: Words): PresetView {
  const { id, phased, verifiedOn } = preset;
  const { title, recipient, law } = words.preset(preset);
  const { source, notes } = law ?? preset;
  return {
    id,
    title,
    recipient,
    source,
    notes,
    english: law === undefined,
    phased: phased === true,
    isVerified: verifiedOn !== null,
    verified: verifiedText(preset, words.duties.says),
    advice: words.clocks.advice,
  };
}

/**
 * What a duty asks for: by its preset, and by the record itself.
 * @param clean takes out of the record's own text what the reader may not read
 */
export function dutyView(duty: Obligation, clean: (text: string) => string, words: Words): DutyView {
  const { preset: id, appliesWhen, stages: own } = duty;
  const preset = id === undefined ? undefined : presetById(id);
  const conditions = [preset?.appliesWhen, appliesWhen].flatMap((when) =>
    when === undefined ? [] : conditionTexts(when, words.duties.says),
  );
  const known = preset?.stages ?? [];
  const views = stagesOf(duty).map((stage) => {
    const mine = own.find(({ id: name }) => name === stage.id);
    const isOwn = known.every(({ id: name }) => name !== stage.id);
    const clock = mine === undefined || isOwn ? null : clockText(mine, words.duties.says);
    const view = stageView(stage, id, words, clock === clockText(stage, words.duties.says) ? null : clock);
    return { isOwn, view: { ...view, content: view.content.map(clean) } };
  });
  return {
    preset: preset === undefined ? null : presetView(preset, words),
    conditions: [...new Set(conditions)].map(clean),
    stages: views.flatMap(({ isOwn, view }) => (isOwn ? [] : [view])),
    ownStages: views.flatMap(({ isOwn, view }) => (isOwn ? [view] : [])),
  };
}
