import { made } from '../elements.ts';
import type { RowColumn, RowsFile } from './rows.ts';
import { cellText } from './wanted.ts';

function link(base: string, href: string, text: string): HTMLAnchorElement {
  const one = made('a', {}, text);
  one.href = href.startsWith('/') ? `${base}${href}` : href;
  if (href.startsWith('https:')) one.rel = 'noopener noreferrer';
  return one;
}

function cell(column: RowColumn, at: number, { days }: RowsFile, base: string): readonly (Node | string)[] {
  const text = cellText(column, at, days);
  if (text === '') return [];
  if ('words' in column) {
    const word = column.words[(column.at[at] ?? 0) - 1];
    if (word?.tone === undefined) return [text];
    const drawn = made('span', { class: 'word' }, text);
    drawn.classList.add(`word-${word.tone}`, `shape-${word.shape}`);
    return [drawn];
  }
  if ('times' in column) {
    const time = made('time', {}, text);
    time.dateTime = column.times[at] ?? '';
    return [time];
  }
  const said = column.texts[at];
  return typeof said === 'object' ? [link(base, said[1], text)] : [text];
}

/**
 * A row of a register, as its pages have it.
 * @param at the number of the record
 * @param base the path under which the portal is published
 */
export function drawnRow(rows: RowsFile, at: number, base: string): HTMLTableRowElement {
  const { folder, ids, titles, addresses, notes, numbered, columns, shown } = rows;
  const id = ids[at] ?? '';
  const row = made('tr', {});
  const owner = columns.find(({ name }) => name === 'owner');
  const under = [numbered ? id : '', owner === undefined ? '' : cellText(owner, at, rows.days)];
  const title = made(
    'th',
    {},
    link(base, `/${folder}/${addresses[at] ?? id}/`, titles[at] ?? id),
    ...(notes[at] ?? []).map((note) => made('span', { class: 'cell-note' }, note)),
    made('span', { class: 'row-under' }, under.filter((text) => text !== '').join(' · ')),
  );
  title.scope = 'row';
  row.append(title);
  for (const { name, narrow } of shown) {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) continue;
    const one = made('td', narrow ? {} : { class: 'wide-cell' }, ...cell(column, at, rows, base));
    one.dataset.label = column.label;
    row.append(one);
  }
  return row;
}
