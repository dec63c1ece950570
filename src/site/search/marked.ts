import { made } from '../elements.ts';
import type { Piece } from './excerpt.ts';
import { joined } from './script.ts';

/** A text with what was looked for marked; what is written without blanks is joined again. */
export function marked(pieces: readonly Piece[]): readonly (Node | string)[] {
  const parts = pieces.map(({ text, marked: isMarked }) => (isMarked ? made('mark', {}, text) : text));
  return parts.map((part, at) => {
    const [before, after] = [pieces[at - 1]?.text ?? '', pieces[at + 1]?.text ?? ''];
    return part === ' ' && joined(`${before.at(-1)} ${after[0]}`).length < 3 ? '' : part;
  });
}
