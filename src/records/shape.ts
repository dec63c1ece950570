import type { z } from 'zod';
import { isMapping } from './mapping.ts';
import type { Path, ValueTexts } from './reading/document.ts';
import { mayRestrict } from './reading/tlp-like.ts';

/** A field that a schema refused: where, and what to type instead. */
export interface ShapeFault {
  readonly rule: 'record/schema' | 'record/unknown-field';
  readonly at: Path;
  readonly message: string;
  readonly fix: string;
}

/** Edits that turn one word into another (Levenshtein); more than two are not counted further. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  let row = Array.from({ length: endB - start + 1 }, (_, at) => at);
  for (let i = start; i < endA; i += 1) {
    const next = [i - start + 1];
    let least = i - start + 1;
    for (let j = start; j < endB; j += 1) {
      const at = j - start;
      const far = Math.min((row[at] ?? 0) + (a[i] === b[j] ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1);
      least = Math.min(least, far);
      next.push(far);
    }
    if (least > 2) return 3;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The listed word that was probably meant; undefined when none is near. */
export function nearest(word: string, listed: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let nearest: { readonly name: string; readonly far: number } | undefined;
  for (const name of listed) {
    if (Math.abs(name.length - lower.length) > 2) continue;
    const far = distance(lower, name.toLowerCase());
    if (far <= 2 && far * 2 <= lower.length && far < (nearest?.far ?? 3)) nearest = { name, far };
  }
  return nearest?.name;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `\`${value.length > 60 ? `${value.slice(0, 60)}…` : value}\``;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  return `\`${String(value)}\``;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, such as `[a, b]`',
  object: 'a group of fields, such as `{ a: b }`',
  boolean: '`true` or `false`',
};

function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.filter((part): part is string | number => typeof part !== 'symbol');
}

/** What data holds at a path; undefined where there is nothing. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (Array.isArray(value)) value = typeof part === 'number' ? value[part] : undefined;
    else if (isMapping(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** The issues of a schema with several forms as those of the form that was meant: the one whose kind the value has. */
export function plainIssues(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue): readonly z.core.$ZodIssue[] => {
    if (issue.code !== 'invalid_union') return [issue];
    const meant = issue.errors.find(
      (form) => !form.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    );
    const form = meant ?? issue.errors[0] ?? [];
    return plainIssues(form.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

/** The names of the fields that may stand where an unknown one was found. */
type KnownAt = (path: Path) => readonly string[];

const COUNTS_AS_RED = '; until then the portal takes it for `tlp: RED`';

/** A field that nobody knows, with the one that was probably meant. `value` is what it holds, where it holds something. */
export function unknownField(at: Path, known: readonly string[], value?: unknown): ShapeFault {
  const key = String(at.at(-1));
  const near = nearest(key, known);
  const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
  return {
    rule: 'record/unknown-field',
    at,
    message: `unknown field \`${key}\`${guess}`,
    fix: `${near === undefined ? 'take it out, or move what it says into the text' : `write \`${near}\``}${mayRestrict(at, value) ? COUNTS_AS_RED : ''}`,
  };
}

/** A value as it stands in the file, where it is one that YAML reads otherwise: `004512`, `1e3`. */
function asWritten(value: unknown, at: Path, { textOf }: ValueTexts): string {
  const written = typeof value === 'number' || typeof value === 'boolean' ? textOf(at) : undefined;
  return shown(written ?? value);
}

function* faultsOf(issue: z.core.$ZodIssue, data: unknown, knownAt: KnownAt, texts: ValueTexts): Generator<ShapeFault> {
  const at = pathOf(issue);
  const name = `\`${String(at.findLast((part) => typeof part === 'string') ?? 'the record')}\``;
  const value = valueAt(data, at);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield unknownField([...at, key], knownAt(at), valueAt(data, [...at, key]));
    return;
  }
  const rule = 'record/schema';
  if (value === undefined) {
    yield { rule, at, message: `${name} is missing`, fix: `add a line \`${String(at.at(-1) ?? '')}: …\`` };
  } else if (issue.code === 'invalid_value') {
    const listed = issue.values.map(String);
    const near = typeof value === 'string' ? nearest(value, listed) : undefined;
    const guess = near === undefined ? '' : `; did you mean \`${near}\`?`;
    yield {
      rule,
      at,
      message: `${name} is ${asWritten(value, at, texts)}, which is not in its list${guess}`,
      fix: `use one of ${listed.map((word) => `\`${word}\``).join(', ')}`,
    };
  } else if (issue.code === 'invalid_type') {
    const wanted = WORDS[issue.expected] ?? issue.expected;
    const written = typeof value === 'object' ? undefined : texts.textOf(at);
    const said = asWritten(value, at, texts);
    if (issue.expected === 'string' && written !== undefined) {
      const key = typeof at.at(-1) === 'number' ? '' : `${String(at.at(-1))}: `;
      const message = `${name} is ${said}, expected text; put it in quotes`;
      yield { rule, at, message, fix: `write \`${key}"${written}"\`` };
    } else {
      const message = `${name} is ${said}, expected ${wanted}`;
      yield { rule, at, message, fix: `write ${wanted} after ${name}` };
    }
  } else if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`;
    const what =
      typeof value === 'string'
        ? `${bound} character(s) long`
        : Array.isArray(value)
          ? `a list of ${bound} item(s)`
          : bound;
    yield {
      rule,
      at,
      message: `${name} is ${asWritten(value, at, texts)}, expected ${what}`,
      fix: `write a value that is ${what}`,
    };
  } else {
    yield {
      rule,
      at,
      message: `${name} ${asWritten(value, at, texts)} ${issue.message}`,
      fix: `mend the value of ${name}`,
    };
  }
}

/**
 * Zod's issues in the words of the person who wrote the file. `data` is what was read, `knownAt` the fields that a place
 * knows, `texts` what stands in the file.
 */
export function shapeFaults(
  error: z.ZodError,
  data: unknown,
  knownAt: KnownAt,
  texts: ValueTexts,
): readonly ShapeFault[] {
  return plainIssues(error.issues).flatMap((issue) => [...faultsOf(issue, data, knownAt, texts)]);
}
