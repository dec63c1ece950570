import { type Field, isListed } from '../records/describe.ts';
import { isMapping } from '../records/mapping.ts';
import { dayText, instantText, wordText } from '../records/words.ts';

/** Longer texts are not repeated in a sentence about them. */
const QUOTED = 60;

/** An instant in a sentence: `2 Mar 2026, 09:41 (+01:00)`. */
function instantWords(text: string): string {
  const { day, time, offset } = instantText(text);
  return offset === '' ? `${day}, ${time}` : `${day}, ${time} (${offset})`;
}

function textWords({ name, schema, meta }: Field, text: string): string | null {
  if (meta.prose === true) return text.length > QUOTED || text.includes('\n') ? null : `“${text}”`;
  if (name === 'at' || name.endsWith('At')) return instantWords(text);
  if (name === 'on' || name.endsWith('On')) return dayText(text);
  if (text.length > QUOTED || name === 'sha256') return null;
  return isListed(schema) || name === 'category' ? wordText(text) : text;
}

/** A value in a sentence: `medium`, `2 Mar 2026`, `“Laptop left on a train”`. Null where it is too long for one, or a group. */
export function valueWords(field: Field, value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textWords(field, value);
  return isMapping(value) && typeof value.id === 'string' ? value.id : null;
}

/** A field as it is called in a sentence: the title of its schema with a small first letter, unless it is an acronym. */
export function fieldWords({ name, meta }: Pick<Field, 'name' | 'meta'>): string {
  const title = meta.title ?? name;
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
