import { eventSpots } from './event-spots.ts';
import { plainFields } from './plain-fields.ts';
import { pathOf, rootSpot, type Spot } from './spot.ts';

/** Where something stands in a file. Lines and columns start at 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A path into the frontmatter: `['timeline', 2, 'at']`. */
export type Path = readonly (string | number)[];

/** Text of a record with its frontmatter cut from its body. Line ends are `\n`. */
export interface Document {
  readonly text: string;
  /** Offset at which the frontmatter's YAML starts, and where it ends. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  /** Offset at which the body starts. */
  readonly bodyStart: number;
}

/** A path as people write it: `timeline[2].at`; null for the whole record. */
export function pathText(path: Path): string | null {
  if (path.length === 0) return null;
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`)).join('');
}

/** Where an offset of the text stands. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The offsets at which the lines of a text start. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Answers where offsets of a text stand; for many of them, since the text is read for its lines once, when it is asked. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The Markdown below the frontmatter. */
export function bodyOf(document: Document): string {
  return document.text.slice(document.bodyStart);
}

/** The lines of a file that lie above its body; added to a line of the body they give the line in the file. */
export function linesAboveBody(document: Document): number {
  return placeAt(document.text, document.bodyStart).line - 1;
}

/** Where everything stands in a document. Read only for files that have findings: it costs as much as parsing. */
function spots({ text, yamlStart, yamlEnd }: Document): Spot {
  const root = rootSpot();
  return plainFields(text, yamlStart, yamlEnd, root) === null ? eventSpots(text, yamlStart, yamlEnd) : root;
}

/** The spot of a path, or of its nearest parent that exists; the root where nothing of it does. */
function nearestSpot(root: Spot, path: Path): { readonly spot: Spot; readonly depth: number } {
  let spot = root;
  for (const [depth, part] of path.entries()) {
    const next = spot.inside?.get(part);
    if (next === undefined) return { spot, depth };
    spot = next;
  }
  return { spot, depth: path.length };
}

/** Every spot below one, in order. */
function* spotsBelow(root: Spot): Generator<Spot> {
  for (const spot of root.inside?.values() ?? []) {
    yield spot;
    yield* spotsBelow(spot);
  }
}

/** Answers where a path stands in a document: at its key, or where its nearest parent that exists stands, or at line 1. */
export function placer(document: Document): (path: Path) => Place {
  let known: Spot | null = null;
  const places = placesIn(document.text);
  return (path) => {
    if (path.length === 0) return { line: 1, column: 1 };
    known ??= spots(document);
    const { spot, depth } = nearestSpot(known, path);
    return depth === 0 ? { line: 1, column: 1 } : places(spot.start);
  };
}

/** Answers in which field or item an offset of the frontmatter lies; an empty path in front of the first. */
export function pathsIn(document: Document): (offset: number) => Path {
  let known: readonly Spot[] | null = null;
  return (offset) => {
    known ??= [...spotsBelow(spots(document))];
    const spot = known.findLast(({ start }) => start <= offset);
    return spot === undefined ? [] : pathOf(spot);
  };
}

/** What stands in a file at a path. */
export interface ValueTexts {
  /** The value without its quotes; undefined where it is no single value. */
  readonly textOf: (path: Path) => string | undefined;
  /** The offset behind the key; undefined where there is none. */
  readonly keyEnd: (path: Path) => number | undefined;
}

/** Answers what stands in a file at a path, letter by letter. */
export function valueTexts(document: Document): ValueTexts {
  let known: Spot | null = null;
  const spotOf = (path: Path): Spot | undefined => {
    known ??= spots(document);
    const { spot, depth } = nearestSpot(known, path);
    return depth < path.length || depth === 0 ? undefined : spot;
  };
  return {
    textOf(path) {
      const value = spotOf(path)?.value;
      return value === null || value === undefined ? undefined : document.text.slice(...value);
    },
    keyEnd: (path) => spotOf(path)?.end,
  };
}
