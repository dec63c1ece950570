import type { ElementContent } from 'hast';
import type { ChannelView } from './model.ts';
import type { Words } from './words/index.ts';

function element(
  tagName: string,
  properties: Record<string, string | string[]>,
  ...children: readonly (ElementContent | string)[]
): ElementContent {
  const below = children.map(
    (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
  );
  return { type: 'element', tagName, properties, children: below };
}

function channel({ label, href, text, hours, confidential }: ChannelView, { frame }: Words): ElementContent {
  const notes = [hours ?? '', confidential ? frame.footer.confidential : ''].filter((note) => note !== '');
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return element('li', {}, `${label}: `, element('a', { href }, text), note);
}

/** The HTML of the components that a policy may use: known, and made here alone. */
export function componentHtml(
  name: string,
  channels: readonly ChannelView[],
  scale: readonly { readonly severity: string; readonly text: string }[],
  words: Words,
): readonly ElementContent[] {
  if (name === 'ReportButton')
    return [element('a', { href: '/report/', className: ['report-button'] }, words.frame.menu.report)];
  if (name === 'Channels') return [element('ul', {}, ...channels.map((one) => channel(one, words)))];
  if (name === 'SeverityScale') {
    return [
      element(
        'ul',
        {},
        ...scale.map(({ severity, text }) =>
          element('li', {}, element('strong', {}, words.listed(severity)), `: ${text}`),
        ),
      ),
    ];
  }
  return [];
}
