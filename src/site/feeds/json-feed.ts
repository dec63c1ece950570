import type { Feed } from './feed.ts';

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
 * @param self the address of the feed itself
 */
export function jsonFeed({ title, language, author, page, entries }: Feed, self: string): string {
  const items = entries.map(({ id, url, title, updated, content }) => ({
    id,
    url,
    title,
    ...('html' in content ? { content_html: content.html } : { content_text: content.text }),
    date_modified: updated,
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    language,
    authors: [{ name: author }],
    items,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
