import { z } from 'zod';
import type { Content } from '../../records/content.ts';
import { type Field, fieldsOf } from '../../records/describe.ts';
import { heldBy, keyText, pathsOf } from '../../records/ids.ts';
import { isMapping } from '../../records/mapping.ts';
import { bodyOf } from '../../records/reading/document.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { recordOfFile } from '../../records/reading/records.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { recordText } from '../../records/writing/record-text.ts';
import type { Arrived, Changed } from '../arrive.ts';
import type { BackRow, Fact, Refused } from '../format.ts';
import { isUnset } from '../out/cell.ts';
import { cellsByColumn } from '../out/edited.ts';
import { WITHHELD } from '../out/withheld.ts';

/** What becomes of an export that is read again. */
export interface Restored {
  readonly files: readonly TreeFile[];
  readonly arrived: readonly Arrived[];
  readonly refused: readonly Refused[];
  /** Records that are there and say something else: they are left as they are. */
  readonly changed: readonly Changed[];
  /** How many are there and say the same. */
  readonly unchanged: number;
}

/** A value without what is no value: what is empty by itself, and ids of records that were left out, which are named. */
function told(value: unknown, field: Pick<Field, 'schema'>, path: string, lost: Fact[]): unknown {
  if (value === WITHHELD) {
    lost.push({ what: path, value: WITHHELD });
    return undefined;
  }
  if (Array.isArray(value)) {
    const list = value.map((item) => told(item, { schema: z.unknown() }, path, lost) ?? undefined);
    return list.filter((item) => item !== undefined);
  }
  return value;
}
