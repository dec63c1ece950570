import type { Rule } from '../rule.ts';

export const registerRules: readonly Rule[] = [];
