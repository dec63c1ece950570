import { CONVENTIONS, type Convention } from '../../regimes/conventions.ts';
import { conditionTexts, NO_LEGAL_ADVICE } from '../../regimes/duty-words.ts';
import { type Preset, regimes } from '../../regimes/index.ts';
import { type PresetView, presetView, stageView } from '../duties.ts';
import { type DutySteps, dutySteps } from '../duty-steps.ts';
import type { Heading } from '../html.ts';
import type { Portal } from '../model.ts';

/** A known duty, and the records that switch it on. */
export interface KnownDuty extends DutySteps {
  readonly id: string;
  readonly preset: PresetView;
  readonly records: readonly { readonly href: string; readonly title: string }[];
  /** How many more there are than the page shows. */
  readonly moreRecords: number;
}

/** Records that are named under a duty. */
const SHOWN = 20;

/** The duties of a law or scheme. */
export interface KnownRegime {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly KnownDuty[];
}

/** What the page of known duties shows. */
export interface DutiesPage {
  readonly count: number;
  /** How many of them were never compared with the text of their law. */
  readonly unverified: number;
  readonly advice: string;
  readonly headings: readonly Heading[];
  readonly regimes: readonly KnownRegime[];
  /** How deadlines are counted where texts leave a choice. */
  readonly conventions: readonly Convention[];
}

function knownDuty(preset: Preset, { records }: Portal): KnownDuty {
  const conditions = conditionTexts(preset.appliesWhen);
  const stages = preset.stages.map((stage) => stageView(stage));
  const view = presetView(preset);
  const own = records.filter(({ duty }) => duty?.preset?.id === preset.id);
  return {
    ...dutySteps({ preset: view, conditions, stages, ownStages: [] }),
    ...(conditions.length === 0 ? { when: 'Which incidents it is about, the record says that switches it on.' } : {}),
    id: preset.id,
    preset: view,
    records: own.slice(0, SHOWN).map(({ href, title }) => ({ href, title })),
    moreRecords: Math.max(0, own.length - SHOWN),
  };
}

/** Every duty that this product knows, by law or scheme, and how deadlines are counted. */
export function dutiesPage(portal: Portal): DutiesPage {
  const known = regimes.map(({ id, name, presets }) => ({
    id,
    name,
    duties: presets.map((preset) => knownDuty(preset, portal)),
  }));
  const all = known.flatMap(({ duties }) => duties);
  return {
    count: all.length,
    unverified: all.filter(({ preset }) => !preset.isVerified).length,
    advice: NO_LEGAL_ADVICE,
    headings: [
      ...known.map(({ id, name }) => ({ depth: 2, slug: id, text: name })),
      { depth: 2, slug: 'counted', text: 'How deadlines are counted' },
    ],
    regimes: known,
    conventions: CONVENTIONS,
  };
}
