import type { Content } from '../content.ts';
import { idOfFile, isProvisional, type RecordKey } from '../ids.ts';
import { FOLDERS, type Folder, isFolder } from '../types/fields.ts';
import { isLocalLink } from './sections.ts';

/** Where a link of a text leads: to a place on its own page, a record, a page of the portal, or nowhere. */
export type LinkTarget =
  | { readonly kind: 'own'; readonly place: string }
  | { readonly kind: 'record'; readonly folder: Folder; readonly id: string; readonly place: string }
  | { readonly kind: 'page'; readonly path: string; readonly place: string }
  | { readonly kind: 'none' };

/** Pages of portals, beside registers, records, rules and controls; an audience may have fewer. */
const PAGES: ReadonlySet<string> = new Set([
  ...['', 'report', 'search', 'checks', 'rules', 'controls', 'about'],
  ...['learned', 'duties', 'deadlines', 'what-to-do', 'my-training', 'formats'],
]);
/** Pages that have pages of one thing each below them. */
const SHELVES: Readonly<Record<string, readonly string[]>> = {
  'what-to-do': ['phishing', 'lost-device', 'wrong-recipient', 'malware', 'stranger'],
  'my-training': [
    ...['what-counts', 'how-to-report', 'what-not-to-do', 'event-or-incident', 'phishing', 'lost-device'],
    'spot-check',
  ],
};

/** The parts of a record's page that are no heading of its text, by the words with which links name them. */
const PAGE_PARTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['duty', 'links', 'next', 'findings', 'assessment', 'timeline'].map((part) => [part, part])),
  ...Object.fromEntries(['evidence', 'review', 'story', 'told', 'changed', 'ended'].map((part) => [part, part])),
  notifications: 'told',
  clocks: 'told',
  recovery: 'ended',
};

/** The part of a record's page that is no heading of its text and that the end of a link names; null where it names none. */
export function pagePart(place: string): string | null {
  return Object.hasOwn(PAGE_PARTS, place) ? (PAGE_PARTS[place] ?? null) : null;
}

/** Answers which record got a number in place of a provisional id; undefined where none did. */
export function renumberedIn(content: Pick<Content, 'of'>): (id: string) => RecordKey | undefined {
  let known: ReadonlyMap<string, RecordKey> | null = null;
  return (id) => {
    known ??= new Map(
      [...content.of('training'), ...content.of('incidents')].flatMap(({ type, id: now, data: { formerId } }) =>
        formerId === undefined ? [] : [[formerId, { folder: type, id: now }] as const],
      ),
    );
    return known.get(id);
  };
}

const NONE: LinkTarget = { kind: 'none' };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path that a relative address in a file means, from the content root. */
function pathFrom(file: string, path: string): readonly string[] {
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts;
}

/** The record that a path names: `policies/incident-management.md`, `incidents/2026/INC-2026-0007`, the year or not. */
function recordNamed(
  content: Pick<Content, 'holds'>,
  parts: readonly string[],
): { folder: Folder; id: string } | undefined {
  const folder = parts[0];
  const id = parts.at(-1)?.replace(/\.mdx?$/, '') ?? '';
  const isShort = parts.length === 2 || (parts.length === 3 && /^\d{4}$/.test(parts[1] ?? ''));
  return isFolder(folder) && isShort && content.holds(folder, id) ? { folder, id } : undefined;
}

/**
 * Where a link in the text of a file leads.
 * @param content says which records there are
 * @param file the file, from the content root
 * @param url as it stands in the text; only addresses without scheme and host are looked at
 * @param isRule whether a rule has this id, `incident/phase-order`
 * @param isControl whether a control has this id, `A.5.24`
 * @param renumbered which record had this provisional id
 */
export function linkTarget(
  content: Pick<Content, 'holds'>,
  file: string,
  url: string,
  isRule: (id: string) => boolean,
  isControl: (id: string) => boolean,
  renumbered: (id: string) => RecordKey | undefined = () => undefined,
): LinkTarget {
  if (!isLocalLink(url)) return NONE;
  const hash = url.indexOf('#');
  const place = hash === -1 ? '' : decoded(url.slice(hash + 1));
  const path = decoded((hash === -1 ? url : url.slice(0, hash)).split('?', 1)[0] ?? '');
  if (path === '') return { kind: 'own', place };
  const parts = pathFrom(file, path);
  // A record means the same in its year's folder and outside of it, so a step too few or too many does not matter.
  const from = parts.findLastIndex((part) => isFolder(part));
  const record = recordNamed(content, path.startsWith('/') || from === -1 ? parts : parts.slice(from));
  if (record !== undefined) return { kind: 'record', ...record, place };
  const named = parts.at(-1) ?? '';
  const numbered = isProvisional(idOfFile(named)) ? renumbered(idOfFile(named)) : undefined;
  if (numbered !== undefined && (parts.includes(numbered.folder) || path === named))
    return { kind: 'record', ...numbered, place };
  if (!path.startsWith('/')) {
    // An id alone, as fields have it.
    const bare = parts.at(-1) ?? '';
    const folder = path === bare ? FOLDERS.find((one) => content.holds(one, bare)) : undefined;
    if (folder !== undefined) return { kind: 'record', folder, id: bare, place };
    return parts.join('/') === 'organisation.md' ? { kind: 'page', path: '/report/', place } : NONE;
  }
  const [first = '', second = '', third = '', ...more] = parts;
  const own = { kind: 'page', path: parts.length === 0 ? '/' : `/${parts.join('/')}/`, place } as const;
  if (more.length > 0) return NONE;
  if (second === '') return PAGES.has(first) || isFolder(first) ? own : NONE;
  if (Object.hasOwn(SHELVES, first)) return third === '' && SHELVES[first]?.includes(second) === true ? own : NONE;
  if (first === 'rules') return isRule(`${second}/${third}`) ? own : NONE;
  if (first === 'controls') return third === '' && isControl(second) ? own : NONE;
  return isFolder(first) && second === 'page' && /^\d+$/.test(third) ? own : NONE;
}
