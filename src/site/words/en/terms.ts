import { CONVENTIONS } from '../../../regimes/conventions.ts';
import type { Tables } from '../terms.ts';

/** What laws, duties, controls and rules are called: in English they say it themselves. */
export const tables: Tables = {
  stages: {},
  contents: {},
  regimes: {},
  laws: {},
  presets: {},
  controls: {},
  rules: {},
  areas: {},
};

/** How deadlines are counted where texts leave a choice. */
export const conventions = CONVENTIONS;
