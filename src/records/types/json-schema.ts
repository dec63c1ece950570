import { z } from 'zod';
import type { Folder } from './fields.ts';
import { organisationSchema, recordTypes } from './index.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * What editors know of the frontmatter: the same shape that `isms check` judges, as far as JSON Schema can say it. Draft 7
 * is the newest that every release of the YAML language server, and every editor built on it, understands.
 */
const DRAFT = { name: 'draft-07', address: 'http://json-schema.org/draft-07/schema#' } as const;

/** What of a field's description is a word of JSON Schema; our own marks would be unknown keywords there. */
const KEPT: ReadonlySet<string> = new Set(['title', 'description', 'examples', 'pattern', 'not']);

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** One part of what zod says, without our marks, and with every field required whose absence is a fault. */
function plain(schema: z.core.$ZodType, json: JsonSchema): void {
  for (const name of Object.keys(z.globalRegistry.get(schema) ?? {})) if (!KEPT.has(name)) delete json[name];
  // An editor would offer `[]` and `{}` as the value to type.
  if (isEmpty(json.default)) delete json.default;
  if (!(schema instanceof z.ZodObject)) return;
  const { required = [] } = json;
  json.required = Object.keys(schema.shape).filter(
    (name) => required.includes(name) || schema.shape[name]?.safeParse(undefined).success === false,
  );
}

/** A field that may be left empty: a line `severity:` means the same as no line. */
function orNothing({ minLength: _least, ...json }: JsonSchema): JsonSchema {
  if (json.anyOf !== undefined) return { ...json, anyOf: [...json.anyOf, { type: 'null' }] };
  if (json.type === undefined) return json;
  const type = [json.type, 'null' as const].flat();
  return json.enum === undefined ? { ...json, type } : { ...json, type, enum: [...json.enum, null] };
}

/** A field that must say something: an empty line or text is none. */
function something(json: JsonSchema): JsonSchema {
  if (json.type === undefined && json.anyOf === undefined) return { ...json, not: { type: 'null' } };
  const isFree = json.type === 'string' && json.enum === undefined && json.pattern === undefined;
  return isFree ? { ...json, minLength: 1 } : json;
}

/** The fields of a mapping, those that may be absent with nothing as a value. */
function fieldsOf({ properties = {}, required = [] }: JsonSchema): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => {
      if (!isSchema(field)) return [];
      const inner = withNothing(field);
      return [[name, required.includes(name) ? something(inner) : orNothing(inner)]];
    }),
  );
}

/** A schema in which nothing may stand wherever a field may be absent, at every depth. */
function withNothing(json: JsonSchema): JsonSchema {
  const { properties, items, anyOf, additionalProperties } = json;
  return {
    ...json,
    ...(properties === undefined ? {} : { properties: fieldsOf(json) }),
    ...(isSchema(items) ? { items: withNothing(items) } : {}),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(withNothing) }),
    ...(isSchema(additionalProperties) ? { additionalProperties: orNothing(withNothing(additionalProperties)) } : {}),
  };
}

function jsonSchemaOf(schema: z.ZodType, title: string, description: string): JsonSchema {
  const { $schema: _draft, ...json } = z.toJSONSchema(schema, {
    target: DRAFT.name,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => plain(zodSchema, jsonSchema),
  });
  return { $schema: DRAFT.address, title, description, ...withNothing(json) };
}

/** The JSON Schema of the frontmatter of a type of record, for editors and other programs. Always the same bytes. */
export function recordJsonSchema(folder: Folder): JsonSchema {
  const { schema, plural, purpose, id, numbering } = recordTypes[folder];
  const json = jsonSchemaOf(schema, plural, purpose);
  const { properties = {} } = json;
  const examples =
    numbering === null ? {} : { examples: [`${numbering.prefix}-${numbering.dated !== null ? '2026-' : ''}0007`] };
  const named = isSchema(properties.id)
    ? { ...properties.id, pattern: id.source, ...examples }
    : { pattern: id.source };
  return { ...json, properties: { ...properties, id: named } };
}

/** Only a sample may pin its clock; an empty line pins none. */
const CLOCK_OF_A_SAMPLE: JsonSchema = {
  if: { required: ['clock'], properties: { clock: { type: 'string' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['sample'], properties: { sample: { const: true } } },
};

/** The JSON Schema of the settings in `organisation.md`. */
export function organisationJsonSchema(): JsonSchema {
  const purpose = 'Settings of the organisation, in `organisation.md`; the text below them says how to report.';
  return { ...jsonSchemaOf(organisationSchema, 'Organisation', purpose), ...CLOCK_OF_A_SAMPLE };
}
