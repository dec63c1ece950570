import { visible } from '../../checker/escape.ts';

/** Between letters, what programs that show text take for part of an address: a dot, and what a browser reads as one. */
const DOT = /(?<=[\p{L}\p{N}][\p{L}\p{N}-])[.．。｡](?=[\p{L}\p{N}-]*\p{L}{2})|(?<=\bwww)\./giu;
/** Behind the name of a scheme: `https:`, `mailto:`, `tel:`. */
const SCHEME = /:(?=\/\/)|(?<=\p{L}{2}[\p{L}\p{N}+-]*):(?=\S)/gu;
const CALL = /[@＠]/g;
/** A title is a few words; a text that was learned is a sentence or two. */
const MOST = 160;

/**
 * One line of a record as a chat or a mail may show it: it calls nobody, leads nowhere, and every character of it is seen.
 * What would be an address is written as analysts write one, `https[:]//evil[.]example` and `name[@]evil[.]example`. Markup is
 * for each writer to escape; channels take no empty text.
 */
export function quiet(text: string, most = MOST): string {
  const line = visible(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll(CALL, '[@]')
    .replaceAll(SCHEME, '[:]')
    .replaceAll(DOT, '[.]');
  const characters = Array.from(line === '' ? '…' : line);
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
