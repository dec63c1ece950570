import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { World } from './command.ts';

/** A content root: where it is, and what to call it. */
export interface ContentRoot {
  /** Absolute, without links. */
  readonly root: string;
  /** As the user named it, or as it lies from the working folder; with `/`. */
  readonly content: string;
}

const USUAL = 'src/content';

/** The content root that a command works on: the one named, else `src/content` here, else that of this package. */
export function contentRoot(named: string | undefined, { cwd, packageRoot }: World): ContentRoot {
  const here = named ?? (existsSync(join(cwd, USUAL)) ? USUAL : relative(cwd, join(packageRoot, USUAL)));
  const path = resolve(cwd, here);
  const content = here.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  return { root: existsSync(path) ? realpathSync(path) : path, content };
}
