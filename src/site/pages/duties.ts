import type { Convention } from '../../regimes/conventions.ts';
import { conditionTexts } from '../../regimes/duty-words.ts';
import { type Preset, regimes } from '../../regimes/index.ts';
import { type PresetView, presetView, stageView } from '../duties.ts';
import { type DutySteps, dutySteps } from '../duty-steps.ts';
import type { Heading } from '../html.ts';
import type { Portal } from '../model.ts';
import { type Words, wordsOf } from '../words/index.ts';

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
  readonly title: string;
  /** The register of the duties that bind. */
  readonly obligations: string;
  readonly words: Words['duties'];
  /** How many there are, and how many of them were never compared with the text of their law. */
  readonly counts: string;
  readonly unverified: string;
  readonly advice: string;
  readonly choice: Words['clocks']['choice'];
  readonly headings: readonly Heading[];
  readonly regimes: readonly KnownRegime[];
  /** How deadlines are counted where texts leave a choice. */
  readonly conventions: readonly Convention[];
}

function knownDuty(preset: Preset, { records }: Portal, words: Words): KnownDuty {
  const conditions = conditionTexts(preset.appliesWhen, words.duties.says);
  const stages = preset.stages.map((stage) => stageView(stage, preset.id, words));
  const view = presetView(preset, words);
  const own = records.filter(({ duty }) => duty?.preset?.id === preset.id);
  return {
    ...dutySteps({ preset: view, conditions, stages, ownStages: [] }, words.duties),
    ...(conditions.length === 0 ? { when: words.duties.whenSaid } : {}),
    id: preset.id,
    preset: view,
    records: own.slice(0, SHOWN).map(({ href, title }) => ({ href, title })),
    moreRecords: Math.max(0, own.length - SHOWN),
  };
}

/** Every duty that this product knows, by law or scheme, and how deadlines are counted. */
export function dutiesPage(portal: Portal): DutiesPage {
  const words = wordsOf(portal.site.language);
  const { duties, clocks, frame } = words;
  const known = regimes.map((regime) => ({
    id: regime.id,
    name: words.regime(regime),
    duties: regime.presets.map((preset) => knownDuty(preset, portal, words)),
  }));
  const all = known.flatMap((regime) => regime.duties);
  return {
    title: frame.menu.duties,
    obligations: words.types.obligations.plural,
    words: duties,
    counts: duties.counts(all.length),
    unverified: duties.unverified(all.filter(({ preset }) => !preset.isVerified).length),
    advice: clocks.advice,
    choice: clocks.choice,
    headings: [
      ...known.map(({ id, name }) => ({ depth: 2, slug: id, text: name })),
      { depth: 2, slug: 'counted', text: duties.counted },
    ],
    regimes: known,
    conventions: Object.values(words.conventions),
  };
}
