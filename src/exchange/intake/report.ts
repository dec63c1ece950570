import type { GivenFile } from '../format.ts';

/** What somebody handed in without git: their words, and where they came from. */
export interface HandedIn {
  /** A title of its own, such as the subject of a mail; undefined where the words have to do. */
  readonly title?: string | undefined;
  readonly what: string;
  /** When it was noticed, as it was typed. */
  readonly when?: string | undefined;
  readonly affected?: string | undefined;
  readonly done?: string | undefined;
  /** The reporter: an id of people or contacts, or other words. */
  readonly by?: string | undefined;
  /** When it was handed in, in milliseconds since 1970; null where that is not said. */
  readonly at: number | null;
  /** Where it stands in the other system, so that it arrives once. */
  readonly reference?: { readonly system: string; readonly key: string; readonly url?: string | undefined } | undefined;
}

/** Why nothing of it became a record, in words for whoever handed it in. */
export interface NotTaken {
  readonly wrong: string;
}

/** A way in which a report is handed over. Its id is typed behind `--as`. */
export interface Intake {
  readonly id: string;
  /** What it is, in one line without a full stop. */
  readonly reads: string;
  readonly read: (input: GivenFile) => Promise<HandedIn | NotTaken> | HandedIn | NotTaken;
}
