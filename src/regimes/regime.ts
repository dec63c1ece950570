import type { Obligation, PRESETS } from '../records/types/obligation.ts';

/** Ids of known duties, as an obligations record names them in `preset`. */
export type PresetId = (typeof PRESETS)[number];

/** A step of a duty: what starts its clock, how long it runs, what must be told. */
export type Stage = Obligation['stages'][number] & {
  /** The article, section or clause that says so. */
  readonly article: string;
};

/** A known duty to notify, by law or scheme. No legal advice: the text of the law prevails. */
export interface Preset {
  readonly id: PresetId;
  readonly title: string;
  /** Who is told, in words; the organisation's record names the contact. */
  readonly recipient: string;
  /** The law or scheme, and which of its provisions were read for the last comparison. */
  readonly source: string;
  /** Conditions that must all hold; a record's own conditions come on top. */
  readonly appliesWhen: NonNullable<Obligation['appliesWhen']>;
  readonly stages: readonly Stage[];
  /** Whether what is not known yet may be told in phases; then the rest must follow. */
  readonly phased?: true;
  /** What a reader must know before relying on it: exceptions, choices made, traps. */
  readonly notes: readonly string[];
  /**
   * The day on which somebody last compared the deadlines with the text of the law itself. Null where only descriptions
   * of it were at hand: such a duty counts as unverified, and says so wherever it is shown.
   */
  readonly verifiedOn: string | null;
}

/** A law or scheme and its duties, one file each. */
export interface Regime {
  readonly id: string;
  readonly name: string;
  readonly presets: readonly [Preset, ...Preset[]];
}

/** Defines a regime. */
export function defineRegime(regime: Regime): Regime {
  return regime;
}
