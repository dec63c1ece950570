import type { Obligation } from '../records/types/obligation.ts';
import { capitalised, wordText } from '../records/words.ts';
import { clockText, conditionTexts } from '../regimes/duty-words.ts';
import { type Preset, presetById } from '../regimes/index.ts';

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
