import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { workFolder } from '../../src/cli/work-folder.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

const KEPT = 'node_modules/.cache/isms';

/** A folder with these files in it, from which an installed package is called. */
function kept(files: readonly string[], env: World['env'], cwd = 'records'): string | null {
  const folder = temporaryFolder();
  for (const file of [...files, `${cwd}/.here`, 'elsewhere/node_modules/isms/package.json']) put(folder, file, 'x');
  const place = workFolder(join(folder, 'elsewhere/node_modules/isms'), join(folder, cwd), env);
  return place?.replace(folder, '') ?? null;
}

describe('what a run keeps for the next lies', () => {
  it('in a clone of this repository, in its own `node_modules`', () => {
    expect(workFolder('/home/fenwick/isms', '/home/fenwick/records', { HOME: '/home/fenwick', CI: '1' })).toBe(
      `/home/fenwick/isms/${KEPT}`,
    );
  });

  it.each<[where: string, files: readonly string[], env: World['env'], cwd: string, expected: string | null]>([
    ['beside the working folder', ['records/node_modules/a'], { HOME: '/h' }, 'records', `/records/${KEPT}`],
    ['above it in its repository', ['.git/HEAD', 'node_modules/a'], { HOME: '/h' }, 'records/people', `/${KEPT}`],
    ['not above its repository', ['node_modules/a', 'records/.git/HEAD'], { HOME: '/h' }, 'records', '/h/.cache/isms'],
    ['not above a folder that is in none', ['node_modules/a'], { HOME: '/h' }, 'records', '/h/.cache/isms'],
    ['not in a file of that name', ['records/node_modules'], { HOME: '/h' }, 'records', '/h/.cache/isms'],
    ["in the user's cache", [], { HOME: '/h', XDG_CACHE_HOME: '/x' }, 'records', '/x/isms'],
    ["in the user's cache on Windows", [], { LOCALAPPDATA: '/l' }, 'records', '/l/isms'],
    ['not below a name that is no whole path', [], { HOME: '/h', XDG_CACHE_HOME: 'x' }, 'records', '/h/.cache/isms'],
    ['nowhere, where a user has no folder', [], {}, 'records', null],
    [
      'out of reach of a change that is judged',
      ['records/node_modules/a'],
      { HOME: '/h', CI: 'true' },
      'records',
      '/h/.cache/isms',
    ],
    [
      'beside it where `CI` says no',
      ['records/node_modules/a'],
      { HOME: '/h', CI: 'false' },
      'records',
      `/records/${KEPT}`,
    ],
  ])('%s', (_where, files, env, cwd, expected) => {
    expect(kept(files, env, cwd)).toBe(expected);
  });
});
