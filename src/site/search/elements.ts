import type { Piece } from './excerpt.ts';
import { joined } from './script.ts';

/** An element with what stands in it; text enters a page as text alone. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** A text with what was looked for marked; what is written without blanks is joined again. */
export function marked(pieces: readonly Piece[]): readonly (Node | string)[] {
  const parts = pieces.map(({ text, marked: isMarked }) => (isMarked ? made('mark', {}, text) : text));
  return parts.map((part, at) => {
    const [before, after] = [pieces[at - 1]?.text ?? '', pieces[at + 1]?.text ?? ''];
    return part === ' ' && joined(`${before.at(-1)} ${after[0]}`).length < 3 ? '' : part;
  });
}
