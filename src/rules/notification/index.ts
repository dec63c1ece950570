import type { Rule } from '../rule.ts';

export const notificationRules: readonly Rule[] = [];
