import { foreignCharacters } from './characters.ts';
import { type Path, type Place, placer } from './document.ts';
import type { Parsed } from './parse.ts';

/** A character of a file that nobody sees, or the mark of an unfinished merge. */
export interface HiddenCharacter extends Place {
  /** The field whose value it comes into by an escape; an empty path where it stands in the file itself. */
  readonly at: Path;
  readonly message: string;
  readonly fix: string;
}

/** Every text of the frontmatter with its path. */
function* textsOf(value: unknown, at: Path): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [at, value];
  else if (Array.isArray(value)) for (const [n, item] of value.entries()) yield* textsOf(item, [...at, n]);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* textsOf(inner, [...at, name]);
  }
}

/** Characters that only an escape such as `"\u202E"` brings into a value: the file looks clean, the value is not. */
function* escapedCharacters({ data, document }: Extract<Parsed, { ok: true }>): Generator<HiddenCharacter> {
  if (!document.text.slice(document.yamlStart, document.yamlEnd).includes('\\')) return;
  const placeOf = placer(document);
  for (const [at, value] of textsOf(data, [])) {
    if (document.text.includes(value)) continue;
    for (const { message, fix } of foreignCharacters(value)) yield { ...placeOf(at), at, message, fix };
  }
}

/** Finds what nobody sees in a file and in the values that its escapes make. */
export function* hiddenCharacters(parsed: Extract<Parsed, { ok: true }>): Generator<HiddenCharacter> {
  for (const found of foreignCharacters(parsed.document.text)) yield { ...found, at: [] };
  yield* escapedCharacters(parsed);
}
