import { programKey } from '../../checker/cache.ts';
import type { CheckRequest } from '../../checker/run.ts';
import type { Parts } from '../../checker/shard/parts.ts';
import { CouldNotCheck } from '../../records/reading/load.ts';
import type { Arguments, World } from '../command.ts';
import { partsAt } from '../merge/read-parts.ts';

/** At what instant a portal is judged, and what shards saw of its records; null where each is read here. */
export interface OfCheck extends Pick<CheckRequest, 'now' | 'clock'> {
  readonly parts: Parts | null;
}

/**
 * Reads the parts of a check that stand behind `isms build`.
 * @throws {CouldNotCheck} for parts of another check than a portal asks for
 */
export function partsOfCheck(args: Arguments, { cwd, places, now: clock }: World): OfCheck {
  const typed = args.value('now');
  if (args.operands.length === 0) return { now: typed, clock, parts: null };
  const parts = partsAt(args.operands, cwd, programKey(places.program));
  const { now, base, scope, rules } = parts.common;
  if (base !== null || scope !== 'all' || rules !== null)
    throw new CouldNotCheck(
      'a portal says all that is found in the records as they stand, and the parts of the check were asked something else',
      'make them without `--base`, `--scope` and `--rule`',
    );
  if (typed !== undefined && typed !== now)
    throw new CouldNotCheck(
      `the parts of the check were not judged as of ${typed}`,
      now === null ? 'make them with the same `--now`' : `write \`--now ${now}\`, or make them again`,
    );
  return { now: now ?? undefined, clock: () => parts.latest, parts };
}
