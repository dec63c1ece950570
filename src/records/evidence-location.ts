import { SLUG } from './types/fields.ts';

/** Where an item of evidence is said to be kept. */
export type EvidenceLocation =
  | { readonly kind: 'store'; readonly store: string; readonly path: readonly string[] }
  /** An address of the web, or a folder that is published with the portal: open to others. */
  | { readonly kind: 'public'; readonly why: string }
  | { readonly kind: 'unclear'; readonly why: string };

const ADDRESS = /^(?:(?!file:)[a-z][a-z0-9+.-]*:)?\/\/|^www\./i;
const PUBLISHED = /^(?:\.?\/)?(?:public|dist|src|docs|static|assets)\//i;

/** Whether a path is one of this repository that is published with the portal. */
export function isPublished(path: string): boolean {
  return PUBLISHED.test(path);
}

function pathFault(path: string): string | null {
  if (path === '') return 'names no file after the store';
  if (path.includes('\\')) return 'has a `\\` in its path; write `/`';
  if (path.includes('\0')) return 'has a character in its path that no file name can have';
  if (path.startsWith('/')) return 'starts at the top of a disk, not in the store';
  const segments = path.split('/');
  if (segments.includes('..')) return 'leads out of the store by `..`';
  if (segments.includes('') || segments.includes('.')) return 'has an empty part in its path';
  return null;
}

/**
 * Reads a location such as `vault:INC-2026-0007/wipe-receipt.png`: a store's id, a colon, and a path below the store.
 * A path that could lead anywhere else is none.
 */
export function readLocation(text: string): EvidenceLocation {
  if (ADDRESS.test(text)) return { kind: 'public', why: 'is an address' };
  if (isPublished(text)) return { kind: 'public', why: 'is a file of this repository' };
  const colon = text.indexOf(':');
  const store = text.slice(0, Math.max(0, colon));
  if (!SLUG.test(store)) return { kind: 'unclear', why: 'names no store' };
  const path = text.slice(colon + 1);
  const why = pathFault(path);
  return why === null ? { kind: 'store', store, path: path.split('/') } : { kind: 'unclear', why };
}
