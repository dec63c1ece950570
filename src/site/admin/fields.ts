import type { Field } from '../../records/describe.ts';
import { isMapping } from '../../records/mapping.ts';
import { recordTypes } from '../../records/types/index.ts';
import type { Words } from '../words/index.ts';
import type { FormField } from './form-field.ts';
import { type FormShape, formShape } from './form-shape.ts';

/** What decides how the fields of a type are asked. */
export interface Asking {
  readonly words: Pick<Words, 'field' | 'Listed'>;
  readonly timezone: string;
  /** Paths that a new record is not right without, beside those that its shape asks for. */
  readonly needed: ReadonlySet<string>;
  /** Words of the organisation that a text may be, by its path. */
  readonly offered: Readonly<Record<string, readonly string[]>>;
  /** What a new record begins with. */
  readonly first: Readonly<Record<string, unknown>>;
}

/** Whether a relation of the program can list all records of a folder: it knows files of one ending alone. */
function isListed(folder: keyof typeof recordTypes): boolean {
  return recordTypes[folder].extensions.length === 1;
}

type Named = Pick<FormField, 'name' | 'label' | 'hint' | 'required' | 'default'>;

function named({ name, meta, required }: Field, path: string, asking: Asking): Named {
  const first = path.split('.').reduce((at: unknown, key) => (isMapping(at) ? at[key] : undefined), asking.first);
  const isNeeded = required || asking.needed.has(path) || [...asking.needed].some((one) => one.startsWith(`${path}.`));
  return {
    name,
    label: asking.words.field(meta.title ?? name),
    ...(meta.description === undefined ? {} : { hint: meta.description }),
    required: isNeeded,
    ...(first === undefined || isMapping(first) ? {} : { default: first }),
  };
}

function holdsGroups(shape: FormShape): boolean {
  if (shape.kind === 'list') return holdsGroups(formShape(shape.item));
  return shape.kind === 'group' || shape.kind === 'id-or-group';
}

/** A reference to other records, or a word that is offered; null for every other field. */
function reference(base: Named, { schema, meta }: Field, path: string, { offered }: Asking): FormField | null {
  const { references = [], words = [] } = meta;
  const [folder, ...others] = references;
  const said = [...words, ...(offered[path] ?? [])];
  const shape = formShape(schema);
  if ((folder === undefined && said.length === 0) || holdsGroups(shape)) return null;
  const isList = shape.kind === 'list' || shape.kind === 'one-or-more';
  if (folder !== undefined && others.length === 0 && said.length === 0 && isListed(folder)) {
    const shown = ['id', 'title'] as const;
    const relation = { collection: folder, value_field: 'id', display_fields: shown, search_fields: shown } as const;
    return { ...base, widget: 'relation', ...relation, ...(isList ? { multiple: true } : {}) };
  }
  const offer = { widget: 'isms-offer', words: said, folders: references } as const;
  const { default: _, hint: __, ...rest } = base;
  return isList ? { ...base, widget: 'list', field: { ...rest, required: true, ...offer } } : { ...base, ...offer };
}

function inList(base: Named, field: Field, item: Field['schema'], path: string, asking: Asking): FormField {
  const shape = formShape(item);
  if (shape.kind === 'group' || shape.kind === 'id-or-group')
    return { ...base, widget: 'list', fields: formFields(shape.fields, asking, path), collapsed: 'auto' };
  if (shape.kind === 'words') return { ...base, ...select(shape.words, asking), multiple: true };
  // A list of plain texts is typed line by line.
  const one = formField({ ...field, schema: item, required: true }, path, asking);
  return one.widget === 'text' || (one.widget === 'string' && one.pattern === undefined)
    ? { ...base, widget: 'list' }
    : { ...base, widget: 'list', field: one };
}

function select(listed: readonly string[], { words }: Asking) {
  return { widget: 'select', options: listed.map((value) => ({ label: words.Listed(value), value })) } as const;
}

/** The field of a form for a field of a record. */
function formField(field: Field, path: string, asking: Asking): FormField {
  const base = named(field, path, asking);
  const referring = reference(base, field, path, asking);
  const shape = formShape(field.schema);
  if (referring !== null) return referring;
  switch (shape.kind) {
    case 'list':
    case 'one-or-more':
      return inList(base, field, shape.item, path, asking);
    case 'group':
    case 'id-or-group':
      return {
        ...base,
        widget: 'object',
        fields: formFields(shape.fields, asking, path),
        collapsed: base.required === true ? false : 'auto',
      };
    case 'table':
      return { ...base, widget: 'keyvalue' };
    case 'words':
      return { ...base, ...select(shape.words, asking) };
    case 'yes-or-no':
      return { ...base, widget: 'boolean', required: false };
    case 'number': {
      const ends = {
        ...(shape.least === null ? {} : { min: shape.least }),
        ...(shape.most === null ? {} : { max: shape.most }),
      };
      return shape.whole
        ? { ...base, widget: 'number', value_type: 'int', ...ends }
        : { ...base, widget: 'number', value_type: 'float', step: 0.01, ...ends };
    }
    case 'day':
      return { ...base, widget: 'datetime', type: 'date' };
    case 'instant':
      return { ...base, widget: 'datetime', type: 'datetime-local', input_timezone: asking.timezone };
    case 'text':
      if (shape.pattern !== null) return { ...base, widget: 'string', pattern: [shape.pattern.source, shape.fault] };
      return { ...base, widget: field.meta.prose === true && field.name !== 'title' ? 'text' : 'string' };
    case 'anything':
      return { ...base, widget: 'string' };
  }
}

/** The fields of a form for those of a record, or of a group of it, in their order. */
export function formFields(fields: readonly Field[], asking: Asking, above = ''): readonly FormField[] {
  return fields.map((field) => formField(field, above === '' ? field.name : `${above}.${field.name}`, asking));
}
