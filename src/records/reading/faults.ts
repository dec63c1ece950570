import type { z } from 'zod';
import { fieldsAt } from '../describe.ts';
import { shapeFaults } from '../shape.ts';
import { type Path, type Place, placer, valueTexts } from './document.ts';
import { emptyKeyFaults } from './empty-keys.ts';
import type { Parsed } from './parse.ts';
import type { ReadFile, ShapeFaultAt } from './read-file.ts';

/** What is wrong with a file before any rule about its meaning is asked. */
export interface ContentFault {
  readonly rule: 'record/readable' | 'record/unknown-file' | 'record/schema' | 'record/unknown-field';
  readonly file: string;
  readonly place: Place;
  /** The field, or an empty path for the whole file. */
  readonly at: Path;
  /** The id that the file name holds; null for files that are no record. */
  readonly record: string | null;
  readonly message: string;
  readonly fix: string;
}

/** What is wrong with a file's text: it can not be read, or holds what nobody sees. */
export function* faultsOfText(
  file: string,
  record: string | null,
  { parsed, hidden }: ReadFile,
): Generator<ContentFault> {
  if (!parsed.ok) {
    const { line, column, message, fix } = parsed.fault;
    yield { rule: 'record/readable', file, place: { line, column }, at: [], record, message, fix };
  }
  for (const { line, column, at, message, fix } of hidden) {
    yield { rule: 'record/schema', file, place: { line, column }, at, record, message, fix };
  }
}

/** What is wrong with the shape of frontmatter, at its places. */
export function* faultsOfShape(
  schema: z.ZodType,
  error: z.ZodError | undefined,
  parsed: Parsed,
): Generator<ShapeFaultAt> {
  if (!parsed.ok || (error === undefined && parsed.empty.length === 0)) return;
  const { data, document } = parsed;
  const placeOf = placer(document);
  const known = (path: Path): readonly string[] => fieldsAt(schema, path);
  const shape = error === undefined ? [] : shapeFaults(error, data, known, valueTexts(document));
  for (const fault of [...shape, ...emptyKeyFaults(parsed, known)]) {
    yield { ...fault, place: placeOf(fault.at) };
  }
}
