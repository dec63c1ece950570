import type { ElementContent } from 'hast';
import type { ChannelView } from './model.ts';

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

function channel({ label, href, text, hours, confidential }: ChannelView): ElementContent {
  const notes = [hours ?? '', confidential ? 'confidential' : ''].filter((note) => note !== '');
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return element('li', {}, `${label}: `, element('a', { href }, text), note);
}

/** The HTML of the components that a policy may use: known, and made here alone. */
export function componentHtml(
  name: string,
  channels: readonly ChannelView[],
  scale: readonly { readonly severity: string; readonly text: string }[],
): readonly ElementContent[] {
  if (name === 'ReportButton')
    return [element('a', { href: '/report/', className: ['report-button'] }, 'Report an incident')];
  if (name === 'Channels') return [element('ul', {}, ...channels.map(channel))];
  if (name === 'SeverityScale') {
    return [
      element(
        'ul',
        {},
        ...scale.map(({ severity, text }) => element('li', {}, element('strong', {}, severity), `: ${text}`)),
      ),
    ];
  }
  return [];
}
