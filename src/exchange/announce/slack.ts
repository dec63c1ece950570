import {
  type AnnouncedGroup,
  type AnnouncedItem,
  type Announcement,
  type AnnounceTarget,
  headOf,
} from './announcement.ts';

/** The longest text of a header. */
const MOST_HEADER = 150;

/** Text that Slack shows as it is: in a rich text nothing is looked for, no link, no mention and no sign of markup. */
const text = (words: string, style: object = {}) => ({ type: 'text', text: words, ...style });
const BOLD = { style: { bold: true } };
const section = (elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const rich = (elements: readonly object[]) => ({ type: 'rich_text', elements });

function itemSection(item: AnnouncedItem): object {
  const { id, title, url, facts, learned } = item;
  const head =
    url === null
      ? [text(headOf(item), BOLD)]
      : [{ type: 'link', url, text: id ?? title, ...BOLD }, ...(id === null ? [] : [text(` ${title}`)])];
  return section([...head, text(`\n${facts}`), ...(learned === null ? [] : [text(`\n${learned}`)])]);
}

function groupBlock({ title, items, more }: AnnouncedGroup): object {
  return rich([
    section([text(title, BOLD)]),
    { type: 'rich_text_list', style: 'bullet', elements: items.map(itemSection) },
    ...(more === null ? [] : [section([text(more)])]),
  ]);
}

/** The three signs that Slack's messages are written with. */
const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function write({ title, summary, label, remarks, groups, organisation, portal }: Announcement): string {
  const foot = portal === null ? [] : [text('\n'), { type: 'link', url: portal.url, text: portal.text }];
  return JSON.stringify({
    // What a notification and a reader of screens say in place of the blocks.
    text: escaped(summary),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title.slice(0, MOST_HEADER), emoji: false } },
      rich([section([text([label, ...remarks].join('\n'))])]),
      ...groups.map(groupBlock),
      rich([section([text(organisation), ...foot])]),
    ],
  });
}

/** Slack: blocks for an incoming webhook (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
export const slack: AnnounceTarget = {
  id: 'slack',
  writes: 'blocks for an incoming webhook of Slack',
  most: 40_000,
  write,
};
