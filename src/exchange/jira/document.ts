import { isMapping } from '../../records/mapping.ts';

/** Deeper is no text that a person has written. */
const DEEPEST = 60;
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'panel',
  'rule',
  'tableRow',
  'listItem',
  'taskItem',
  'decisionItem',
  'expand',
  'nestedExpand',
  'mediaSingle',
  'mediaGroup',
]);

const textAt = (value: unknown, name: string): string => {
  const found = isMapping(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : '';
};

function inlineText(type: string, attributes: unknown, text: string): string {
  if (type === 'text') return text;
  if (type === 'hardBreak') return '\n';
  if (type === 'mention') return `[~accountid:${textAt(attributes, 'id')}]`;
  if (type === 'emoji') return textAt(attributes, 'text') || textAt(attributes, 'shortName');
  if (type === 'inlineCard' || type === 'blockCard' || type === 'embedCard') return textAt(attributes, 'url');
  if (type === 'status' || type === 'placeholder') return textAt(attributes, 'text');
  if (type === 'date') {
    const at = Number(textAt(attributes, 'timestamp'));
    return Number.isFinite(at) && Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : '';
  }
  if (type === 'media') return `(file ${textAt(attributes, 'alt') || textAt(attributes, 'id')})`;
  return '';
}

/**
 * The words of a document of Jira Cloud (Atlassian Document Format) as somebody would have typed them: a line a paragraph,
 * a dash before what is listed. Links are written out behind their words.
 */
export function documentText(node: unknown, depth = 0): string {
  if (typeof node === 'string') return node;
  if (!isMapping(node) || depth > DEEPEST) return '';
  const type = textAt(node, 'type');
  const children = Array.isArray(node.content) ? node.content : [];
  const own = inlineText(type, node.attrs, textAt(node, 'text'));
  const inner = children.map((child) => documentText(child, depth + 1)).join(type === 'tableRow' ? ' | ' : '');
  const marks: readonly unknown[] = Array.isArray(node.marks) ? node.marks : [];
  const link = marks
    .map((mark) => (textAt(mark, 'type') === 'link' && isMapping(mark) ? textAt(mark.attrs, 'href') : ''))
    .find((href) => href !== '');
  const text = own + inner + (link === undefined || link === own ? '' : ` (${link})`);
  if (type === 'listItem' || type === 'taskItem') return `- ${text.trim().replaceAll(/\n+/g, '\n')}\n`;
  if (type === 'tableCell' || type === 'tableHeader') return text.trim().replaceAll(/\n+/g, ' ');
  if (type === 'tableRow') return `${text}\n`;
  return BLOCKS.has(type) ? `${text}\n\n` : text;
}

/** A text of Jira, typed or as a document; empty where it is neither. */
export function richText(value: unknown): string {
  return documentText(value)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
