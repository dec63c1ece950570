import { fieldsAt, fieldsOf } from '../../records/describe.ts';
import { isMapping } from '../../records/mapping.ts';
import { bodyOf, type Document, valueTexts } from '../../records/reading/document.ts';
import { shapeFaults } from '../../records/shape.ts';
import type { Folder } from '../../records/types/fields.ts';
import type { Fields } from '../../records/types/form.ts';
import { recordTypes } from '../../records/types/index.ts';
import { recordText, yamlValue } from '../../records/writing/record-text.ts';
import { rewritten } from '../../records/writing/rewritten.ts';
import type { Words } from '../words/index.ts';
import { YEAR_FIELD } from './form-field.ts';
import { fromForm, toForm } from './form-values.ts';

/** Why a record is not saved, in sentences for whoever filled in the form. */
export class NotSaved extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

/** Cuts the frontmatter out; null where the text has none. Line ends are `\n`. */
function cut(text: string): Document | null {
  const [whole, first = '', yaml] = /^(---[ \t]*\n)([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) return null;
  const yamlStart = first.length;
  return { text, yamlStart, yamlEnd: yamlStart + (yaml?.length ?? 0), bodyStart: whole.length };
}

/** What a text says, fields without a value left out; null where it is no record. */
function read(folder: Folder, text: string): { readonly data: Fields; readonly document: Document } | null {
  const document = cut(text);
  if (document === null) return null;
  try {
    const fields = yamlValue(document.text.slice(document.yamlStart, document.yamlEnd)) ?? {};
    return isMapping(fields) ? { data: said(folder, toForm(recordTypes[folder].schema, fields)), document } : null;
  } catch {
    return null;
  }
}

/** The fields of a record that a form holds. */
function said(folder: Folder, form: unknown): Fields {
  const data = fromForm(recordTypes[folder].schema, form);
  return isMapping(data) ? data : {};
}

/** The names of the fields of a type, in their order. */
function namesOf(folder: Folder): readonly string[] {
  return fieldsOf(recordTypes[folder].schema).map(({ name }) => name);
}

/** What a form shows for the text of a record, its body as `body`; null where the text is no record. */
export function formOf(folder: Folder, text: string): Fields | null {
  const known = read(folder, text);
  if (known === null) return null;
  const form = toForm(recordTypes[folder].schema, known.data);
  return isMapping(form) ? { ...form, body: bodyOf(known.document).trim() } : null;
}

/** Instants without seconds that nobody typed: a form adds them to each that it changes. */
function toTheMinute(value: unknown, before: string): unknown {
  if (typeof value === 'string')
    return before.includes(value) ? value : value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):00(?=Z|[+-]\d\d:\d\d$)/, '$1');
  if (Array.isArray(value)) return value.map((one) => toTheMinute(one, before));
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toTheMinute(one, before)]));
}

/**
 * The text of a record that a form holds. What somebody did not change stays as its author wrote it.
 * @param before the text that the form was filled from; null for a new record
 * @throws {NotSaved} where it would not have the shape of a record
 */
export function textOf(folder: Folder, form: Fields, before: string | null): string {
  const { body = '', [YEAR_FIELD]: _, ...fields } = form;
  const { schema } = recordTypes[folder];
  const known = before === null ? null : read(folder, before);
  const timely = toTheMinute(said(folder, fields), before ?? '');
  const data = isMapping(timely) ? timely : {};
  const shape = schema.safeParse(data);
  if (!shape.success) {
    const texts = known === null ? NO_TEXTS : valueTexts(known.document);
    const faults = shapeFaults(shape.error, data, (path) => fieldsAt(schema, path), texts);
    throw new NotSaved(faults.map(({ message, fix }) => `${message} → ${fix}`));
  }
  const text = String(body).trim();
  const order = namesOf(folder);
  const changed = before === null ? null : rewritten(before, { data, body: text }, order, (one) => read(folder, one));
  if (changed !== null) return changed;
  const place = ([name]: readonly [string, unknown]): number => {
    const at = order.indexOf(name);
    return at === -1 ? order.length : at;
  };
  return recordText(Object.fromEntries(Object.entries(data).sort((a, b) => place(a) - place(b))), text);
}

/** What to say of the id of a new record; null where it may have it. */
export function idFault(
  folder: Folder,
  id: string,
  isTaken: boolean,
  { taken, noId }: Pick<Words['admin'], 'taken' | 'noId'>,
): string | null {
  return recordTypes[folder].id.test(id) ? (isTaken ? taken : null) : noId;
}

/** Where no file says anything yet. */
const NO_TEXTS = { textOf: () => undefined, keyEnd: () => undefined };
