import { CORE_SCHEMA, dump, load } from 'js-yaml';

/** Frontmatter in block style, in the order given, so that a record is read and compared line by line. */
function frontmatter(data: Readonly<Record<string, unknown>>): string {
  return dump(data, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true, quoteStyle: 'double' });
}

/** A field with its value, as lines of their own: `status: closed`. */
export function fieldText(name: string, value: unknown): string {
  return frontmatter({ [name]: value });
}

/**
 * The text of a record's file. Reading it back gives the same data.
 * @param data fields in the order they shall stand; undefined ones are left out
 * @param body Markdown below the frontmatter, without blank lines around it
 */
export function recordText(data: Readonly<Record<string, unknown>>, body: string): string {
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const text = body.trim();
  return `---\n${frontmatter(present)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** A value on one line, as it would be typed behind its field: `closed`, `{store: vault, ref: case-7}`. */
export function valueText(value: unknown): string {
  return dump(value, { schema: CORE_SCHEMA, flowLevel: 0, lineWidth: -1, noRefs: true }).trim();
}

/**
 * What YAML makes of a text: of one that `valueText` wrote, its value; of frontmatter, its fields. Undefined where nothing
 * stands there.
 * @throws {Error} where it is no YAML
 */
export function yamlValue(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA }) ?? undefined;
}
