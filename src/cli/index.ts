import type { Command } from './command.ts';

/**
 * Every command, one line each, in the order of the help. A command is loaded when it is called, so that `check` does
 * not wait for what `build` needs.
 */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  import: async () => (await import('./import.ts')).importCommand,
};
