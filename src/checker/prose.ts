import type { Place } from '../records/reading/document.ts';
import { headingKey, SECTION_WORDS, sectionNamed } from '../records/reading/headings.ts';
import { childrenOf, plainText, startOf, walk } from '../records/reading/markdown.ts';
import type { bodyTree } from '../records/reading/sections.ts';
import { nearest } from '../records/shape.ts';
import type { Notice, RuleId } from '../rules/rule.ts';

/** A remark about the style of a body; line and column are counted from the body's first line. */
export type ProseFinding = Notice;

type Tree = ReturnType<typeof bodyTree>;
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

/** What a rule says of a place. */
interface Remark extends Place {
  readonly message: string;
}

type ProseRule = (tree: Tree, file: string) => Generator<Remark>;

function* headingKnown(tree: Tree, file: string): Generator<Remark> {
  if (!file.startsWith('incidents/')) return;
  const headings = headingsOf(tree);
  const present = new Set(headings.map((heading) => letters(plainText(heading))));
  for (const heading of headings) {
    const meant = meantHeading(heading, present);
    if (meant === undefined) continue;
    const message = `the heading \`${written(heading)}\` is read as no section, expected \`## ${meant}\``;
    yield { message, ...startOf(heading) };
  }
}

function* headingRepeated(tree: Tree): Generator<Remark> {
  const first = new Set<string>();
  for (const heading of headingsOf(tree)) {
    if (heading.depth !== 2) continue;
    const text = plainText(heading).trim();
    const key = sectionNamed(text) ?? headingKey(text);
    if (first.has(key))
      yield { message: `the section \`## ${text}\` stands here a second time`, line: startOf(heading).line, column: 1 };
    first.add(key);
  }
}

function* headingLevel(tree: Tree): Generator<Remark> {
  let above = 1;
  for (const heading of headingsOf(tree)) {
    const { depth } = heading;
    const said = `the heading \`${written(heading)}\` is of level`;
    if (depth === 1) yield { message: `${said} 1, as the title of the page is`, ...startOf(heading) };
    else if (depth > above + 1)
      yield { message: `${said} ${depth}, expected ${above + 1} at most`, ...startOf(heading) };
    above = depth;
  }
}

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

function* linkText(tree: Tree): Generator<Remark> {
  for (const node of walk(tree)) {
    if (node.type !== 'link' || !EMPTY_WORDS.has(letters(plainText(node)))) continue;
    const said = plainText(node).trim();
    yield { message: said === '' ? 'a link has no words' : `the words of a link are \`${said}\``, ...startOf(node) };
  }
}

/** The rules, by the ids under which their remarks are reported. */
const RULES: readonly (readonly [RuleId, ProseRule])[] = [
  ['record/heading-known', headingKnown],
  ['record/heading-repeated', headingRepeated],
  ['record/heading-level', headingLevel],
  ['record/link-text', linkText],
];

/** The rules that remark about the text of a record. */
export const PROSE_RULES: readonly RuleId[] = RULES.map(([id]) => id);

/** Remarks of one rule in one file; how many more there are is said with the last. */
const MOST = 99;

/** The first remarks of a rule about a file, and how many others there are. */
function few(remarks: Iterable<Remark>): readonly Remark[] {
  const all = [...remarks];
  const [next, ...others] = all.slice(MOST);
  if (next === undefined) return all;
  const message =
    others.length === 0
      ? 'one more of the same kind stands here'
      : `${others.length + 1} more of the same kind stand here and below`;
  return [...all.slice(0, MOST), { ...next, message }];
}

/**
 * Remarks about the style of a record's body. Depends on nothing but the text and the file's path. No comment in the text
 * switches anything off.
 * @param tree the body, as `bodyTree` reads it
 * @param file path from the content root; its folder says which headings are known
 */
export function proseFindings(tree: Tree, file: string): readonly ProseFinding[] {
  return RULES.flatMap(([rule, remarks]) =>
    few(remarks(tree, file)).map(({ message, line, column }) => ({ rule, message, line, column })),
  );
}
