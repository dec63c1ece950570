import { feedFiles } from '../../site/feeds/index.ts';
import { rowsFile, rowsHref } from '../../site/listing/rows-file.ts';
import type { Portal } from '../../site/model.ts';

/** The files beside the pages that hold data, by their path: the rows of each register that has any, and the feeds. */
export function dataFiles(portal: Portal): Readonly<Record<string, string>> {
  const rows = portal.site.registers
    .filter(({ count }) => count > 0)
    .map((register) => [rowsHref(register).slice(1), JSON.stringify(rowsFile(portal, register))] as const);
  return { ...Object.fromEntries(rows), ...feedFiles(portal) };
}
