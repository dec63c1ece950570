import { NotThis } from '../format.ts';
import { kindOfFormat, type NumberKind } from './numbers.ts';
import { readXml } from './xml.ts';

/** What cells of every sheet need to be read. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly part: string }[];
  readonly strings: readonly string[];
  /** What a number is shown as, by the number of its style. */
  readonly styles: readonly NumberKind[];
  readonly calendar: 1900 | 1904;
}

/** The path of a part from the one that names it. */
function resolved(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function targetsOf(
  part: string,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, { target: string; type: string }>> {
  const at = part.lastIndexOf('/') + 1;
  const targets = new Map<string, { target: string; type: string }>();
  await readXml(parts.get(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`), {
    open(name, { Id = '', Target = '', Type = '' }) {
      if (name === 'Relationship')
        targets.set(Id, { target: resolved(Target, part), type: Type.slice(Type.lastIndexOf('/') + 1) });
    },
  });
  return targets;
}

/** The texts that cells share; readings of Japanese words stand beside them and are no part of them. */
async function stringsOf(bytes: Uint8Array | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  await readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    text(piece) {
      if (isText && !isReading) text += piece;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

async function stylesOf(bytes: Uint8Array | undefined): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>();
  const styles: NumberKind[] = [];
  let isOfCells = false;
  await readXml(bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) styles.push(kindOfFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}

/**
 * Reads what a workbook says of its sheets, texts and formats (ECMA-376).
 * @throws {NotThis} when it is none
 */
export async function readWorkbook(parts: ReadonlyMap<string, Uint8Array>): Promise<Workbook> {
  const top = [...(await targetsOf('', parts)).values()].find(({ type }) => type === 'officeDocument');
  const main = top?.target ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw new NotThis('it is no workbook of Excel', 'save it as `.xlsx`, or as CSV');
  const targets = await targetsOf(main, parts);
  const partOf = (kind: string): Uint8Array | undefined =>
    parts.get([...targets.values()].find(({ type }) => type === kind)?.target ?? '');
  const sheets: { name: string; isHidden: boolean; part: string }[] = [];
  let calendar: Workbook['calendar'] = 1900;
  await readXml(parts.get(main), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes.date1904 ?? '')) calendar = 1904;
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const state = attributes.state ?? 'visible';
      sheets.push({ name: attributes.name ?? '', isHidden: state !== 'visible', part: targets.get(id)?.target ?? '' });
    },
  });
  return {
    sheets,
    strings: await stringsOf(partOf('sharedStrings')),
    styles: await stylesOf(partOf('styles')),
    calendar,
  };
}
