import type { Language } from '../../src/records/language.ts';
import { FIELD_LABELS } from '../../src/site/words/en/fields.ts';
import { wordsOf } from '../../src/site/words/index.ts';

/** Every text below a value by its path, `menu.home`; those that are made of values as a sign alone. */
function textsOf(value: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path.join('.'), value]]);
  if (typeof value === 'function') return new Map([[path.join('.'), '…']]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, below]) => [...textsOf(below, [...path, key])]));
}

/** Every text of the interface in a language, by its path. */
export function textsIn(language: Language): ReadonlyMap<string, string> {
  const { speech: _, field: __, listed: ___, Listed: ____, ...areas } = wordsOf(language);
  return textsOf(areas);
}

/** The texts of the interface, labels of fields among them, that a language says otherwise than English. */
export function onlyEnglish(language: Language): Set<string> {
  const { field } = wordsOf(language);
  const other = textsIn(language);
  const own = new Set([...other.values(), ...FIELD_LABELS.map(field)]);
  const texts = [...textsIn('en')].flatMap(([path, text]) => (other.get(path) === text ? [] : [text]));
  return new Set([...texts, ...FIELD_LABELS].filter((text) => text !== '…' && !own.has(text)));
}

const NAMED: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** What a reader of a page sees or hears in its language: texts and labels, without code and what is marked as English. */
export function textsOn(html: string): readonly string[] {
  const shown = html
    .replaceAll(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<((?!html\b|main\b)\w+)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g, '');
  const found = shown.matchAll(/>([^<]+)<| (?:aria-label|title|placeholder|data-label)="([^"]*)"/g);
  return [...found].flatMap(([, text = '', label = '']) => {
    const said = (text + label).replaceAll(/&\w+;|&#\w+;/g, (sign) => NAMED[sign] ?? sign).trim();
    return said === '' ? [] : [said];
  });
}
