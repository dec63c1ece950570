import { defineFormat, NotThis } from '../format.ts';
import { FEEDS_EXAMPLE } from './feeds/example.ts';

/** The feeds of the portal, as files for a place that no portal is published to. */
export const feedsOut = defineFormat({
  id: 'feeds',
  direction: 'out',
  writes: 'a feed of the portal, for readers and chats',
  folders: ['incidents'],
  isOne: false,
  parts: [
    { id: 'learned.xml', writes: 'what was learned as Atom' },
    { id: 'learned.json', writes: 'the same as JSON Feed' },
    { id: 'deadlines.xml', writes: 'open deadlines as Atom' },
    { id: 'deadlines.json', writes: 'the same as JSON Feed' },
  ],
  example: FEEDS_EXAMPLE,
  write({ feeds }, { part }) {
    const feed = feeds().get(part ?? '');
    if (feed === undefined)
      throw new NotThis(
        'a feed is of whole addresses, and nobody said where the portal is published',
        'write its address as `portal:` in `organisation.md`',
      );
    return new TextEncoder().encode(feed);
  },
});
