import { BadUsage, type Command } from './command.ts';

/** `isms check`: judges the records. */
export const check: Command = {
  name: 'check',
  summary: 'judges the records',
  usage: 'check [options]',
  options: [],
  run: () => Promise.reject(new BadUsage('`isms check` is being written', 'wait')),
};
