import type { Announcement, AnnounceTarget } from './announcement.ts';

/** The version of what programs read; it only grows. */
const SCHEMA_VERSION = 1;

function write({
  about,
  now,
  organisation,
  language,
  title,
  summary,
  tlp,
  days,
  remarks,
  groups,
  portal,
}: Announcement) {
  return JSON.stringify(
    {
      schemaVersion: SCHEMA_VERSION,
      about,
      now,
      from: days?.first ?? null,
      to: days?.last ?? null,
      organisation,
      language,
      title,
      summary,
      tlp,
      remarks,
      url: portal?.url ?? null,
      groups: groups.map(({ id, title: heading, items, more }) => ({
        id,
        title: heading,
        items: items.map(({ id: record, title: named, url, facts, learned, fields }) => ({
          record,
          title: named,
          url,
          facts,
          learned,
          ...fields,
        })),
        more,
      })),
    },
    null,
    2,
  );
}

/** Any other program: JSON of our own. */
export const webhook: AnnounceTarget = {
  id: 'webhook',
  writes: 'JSON for a program of your own',
  most: 256 * 1024,
  write,
};
