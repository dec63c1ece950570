import type { Content } from '../records/content.ts';
import { byText } from '../records/order.ts';
import type { Path } from '../records/reading/document.ts';
import { valueAt } from '../records/shape.ts';
import type { Mention } from './finding.ts';

/** What a finding may name a record in. */
interface Naming {
  readonly file: string;
  readonly at: Path;
  readonly message: string;
  readonly fix: string;
  readonly related: readonly { readonly file: string; readonly message: string }[];
}

/** Ids as findings write them: numbers as they are, names between backticks. */
const IDS = /\b[A-Z]+-[0-9A-Z-]*[0-9A-Z]\b|`([^`\n]{1,80})`/g;

/**
 * Answers which records, beside its own, a finding is about: those that its field refers to, those of its other places,
 * and those that its words name; in order of folder and id, each once.
 */
export function mentioner(content: Content): (naming: Naming) => readonly Mention[] {
  const byId = Map.groupBy(content.held, ({ id }) => id);
  const byFile = new Map(content.held.map((held) => [held.file, held]));
  const data = new Map(content.all.map((entry) => [entry.file, entry.data]));
  return ({ file, at, message, fix, related }) => {
    const value = at.length === 0 ? undefined : valueAt(data.get(file), at);
    const ids = [value, ...(Array.isArray(value) ? value : [])].filter((one) => typeof one === 'string');
    for (const words of [message, fix, ...related.map((place) => place.message)])
      for (const [whole, name] of words.matchAll(IDS)) ids.push(name ?? whole);
    const found = [
      ...ids.flatMap((id) => byId.get(id) ?? []),
      ...related.flatMap((place) => byFile.get(place.file) ?? []),
    ].filter((held) => held.file !== file);
    if (found.length === 0) return [];
    const once = new Map(found.map(({ folder, id }) => [`${folder}/${id}`, { folder, id }]));
    return [...once].sort(([a], [b]) => byText(a, b)).map(([, mention]) => mention);
  };
}
