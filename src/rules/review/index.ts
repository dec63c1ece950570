import type { Rule } from '../rule.ts';
import postIncidentRequired from './post-incident-required.ts';

/** What must be true of reviews: of incidents (A.5.27) and by management (9.3). */
export const reviewRules: readonly Rule[] = [postIncidentRequired];
