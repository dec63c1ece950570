import { logLine, visible } from '../../checker/escape.ts';
import { linesOf } from '../../checker/reporters/layout.ts';
import type { Paint } from '../../checker/reporters/terminal.ts';
import type { Story, StoryEntry } from '../../checker/story.ts';
import { rewrittenText } from '../../queries/rewritten-text.ts';
import { countText, instantText } from '../../records/words.ts';

/** What a story is told beside what happened. */
export interface StoryLook {
  readonly width: number;
  readonly paint: Paint;
  /** The record's file, as the user would type it. */
  readonly file: string;
  /** Whether the file here says something else than the last commit. */
  readonly uncommitted: boolean;
}

/** `2 Mar 2026, 09:41 (+01:00)`. */
function whenText(instant: string): string {
  const { day, time, offset } = instantText(instant);
  return `${day}, ${time}${offset === '' ? '' : ` (${offset})`}`;
}

function* wrapped(text: string, indent: string, width: number): Generator<string> {
  const [first = '', ...rest] = linesOf(visible(text), Math.max(30, width - indent.length));
  yield indent + first;
  for (const line of rest) yield ' '.repeat(indent.length) + line;
}

function* entryLines(
  { id, at, author, committer, signature, file, changes }: StoryEntry,
  look: StoryLook,
): Generator<string> {
  const { paint, width } = look;
  const by = `${author.name}${committer === null ? '' : `, handed in by ${committer.name}`}`;
  for (const line of wrapped(`${whenText(at)}  ${by}`, '', width)) yield paint('strong', line);
  for (const line of wrapped(`${id.slice(0, 10)}, ${signature.words}, ${file}`, '  ', width))
    yield paint('faint', line);
  for (const { words, rewrites } of changes)
    for (const line of wrapped(rewrites ? `${words} [rewritten]` : words, rewrites ? '  ! ' : '  - ', width))
      yield rewrites ? paint('warning', line) : line;
  yield '';
}

function* lines({ id, entries }: Story, look: StoryLook): Generator<string> {
  yield* wrapped(`${id}: ${countText(entries.length, 'change')} in ${look.file}`, '', look.width);
  yield '';
  for (const entry of entries) yield* entryLines(entry, look);
  const rewritten = entries.flatMap(({ changes }) => changes).filter(({ rewrites }) => rewrites).length;
  if (look.uncommitted)
    yield* wrapped(
      'What stands in the file now differs from the last commit: it is not handed in yet.',
      '',
      look.width,
    );
  yield* wrapped(entries.length === 0 ? 'It was never handed in.' : rewrittenText(rewritten), '', look.width);
}

/** The story of a record for a person at a terminal, oldest first. */
export function storyText(story: Story, look: StoryLook): string {
  return [...lines(story, look)].map((line) => `${logLine(line.trimEnd())}\n`).join('');
}
