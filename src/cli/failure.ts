import { logLine, visible } from '../checker/escape.ts';
import { CouldNotCheck } from '../records/reading/load.ts';
import { CouldNotWrite } from '../records/writing/atomic-write.ts';
import { BadUsage } from './command.ts';

function shown(text: string): string {
  return logLine(visible(text));
}

/**
 * What standard error says when nothing could be done: what is wrong, then what to do about it.
 * @param debug whether to add where in the program it happened
 */
export function failure(error: unknown, debug: boolean): string {
  if (error instanceof BadUsage || error instanceof CouldNotCheck || error instanceof CouldNotWrite) {
    return `isms: ${shown(error.message)}\n      ${shown(error.fix)}\n`;
  }
  const said = shown(error instanceof Error ? error.message : String(error));
  const stack = debug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `isms: stopped because of a fault of its own, so nothing was judged: ${said}\n      set ISMS_DEBUG=1 to see where, and please report it\n${stack}`;
}
