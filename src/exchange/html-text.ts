/** Elements that begin a line of their own, and those whose words nobody reads. */
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol table pre'.split(' '));
const UNREAD = new Set('script style head title template noscript iframe object svg math'.split(' '));
/** Deeper is no text that a person has written. */
const DEEPEST = 400;

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

function textOf(node: Node, depth: number): string {
  if (node.type === 'text') return (node.value ?? '').replaceAll(/\s+/g, ' ');
  const name = node.tagName ?? '';
  if (UNREAD.has(name) || depth > DEEPEST) return '';
  if (name === 'br') return '\n';
  if (name === 'img')
    return typeof node.properties?.alt === 'string' && node.properties.alt !== ''
      ? `(image ${node.properties.alt})`
      : '';
  const inner = (node.children ?? []).map((child) => textOf(child, depth + 1)).join('');
  const href = name === 'a' ? node.properties?.href : undefined;
  const linked = typeof href === 'string' && href !== '' && href !== inner.trim() ? `${inner} (${href})` : inner;
  if (name === 'td' || name === 'th') return `${linked} `;
  if (name === 'li') return `\n- ${linked.trim()}`;
  if (PARAGRAPHS.has(name)) return `\n\n${linked}\n\n`;
  return BLOCKS.has(name) ? `\n${linked}\n` : linked;
}

/** The words of HTML as somebody would have typed them: links written out behind their words, nothing that runs. */
export async function htmlText(html: string): Promise<string> {
  const { fromHtml } = await import('hast-util-from-html');
  return textOf(fromHtml(html, { fragment: false }), 0)
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
