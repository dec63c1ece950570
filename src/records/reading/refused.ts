import type { z } from 'zod';
import { isMapping } from '../mapping.ts';
import { plainIssues } from '../shape.ts';
import type { Path } from './document.ts';

/** The value without the keys and list items at these paths. */
export function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value;
  const below = (key: string | number): readonly Path[] =>
    paths.filter(([head]) => head === key).map(([, ...rest]) => rest);
  const stays = (key: string | number): boolean => !below(key).some(({ length }) => length === 0);
  if (Array.isArray(value)) {
    return [...value.entries()].filter(([n]) => stays(n)).map(([n, item]) => without(item, below(n)));
  }
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).filter(([name]) => stays(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, below(name))]));
}

/** What a schema refuses: the unknown key, or the field whose value is wrong. */
export function refusedPaths(error: z.ZodError): readonly Path[] {
  return plainIssues(error.issues).flatMap((issue): readonly Path[] => {
    const path = issue.path.map(plainKey);
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  });
}

/** Frontmatter without the fields that nobody knows: one misspelt field hides nothing else that is wrong. */
export function withoutUnknown(data: unknown, error: z.ZodError): unknown {
  const unknown = plainIssues(error.issues).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key): Path => [...issue.path.map(plainKey), key]) : [],
  );
  return without(data, unknown);
}

function plainKey(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}
