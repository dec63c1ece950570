import { NotThis } from '../format.ts';

/** What is told of XML: a tag with its attributes, the text inside it, its end. Names are without their prefix. */
export interface Told {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML once, from front to back. Entities of a document's own are not known, so none can grow.
 * @throws {NotThis} when it is no XML
 */
export async function readXml(bytes: Uint8Array | undefined, told: Told): Promise<void> {
  if (bytes === undefined) return;
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({});
  parser.on('opentag', ({ name, attributes }) => told.open?.(bare(name), attributes));
  parser.on('text', (text) => told.text?.(text));
  parser.on('cdata', (text) => told.text?.(text));
  parser.on('closetag', ({ name }) => told.close?.(bare(name)));
  parser.on('error', (error) => {
    throw new NotThis(`the workbook is damaged: ${error.message}`, 'open it in a spreadsheet and save it again');
  });
  parser.write(new TextDecoder().decode(bytes)).close();
}
