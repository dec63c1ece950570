import { capitalised } from '../../records/words.ts';
import type { RecordView } from '../model.ts';
import type { Value } from '../values.ts';
import type { Words } from '../words/index.ts';
import { FILTERS } from './filters.ts';

/** A word by which a page can be narrowed down to: the filter's name and the word. */
export type SearchWord = readonly [filter: string, word: string];

/** What the search knows of a page beside its text. */
export interface SearchData {
  readonly id: string;
  /** What it is, as `Incident report`. */
  readonly what: string;
  readonly words: readonly SearchWord[];
}

function wordsIn(name: string, value: Value, listed: Words['listed']): readonly string[] {
  if (value.kind === 'word') return [listed(value.text)];
  if (value.kind === 'list') return value.items.flatMap((item) => wordsIn(name, item, listed));
  // A control stands there by its id and title; its id without the letter of a list is what people choose.
  if (name === 'control' && value.kind === 'link') return [/^\S+/.exec(value.text)?.[0] ?? value.text];
  return [];
}

/** What the search knows of a record, in the words of the portal: nothing but what its page shows this audience. */
export function searchDataOf(
  { folder, id, facts }: Pick<RecordView, 'folder' | 'id' | 'facts'>,
  { listed, types }: Pick<Words, 'listed' | 'types'>,
): SearchData {
  const year = /^[A-Z]+-(\d{4})-/.exec(id)?.[1];
  const words = facts.flatMap(({ name, value }): readonly SearchWord[] => {
    const filter = name === 'controls' ? 'control' : name;
    if (!FILTERS.some((one) => one === filter)) return [];
    return wordsIn(filter, value, listed).map((word) => [filter, word]);
  });
  const { noun, plural } = types[folder];
  return {
    id,
    what: capitalised(noun),
    words: [['type', plural], ...words, ...(year === undefined ? [] : [['year', year] as const])],
  };
}
