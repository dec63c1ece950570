import { isMapping } from '../mapping.ts';
import type { Path } from './document.ts';

/** A text as it is compared with the words of the Traffic Light Protocol: letters of one kind, nothing that shows nothing. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

/** Letters that are drawn as those of `tlp` and are none of them. */
const DRAWN_ALIKE: ReadonlyMap<string, string> = new Map([
  ['т', 't'],
  ['τ', 't'],
  ['ⅼ', 'l'],
  ['ӏ', 'l'],
  ['і', 'l'],
  ['1', 'l'],
  ['|', 'l'],
  ['р', 'p'],
  ['ρ', 'p'],
]);

/** Whether a word is `tlp` but for one letter, or for the order of its letters. */
function isNearTlp(word: string): boolean {
  if (word.length < 2 || word.length > 4) return false;
  if ([...word].sort().join('') === 'lpt') return true;
  for (let at = 0; at <= word.length; at += 1) {
    if (word.slice(0, at) + word.slice(at + 1) === 'tlp') return true;
    if (['t', 'l', 'p'].some((letter) => word.slice(0, at) + letter + word.slice(at) === 'tlp')) return true;
    if (word.slice(0, at) === 'tlp'.slice(0, at) && word.slice(at + 1) === 'tlp'.slice(at + 1)) return true;
  }
  return false;
}

/**
 * Whether a field that nobody knows may have been meant to say who may see the record: `TLP`, `tpl`, `tlp_`,
 * `classification-tlp`, `traffic light`.
 */
export function resemblesTlp(key: string): boolean {
  const letters = [...folded(key)].map((letter) => DRAWN_ALIKE.get(letter) ?? letter).join('');
  const words = letters.split(/[^\p{L}]/u);
  const together = words.join('');
  return (
    /tlp|traffic|trafic|ampel|classif|klassif|confiden|vertraulich/.test(together) ||
    isNearTlp(together) ||
    words.some(isNearTlp)
  );
}

/** Whether a text holds a word of the Traffic Light Protocol: a strict one anywhere, another where it stands alone. */
export function saysTlp(text: string): boolean {
  const words = folded(text)
    .split(/[^\p{L}]/u)
    .filter((word) => word !== '');
  if (
    words.some((word) => word === 'red' || word === 'amber' || word.includes('tlp') || word.startsWith('amberstrict'))
  )
    return true;
  return words.length === 1 && ['green', 'clear', 'white'].includes(words[0] ?? '');
}

/** Whether a value that stands in an unknown field, or a name of a field below it, holds a word of the protocol. */
function valueSaysTlp(value: unknown): boolean {
  if (typeof value === 'string') return saysTlp(value);
  if (Array.isArray(value)) return value.some(valueSaysTlp);
  if (!isMapping(value)) return false;
  return Object.entries(value).some(([key, inner]) => resemblesTlp(key) || valueSaysTlp(inner));
}

/**
 * Whether an unknown field may have been meant to restrict who sees the record. Such a record counts as RED until the
 * field is mended: what can not be told is not published.
 * @param at where the field stands
 * @param value what it holds; undefined where it is empty
 */
export function mayRestrict(at: Path, value: unknown): boolean {
  const key = at.at(-1);
  return (typeof key === 'string' && (resemblesTlp(key) || saysTlp(key))) || valueSaysTlp(value);
}
