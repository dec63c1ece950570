import type { PresetId } from '../../regimes/index.ts';
import type { Told } from './facts.ts';

/** A field of a form that an authority publishes. */
export interface FormField {
  /** Its number there; null where fields have none. */
  readonly number: string | null;
  /** Its name there, in the form's own language. */
  readonly name: string;
  /** The same in English; null where it is English. */
  readonly english: string | null;
  /** The things of the stage's `content` that it tells. */
  readonly items: readonly string[];
  readonly tells: readonly Told[];
  /** Why it may stay empty, in words; null where it is always wanted. */
  readonly unless: string | null;
}

/** A form that an authority publishes: a draft follows its order and names. */
export interface Form {
  readonly preset: PresetId;
  readonly stage: string;
  /** The country, by ISO 3166, in which the authority sits; null for a form of the whole Union. */
  readonly country: string | null;
  readonly title: string;
  readonly source: string;
  /** The day on which somebody read it there. */
  readonly readOn: string;
  readonly fields: readonly FormField[];
}
