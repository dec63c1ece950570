import type { Rule } from '../rule.ts';
import allClosedNeverLow from './all-closed-never-low.ts';
import auditPackReady from './audit-pack-ready.ts';
import empty from './empty.ts';
import minimumRoles from './minimum-roles.ts';
import quietPeriod from './quiet-period.ts';
import schemaVersion from './schema-version.ts';

/** What must be true of the register as a whole. */
export const registerRules: readonly Rule[] = [
  allClosedNeverLow,
  auditPackReady,
  empty,
  minimumRoles,
  quietPeriod,
  schemaVersion,
];
