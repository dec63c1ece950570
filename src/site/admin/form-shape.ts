import { z } from 'zod';
import { type Field, fieldsOf, metaOf } from '../../records/describe.ts';
import { DAY_SCHEMA, INSTANT_SCHEMA } from '../../records/time.ts';

/** What a field holds, as a form fills it in. */
export type FormShape =
  | { readonly kind: 'list'; readonly item: z.core.$ZodType }
  /** One value, or a list of such: a form always shows the list. */
  | { readonly kind: 'one-or-more'; readonly item: z.core.$ZodType }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  /** An id, or a group with an id and more: a form always shows the group. */
  | { readonly kind: 'id-or-group'; readonly fields: readonly Field[] }
  /** Names that nobody knows beforehand, with a value each. */
  | { readonly kind: 'table'; readonly numbers: boolean }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly whole: boolean; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'yes-or-no' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'day' }
  | { readonly kind: 'text'; readonly pattern: RegExp | null; readonly fault: string }
  /** Whatever stands there: a form shows it as YAML. */
  | { readonly kind: 'anything' };

/** A schema without what only says that a value may be absent. */
function present(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? present(schema.def.innerType)
    : schema;
}

function ofUnion({ options }: z.ZodUnion): FormShape {
  const list = options.find((option) => option instanceof z.ZodArray);
  if (list !== undefined) return { kind: 'one-or-more', item: list.element };
  const group = options.find((option) => option instanceof z.ZodObject);
  if (group !== undefined) return { kind: 'id-or-group', fields: fieldsOf(group) };
  throw new TypeError('a field has several forms, and no form can show them');
}

/** Text that no pattern of a record takes. */
const NO_TEXT = '\u0000';

/** What a text has to look like, and what is wrong with one that does not. */
function ofText(schema: z.ZodString): FormShape {
  const pattern = schema.def.checks?.find((check) => check instanceof z.core.$ZodCheckRegex)?._zod.def.pattern ?? null;
  const fault = pattern === null ? '' : (schema.safeParse(NO_TEXT).error?.issues[0]?.message ?? '');
  return { kind: 'text', pattern, fault };
}

/**
 * What a field of a record holds.
 * @throws {TypeError} for a schema that no form can show, so that a test names it
 */
export function formShape(schema: z.core.$ZodType): FormShape {
  const bare = present(schema);
  const { moment, pattern } = metaOf(bare);
  if (bare instanceof z.ZodArray) return { kind: 'list', item: bare.element };
  if (bare instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(bare) };
  if (bare instanceof z.ZodUnion) return ofUnion(bare);
  if (bare instanceof z.ZodRecord) return { kind: 'table', numbers: bare.valueType instanceof z.ZodNumber };
  if (bare instanceof z.ZodEnum) return { kind: 'words', words: bare.options.map(String) };
  if (bare instanceof z.ZodBoolean) return { kind: 'yes-or-no' };
  if (bare instanceof z.ZodNumber)
    return { kind: 'number', whole: bare.format === 'safeint', least: bare.minValue, most: bare.maxValue };
  if (moment === 'day' || pattern === DAY_SCHEMA.pattern) return { kind: 'day' };
  if (moment === 'instant' || Object.values(INSTANT_SCHEMA).some((one) => one.pattern === pattern))
    return { kind: 'instant' };
  if (bare instanceof z.ZodString) return ofText(bare);
  if (bare instanceof z.ZodUnknown) return { kind: 'anything' };
  throw new TypeError('a field has a schema that no form can show');
}
