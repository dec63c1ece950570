/** Crockford's base 32: no letter of it looks like a digit. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of a record that is made without git, until `isms renumber` gives it its number: `INC-2026-P3K9QZ7`.
 * @param prefix the capitals of its type
 * @param year of the day it was reported or made
 * @param chance six bytes by chance, five bits of each are used
 */
export function provisionalId(prefix: string, year: string, chance: Uint8Array): string {
  return `${prefix}-${year}-P${Array.from(chance.subarray(0, 6), (byte) => DIGITS[byte % 32]).join('')}`;
}
