import { z } from 'zod';
import { fieldsOf as describeFields, type Field, valueSchema } from '../records/describe.ts';
import { isMapping } from '../records/mapping.ts';
import type { Folder } from '../records/types/fields.ts';
import { capitalised } from '../records/words.ts';
import { controlValue } from './control-links.ts';
import type { Fact, Value } from './values.ts';
import type { Words } from './words/index.ts';
import type { Forms } from './words/speech.ts';

/** What facts refer to: other records, as this audience may know them, and texts that must not be shown as they are. */
export interface FactContext {
  /** A record that a field names, in one of the folders. */
  readonly linkTo: (folders: readonly Folder[], id: string) => Value;
  /** Text without what this audience may not read. */
  readonly clean: (text: string) => string;
  /** The words of the interface, for what numbers count. */
  readonly words: Words;
}

const described = new WeakMap<z.core.$ZodType, readonly Field[]>();

/** The fields of a mapping, described once for all records. */
export function fieldsOf(schema: z.core.$ZodType): readonly Field[] {
  const known = described.get(schema) ?? describeFields(schema);
  described.set(schema, known);
  return known;
}

/** Fields whose words are listed, though an organisation may have others of its own. */
const LISTED: ReadonlySet<string> = new Set(['category', 'kind', 'source', 'topics', 'duties']);

const CODES: ReadonlySet<string> = new Set(['sha256', 'location', 'ref', 'rule', 'preset']);

function textValue({ name, schema, meta }: Field, text: string, context: FactContext): Value {
  if (meta.references !== undefined && meta.words?.includes(text) !== true)
    return context.linkTo(meta.references, text);
  const shown = context.clean(text);
  if (meta.control === true) return controlValue(shown, context.words);
  if (name === 'at' || name.endsWith('At')) return { kind: 'instant', text: shown };
  if (name === 'on' || name.endsWith('On')) return { kind: 'day', text: shown };
  if (meta.address === true)
    return {
      kind: 'link',
      text: shown.replace(/^(?:mailto|tel):/, ''),
      href: /^(?:https:|mailto:|tel:)/.test(shown) ? shown : null,
    };
  if (CODES.has(name)) return { kind: 'code', text: shown };
  if (valueSchema(schema) instanceof z.ZodEnum || meta.words !== undefined || LISTED.has(name)) {
    return { kind: 'word', text: shown };
  }
  return { kind: 'text', text: shown };
}

/** What a field counts, by its name in English; one that no language knows is said in English. */
function unitOf([one, other]: NonNullable<Field['meta']['counts']>, { units }: Words['values']): Forms {
  const known: Readonly<Record<string, Forms>> = units;
  return known[one] ?? { one, other };
}

/** A number with what it counts, or the end of its scale. */
function numberText(value: number, { counts, outOf, numbers }: Field['meta'], { speech, values }: Words): string {
  const said = speech.number(value);
  if (counts !== undefined) return speech.counted(value, unitOf(counts, values));
  if (outOf !== undefined) return `${said} ${values.of} ${outOf}`;
  return numbers === undefined ? said : `${values.numbers} ${value}`;
}

/** A list of groups as a table where each is flat, else as groups one below the other. */
function groupsValue(fields: readonly Field[], groups: readonly (readonly Fact[])[]): Value {
  const filled = new Set(groups.flatMap((facts) => facts.map(({ name }) => name)));
  const names = fields.map(({ name }) => name).filter((name) => filled.has(name));
  const flat = groups.every((facts) => facts.every(({ value }) => value.kind !== 'table' && value.kind !== 'group'));
  if (!flat || names.length > 7) return { kind: 'list', items: groups.map((facts) => ({ kind: 'group', facts })) };
  const labels = new Map(groups.flat().map(({ name, label }) => [name, label]));
  const rows = groups.map((facts) => names.map((name) => facts.find((fact) => fact.name === name)?.value ?? null));
  return { kind: 'table', names, columns: names.map((name) => labels.get(name) ?? name), rows };
}

function factValue(field: Field, value: unknown, context: FactContext): Value | null {
  const { schema } = field;
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const fields = fieldsOf(schema);
    if (value.every(isMapping) && fields.length > 0)
      return groupsValue(
        fields,
        value.map((item) => factsOf(fields, item, context)),
      );
    const items = value.map((item) => factValue(field, item, context)).filter((item) => item !== null);
    return items.length === 0 ? null : { kind: 'list', items };
  }
  if (typeof value === 'string') return textValue(field, value, context);
  if (typeof value === 'boolean') return { kind: 'word', text: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { kind: 'text', text: numberText(value, field.meta, context.words) };
  if (!isMapping(value)) return null;
  const known = fieldsOf(schema);
  const counted = Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'number' ? [`${name}: ${numberText(one, field.meta, context.words)}`] : [],
  );
  if (known.length === 0 && counted.length > 0 && counted.length === Object.keys(value).length)
    return { kind: 'list', items: counted.map((text) => ({ kind: 'text', text: context.clean(text) })) };
  if (known.length === 0) return { kind: 'code', text: context.clean(JSON.stringify(value)) };
  const facts = factsOf(known, value, context);
  return facts.length === 0 ? null : { kind: 'group', facts };
}

/** What a field means, in a sentence; only English has these sentences. */
function helpOf({ description = '' }: Field['meta'], { words }: FactContext): string {
  return words.speech.language === 'en' ? description : '';
}

/** The filled-in fields of a mapping, in the schema's order, each with the schema's own words. */
export function factsOf(
  fields: readonly Field[],
  data: Readonly<Record<string, unknown>>,
  context: FactContext,
): readonly Fact[] {
  return fields.flatMap((field) => {
    const { name, meta } = field;
    const value = factValue(field, data[name], context);
    return value === null ? [] : [{ name, label: meta.title ?? capitalised(name), help: helpOf(meta, context), value }];
  });
}
