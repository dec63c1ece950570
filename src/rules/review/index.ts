import type { Rule } from '../rule.ts';

export const reviewRules: readonly Rule[] = [];
