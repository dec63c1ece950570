import { CouldNotCheck } from '../records/reading/load.ts';
import { epoch } from '../records/time.ts';

/**
 * The instant of judgement, in milliseconds since 1970.
 * @throws {CouldNotCheck} for what is no instant
 */
export function instantOf(now: string): number {
  const at = epoch(now);
  if (at === null)
    throw new CouldNotCheck(`\`--now\` is \`${now}\`, which is no instant`, 'write it as `2026-03-02T07:40+01:00`');
  return at;
}
