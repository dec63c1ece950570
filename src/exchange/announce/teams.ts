import {
  type AnnouncedGroup,
  type AnnouncedItem,
  type Announcement,
  type AnnounceTarget,
  headOf,
} from './announcement.ts';

/** Text that Teams shows as it is: a rich text knows no Markdown and no mention; a card would count what stands in `{{…}}`. */
const run = (words: string, style: object = {}) => ({
  type: 'TextRun',
  text: words.replaceAll('{{', '{ {'),
  ...style,
});
const rich = (inlines: readonly object[], style: object = {}) => ({ type: 'RichTextBlock', inlines, ...style });
const line = (words: string, style: object = {}) => rich([run(words, style)]);
const CLOSE = { spacing: 'None' };

function itemBlocks(item: AnnouncedItem): readonly object[] {
  const { id, title, url, facts, learned } = item;
  const bold = { weight: 'Bolder' };
  const opens = url === null ? {} : { selectAction: { type: 'Action.OpenUrl', url } };
  const head =
    id === null || url === null
      ? [run(headOf(item), { ...bold, ...opens })]
      : [run(id, { ...bold, ...opens }), run(` ${title}`)];
  return [
    rich(head, { spacing: 'Small' }),
    rich([run(facts, { isSubtle: true })], CLOSE),
    ...(learned === null ? [] : [rich([run(learned)], CLOSE)]),
  ];
}

function groupBlocks({ title, items, more }: AnnouncedGroup): readonly object[] {
  return [
    rich([run(title, { weight: 'Bolder', size: 'Medium' })], { separator: true }),
    ...items.flatMap(itemBlocks),
    ...(more === null ? [] : [line(more, { isSubtle: true })]),
  ];
}

function write({ title, summary, language, label, remarks, groups, organisation, portal }: Announcement): string {
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.2',
    lang: language,
    fallbackText: summary,
    msteams: { width: 'Full' },
    body: [
      line(title, { weight: 'Bolder', size: 'Large' }),
      ...[label, ...remarks].map((words) => line(words)),
      ...groups.flatMap(groupBlocks),
      rich([run(organisation, { isSubtle: true })], { separator: true }),
    ],
    ...(portal === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: portal.text, url: portal.url }] }),
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card };
  return JSON.stringify({ type: 'message', summary, attachments: [attachment] });
}

/**
 * Microsoft Teams: a message with an Adaptive Card, for a workflow that begins with "When a Teams webhook request is
 * received" (https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook).
 */
export const teams: AnnounceTarget = {
  id: 'teams',
  writes: 'a message with an Adaptive Card for a webhook of Workflows in Microsoft Teams',
  most: 28 * 1024,
  write,
};
