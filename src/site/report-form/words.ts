import type { Words } from '../words/index.ts';

/** Every text of the report form, in the language of the portal. */
export type ReportWords = Words['report'];

/** A text with what stands in braces filled in. */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
