import { ISO_CONTROLS } from '../../controls/catalogue.ts';
import { capitalised, wordText } from '../../records/words.ts';
import type { Preset, PresetId, Regime } from '../../regimes/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { entryOf, type Table } from './said.ts';

/** What a language says of a known duty. What is not said, is said in English alone: of laws that are in English. */
export interface PresetText {
  readonly title: string;
  readonly recipient: string;
  readonly law?: Pick<Preset, 'source' | 'notes'>;
}

/** What a language calls what the program brings; what a table does not hold, is called as it is in English. */
export interface Tables {
  /** Steps of duties, by their id, or by preset and id where a law has a word of its own: `dora/final`. */
  readonly stages: Table;
  /** What must be told. */
  readonly contents: Table;
  readonly regimes: Table;
  /** What a law is called in front of an article: `GDPR` is `DSGVO`. */
  readonly laws: Table;
  readonly presets: Readonly<Partial<Record<PresetId, PresetText>>>;
  /** Titles of controls and clauses. */
  readonly controls: Table;
  /** Titles of rules, and their areas by the first part of an id. */
  readonly rules: Table;
  readonly areas: Table;
}

/** How a language calls steps of duties, laws, controls and rules. */
export interface Terms {
  /** A step of a duty, by its id: `early-warning` is "Early warning" or "Frühwarnung". */
  readonly stage: (id: string, preset?: string) => string;
  /** What must be told at a step: `missing-information`. */
  readonly content: (word: string) => string;
  /** An article or clause: `GDPR 33(1)`, `FADP 24(3)`. */
  readonly article: (article: string) => string;
  readonly regime: (regime: Pick<Regime, 'id' | 'name'>) => string;
  readonly preset: (preset: Preset) => PresetText;
  /** Our title of a control or clause. Undefined where there is no such control. */
  readonly control: (id: string) => string | undefined;
  readonly area: (area: string) => string;
  readonly rule: (rule: Pick<Rule, 'id' | 'title'>) => string;
}

/** The terms of a language, from its tables. */
export function terms({ stages, contents, regimes, laws, presets, controls, rules, areas }: Tables): Terms {
  return {
    stage: (id, preset) => entryOf(stages, `${preset}/${id}`) ?? entryOf(stages, id) ?? capitalised(wordText(id)),
    content: (word) => entryOf(contents, word) ?? wordText(word),
    article: (article) => article.replaceAll(/\b[A-Z][A-Za-z]+(?= \d)/g, (law) => entryOf(laws, law) ?? law),
    regime: ({ id, name }) => entryOf(regimes, id) ?? name,
    preset: (preset) => presets[preset.id] ?? { ...preset, law: preset },
    control: (id) => entryOf(controls, id) ?? ISO_CONTROLS.get(id),
    area: (area) => entryOf(areas, area) ?? capitalised(area),
    rule: ({ id, title }) => entryOf(rules, id) ?? title,
  };
}
