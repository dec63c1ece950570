import { isMapping } from '../mapping.ts';
import type { Document, Path } from '../reading/document.ts';
import type { Edit, FieldValue } from './edit.ts';
import { appendEdits } from './edit-list.ts';
import { fieldEdit } from './field-edits.ts';

/** What a record says anew, and at which path. */
export interface Change {
  readonly path: Path;
  /** Undefined where nothing is said any more. */
  readonly to: unknown;
  /** Whether it stands behind the last entry of the list at the path. */
  readonly isAdded?: boolean;
}

/** Whether two values of fields say the same; the order of fields says nothing. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => saysTheSame(one, b[at]));
  if (!isMapping(a) || !isMapping(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && saysTheSame(a[name], b[name]))
  );
}

/** Whether a list of entries became another by changes inside them and by entries that were added behind them. */
function isContinued(before: readonly unknown[], after: readonly unknown[]): boolean {
  const entries = [...before, ...after];
  return before.length <= after.length && after.length > 0 && entries.every(isMapping);
}

/** What turns one value into another, each as deep inside as can be; nothing where both say the same. */
export function* changesIn(before: unknown, after: unknown, path: Path): Generator<Change> {
  if (saysTheSame(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after) && isContinued(before, after)) {
    const added = after.slice(before.length);
    if (added.length === 0 || path.length === 1) {
      for (const [at, entry] of before.entries()) yield* changesIn(entry, after[at], [...path, at]);
      for (const to of added) yield { path, to, isAdded: true };
      return;
    }
  }
  if (isMapping(before) && isMapping(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const name of names) yield* changesIn(before[name], after[name], [...path, name]);
    return;
  }
  yield { path, to: after };
}

/** A value as YAML holds it; nothing stands for what is no value. */
function fieldValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(fieldValue);
  if (!isMapping(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fieldValue(item)]));
}

/**
 * The smallest edits that make one change. Null where the text is of a kind that can not be changed safely; the caller reads
 * the result back.
 */
export function changeEdits(document: Document, { path, to, isAdded = false }: Change): readonly Edit[] | null {
  if (isAdded) {
    const entry = isMapping(to) ? Object.entries(to).map(([name, item]) => [name, fieldValue(item)] as const) : [];
    return appendEdits(document, String(path[0]), entry);
  }
  const edit = fieldEdit(document, path, fieldValue(to));
  return edit === null ? null : [edit];
}
