import { childrenOf, toTree } from '../../records/reading/markdown.ts';
import { isSafeLink } from '../../records/reading/sections.ts';

type Node = ReturnType<typeof toTree>;

/** Signs that mean something to Jira wherever they stand, or in front of a word. */
const SIGNS = /[\\{}[\]|*_^~]|!(?!\s)|(?<![\p{L}\p{N}])[-+](?=\S)|\?(?=\?)|\((?=(?:[yni/x!+?-]|on|off|\*[rgby]?)\))/gu;
/** What means something at the start of a line: a list, a heading, a quotation. */
const OPENING = /^(\s*)(?=#|h[1-6]\.|bq\.)/;

/** Words as Jira shows them as they are: nothing of them is markup. */
export function asWords(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(SIGNS, '\\$&').replace(OPENING, (blank) => (blank === line ? blank : `${blank}\\`)))
    .join('\n');
}

function linkText(url: string, words: string): string {
  const plain = url.replaceAll(/[\s|\]{}]/g, encodeURIComponent);
  if (!isSafeLink(url) || !/^(?:https|mailto):/i.test(url))
    return words === '' ? asWords(url) : `${words} (${asWords(url)})`;
  return words === '' || words === asWords(url) ? `[${plain}]` : `[${words.replaceAll('\n', ' ')}|${plain}]`;
}

/** What stands inside a line. */
function inline(node: Node): string {
  const inner = (): string => childrenOf(node).map(inline).join('');
  switch (node.type) {
    case 'text':
      return asWords(node.value.replaceAll('\n', ' '));
    case 'inlineCode':
      return `{{${asWords(node.value)}}}`;
    case 'html':
      return asWords(node.value);
    case 'break':
      return '\n';
    case 'strong':
      return `*${inner()}*`;
    case 'emphasis':
      return `_${inner()}_`;
    case 'delete':
      return `-${inner()}-`;
    case 'link':
      return linkText(node.url, inner());
    case 'image':
      return linkText(node.url, asWords(node.alt ?? ''));
    case 'imageReference':
      return asWords(node.alt ?? '');
    case 'footnoteReference':
      return asWords(`[${node.label ?? node.identifier}]`);
    default:
      return inner();
  }
}

/** Code as it is; where it holds the words that would end it, as lines of words. */
function codeText(value: string): string {
  const mark = ['code', 'noformat'].find((name) => !value.includes(`{${name}`));
  return mark === undefined ? asWords(value) : `{${mark}}\n${value}\n{${mark}}`;
}

function rowText(node: Node, bar: '|' | '||'): string {
  const cells = childrenOf(node).map((cell) => inline(cell).replaceAll('\n', ' ').trim() || ' ');
  return `${bar}${cells.join(bar)}${bar}`;
}

function itemText(node: Node, marks: string): string {
  return childrenOf(node)
    .map((child, at) => {
      const text = block(child, marks);
      return at === 0 && child.type !== 'list' ? `${marks} ${text}` : text;
    })
    .join('\n');
}

/** A block, below list marks where it stands in an item. */
function block(node: Node, marks = ''): string {
  const inner = (): string =>
    childrenOf(node)
      .map((child) => block(child, marks))
      .join(marks === '' ? '\n\n' : '\n');
  switch (node.type) {
    case 'heading':
      return `${marks === '' ? `h${node.depth}. ` : ''}${inline(node).replaceAll('\n', ' ')}`;
    case 'list':
      return childrenOf(node)
        .map((item) => itemText(item, `${marks}${node.ordered === true ? '#' : '*'}`))
        .join('\n');
    case 'code':
      return codeText(node.value);
    case 'blockquote':
      return marks === '' ? `{quote}\n${quoted(node)}\n{quote}` : inner();
    case 'thematicBreak':
      return '----';
    case 'table':
      return childrenOf(node)
        .map((row, at) => rowText(row, at === 0 ? '||' : '|'))
        .join('\n');
    case 'definition':
      return `${asWords(`[${node.label ?? node.identifier}]`)}: ${linkText(node.url, '')}`;
    case 'footnoteDefinition':
      return `${asWords(`[${node.label ?? node.identifier}]`)}: ${inner()}`;
    case 'root':
      return inner();
    default:
      return inline(node);
  }
}

/** What is quoted; a quotation in it is told without marks of its own, since the first of them would end both. */
function quoted(node: Node): string {
  return childrenOf(node)
    .map((child) => (child.type === 'blockquote' ? quoted(child) : block(child)))
    .join('\n\n');
}

/** Markdown in the notation of Jira, with every word of it: headings, lists, code, tables and links stay what they are. */
export function wikiText(markdown: string): string {
  return block(toTree(markdown, 'markdown')).trim();
}
