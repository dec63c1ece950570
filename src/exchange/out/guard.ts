/**
 * What a spreadsheet would take for a formula: what begins with one of these signs, also as wide as a letter of Chinese or
 * Japanese and behind blanks, or with a tab or the end of a line (OWASP, CSV injection).
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const GUARD = "'";
const GUARDED = /^'+/;

/** A cell that no spreadsheet takes for a formula: one apostrophe stands in front of what could be one. */
export function guarded(cell: string): string {
  return FORMULA.test(cell.replace(GUARDED, '')) ? `${GUARD}${cell}` : cell;
}

/** The cell again without what `guarded` has put in front of it. */
export function unguarded(cell: string): string {
  return cell.startsWith(GUARD) && FORMULA.test(cell.replace(GUARDED, '')) ? cell.slice(1) : cell;
}
