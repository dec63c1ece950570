/** A style that hands the id of a record to the foot of every printed page; empty where the id holds more than letters, digits and hyphens. */
export function paperStyle(id: string): string {
  return /^[\w-]+$/.test(id) ? `:root{--paper-id:"${id}"}` : '';
}

/** Where the style stands that says on paper what a portal was made from; the same address on every page, so that no page changes with it. */
export const MADE_FROM_STYLE = 'made-from.css';

/**
 * The style sheet that says on paper what a portal was made from.
 * @param commit the commit that the records were taken from, in words; null where there is none
 */
export function madeFromStyle(commit: string | null): string {
  return commit === null ? '' : `:root{--paper-commit:"commit ${commit}"}\n`;
}
