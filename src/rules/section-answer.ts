import { type Document, linesAboveBody } from '../records/reading/document.ts';
import { sectionNamed } from '../records/reading/headings.ts';
import { isPlaceholder } from '../records/reading/placeholder.ts';
import type { SectionName } from '../records/reading/record-words.ts';
import {
  type Lookalike,
  type Sections,
  sectionAbove,
  sectionsNamed,
  sectionText,
} from '../records/reading/sections.ts';
import { quoted } from './wording.ts';

/** Why a section gives no answer, in the words of a message, and what to type where that can be said exactly. */
export interface SectionFault {
  readonly said: string;
  readonly fix?: string;
  /** Line of the heading, counted from the body's first line; undefined where there is none. */
  readonly line?: number;
}

interface Written {
  readonly sections: Sections;
  readonly document: Document;
}

function lineOfFile({ document }: Written, line: number): number {
  return line + linesAboveBody(document);
}

function isUnderlined({ kind }: Lookalike): boolean {
  return kind === 'underlined' || kind === 'doubly-underlined';
}

/** What to do about a line that looks like the heading and is read as text. */
function unreadHeading(written: Written, name: SectionName, { kind, line }: Lookalike): SectionFault {
  const at = lineOfFile(written, line);
  const cause =
    kind === 'other-blank'
      ? `in line ${at} a no-break space or another sign that only looks like a blank follows \`##\``
      : `in line ${at} no blank follows \`##\``;
  return {
    said: `there is no section \`## ${name}\`: ${cause}, so that line is read as text`,
    fix: `Type line ${at} again with one ordinary blank behind \`##\`: \`## ${name}\`.`,
    line,
  };
}

/** What to do about a text that a line of dashes right below it makes a heading. */
function underlinedText(written: Written, name: SectionName, { kind, text, line }: Lookalike): SectionFault {
  const at = lineOfFile(written, line);
  const [signs, mark] = kind === 'underlined' ? ['dashes', '---'] : ['equal signs', '==='];
  return {
    said: `\`## ${name}\` says nothing, since the line of ${signs} right below ${quoted(text)} in line ${at} makes a heading of it`,
    fix: `Put a blank line above \`${mark}\` in line ${at + 1}.`,
  };
}

/**
 * Why a section gives no answer: it is not there, or holds only the place of an answer. Null when it says something.
 * @param written the sections of a record and the document that they stand in
 */
export function sectionFault(written: Written, name: SectionName): SectionFault | null {
  const { sections } = written;
  const text = sectionText(sections, name);
  if (text === undefined) {
    const like = sections.lookalikes.find((one) => !isUnderlined(one) && sectionNamed(one.text) === name);
    return like === undefined ? { said: `there is no section \`## ${name}\`` } : unreadHeading(written, name, like);
  }
  if (!isPlaceholder(text)) return null;
  const [section] = sectionsNamed(sections, name);
  const below = sections.lookalikes.find(
    (one) => isUnderlined(one) && !isPlaceholder(one.text) && sectionAbove(sections, one.line) === section,
  );
  const said = text.trim() === '' ? 'nothing' : `only ${quoted(text.trim())}`;
  const fault = below === undefined ? { said: `\`## ${name}\` says ${said}` } : underlinedText(written, name, below);
  return { ...fault, ...(section === undefined ? {} : { line: section.line }) };
}
