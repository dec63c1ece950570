import type { ShapeFault } from '../shape.ts';
import type { Folder } from '../types/fields.ts';
import { cutTexts } from './cut-text.ts';
import { bodyOf, linesAboveBody, type Place } from './document.ts';
import { laborious } from './effort.ts';
import { type HiddenCharacter, hiddenCharacters } from './hidden.ts';
import { MAX_NESTING } from './markdown.ts';
import { type Parsed, parse } from './parse.ts';
import { bodyTree, readSections, type Sections, TooDeep } from './sections.ts';

/** What the type of a record made of its frontmatter: the data, null where they are none of that type, and what is wrong with them. */
export interface Shaped {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly faults: readonly ShapeFaultAt[];
  /** What the data refer to. */
  readonly targets: readonly Targets[];
}

/** Ids to which fields of a record refer, and the folders in one of which each should be held. */
export interface Targets {
  readonly folders: readonly Folder[];
  readonly ids: readonly string[];
}

/** A fault of shape, and where it stands. */
export interface ShapeFaultAt extends ShapeFault {
  readonly place: Place;
}

/** What reading one file yields before its shape is judged; kept between runs by content hash. */
export interface ReadFile {
  readonly parsed: Parsed;
  readonly sections: Sections | null;
  /** Characters that nobody sees and text that nobody reads; none where the file can not be read. */
  readonly hidden: readonly HiddenCharacter[];
  /** What its type made of it, where that was found out before. */
  readonly shaped?: Shaped | null;
}

/** What was read of a file, and the tree of its body for who looks at it more closely; no tree where there are no sections. */
export interface ReadTree {
  readonly read: ReadFile;
  readonly tree: ReturnType<typeof bodyTree> | null;
}

function unreadable(fault: Extract<Parsed, { ok: false }>['fault']): ReadTree {
  return { read: { parsed: { ok: false, fault }, sections: null, hidden: [] }, tree: null };
}

/** Reads one file: its frontmatter and the sections of its body. Depends on nothing but its bytes and the ending of its name. */
export function readFile(file: string, bytes: Uint8Array): ReadFile {
  return readTree(file, bytes).read;
}

/** Reads one file as `readFile` does, and hands out the tree of its body too. */
export function readTree(file: string, bytes: Uint8Array): ReadTree {
  const parsed = parse(bytes);
  if (!parsed.ok) return unreadable(parsed.fault);
  const body = bodyOf(parsed.document);
  const dialect = file.endsWith('.mdx') ? 'mdx' : 'markdown';
  const labour = laborious(body, dialect);
  if (labour !== null) {
    return unreadable({ ...labour, line: linesAboveBody(parsed.document) + labour.line, column: 1 });
  }
  try {
    const tree = bodyTree(body, dialect);
    const hidden = [...hiddenCharacters(parsed), ...cutTexts(parsed.document)];
    return { read: { parsed, sections: readSections(body, dialect, tree), hidden }, tree };
  } catch (error) {
    if (error instanceof TooDeep) {
      return unreadable({
        line: linesAboveBody(parsed.document) + error.line,
        column: 1,
        message: `the text is nested too deeply: more than ${MAX_NESTING} quotations, lists or emphases stand in one another here`,
        fix: 'take the signs at the start of the line out, or show the text as code between lines of three backticks',
      });
    }
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    const place = { line: linesAboveBody(parsed.document) + 1, column: 1 };
    return unreadable({
      ...place,
      message: `the text is no valid MDX: ${said}`,
      fix: 'close every tag; write `{` and `<` as code, between backticks',
    });
  }
}
