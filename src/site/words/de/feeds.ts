import type { Words } from '../index.ts';

/** Feeds, and the way to them, in German. */
export const feeds: Words['feeds'] = {
  follow: 'Diese Seite abonnieren',
  due: (when) => `fällig ${when}`,
};
