import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';

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

function key(path: Path): string {
  return JSON.stringify(path);
}

interface Level {
  readonly path: Path;
  /** In a mapping the key that waits for its value, in a sequence the number of the next item. */
  next: string | number | null;
  readonly mapping: boolean;
}

/** Where a key or list item stands, and the text of its value where that is written on its own: offsets into the document. */
interface Spot {
  readonly path: Path;
  readonly start: number;
  /** Behind the key; the same as `start` for a list item. */
  readonly end: number;
  value: readonly [start: number, end: number] | null;
}

/** Every key and list item, in order. Read only for files that have findings: it costs as much as parsing. */
function spots(document: Document): ReadonlyMap<string, Spot> {
  const yaml = document.text.slice(document.yamlStart, document.yamlEnd);
  const found = new Map<string, Spot>();
  const put = (path: Path, start: number, end: number): void => {
    const spot = { path, start: document.yamlStart + start, end: document.yamlStart + end, value: null };
    found.set(key(path), spot);
  };
  const stack: Level[] = [];
  const enter = (event: Event, offset: number): Path | null => {
    const level = stack.at(-1);
    if (level === undefined) return [];
    if (level.mapping && level.next === null) {
      level.next = event.type === EVENT_ID.SCALAR ? getScalarValue(yaml, event) : '?';
      put([...level.path, level.next], offset, event.type === EVENT_ID.SCALAR ? event.valueEnd : offset);
      return null;
    }
    const path = [...level.path, level.next ?? 0];
    if (!level.mapping) put(path, offset, offset);
    level.next = typeof level.next === 'number' ? level.next + 1 : null;
    return path;
  };
  for (const event of parseEvents(yaml, {})) {
    if (event.type === EVENT_ID.POP) stack.pop();
    if (event.type === EVENT_ID.SCALAR) {
      const spot = found.get(key(enter(event, event.valueStart) ?? []));
      if (spot !== undefined && event.valueStart >= 0)
        spot.value = [document.yamlStart + event.valueStart, document.yamlStart + event.valueEnd];
    }
    if (event.type === EVENT_ID.MAPPING)
      stack.push({ path: enter(event, event.start) ?? [], next: null, mapping: true });
    if (event.type === EVENT_ID.SEQUENCE)
      stack.push({ path: enter(event, event.start) ?? [], next: 0, mapping: false });
  }
  return found;
}

/** Answers where a path stands in a document: at its key, or where its nearest parent that exists stands, or at line 1. */
export function placer(document: Document): (path: Path) => Place {
  let known: ReadonlyMap<string, Spot> | null = null;
  let places: ((offset: number) => Place) | null = null;
  return (path) => {
    known ??= spots(document);
    for (let length = path.length; length > 0; length -= 1) {
      const spot = known.get(key(path.slice(0, length)));
      if (spot === undefined) continue;
      places ??= placesIn(document.text);
      return places(spot.start);
    }
    return { line: 1, column: 1 };
  };
}

/** Answers in which field or item an offset of the frontmatter lies; an empty path in front of the first. */
export function pathsIn(document: Document): (offset: number) => Path {
  let known: readonly Spot[] | null = null;
  return (offset) => {
    known ??= [...spots(document).values()];
    return known.findLast(({ start }) => start <= offset)?.path ?? [];
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
  let known: ReadonlyMap<string, Spot> | null = null;
  const spotOf = (path: Path): Spot | undefined => {
    known ??= spots(document);
    return known.get(key(path));
  };
  return {
    textOf(path) {
      const value = spotOf(path)?.value;
      return value === null || value === undefined ? undefined : document.text.slice(...value);
    },
    keyEnd: (path) => spotOf(path)?.end,
  };
}
