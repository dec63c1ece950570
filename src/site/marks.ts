import { bodyOf } from '../records/reading/document.ts';
import type { AnyEntry } from '../records/types/index.ts';
import type { Visibility } from './audience.ts';
import { digestOf } from './digest.ts';
import { finder } from './finder.ts';
import type { RuleView } from './model.ts';
import { readTexts } from './read-text.ts';
import type { Scene, Withheld } from './scene.ts';

/** Runs of plain characters, which Markdown and HTML leave as they are. */
const PLAIN = /[\p{L}\p{N} ,.:;–—/-]{14,}/gu;
/** Marks of one record: enough to notice it wherever it stands. */
const MOST_MARKS = 12;
/** Of one of which only a part is shown, or which is not secret: there are many of them. */
const MOST_OF_OPEN = 4;

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* textsOf(item);
}

function distinctive(texts: Iterable<string>): readonly string[] {
  const runs = [...texts].flatMap((text) => text.split('\n')).flatMap((line) => line.match(PLAIN) ?? []);
  return [...new Set(runs.map((run) => run.trim()))]
    .filter((run) => run.length >= 14 && run.includes(' '))
    .sort((a, b) => b.length - a.length);
}

function isOpen(visibility: Visibility): boolean {
  return visibility === 'digest' || visibility === 'unlisted';
}

function ownTexts(entry: AnyEntry, visibility: Visibility): readonly string[] {
  const { title, ...data } = entry.data;
  return [
    ...(visibility === 'hidden' || visibility === 'unlisted' ? distinctive([title]) : []),
    ...distinctive([...textsOf(data), bodyOf(entry.document)]),
  ];
}

/**
 * Texts that stand in withheld records and nowhere else: what the finished portal is searched for. A title comes first,
 * then the longest texts; what a record that is shown says as well, or the page of a
 * rule, is no mark.
 * @param ofProgram what pages say to everybody that stands in no record
 */
export function marksOf(
  withheld: readonly Pick<Withheld, 'entry' | 'visibility'>[],
  { pages, content }: Pick<Scene, 'pages' | 'content'>,
  rules: readonly RuleView[],
  ofProgram: readonly string[] = [],
): readonly string[] {
  if (withheld.length === 0) return [];
  const said = function* (): Generator<string> {
    yield content.organisation.document.text;
    for (const { entry, visibility } of pages) {
      if (entry === undefined) continue;
      if (visibility === 'digest') yield* [entry.data.title, digestOf(entry)];
      else yield visibility === 'shown' ? entry.document.text : entry.data.title;
      if (visibility === 'shown') yield* textsOf(entry.data);
    }
    // Where people have no pages, they still are called by what they do.
    for (const { data } of content.of('people')) if (data.role !== undefined) yield data.role;
    yield JSON.stringify(rules);
    yield* ofProgram;
  };
  const candidates = withheld.map(({ entry, visibility }) => (entry === undefined ? [] : ownTexts(entry, visibility)));
  const look = finder(candidates.flat());
  const alsoSaid = new Set<string>();
  for (const one of said()) for (const text of readTexts(one)) for (const found of look(text)) alsoSaid.add(found);
  const most = withheld.map(({ visibility }) => (isOpen(visibility) ? MOST_OF_OPEN : MOST_MARKS));
  return [
    ...new Set(candidates.flatMap((texts, at) => texts.filter((text) => !alsoSaid.has(text)).slice(0, most[at]))),
  ];
}
