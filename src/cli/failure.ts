import { visible } from '../checker/escape.ts';
import { CouldNotCheck } from '../records/load.ts';
import { CouldNotWrite } from '../records/store.ts';
import { BadUsage } from './command.ts';

/**
 * What standard error says when nothing could be done: what is wrong, then what to do about it.
 * @param debug whether to add where in the program it happened
 */
export function failure(error: unknown, debug: boolean): string {
  if (error instanceof BadUsage || error instanceof CouldNotCheck || error instanceof CouldNotWrite) {
    return `isms: ${visible(error.message)}\n      ${visible(error.fix)}\n`;
  }
  const said = visible(error instanceof Error ? error.message : String(error));
  const stack = debug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `isms: stopped because of a fault of its own, so nothing was judged: ${said}\n      set ISMS_DEBUG=1 to see where, and please report it\n${stack}`;
}
