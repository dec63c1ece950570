import type { ShapeName } from './shapes.ts';

/**
 * How a listed value looks: a shape, and a tone. Where somebody is to look first, and where it is well, words stand on a
 * ground of their own; how far something is, is plain text.
 */
export interface Look {
  readonly shape: ShapeName;
  readonly tone: 'open' | 'under-way' | 'done' | 'low' | 'medium' | 'high' | 'critical' | 'met';
}

const STATUSES: Readonly<Record<string, Look>> = {
  reported: { shape: 'empty', tone: 'open' },
  triaged: { shape: 'quarter', tone: 'under-way' },
  investigating: { shape: 'half', tone: 'under-way' },
  contained: { shape: 'half', tone: 'under-way' },
  recovered: { shape: 'three-quarters', tone: 'under-way' },
  reviewed: { shape: 'three-quarters', tone: 'under-way' },
  closed: { shape: 'full', tone: 'done' },
  open: { shape: 'empty', tone: 'open' },
  corrected: { shape: 'half', tone: 'under-way' },
  done: { shape: 'three-quarters', tone: 'under-way' },
  verified: { shape: 'full', tone: 'done' },
  cancelled: { shape: 'crossed', tone: 'done' },
  draft: { shape: 'empty', tone: 'open' },
  approved: { shape: 'full', tone: 'done' },
  retired: { shape: 'crossed', tone: 'done' },
};

const SEVERITIES: Readonly<Record<string, Look>> = {
  low: { shape: 'one-bar', tone: 'low' },
  medium: { shape: 'two-bars', tone: 'medium' },
  high: { shape: 'three-bars', tone: 'high' },
  critical: { shape: 'four-bars', tone: 'critical' },
};

const LEVELS: Readonly<Record<string, Look>> = {
  error: { shape: 'cross', tone: 'critical' },
  warning: { shape: 'exclamation', tone: 'high' },
  info: { shape: 'letter', tone: 'low' },
  waived: { shape: 'accepted', tone: 'done' },
};

const CLOCKS: Readonly<Record<string, Look>> = {
  waiting: { shape: 'empty', tone: 'open' },
  running: { shape: 'quarter', tone: 'under-way' },
  'due-soon': { shape: 'exclamation', tone: 'high' },
  missed: { shape: 'cross', tone: 'critical' },
  met: { shape: 'full', tone: 'met' },
  'met-late': { shape: 'three-quarters', tone: 'medium' },
  'not-required': { shape: 'crossed', tone: 'done' },
};

const LOOKS: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  status: STATUSES,
  severity: SEVERITIES,
  level: LEVELS,
  clock: CLOCKS,
};

/** The look of a listed value; null for values that are plain text. */
export function lookOf(name: string, word: string): Look | null {
  return LOOKS[name]?.[word] ?? null;
}
