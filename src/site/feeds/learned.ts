import type { Portal } from '../model.ts';
import type { FeedEntry } from './feed.ts';
import { instantOf } from './instant.ts';

/** What was learned, as a feed tells it: the closed incidents that the page of lessons shows, as this audience may read them. */
export function lessonEntries({ lessons }: Pick<Portal, 'lessons'>, address: string): readonly FeedEntry[] {
  return lessons.flatMap(({ href, title, closedAt, html }) => {
    const updated = closedAt === null ? null : instantOf(closedAt);
    if (updated === null) return [];
    const url = `${address}${href}`;
    // What safeHtml writes has its addresses in double quotes, from the root of the portal.
    const whole = html.replaceAll(/ (href|src)="(?=\/)/g, ` $1="${address}`);
    return [{ id: url, url, title, updated, content: { html: whole } }];
  });
}
