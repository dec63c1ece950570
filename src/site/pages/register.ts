import { recordTypes } from '../../records/types/index.ts';
import { countText } from '../../records/words.ts';
import type { Portal, RegisterView } from '../model.ts';
import { type RecordTableView, recordTable } from '../record-table.ts';
import { inRegister, pagesOf } from '../register-pages.ts';
import { FILTERS, PAGE_SIZE } from '../registers.ts';

/** What a page of a register shows. */
export interface RegisterPage {
  readonly plural: string;
  readonly purpose: string;
  /** How much the register holds, and which page of it this is. */
  readonly says: string;
  /** Null where there is no record. */
  readonly table: RecordTableView | null;
  /** The ways to all of its pages; none where there is only one. */
  readonly pages: readonly { readonly href: string; readonly number: number; readonly current: 'page' | undefined }[];
}

function saysOf({ count, noun, open }: RegisterView, page: number, pages: number): string {
  const held = `${countText(count, 'record')}${open > 0 ? `, ${open.toLocaleString('en')} open` : ''}.`;
  const which = pages > 1 ? ` Page ${page} of ${pages}; choices below apply to this page.` : '';
  return (count === 0 ? `No ${noun} has been written yet.` : held) + which;
}

/**
 * A page of a register.
 * @param folder as the address names it
 * @param page its number, from 1
 * @throws {RangeError} when there is no such page
 */
export function registerPage(portal: Portal, folder: string | undefined, page = 1): RegisterPage {
  const register = portal.site.registers.find((one) => one.folder === folder);
  if (register === undefined || page < 1 || page > pagesOf(register))
    throw new RangeError(`no page ${page} of ${folder}`);
  const pages = pagesOf(register);
  const records = inRegister(portal, register.folder).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const numbers = pages > 1 ? Array.from({ length: pages }, (_, at) => at + 1) : [];
  return {
    plural: portal.site.digests && register.folder === 'incidents' ? 'Recent' : register.plural,
    purpose: register.purpose,
    says: saysOf(register, page, pages),
    table: records.length === 0 ? null : recordTable(records, recordTypes[register.folder].columns, FILTERS),
    pages: numbers.map((number) => ({
      number,
      href: number === 1 ? `/${register.folder}/` : `/${register.folder}/page/${number}/`,
      current: number === page ? 'page' : undefined,
    })),
  };
}
