import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { eachFolder, type Folder } from './records/types/fields.ts';
import { noLoader, recordLoader } from './site/loader.ts';

/** The schema of a page, made once: Starlight asks for it on every page. */
const makeSchema = docsSchema();
let pageSchema: ReturnType<typeof makeSchema> | null = null;

const entry = z.object({ id: z.string(), title: z.string(), href: z.string() });
const records = (folder: Folder) => defineCollection({ loader: recordLoader(folder), schema: entry });

/**
 * Astro's collections: what our loader makes of the records that `isms` has read and checked. Starlight's own is empty, since
 * every page is one of the program's: a page of Starlight's would be run, not read.
 */
export const collections = {
  docs: defineCollection({ loader: noLoader(), schema: (context) => (pageSchema ??= makeSchema(context)) }),
  ...eachFolder(records),
};
