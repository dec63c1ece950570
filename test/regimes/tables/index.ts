import { brazil, canada, unitedStates, usStates } from './americas.ts';
import { australia, india, singapore } from './asia-pacific.ts';
import { aiAct, cra, dora, eidas, gdpr, nis2, switzerland, unitedKingdom } from './europe.ts';
import type { Row } from './row.ts';

const paymentCards: readonly Row[] = [['pci', 'brands', 'Europe/Berlin', { aware: '2026-03-02T09:00+01:00' }, null]];

/** The deadlines of each regime, by its id. */
export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  gdpr,
  uk: unitedKingdom,
  nis2,
  dora,
  cra,
  eidas,
  'ai-act': aiAct,
  switzerland,
  'united-states': unitedStates,
  'us-states': usStates,
  canada,
  brazil,
  australia,
  singapore,
  india,
  pci: paymentCards,
};
