import { describe, expect, it } from 'vitest';
import { repositoryPlace } from '../../src/cli/build/repository-place.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { git, makeRepository } from '../helpers/repository.ts';

const ENV = { PATH: process.env.PATH ?? '' };

/** A repository with records in `content/`, on its first branch. */
function repository(): string {
  const folder = temporaryFolder();
  put(folder, 'content/organisation.md', '---\nname: x\n---\n');
  makeRepository(folder);
  return folder;
}

describe('where new records go', () => {
  it.each<[string, (folder: string) => void, string | null]>([
    ['the first branch', () => {}, 'main'],
    ['not a branch that is checked out by chance', (at) => git(at, 'switch', '--quiet', '-c', 'fix-1'), 'main'],
    ['`main` of a checkout of one commit', (at) => git(at, 'checkout', '--quiet', '--detach'), 'main'],
    ['`master`', (at) => git(at, 'branch', '-m', 'master'), 'master'],
    ['nobody knows', (at) => git(at, 'branch', '-m', 'trunk'), null],
    [
      'what the host says',
      (at) => {
        git(at, 'update-ref', 'refs/remotes/origin/trunk', 'HEAD');
        git(at, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
      },
      'trunk',
    ],
  ])('%s', (_, change, branch) => {
    const folder = repository();
    change(folder);
    expect(repositoryPlace(`${folder}/content`, ENV)).toEqual(branch === null ? null : { branch, folder: 'content/' });
  });

  it('nowhere, without git', () => expect(repositoryPlace(temporaryFolder(), ENV)).toBeNull());
});
