/** The folders that a run has to do with. None of them lies in another's place: the program is only read, and records are never its own. */
export interface Places {
  /** The folder of this package, with its `package.json`; nothing is ever written there. */
  readonly program: string;
  /** The content root. */
  readonly content: string;
  /** Where a run may keep what makes the next one faster, which may be lost at any time; null where there is no such folder. */
  readonly work: string | null;
}
