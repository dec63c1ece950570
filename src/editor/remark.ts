import remarkLint from 'remark-lint';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import { PROSE_RULES, proseFindings } from '../checker/prose.ts';
import { heldBy } from '../records/ids.ts';
import { linesAboveBody } from '../records/reading/document.ts';
import { readTree } from '../records/reading/read-file.ts';
import type { RuleId } from '../rules/rule.ts';

/** The path of a record below its content root, wherever that lies; null for a file that is no record. */
function pathBelowRoot(path: string): string | null {
  const parts = path.replaceAll('\\', '/').split('/');
  const from = parts.findIndex((_, at) => heldBy(parts.slice(at).join('/')) !== null);
  return from === -1 ? null : parts.slice(from).join('/');
}

/** Says in a file what one rule remarks about it. */
function say(id: RuleId, file: VFile): void {
  const path = pathBelowRoot(file.path ?? '');
  if (path === null) return;
  const bytes = typeof file.value === 'string' ? Buffer.from(file.value) : (file.value ?? new Uint8Array());
  const { read, tree } = readTree(path, bytes);
  if (tree === null || !read.parsed.ok) return;
  const above = linesAboveBody(read.parsed.document);
  for (const { rule, message, line, column } of proseFindings(tree, path))
    if (rule === id) file.message(message, { line: above + line, column });
}

/**
 * For editors and tools that run remark: the remarks about the text of a record that a check makes, while somebody is
 * typing. In `.remarkrc.js`: `import remarks from 'isms/remark'; export default { plugins: [...remarks.plugins] }`, beside
 * `remark-frontmatter`. A comment such as `<!-- lint disable -->` silences it in an editor; the check hears none.
 */
export default {
  plugins: [
    remarkLint,
    ...PROSE_RULES.map((id) => lintRule(id.replace('record/', 'isms:'), (_, file) => say(id, file))),
  ],
};
