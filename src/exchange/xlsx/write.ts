/** A sheet that is written: its name, and the texts of its cells; the first row names the columns. */
export interface OutSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** As many characters as a cell takes in Excel. */
export const MOST_IN_CELL = 32_767;
/** How a text ends that was cut. */
export const CUT = '\n… cut here: the whole text stands in the file of the record';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text as XML holds it, without characters that it can not. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** The text of a cell, as much as one takes. */
export function fitting(text: string): string {
  return text.length <= MOST_IN_CELL ? text : `${text.slice(0, MOST_IN_CELL - CUT.length)}${CUT}`;
}

function sheetXml({ rows }: OutSheet): string {
  const lines = rows.map((cells, row) => {
    const style = row === 0 ? ' s="1"' : '';
    const inside = cells.map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${lettersOf(column)}${row + 1}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(cell))}</t></is></c>`,
    );
    return `<row r="${row + 1}">${inside.join('')}</row>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const last = `${lettersOf(Math.max(0, (rows[0] ?? []).length - 1))}${Math.max(1, rows.length)}`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function partsOf(sheets: readonly OutSheet[]): Readonly<Record<string, string>> {
  const each = (line: (sheet: OutSheet, number: number) => string): string =>
    sheets.map((sheet, at) => line(sheet, at + 1)).join('');
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, number) => `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `${each((_, number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))}${relation('rStyles', 'styles', 'styles.xml')}`,
    ),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  };
}

/** The bytes of a workbook, the same for the same sheets: its parts bear the first day that an archive can name. */
export async function workbookBytes(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = Object.entries(partsOf(sheets)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T12:00:00', level: 6 });
}
