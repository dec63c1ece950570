import type { Clock } from '../queries/clocks.ts';
import type { Path } from '../records/reading/document.ts';
import type { Problem } from './rule.ts';
import { quoted } from './wording.ts';

/** Where an incident says what was decided about a step: its last entry, or the list where it has none. */
export function entryOf({ entries }: Clock): Path {
  const last = entries.at(-1);
  return last === undefined ? ['notifications'] : ['notifications', last.index];
}

/**
 * A problem of an incident with a step of a duty, which names both and the record that asks for it.
 * @param says what is wrong with the step, behind its name
 */
export function clockProblem({ duty, stage }: Clock, at: Path, says: string): Problem {
  return {
    at,
    message: `${quoted(duty.id)}: step ${quoted(stage.id)} ${says}`,
    related: [{ on: duty, message: 'asks for it' }],
  };
}
