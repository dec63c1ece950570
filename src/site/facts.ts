import { z } from 'zod';
import { type Field, fieldsOf, metaOf, valueSchema } from '../records/describe.ts';
import type { Folder } from '../records/fields.ts';
import { capitalised, type Fact, type Value } from './values.ts';

/** What facts refer to: other records, as this audience may know them, and texts that must not be shown as they are. */
export interface FactContext {
  /** A record that a field names, in one of the folders. */
  readonly linkTo: (folders: readonly Folder[], id: string) => Value;
  /** Text without what this audience may not read. */
  readonly clean: (text: string) => string;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CODES: ReadonlySet<string> = new Set(['sha256', 'location', 'ref', 'rule']);

function textValue(name: string, schema: z.core.$ZodType, text: string, context: FactContext): Value {
  const meta = metaOf(schema);
  if (meta.references !== undefined && meta.words?.includes(text) !== true) return context.linkTo(meta.references, text);
  const shown = context.clean(text);
  if (name === 'at' || name.endsWith('At')) return { kind: 'instant', text: shown };
  if (name === 'on' || name.endsWith('On')) return { kind: 'day', text: shown };
  if (meta.address === true) return { kind: 'link', text: shown.replace(/^(?:mailto|tel):/, ''), href: /^(?:https:|mailto:|tel:)/.test(shown) ? shown : null };
  if (CODES.has(name)) return { kind: 'code', text: shown };
  if (valueSchema(schema) instanceof z.ZodEnum || meta.words !== undefined || name === 'category' || name === 'source') {
    return { kind: 'word', text: shown };
  }
  return { kind: 'text', text: shown };
}

/** A list of groups as a table where each is flat, else as groups one below the other. */
function groupsValue(groups: readonly (readonly Fact[])[]): Value {
  const names = [...new Set(groups.flatMap((facts) => facts.map(({ name }) => name)))];
  const flat = groups.every((facts) => facts.every(({ value }) => value.kind !== 'table' && value.kind !== 'group'));
  if (!flat || names.length > 7) return { kind: 'list', items: groups.map((facts) => ({ kind: 'group', facts })) };
  const labels = new Map(groups.flat().map(({ name, label }) => [name, label]));
  const rows = groups.map((facts) => names.map((name) => facts.find((fact) => fact.name === name)?.value ?? null));
  return { kind: 'table', columns: names.map((name) => labels.get(name) ?? name), rows };
}

function valueOf(name: string, schema: z.core.$ZodType, value: unknown, context: FactContext): Value | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    if (value.every(isGroup)) return groupsValue(value.map((item) => factsOf(fieldsOf(schema), item, context)));
    const items = value.map((item) => valueOf(name, schema, item, context)).filter((item) => item !== null);
    return items.length === 0 ? null : { kind: 'list', items };
  }
  if (typeof value === 'string') return textValue(name, schema, value, context);
  if (typeof value === 'boolean') return { kind: 'word', text: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { kind: 'text', text: String(value) };
  if (!isGroup(value)) return null;
  const known = fieldsOf(schema);
  if (known.length === 0) return { kind: 'code', text: context.clean(JSON.stringify(value)) };
  const facts = factsOf(known, value, context);
  return facts.length === 0 ? null : { kind: 'group', facts };
}

/** The filled-in fields of a mapping, in the schema's order, each with the schema's own words. */
export function factsOf(fields: readonly Field[], data: Readonly<Record<string, unknown>>, context: FactContext): readonly Fact[] {
  return fields.flatMap(({ name, schema, meta }) => {
    const value = valueOf(name, schema, data[name], context);
    return value === null ? [] : [{ name, label: meta.title ?? capitalised(name), help: meta.description ?? '', value }];
  });
}

/** A name of one record in another one, and the words for the fields on the way to it. */
export interface Reference {
  readonly folders: readonly Folder[];
  readonly id: string;
  readonly label: string;
}

/** Every name of another record in the fields of a mapping, in order. */
export function* referencesIn(fields: readonly Field[], data: Readonly<Record<string, unknown>>): Generator<Reference> {
  for (const { name, schema, meta } of fields) {
    const value = data[name];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of items) {
      if (typeof item === 'string' && meta.references !== undefined && meta.words?.includes(item) !== true) {
        yield { folders: meta.references, id: item, label: meta.title ?? name };
      }
      if (isGroup(item)) yield* referencesIn(fieldsOf(schema), item);
    }
  }
}
