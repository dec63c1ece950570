import type { HandIn } from '../report-form/setup.ts';

type HandInWords = HandIn['words'];

/** What is learned: by a module, asked by the spot check, or read in a policy; as the kind of its training record. */
export type LearnedKind = 'course' | 'spot-check' | 'acknowledgement';

/** What a training record says of what was learned, whoever learned it. */
export interface Learned {
  readonly kind: LearnedKind;
  readonly title: string;
  readonly topics: readonly string[];
  /** A policy that was read, and its version; null for what is no policy. */
  readonly policy: { readonly id: string; readonly version: string } | null;
  /** The result, where what came out is the same for everybody; what the first answers say where it is not. */
  readonly result: string;
  /** What each question of a spot check asks after, in a few words; none where first answers are nobody's business. */
  readonly asked: readonly string[];
  /** The text below the fields; may be empty. */
  readonly text: string;
}

/** What the script says, in the language of the portal; what stands in braces is filled in by `say`. */
export interface LearnedWords extends HandInWords {
  readonly right: string;
  readonly other: string;
  readonly kept: string;
  readonly cannot: string;
  readonly sure: string;
  readonly inWords: string;
  readonly known: string;
  readonly notKnown: string;
  readonly wrong: Readonly<Record<'nobody' | 'mail' | 'letters' | 'offline' | 'shape', string>>;
}

/** What the script at the end of a module, the spot check or a policy knows; it stands in the page, readable by everybody who reads that. */
export interface LearnedSetup extends HandIn {
  /** The zone in which today is today. */
  readonly timezone: string;
  /** Under what name the browser keeps it: of the module, or of the policy and its version. */
  readonly key: string;
  readonly learned: Learned;
  readonly words: LearnedWords;
}
