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

/** Offsets of every key and list item, by path. Read only for files that have findings: it costs as much as parsing. */
function offsets(document: Document): ReadonlyMap<string, number> {
  const yaml = document.text.slice(document.yamlStart, document.yamlEnd);
  const found = new Map<string, number>();
  const stack: Level[] = [];
  const enter = (event: Event, offset: number): Path | null => {
    const level = stack.at(-1);
    if (level === undefined) return [];
    if (level.mapping && level.next === null) {
      level.next = event.type === EVENT_ID.SCALAR ? getScalarValue(yaml, event) : '?';
      found.set(key([...level.path, level.next]), document.yamlStart + offset);
      return null;
    }
    const path = [...level.path, level.next ?? 0];
    if (!level.mapping) found.set(key(path), document.yamlStart + offset);
    level.next = typeof level.next === 'number' ? level.next + 1 : null;
    return path;
  };
  for (const event of parseEvents(yaml, {})) {
    if (event.type === EVENT_ID.POP) stack.pop();
    if (event.type === EVENT_ID.SCALAR) enter(event, event.valueStart);
    if (event.type === EVENT_ID.MAPPING)
      stack.push({ path: enter(event, event.start) ?? [], next: null, mapping: true });
    if (event.type === EVENT_ID.SEQUENCE)
      stack.push({ path: enter(event, event.start) ?? [], next: 0, mapping: false });
  }
  return found;
}

/** Answers where a path stands in a document: at its key, or where its nearest parent that exists stands, or at line 1. */
export function placer(document: Document): (path: Path) => Place {
  let known: ReadonlyMap<string, number> | null = null;
  return (path) => {
    known ??= offsets(document);
    for (let length = path.length; length > 0; length -= 1) {
      const offset = known.get(key(path.slice(0, length)));
      if (offset !== undefined) return placeAt(document.text, offset);
    }
    return { line: 1, column: 1 };
  };
}
