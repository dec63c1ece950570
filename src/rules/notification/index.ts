import type { Rule } from '../rule.ts';
import awarenessAfterDetectionUnexplained from './awareness-after-detection-unexplained.ts';
import awarenessRequired from './awareness-required.ts';

/** What must be true of telling authorities, clients and people concerned. */
export const notificationRules: readonly Rule[] = [awarenessAfterDetectionUnexplained, awarenessRequired];
