/** What is looked for in the files of a portal: links that lead nowhere, texts that were withheld, bytes that differ. */
import { hash } from 'node:crypto';
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, SAMPLE, textsOf } from './portals.ts';

/** A portal as one digest of all its files. */
export function digestOf(folder: string): string {
  return hash('sha256', [...textsOf(folder)].map(([path, text]) => `${path} ${hash('sha256', text)}`).join('\n'));
}

const ADDRESS = / (?:href|src)="([^"]*)"/g;

/** Links to pages, files and places in pages that are not there. */
export function brokenLinks(folder: string): readonly string[] {
  const files = new Map(textsOf(folder));
  const places = new Map(
    [...files].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
  );
  const broken: string[] = [];
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    for (const [, raw = ''] of text.matchAll(ADDRESS)) {
      const address = raw.replaceAll('&amp;', '&');
      if (/^[a-z]+:/.test(address)) continue;
      const { pathname, hash: place } = new URL(
        address,
        `http://portal.invalid${BASE}${path.replace(/index\.html$/, '')}`,
      );
      const below = pathname.startsWith(BASE) ? decodeURIComponent(pathname.slice(BASE.length)) : null;
      const target = below === null ? null : below === '' || below.endsWith('/') ? `${below}index.html` : below;
      const isThere = target !== null && files.has(target);
      const id = decodeURIComponent(place.slice(1));
      if (!isThere || (id !== '' && !places.get(target ?? '')?.has(id))) broken.push(`${path} → ${address}`);
    }
  }
  return [...new Set(broken)];
}

/** A mark: a word that stands nowhere else. */
const markOf = (n: number): string => `zqmark${String(n).padStart(2, '0')}zq`;
/** What of a record is text of somebody's own: a field that is a sentence, what is quoted in a list, a line of the body. */
const OWN_TEXTS: readonly RegExp[] = [
  /^\s*(?:- )?\w+: [A-ZÄÖÜ][^{}[\]"#\n]* [^{}[\]"#\n]* [^{}[\]"#\n]*?(?=\.?$)/gm,
  /\b(?:action|what|note|reason|text|place|method): "[^"]*?(?=\.?")/g,
];
const LINES: readonly RegExp[] = [
  /^(?![#\-|`>\s])[^\n]* [^\n]* [^\n]*?(?=\.?$)/gm,
  /^(?:- |\d+\. )[^\n]* [^\n]*?(?=\.?$)/gm,
];

/**
 * The sample with marks in every text of records that only those who run the ISMS may see.
 * @returns how many marks there are
 */
export function markWithheld(target: string, records: readonly string[]): number {
  cpSync(SAMPLE, target, { recursive: true });
  let marks = 0;
  for (const id of records) {
    const [file] = globSync(`**/${id}.md`, { cwd: target });
    if (file === undefined) throw new Error(`the sample has no ${id}`);
    const [, fields = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(target, file), 'utf8')) ?? [];
    const marked = (text: string, patterns: readonly RegExp[]): string =>
      patterns.reduce(
        (all, pattern) =>
          all.replaceAll(pattern, (own) => {
            marks += 1;
            return `${own} ${markOf(marks)}`;
          }),
        text,
      );
    const strict = fields
      .split('\n')
      .filter((line) => !line.startsWith('tlp:'))
      .join('\n');
    writeFileSync(
      join(target, file),
      `---\n${marked(strict, OWN_TEXTS)}\ntlp: AMBER+STRICT\n---\n${marked(body, LINES)}`,
    );
  }
  return marks;
}

/** The marks that stand in any file of a portal, in a path too. */
export function marksIn(folder: string, marks: number): readonly string[] {
  const all = [...textsOf(folder)].map(([path, text]) => `${path}\n${text}`.toLowerCase()).join('\n');
  return Array.from({ length: marks }, (_, at) => markOf(at + 1)).filter((mark) => all.includes(mark));
}
