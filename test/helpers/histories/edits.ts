import type { Register } from './register.ts';

/** One thing that somebody does to a register. */
export interface Edit {
  readonly name: string;
  /** What it has to do with, such as `INC-2026-0030 timeline`: two edits of one thing may undo each other. */
  readonly about: readonly string[];
  /**
   * @param register as it is now
   * @param number a number that no other edit of the history has, for times and words of its own
   * @param was as it was handed in
   * @returns the register afterwards; null where there is nothing to do it to
   */
  readonly act: (register: Register, number: number, was: Register) => Register | null;
}

/** An instant on the day of the change, each number a minute later. */
export function at(number: number): string {
  const minute = 600 + number;
  return `2026-11-20T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}+01:00`;
}
