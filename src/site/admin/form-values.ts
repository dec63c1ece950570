import type { z } from 'zod';
import type { Field } from '../../records/describe.ts';
import { isMapping } from '../../records/mapping.ts';
import { valueText, yamlValue } from '../../records/writing/record-text.ts';
import { type FormShape, formShape } from './form-shape.ts';

/** Between what a record says and what a form shows: both say the same, and back again nothing has changed. */

type Mapping = Readonly<Record<string, unknown>>;

function eachField(
  fields: readonly Field[],
  from: Mapping,
  make: (schema: z.core.$ZodType, value: unknown) => unknown,
) {
  const schemas = new Map(fields.map(({ name, schema }) => [name, schema]));
  return Object.fromEntries(
    Object.entries(from).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
      const schema = schemas.get(name);
      const made = schema === undefined ? value : make(schema, value);
      return made === undefined ? [] : [[name, made]];
    }),
  );
}

/** What a form shows for a value of a record. */
export function toForm(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const shape = formShape(schema);
  switch (shape.kind) {
    case 'list':
      return Array.isArray(value) ? value.map((item) => toForm(shape.item, item)) : value;
    case 'one-or-more':
      return (Array.isArray(value) ? value : [value]).map((item) => toForm(shape.item, item));
    case 'group':
      return isMapping(value) ? eachField(shape.fields, value, toForm) : value;
    case 'id-or-group':
      return isMapping(value) ? eachField(shape.fields, value, toForm) : { id: value };
    case 'table':
      return isMapping(value)
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]))
        : value;
    case 'anything':
      return valueText(value);
    default:
      return value;
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Nothing where a group or list is left without any value. */
function unlessEmpty<Held extends object>(held: Held): Held | undefined {
  return Object.keys(held).length === 0 ? undefined : held;
}

function table(value: unknown, { numbers }: Extract<FormShape, { readonly kind: 'table' }>): unknown {
  if (!isMapping(value)) return value;
  const said = Object.entries(value).filter(([name, one]) => name !== '' && one !== '' && one !== null);
  return unlessEmpty(
    Object.fromEntries(
      said.map(([name, one]) => [name, numbers && NUMBER.test(String(one)) ? Number(String(one)) : one]),
    ),
  );
}

function items(value: unknown, item: z.core.$ZodType): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return fromForm(item, value) === undefined ? undefined : [fromForm(item, value)];
  return unlessEmpty(value.map((one) => fromForm(item, one)).filter((one) => one !== undefined));
}

/** What YAML makes of a text; the text itself where it is none. */
function fromYaml(text: string): unknown {
  try {
    return yamlValue(text);
  } catch {
    return text;
  }
}

/** What a record says for what a form holds; undefined where that is nothing. */
export function fromForm(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  const shape = formShape(schema);
  switch (shape.kind) {
    case 'list':
      return items(value, shape.item);
    case 'one-or-more': {
      const all = items(value, shape.item);
      return all?.length === 1 ? all[0] : all;
    }
    case 'group':
      return isMapping(value) ? unlessEmpty(eachField(shape.fields, value, fromForm)) : value;
    case 'id-or-group': {
      const group = isMapping(value) ? unlessEmpty(eachField(shape.fields, value, fromForm)) : value;
      return isMapping(group) && Object.keys(group).every((name) => name === 'id') ? group.id : group;
    }
    case 'table':
      return table(value, shape);
    // A box without a tick says what no line says.
    case 'yes-or-no':
      return value === false ? undefined : value;
    case 'anything':
      return typeof value === 'string' ? fromYaml(value) : value;
    default:
      return value;
  }
}
