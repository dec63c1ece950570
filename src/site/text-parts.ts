import { sectionNamed } from '../records/reading/headings.ts';
import type { SectionName } from '../records/reading/record-words.ts';
import type { DrawnSection, SafeHtml } from './html.ts';

/** A section of a record's text as it is drawn. */
export interface TextPart {
  /** What the section is called in the record format; undefined for every other, and for what stands above the first. */
  readonly name: SectionName | undefined;
  /** Its heading; null for what stands above the first. */
  readonly heading: DrawnSection | null;
  /** HTML, out of safeHtml. */
  readonly html: string;
}

/** The drawn text of a record, cut where its sections begin: all of it, in its order. */
export function textParts({ html, sections }: Pick<SafeHtml, 'html' | 'sections'>): readonly TextPart[] {
  const intro = html.slice(0, sections[0]?.at);
  const first: readonly TextPart[] = intro.trim() === '' ? [] : [{ name: undefined, heading: null, html: intro }];
  return [
    ...first,
    ...sections.map((heading, nth): TextPart => {
      const end = sections[nth + 1]?.at;
      return { name: sectionNamed(heading.text), heading, html: html.slice(heading.at, end) };
    }),
  ];
}
