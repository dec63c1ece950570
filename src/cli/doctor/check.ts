import type { Ground } from './ground.ts';

/** One thing that is not as it should be, and what mends it. */
export interface Lack {
  /** Lower case, no full stop, the actual value shown. */
  readonly message: string;
  /** What to type or to click. */
  readonly fix: string;
  /** The file that it is about, from the top of the repository; absent where there is none. */
  readonly file?: string;
  /** Its line, from 1. */
  readonly line?: number;
  /** Only the host knows whether it is so: it is said with its fix, and never moves the exit status. */
  readonly unseen?: true;
}

/** One question about what surrounds the records. */
export interface Check {
  /** Stable: programs go by it. */
  readonly id: string;
  /** What is true where nothing is lacking, as a sentence without a full stop. */
  readonly title: string;
  readonly look: (ground: Ground) => Iterable<Lack>;
}
