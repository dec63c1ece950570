import { aiAct } from './ai-act.ts';
import { australia } from './australia.ts';
import { brazil } from './brazil.ts';
import { canada } from './canada.ts';
import { cra } from './cra.ts';
import { dora } from './dora.ts';
import { eidas } from './eidas.ts';
import { gdpr } from './gdpr.ts';
import { india } from './india.ts';
import { nis2 } from './nis2.ts';
import { pci } from './pci.ts';
import type { Preset, Regime } from './regime.ts';
import { singapore } from './singapore.ts';
import { swiss } from './swiss.ts';
import { uk } from './uk.ts';
import { unitedStates } from './united-states.ts';
import { usStates } from './us-states.ts';

export type { Preset, PresetId, Regime, Stage } from './regime.ts';

/** Every regime, in the order in which pages list them. */
export const regimes: readonly Regime[] = [
  gdpr,
  uk,
  nis2,
  dora,
  cra,
  eidas,
  aiAct,
  swiss,
  unitedStates,
  usStates,
  canada,
  brazil,
  australia,
  singapore,
  india,
  pci,
];

const presets: ReadonlyMap<string, Preset> = new Map(
  regimes.flatMap((regime) => regime.presets.map((preset) => [preset.id, preset])),
);

/** The known duty of that id; undefined when no regime has it. */
export function presetById(id: string): Preset | undefined {
  return presets.get(id);
}
