import type { Rule } from '../rule.ts';
import secretDetected from './secret-detected.ts';

/** What a record must not hold. */
export const privacyRules: readonly Rule[] = [secretDetected];
