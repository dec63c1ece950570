import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { BadUsage, type World } from './command.ts';

/** A content root: where it is, and what to call it. */
export interface ContentRoot {
  /** Absolute, without links. */
  readonly root: string;
  /** As the user named it, or as it lies from the working folder; with `/`. */
  readonly content: string;
}

/** Where records usually lie, from the top of the repository. */
export const USUAL = 'src/content';

type Place = Pick<World, 'cwd' | 'packageRoot'>;

/** The content root that a command works on: the one named, else `src/content` here, else that of this package. */
export function contentRoot(named: string | undefined, { cwd, packageRoot }: Place): ContentRoot {
  const here = named ?? (existsSync(join(cwd, USUAL)) ? USUAL : relative(cwd, join(packageRoot, USUAL)));
  const path = resolve(cwd, here);
  const content = here.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  return { root: existsSync(path) ? realpathSync(path) : path, content };
}

/**
 * The content root that a command replaces as a whole: the one named, or `src/content` here. Never that of this package
 * from some other folder, where nobody thinks of it.
 * @throws {BadUsage} when neither is there
 */
export function ownContentRoot(named: string | undefined, place: Place): ContentRoot {
  const { cwd, packageRoot } = place;
  const inside = !relative(realpathSync(packageRoot), realpathSync(cwd)).startsWith('..');
  if (named === undefined && !inside && !existsSync(join(cwd, USUAL))) {
    throw new BadUsage(
      `there is no \`${USUAL}\` in ${cwd}, and no folder is named`,
      'go to the folder of your repository, or name the folder for the records with `--content DIR`',
    );
  }
  return contentRoot(named, place);
}
