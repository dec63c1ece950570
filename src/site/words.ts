import type { Folder } from '../records/types/fields.ts';
import { recordTypes } from '../records/types/index.ts';

/** What a register holds, behind a number of it: `action` behind 1, `actions` behind others. */
export function behind(count: number, folder: Folder): string {
  const { word, noun, plural } = recordTypes[folder];
  if (count !== 1) return plural.toLowerCase();
  // Where one is called as many are, as training is, more words tell them apart.
  return word === plural.toLowerCase() ? noun : word;
}

/** How a listed value looks: a mark that differs in shape, and a tone that differs in weight. */
export interface WordShape {
  readonly mark: string;
  readonly tone: 'open' | 'under-way' | 'done' | 'low' | 'medium' | 'high' | 'critical';
}

const STATUSES: Readonly<Record<string, WordShape>> = {
  reported: { mark: '○', tone: 'open' },
  triaged: { mark: '◔', tone: 'under-way' },
  investigating: { mark: '◑', tone: 'under-way' },
  contained: { mark: '◑', tone: 'under-way' },
  recovered: { mark: '◕', tone: 'under-way' },
  reviewed: { mark: '◕', tone: 'under-way' },
  closed: { mark: '●', tone: 'done' },
  open: { mark: '○', tone: 'open' },
  corrected: { mark: '◑', tone: 'under-way' },
  done: { mark: '◕', tone: 'under-way' },
  verified: { mark: '●', tone: 'done' },
  cancelled: { mark: '⊘', tone: 'done' },
  draft: { mark: '○', tone: 'open' },
  approved: { mark: '●', tone: 'done' },
  retired: { mark: '⊘', tone: 'done' },
};

const SEVERITIES: Readonly<Record<string, WordShape>> = {
  low: { mark: '▮▯▯▯', tone: 'low' },
  medium: { mark: '▮▮▯▯', tone: 'medium' },
  high: { mark: '▮▮▮▯', tone: 'high' },
  critical: { mark: '▮▮▮▮', tone: 'critical' },
};

const LEVELS: Readonly<Record<string, WordShape>> = {
  error: { mark: '✕', tone: 'critical' },
  warning: { mark: '!', tone: 'high' },
  info: { mark: 'i', tone: 'low' },
  waived: { mark: '~', tone: 'done' },
};

const CLOCKS: Readonly<Record<string, WordShape>> = {
  waiting: { mark: '○', tone: 'open' },
  running: { mark: '◔', tone: 'under-way' },
  'due-soon': { mark: '!', tone: 'high' },
  missed: { mark: '✕', tone: 'critical' },
  met: { mark: '●', tone: 'done' },
  'met-late': { mark: '◕', tone: 'medium' },
  'not-required': { mark: '⊘', tone: 'done' },
};

const SHAPES: Readonly<Record<string, Readonly<Record<string, WordShape>>>> = {
  status: STATUSES,
  severity: SEVERITIES,
  level: LEVELS,
  clock: CLOCKS,
};

/** The shape of a listed value; null for values that are plain text. */
export function shapeOf(name: string, word: string): WordShape | null {
  return SHAPES[name]?.[word] ?? null;
}
