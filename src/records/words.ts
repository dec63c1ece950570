/** A listed word as people read it: `lost-or-stolen-device` is "lost or stolen device". */
export function wordText(word: string): string {
  return /^[a-z][a-z0-9-]*$/.test(word) ? word.replaceAll('-', ' ') : word;
}

/** A sentence or name with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number as people read it, and what it counts: `1 error`, `3 errors`, `12,000 records`. Messages of rules have a form of their own (`rules/wording.ts`). */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
