import type { GivenFile } from '../format.ts';
import type { NotTaken } from './report.ts';

/** The text of what was handed in. */
export function textOf({ read }: GivenFile): string | NotTaken {
  const bytes = read();
  if (typeof bytes === 'string') return { wrong: bytes };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { wrong: 'What arrived is no UTF-8, so that its letters can not be read.' };
  }
}
