import type { Obligation } from '../records/types/obligation.ts';
import { presetById } from './index.ts';

/**
 * The last day on which a duty was compared with its text: by the organisation, or, for a preset whose deadlines were
 * compared with the law itself, by this product. Undefined when never.
 */
export function lastVerified({ preset, verifiedOn }: Pick<Obligation, 'preset' | 'verifiedOn'>): string | undefined {
  const shipped = preset === undefined ? undefined : (presetById(preset)?.verifiedOn ?? undefined);
  return [verifiedOn, shipped]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
