import { strToU8, zipSync } from 'fflate';

/** A cell as XML says it: what stands inside `<c>`, and its attributes but `r`. */
export interface XmlCell {
  readonly attributes?: string;
  readonly inside: string;
}

/** A sheet by its rows; undefined is an empty cell. */
export interface Sheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly (XmlCell | string | undefined)[])[];
  /** Attributes of rows by their number. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  readonly columns?: string;
  readonly merges?: readonly string[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letter = (at: number): string => String.fromCharCode(65 + at);

/** A day or time as a number in one of the styles below; a formula; an error. */
export const cell = {
  day: (serial: number): XmlCell => ({ attributes: 's="1"', inside: `<v>${serial}</v>` }),
  moment: (serial: number): XmlCell => ({ attributes: 's="2"', inside: `<v>${serial}</v>` }),
  clock: (serial: number): XmlCell => ({ attributes: 's="3"', inside: `<v>${serial}</v>` }),
  number: (value: string): XmlCell => ({ inside: `<v>${value}</v>` }),
  formula: (code: string, value: number): XmlCell => ({ attributes: 's="2"', inside: `<f>${code}</f><v>${value}</v>` }),
  error: (name: string): XmlCell => ({ attributes: 't="e"', inside: `<v>${name}</v>` }),
  inline: (text: string): XmlCell => ({ attributes: 't="inlineStr"', inside: `<is><t>${escaped(text)}</t></is>` }),
};

function sheetXml({ rows, rowAttributes = {}, columns = '', merges = [] }: Sheet, strings: string[]): string {
  const cellXml = (one: XmlCell | string | undefined, ref: string): string => {
    if (one === undefined) return '';
    if (typeof one !== 'string') return `<c r="${ref}" ${one.attributes ?? ''}>${one.inside}</c>`;
    strings.push(one);
    return `<c r="${ref}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}" ${rowAttributes[at + 1] ?? ''}>${cells.map((one, column) => cellXml(one, `${letter(column)}${at + 1}`)).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns}<sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** The bytes of a workbook, the same for the same sheets. */
export function workbook(
  sheets: readonly Sheet[],
  { date1904 = false, more = {} }: { date1904?: boolean; more?: Record<string, string> } = {},
): Uint8Array {
  const strings: string[] = [];
  const parts = sheets.map((sheet, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, strings),
  ]);
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const all: Record<string, string> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="${REL}"><workbookPr ${date1904 ? 'date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rS', 'sharedStrings', 'sharedStrings.xml'],
      ['rT', 'styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    ...more,
  };
  const entries = Object.entries(all).map(([name, text]) => [name, [strToU8(text), { mtime: '2026-03-02' }]] as const);
  return zipSync(Object.fromEntries(entries.map(([name, [bytes, options]]) => [name, [bytes, options]])));
}
