import type { HandInPlaces } from '../report-form/ready.ts';
import type { LearnedKind } from './words.ts';

/** What a training record says of what was learned, whoever learned it. */
export interface Learned {
  readonly kind: LearnedKind;
  readonly title: string;
  readonly topics: readonly string[];
  /** A policy that was read, and its version; null for what is no policy. */
  readonly policy: { readonly id: string; readonly version: string } | null;
}

/** What the script at the end of a module, the spot check or a policy knows; it stands in the page, readable by everybody who reads that. */
export interface LearnedSetup extends HandInPlaces {
  /** The zone in which today is today. */
  readonly timezone: string;
  /** Under what name the browser keeps it: the address, and the version of a policy. */
  readonly key: string;
  /** Where to go when it is handed in. */
  readonly back: string;
  readonly learned: Learned;
}
