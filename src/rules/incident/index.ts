import type { Rule } from '../rule.ts';
import closedRequiresRootCause from './closed-requires-root-cause.ts';

/** What must be true of incidents. */
export const incidentRules: readonly Rule[] = [closedRequiresRootCause];
