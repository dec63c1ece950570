import { bodyOf, type Document } from '../records/reading/document.ts';
import type { Sections } from '../records/reading/sections.ts';

/** A section of a body, or what stands above the first one. */
export interface BodyPart {
  /** `## Root cause`; null above the first heading. */
  readonly heading: string | null;
  /** As it was typed. */
  readonly raw: string;
  /** The text as people read it. */
  readonly text: string;
}

/** The parts of a body, in order; the first one is what stands above every heading of the second level. */
export function bodyParts(document: Document, { list }: Sections): readonly BodyPart[] {
  const lines = bodyOf(document).split('\n');
  const starts = list.map(({ line }) => line - 1);
  const rawFrom = (at: number): string =>
    lines
      .slice(at === -1 ? 0 : starts[at], starts[at + 1])
      .join('\n')
      .trim();
  const parts = list.map(({ heading, text }, at) => ({ heading: `## ${heading}`, raw: rawFrom(at), text }));
  return [{ heading: null, raw: rawFrom(-1), text: rawFrom(-1) }, ...parts];
}

/** The parts of a body by their headings, `text` above the first; where several are called the same, all but the first have a number. */
export function partsByName(parts: readonly BodyPart[]): ReadonlyMap<string, BodyPart> {
  const byName = new Map<string, BodyPart>();
  for (const part of parts) {
    const name = part.heading ?? 'text';
    let free = name;
    for (let twin = 2; byName.has(free); twin += 1) free = `${name} (${twin})`;
    byName.set(free, part);
  }
  return byName;
}
