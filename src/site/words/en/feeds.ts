/** Feeds, and the way to them. */
export const feeds = {
  follow: 'Follow this page',
  due: (when: string) => `due ${when}`,
};
