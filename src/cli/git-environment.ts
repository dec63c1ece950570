import type { GitEnvironment } from '../checker/git.ts';
import type { World } from './command.ts';

/** The variables that git gets to see. */
export function gitEnvironment({ env }: Pick<World, 'env'>): GitEnvironment {
  return { PATH: env.PATH ?? '', HOME: env.HOME ?? '', SystemRoot: env.SystemRoot ?? '' };
}
