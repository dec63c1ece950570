import type { Words } from '../index.ts';

/** Feeds, and the way to them, in French. */
export const feeds: Words['feeds'] = {
  follow: 'Suivre cette page',
  due: (when) => `échéance ${when}`,
};
