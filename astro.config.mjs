import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkedPortal } from './src/site/checked-portal.ts';
import { pagesConfig } from './src/site/config.ts';

const ROOT = join(fileURLToPath(new URL('.', import.meta.url)), 'src', 'content');

/** For Astro's own commands. `isms build` draws the same pages with a program that is compiled from them once. */
export default pagesConfig(() => checkedPortal(ROOT, 'src/content', () => `${new Date().toISOString().slice(0, 19)}Z`));
