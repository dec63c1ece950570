import { z } from 'zod';

/** What is known about a field: title, description, examples, and the marks that `fields.ts` declares. */
export type Meta = z.core.GlobalMeta;

/** One named field of a mapping, as forms, templates, reference pages and the link walker see it. */
export interface Field {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly meta: Meta;
  /** Whether the shape asks for it; rules ask for more. */
  readonly required: boolean;
  /** Whether it holds several values. */
  readonly list: boolean;
}

/** The schema one layer further in: below optional, default and prefault, or of a list's items. Null when there is none. */
function inner(schema: z.core.$ZodType): z.core.$ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return schema.def.innerType;
  }
  return schema instanceof z.ZodArray ? schema.element : null;
}

/** The schema of one value: a list's items, without optional and default around it. */
export function valueSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const below = inner(schema);
  return below === null ? schema : valueSchema(below);
}

/**
 * What is known about a field, from every layer of its schema; the outer layer wins. `.meta()` adds to what the same
 * schema said before, but `.optional()`, `.default()` and `z.array()` make a new schema that starts with nothing.
 */
export function metaOf(schema: z.core.$ZodType): Meta {
  const below = inner(schema);
  return { ...(below === null ? {} : metaOf(below)), ...z.globalRegistry.get(schema) };
}

function isList(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodArray) return true;
  const below = inner(schema);
  return below !== null && isList(below);
}

/** The fields of schemas that were asked for before: each key without a value in each record asks. */
const known = new WeakMap<z.core.$ZodType, readonly Field[]>();

/** The fields of a mapping or of a list of mappings, in order; of several forms, those of the mapping; none for every other schema. */
export function fieldsOf(schema: z.core.$ZodType): readonly Field[] {
  const fields = known.get(schema) ?? readFields(valueSchema(schema));
  known.set(schema, fields);
  return fields;
}

function readFields(value: z.core.$ZodType): readonly Field[] {
  if (value instanceof z.ZodUnion) return value.options.flatMap(fieldsOf);
  if (!(value instanceof z.ZodObject)) return [];
  return Object.entries(value.shape).map(([name, field]) => ({
    name,
    schema: field,
    meta: metaOf(field),
    required: field instanceof z.ZodType && !field.safeParse(undefined).success,
    list: isList(field),
  }));
}

/** The names of the fields that a mapping at a path of a record may have: `['timeline', 2]`. None where fields are free. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly string[] {
  const [first, ...rest] = path;
  if (first === undefined) return fieldsOf(schema).map(({ name }) => name);
  if (typeof first === 'number') return fieldsAt(schema, rest);
  const field = fieldsOf(schema).find(({ name }) => name === first);
  return field === undefined ? [] : fieldsAt(field.schema, rest);
}

/** The values that a field of a mapping may have, where they are listed; none where the field is free, or there is none. */
export function listedValues(schema: z.core.$ZodType, name: string): readonly string[] {
  const field = fieldsOf(schema).find((one) => one.name === name);
  const value = field === undefined ? undefined : valueSchema(field.schema);
  return value instanceof z.ZodEnum ? value.options.map(String) : [];
}

/** Whether a value is one of a list of words. */
export function isListed(schema: z.core.$ZodType): boolean {
  return valueSchema(schema) instanceof z.ZodEnum;
}

/** A field that no schema knows, as it may stand in a record all the same. */
export function unknownField(name: string): Field {
  return { name, schema: z.unknown(), meta: {}, required: false, list: false };
}
