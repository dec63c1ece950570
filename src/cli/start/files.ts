import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { MANIFEST } from '../build/portal-folder.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.yml': 'text/yaml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Files for the host, which no visitor sees. */
const FOR_THE_HOST = ['/_headers', '/_redirects', '/.nojekyll'];

/** What a browser is told that a file holds. */
export function typeOf(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** A header that goes with every path of a pattern. */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly name: string;
  readonly value: string;
}

/** Reads a `_headers` file as static hosts do: a path pattern on a line of its own, its headers indented below. */
export function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: HeaderRule[] = [];
  let pattern = /(?!)/;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      pattern = toPattern(line.trim());
      continue;
    }
    const [, name, value] = /^\s+([\w-]+)\s*:\s*(.+?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.push({ pattern, name, value });
  }
  return rules;
}

function toPattern(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/** The headers of a path; what several patterns give under one name is joined, as hosts do it. */
export function headersOf(rules: readonly HeaderRule[], pathname: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const { pattern, name, value } of rules) {
    const before = headers.get(name.toLowerCase());
    if (pattern.test(pathname)) headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/** The header rules of a portal; none where it has no `_headers`. */
export function headerRulesOf(folder: string): readonly HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

/** The path under which a portal is published, with `/` at both ends, as its manifest says. */
export function baseOf(folder: string): string {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return '/';
  const { base }: { readonly base?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  return typeof base === 'string' ? base : '/';
}

/** What a path means: a file, or a folder whose address lacks its slash. */
export type Found = { readonly file: string } | { readonly redirect: string };

/**
 * The file that a request means; null for none, and for all that lies outside the folder.
 * @param folder the real path of the folder that is served
 * @param pathname still percent-encoded
 */
export function findFile(folder: string, pathname: string): Found | null {
  const path = decode(pathname);
  if (path === null || FOR_THE_HOST.includes(path) || /[\0\\]/.test(path) || path.split('/').includes('..'))
    return null;
  try {
    const file = join(folder, path);
    const isFolder = statSync(file).isDirectory();
    if (isFolder && !path.endsWith('/')) {
      return { redirect: `/${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}/` };
    }
    const target = isFolder ? join(file, 'index.html') : file;
    if (path.endsWith('/') !== isFolder || !statSync(target).isFile()) return null;
    return realpathSync(target).startsWith(folder + sep) ? { file: target } : null;
  } catch {
    return null;
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
