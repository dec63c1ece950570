import type { Organisation } from '../../../src/records/types/organisation.ts';
import type { PresetId } from '../../../src/regimes/index.ts';

/** When what starts a clock happened, as a record has it; `sent` and `asked` by the name of the step. */
export interface Starts {
  readonly aware?: string;
  readonly discovered?: string;
  readonly significant?: string;
  readonly classified?: string;
  readonly highRisk?: string;
  readonly material?: string;
  readonly measureAvailable?: string;
  readonly informationAvailable?: string;
  readonly handled?: string;
  readonly paid?: string;
  readonly sent?: Readonly<Record<string, string>>;
  readonly asked?: Readonly<Record<string, string>>;
  /** Steps that somebody decided to take. */
  readonly decided?: readonly string[];
  readonly trustServicesHit?: 'yes' | 'no' | 'unknown';
}

/** What else the organisation or its duty says; Monday to Friday and no holidays where it does not. */
export interface Settings {
  readonly entity?: Organisation['entity'];
  readonly holidays?: readonly string[];
  readonly holidayRelief?: 'no';
}

/** One deadline, worked out by hand: the end in UTC, or null where the text has no number. */
export type Row = readonly [
  preset: PresetId,
  stage: string,
  zone: string,
  starts: Starts,
  due: string | null,
  settings?: Settings,
];
