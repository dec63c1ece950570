import type { Passage } from './format.ts';

const timeOf = ({ at }: Passage): number | null => (at !== undefined && 'at' in at ? Date.parse(at.at) : null);

/** Passages in order of time; one whose time is not known stays behind the one that it stood behind. */
export function inOrderOfTime(passages: readonly Passage[]): readonly Passage[] {
  let last = Number.NEGATIVE_INFINITY;
  const timed = passages.map((passage) => {
    last = timeOf(passage) ?? last;
    return { passage, at: last };
  });
  return timed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ passage }) => passage);
}
