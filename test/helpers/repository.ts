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

/** Who makes a commit, and when. */
export interface Signed {
  readonly name: string;
  readonly at: string;
  /** Who hands it in, where that is somebody else. */
  readonly committer?: string;
}

/** Commits all that changed, as somebody at some time, and says the commit. Dates lie in the order of the story. */
export function commitAs(folder: string, { name, at, committer = name }: Signed, message = 'a change'): string {
  git(folder, 'add', '--all');
  const person = (who: string): readonly string[] => [
    `${who}`,
    `${who.toLowerCase().replaceAll(' ', '.')}@fenwick.example`,
  ];
  const [author = '', authorEmail = ''] = person(name);
  const [other = '', otherEmail = ''] = person(committer);
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '--message', message], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: authorEmail,
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_NAME: other,
      GIT_COMMITTER_EMAIL: otherEmail,
      GIT_COMMITTER_DATE: at,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return git(folder, 'rev-parse', 'HEAD');
}
