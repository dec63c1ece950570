import { isMapping } from '../mapping.ts';
import { recordTypes } from '../types/index.ts';
import { recordText } from '../writing/record-text.ts';
import { bodyOf } from './document.ts';
import type { SourceFile } from './load.ts';
import { parse } from './parse.ts';
import { refusedPaths, without } from './refused.ts';

/** A file of a record, and the fields that today's schema refuses. */
export interface Legible {
  readonly file: SourceFile;
  readonly refused: readonly string[];
}

/**
 * A file as far as today's schema can read it: without the fields that it refuses, each as a whole, since half a list can not
 * be compared. The file as it is where nothing is refused, or where nothing can be read.
 */
export function legible(file: SourceFile): Legible {
  const asItIs = { file, refused: [] };
  const parsed = parse(file.bytes);
  if (file.folder === null || !parsed.ok) return asItIs;
  const { schema } = recordTypes[file.folder];
  const shape = schema.safeParse(parsed.data);
  if (shape.success) return asItIs;
  const refused = [
    ...new Set(refusedPaths(shape.error).flatMap(([field]) => (field === undefined ? [] : [`${field}`]))),
  ];
  const left = without(
    parsed.data,
    refused.map((field) => [field]),
  );
  if (!isMapping(left) || !schema.safeParse(left).success) return asItIs;
  const text = recordText(left, bodyOf(parsed.document));
  return { file: { ...file, bytes: new TextEncoder().encode(text) }, refused };
}
