import { type Feed, type FeedEntry, updatedOf } from './feed.ts';

const MEANT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; characters that no XML may hold are left out (XML 1.0, 2.2). */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => MEANT[sign] ?? sign);
}

function entryText({ id, url, title, updated, content }: FeedEntry): string {
  const [type, text] = 'html' in content ? ['html', content.html] : ['text', content.text];
  return `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" href="${escaped(url)}"/>
    <content type="${type}">${escaped(text)}</content>
  </entry>
`;
}

/**
 * A feed as Atom (RFC 4287).
 * @param self the address of the feed itself
 */
export function atom(feed: Feed, self: string): string {
  const { title, language, author, page, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escaped(page)}</id>
  <title>${escaped(title)}</title>
  <updated>${updatedOf(feed)}</updated>
  <author><name>${escaped(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.map(entryText).join('')}</feed>
`;
}
