import type { Words } from '../words/index.ts';
import type { AdminConfig } from './form-field.ts';

/** What the script of the page knows: made from the types of records and the settings, and from no record. */
export interface AdminSetup {
  readonly config: AdminConfig;
  readonly timezone: string;
  readonly words: Words['admin'];
}
