import type { Loader } from 'astro/loaders';
import type { Folder } from '../records/types/fields.ts';
import { hasPortal, portal } from './current.ts';
import { addressParts } from './paths.ts';

/** For the collection that Starlight asks for: nothing, whatever lies in the folder of its name. */
export function noLoader(): Loader {
  return { name: 'isms-none', load: ({ store }) => Promise.resolve(store.clear()) };
}

/**
 * The records of one folder that the portal shows, by the last part of their address; nothing of an earlier build is kept.
 * Pages read what they draw from the portal itself: an entry says that there is a page, and what it is about.
 */
export function recordLoader(folder: Folder): Loader {
  return {
    name: `isms-${folder}`,
    load({ store }) {
      store.clear();
      const records = hasPortal() ? portal().records.filter((record) => record.folder === folder) : [];
      for (const record of records) {
        const { id, title, href } = record;
        store.set({ id: addressParts(href).id, data: { id, title, href } });
      }
      return Promise.resolve();
    },
  };
}
