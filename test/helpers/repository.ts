import { execFileSync } from 'node:child_process';

/** Runs git in a folder, as somebody whose settings say nothing. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=Jo', '-c', 'user.email=jo@fenwick.example', '-c', 'init.defaultBranch=main', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_DATE: '2026-03-02T08:00:00Z',
        GIT_COMMITTER_DATE: '2026-03-02T08:00:00Z',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  ).trim();
}

/** Makes a repository of what the folder holds, and says its first commit. */
export function makeRepository(folder: string): string {
  git(folder, 'init', '--quiet');
  return commitAll(folder, 'first');
}

/** Commits all that changed, and says the commit. */
export function commitAll(folder: string, message: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}
