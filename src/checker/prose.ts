import remarkLint from 'remark-lint';
import { unified } from 'unified';
import { lintRule } from 'unified-lint-rule';
import { VFile } from 'vfile';
import type { Place } from '../records/reading/document.ts';
import { headingKey, SECTION_WORDS, sectionNamed } from '../records/reading/headings.ts';
import { childrenOf, plainText, startOf, toTree, walk } from '../records/reading/markdown.ts';
import { nearest } from '../records/shape.ts';
import type { Notice, RuleId } from '../rules/rule.ts';

/** A remark about the style of a body; line and column are counted from the body's first line. */
export type ProseFinding = Notice;

type Tree = ReturnType<typeof toTree>;
type Root = Extract<Tree, { type: 'root' }>;
type Heading = Extract<Tree, { type: 'heading' }>;

/** Letters alone, in lower case: `Root cause:` and `root cause` are the same. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const KNOWN: ReadonlyMap<string, string> = new Map(SECTION_WORDS.map((heading) => [letters(heading), heading]));

const EXACT: ReadonlyMap<string, string> = new Map([...KNOWN.values()].map((known) => [headingKey(known), known]));

/** A heading as it is written: its signs and its words. */
function written(heading: Heading): string {
  return `${'#'.repeat(heading.depth)} ${plainText(heading)}`;
}

/** Headings of the document itself; one in a quotation or a list is no section. */
function headingsOf(tree: Tree): readonly Heading[] {
  return childrenOf(tree).filter((node) => node.type === 'heading');
}

/** The known heading that was probably meant; undefined when it is one, or none is near. */
function meantHeading(heading: Heading, present: ReadonlySet<string>): string | undefined {
  const text = plainText(heading);
  const squeezed = letters(text);
  const exact = EXACT.get(headingKey(text));
  if (exact !== undefined) return heading.depth === 2 ? undefined : exact;
  const near = nearest(squeezed, [...KNOWN.keys()]);
  const longer = [...KNOWN.keys()].find((known) => squeezed.startsWith(known) && !present.has(known));
  return KNOWN.get(near ?? longer ?? '');
}

/** Remarks of one rule in one file; how many more there are is said with the last. */
const MOST = 99;

/** Says the first remarks of a rule about a file, and counts the others. */
function remarks(file: VFile): (reason: string, place: Place) => void {
  let said = 0;
  let last: ReturnType<VFile['message']> | null = null;
  return (reason, place) => {
    said += 1;
    if (said <= MOST) file.message(reason, place);
    else if (last === null) last = file.message('one more of the same kind stands here', place);
    else last.reason = `${said - MOST} more of the same kind stand here and below`;
  };
}

const headingKnown = lintRule<Root>('isms:heading-known', (tree, file) => {
  const say = remarks(file);
  if (!file.path.startsWith('incidents/')) return;
  const headings = headingsOf(tree);
  const present = new Set(headings.map((heading) => letters(plainText(heading))));
  for (const heading of headings) {
    const meant = meantHeading(heading, present);
    if (meant === undefined) continue;
    say(`the heading \`${written(heading)}\` is read as no section, expected \`## ${meant}\``, startOf(heading));
  }
});

const headingRepeated = lintRule<Root>('isms:heading-repeated', (tree, file) => {
  const say = remarks(file);
  const first = new Map<string, number>();
  for (const heading of headingsOf(tree)) {
    if (heading.depth !== 2) continue;
    const text = plainText(heading).trim();
    const { line } = startOf(heading);
    const key = sectionNamed(text) ?? headingKey(text);
    if (first.has(key)) say(`the section \`## ${text}\` stands here a second time`, { line, column: 1 });
    else first.set(key, line);
  }
});

const headingLevel = lintRule<Root>('isms:heading-level', (tree, file) => {
  const say = remarks(file);
  let above = 1;
  for (const heading of headingsOf(tree)) {
    const { depth } = heading;
    if (depth === 1)
      say(`the heading \`${written(heading)}\` is of level 1, as the title of the page is`, startOf(heading));
    else if (depth > above + 1)
      say(`the heading \`${written(heading)}\` is of level ${depth}, expected ${above + 1} at most`, startOf(heading));
    above = depth;
  }
});

const EMPTY_WORDS: ReadonlySet<string> = new Set([
  '',
  'here',
  'clickhere',
  'seehere',
  'this',
  'thislink',
  'link',
  'more',
  'readmore',
]);

const linkText = lintRule<Root>('isms:link-text', (tree, file) => {
  const say = remarks(file);
  for (const node of walk(tree)) {
    if (node.type !== 'link' || !EMPTY_WORDS.has(letters(plainText(node)))) continue;
    const said = plainText(node).trim();
    say(said === '' ? 'a link has no words' : `the words of a link are \`${said}\``, startOf(node));
  }
});

/** The ids under which the rules' remarks are reported. */
const IDS: Readonly<Record<string, RuleId>> = {
  'heading-known': 'record/heading-known',
  'heading-repeated': 'record/heading-repeated',
  'heading-level': 'record/heading-level',
  'link-text': 'record/link-text',
};

const linter = unified()
  .use(remarkLint)
  .use(headingKnown)
  .use(headingRepeated)
  .use(headingLevel)
  .use(linkText)
  .freeze();

const MAY_BE_COMMENT: ReadonlySet<string> = new Set(['html', 'mdxFlowExpression', 'mdxTextExpression']);

/** The tree without comments: remark-lint obeys `<!-- lint disable -->` and stops at a verb that it does not know. */
function withoutComments<Node extends Tree>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = childrenOf(node).filter(({ type }) => !MAY_BE_COMMENT.has(type));
  return { ...node, children: children.map(withoutComments) };
}

/**
 * Remarks about the style of a record's body. Depends on nothing but the text and the file's path. No comment in the text
 * switches anything off.
 * @param body Markdown below the frontmatter
 * @param file path from the content root; its folder says which headings are known, its ending which dialect
 */
export function proseFindings(body: string, file: string): readonly ProseFinding[] {
  const tree = toTree(body, file.endsWith('.mdx') ? 'mdx' : 'markdown');
  if (tree.type !== 'root') return [];
  const report = new VFile({ path: file });
  linter.runSync(withoutComments(tree), report);
  return report.messages.flatMap(({ ruleId, reason, line, column }) => {
    const rule = IDS[ruleId ?? ''];
    return rule === undefined ? [] : [{ rule, message: reason, line: line ?? 1, column: column ?? 1 }];
  });
}
