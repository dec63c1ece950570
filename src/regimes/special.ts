import type { Obligation } from '../records/types/obligation.ts';
import type { Organisation } from '../records/types/organisation.ts';
import type { ClosingTime, Limit } from './clock.ts';
import type { PresetId } from './regime.ts';

type Entity = Organisation['entity'][number];

/** What the text of a duty has beside limits and their starts; steps of the organisation's own records have none of it. */
export interface Special {
  /** `also` counts only where the step's own clock started before it ends. */
  readonly alsoLapses?: true;
  /** A shorter limit for one kind of organisation, where its trust services are hit or nobody has said that they are not. */
  readonly trustServices?: Limit & { readonly entity: Entity };
  /** A deadline on a weekend or holiday moves to noon of the next working day, for `these` (all where absent) but `except` those. */
  readonly holidayRelief?: { readonly these?: readonly Entity[]; readonly except: readonly Entity[] };
  /** When the recipient's day ends. */
  readonly closing?: ClosingTime;
  /** The step is taken only where an entry says so: until then it waits. */
  readonly onlyWithEntry?: true;
  /** What starts it instead, once another step is taken in between. */
  readonly startAfter?: { readonly entryOf: string; readonly start: Obligation['stages'][number]['start'] };
}

/** Who keeps its days: every financial entity but these (Delegated Regulation (EU) 2025/301, Article 5(4) and (5)). */
const DORA_RELIEF = {
  these: ['financial-entity'],
  except: ['credit-institution', 'central-counterparty', 'trading-venue', 'nis2-essential', 'nis2-important'],
} as const satisfies Special['holidayRelief'];

/** What arrives later counts as the next business day's (17 CFR 232.13(a)(2)). */
const SEC_CLOSING = { time: '17:30', zone: 'America/New_York' } as const satisfies ClosingTime;

const SPECIAL: Readonly<Partial<Record<PresetId, Readonly<Record<string, Special>>>>> = {
  // Article 23(4), derogation, and (e): where the incident still runs, a progress report, and the final one after its handling.
  nis2: {
    notification: { trustServices: { entity: 'trust-service-provider', amount: 24, unit: 'hours' } },
    progress: { onlyWithEntry: true },
    final: { startAfter: { entryOf: 'progress', start: 'handled' } },
  },
  // Article 5(2): classified later than 24 hours after awareness, only the four hours count.
  dora: {
    initial: { alsoLapses: true, holidayRelief: DORA_RELIEF },
    intermediate: { holidayRelief: DORA_RELIEF },
    final: { holidayRelief: { except: [] } },
  },
  'sec-8k': { filing: { closing: SEC_CLOSING }, amendment: { closing: SEC_CLOSING } },
};

const NOTHING: Special = {};

/** What the text of a duty has of its own for one of its steps. */
export function specialOf({ preset }: Pick<Obligation, 'preset'>, stage: string): Special {
  return (preset === undefined ? undefined : SPECIAL[preset])?.[stage] ?? NOTHING;
}
