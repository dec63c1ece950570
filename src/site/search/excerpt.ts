/** A piece of text, with what was looked for marked. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** What Pagefind tells of the text of a page: its words, and which of them were looked for. */
export interface FoundText {
  readonly raw_content?: string;
  readonly content: string;
  readonly locations: readonly number[];
}

/** Words of an excerpt, and words in it before the first that was found. */
const LENGTH = 26;
const LEAD = 4;

/**
 * The part of a text that says most of what was looked for, behind the first words of it, which the reader sees anyway.
 * @param behind how many words stand in its title and id
 */
export function excerptOf({ raw_content: raw, content, locations }: FoundText, behind: number): readonly Piece[] {
  const words = (raw ?? content).split(/[\r\n\s]+/g);
  const found = locations.filter((at) => at >= behind && at < words.length).sort((a, b) => a - b);
  const within = (start: number): number => found.filter((at) => at >= start && at < start + LENGTH).length;
  const densest = found.reduce((best, at) => (within(at) > within(best) ? at : best), found[0] ?? behind);
  const start = Math.max(behind, found.length === 0 ? behind : densest - LEAD);
  const shown = words.slice(start, start + LENGTH);
  const marks = new Set(found);
  return [
    ...(start > behind ? [{ text: '… ', marked: false }] : []),
    ...shown.flatMap((text, at): readonly Piece[] => [
      { text, marked: marks.has(start + at) },
      { text: ' ', marked: false },
    ]),
    ...(start + LENGTH < words.length ? [{ text: '…', marked: false }] : []),
  ];
}
