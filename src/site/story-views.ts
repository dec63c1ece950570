import { visible } from '../checker/escape.ts';
import type { Story } from '../checker/story.ts';
import { countText } from '../records/words.ts';
import type { Audience } from './audience.ts';
import type { StoryLine, StoryView } from './model.ts';
import type { Page, Scene } from './scene.ts';

/** The stories of records as a portal is given them: by file, in words alone; or why there are none, in a sentence. */
export type ToldStories = { readonly byFile: ReadonlyMap<string, readonly StoryLine[]> } | { readonly cannot: string };

/** Who may read them: authors are persons, and `staff` is told of none. */
export function readsStories(audience: Audience): boolean {
  return audience !== 'staff';
}

/** How much of a commit's id stands on a page. */
const SHORT = 10;

/** What was done while hardly anybody was to see the record is told by its number alone. */
function redWords(count: number): string {
  return `${countText(count, 'change')} while the record was TLP RED; \`isms history\` tells what, to those who may read the repository`;
}

/** A story in words, without the values, so that those of ten thousand records fit into memory. */
export function storyLines({ entries }: Story): readonly StoryLine[] {
  return entries.map(({ id, at, author, committer, signature, file, changes, red }) => ({
    commit: id.slice(0, SHORT),
    at,
    author: author.name,
    committer: committer?.name ?? null,
    signature: signature.words,
    file,
    changes: red
      ? [{ words: redWords(changes.length), rewrites: changes.some(({ rewrites }) => rewrites) }]
      : changes.map(({ words, rewrites }) => ({ words, rewrites })),
  }));
}

/** The story of a record as its page tells it; null for those who may not know who wrote it, and where the page shows no text. */
export function storyView(
  { file, visibility }: Pick<Page, 'file' | 'visibility'>,
  told: ToldStories | undefined,
  { audience, clean, words: { story } }: Pick<Scene, 'audience' | 'clean' | 'words'>,
): StoryView | null {
  if (told === undefined || !readsStories(audience) || visibility === 'stub') return null;
  if ('cannot' in told) return { said: story.cannot, because: told.cannot, entries: [] };
  const lines = told.byFile.get(file) ?? [];
  if (lines.length === 0) return { said: story.inNoCommit, because: null, entries: [] };
  const shown = (text: string): string => clean(visible(text));
  const rewritten = lines.flatMap(({ changes }) => changes).filter(({ rewrites }) => rewrites).length;
  return {
    said: story.rewritten(rewritten),
    because: null,
    entries: lines.map((line) => ({
      ...line,
      author: shown(line.author),
      committer: line.committer === null ? null : shown(line.committer),
      file: shown(line.file),
      changes: line.changes.map(({ words, rewrites }) => ({ words: shown(words), rewrites })),
    })),
  };
}
