import type { Run } from './measure.ts';

/** A figure and what is to be reached. */
export interface Row {
  readonly what: string;
  readonly seen: string;
  /** What is to be reached, in words, and whether it was; absent where nothing is asked. */
  readonly target?: readonly [words: string, reached: boolean];
  /** The same figure of the commit that is compared with. */
  readonly other?: string;
}

/** Prints a row. */
export function say({ what, seen, target, other }: Row): void {
  const reach = target === undefined ? '' : `  ${target[1] ? 'ok   ' : 'OVER '} ${target[0]}`;
  const beside = other === undefined ? '' : `  | ${other}`;
  console.log(`${what.padEnd(52)}${seen.padStart(18)}${reach}${beside}`);
}

/** `2.41 s (3.10)`: seconds on the clock, and in brackets those of the processor where it is known. */
export function took({ seconds, busy }: Run): string {
  return busy === 0 ? `${seconds.toFixed(2)} s` : `${seconds.toFixed(2)} s (${busy.toFixed(2)})`;
}

/** How many times one figure is another one. */
export function times(one: number, other: number): string {
  return `${(one / other).toFixed(1)} x`;
}

/**
 * Prints what a program took, and beside it what the program of the commit that is compared with took in the same turns.
 * @param most what it may take, in seconds on the clock
 * @returns what ours took
 */
export function sayRuns(what: string, [own, other]: readonly Run[], most?: number): Run {
  if (own === undefined) throw new Error(`${what} was not measured`);
  say({
    what,
    seen: took(own),
    ...(most === undefined ? {} : { target: [`at most ${most} s`, own.seconds <= most] }),
    ...(other === undefined ? {} : { other: `${took(other)}, ${times(own.seconds, other.seconds)}` }),
  });
  return own;
}
