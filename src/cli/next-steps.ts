import { wrap } from '../checker/reporters/layout.ts';
import type { World } from './command.ts';
import type { Register } from './register.ts';
import { repositoryOf } from './used-ids.ts';

/** A path as a shell takes it. */
export function quoted(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/**
 * What was written, and how it gets to everybody else, for a person who may never have used git.
 * @param done one sentence without a full stop
 * @param paths the files that were written, moved or taken away
 */
export function handIn(done: string, paths: readonly string[], { root, content }: Register, world: World): string {
  const { incidentManager = 'the incident manager' } = content.organisation.data.roles;
  const width = Math.min(world.columns, 100);
  if (repositoryOf(root, world.env) === null) {
    return `${done}\n\n${wrap(`It is on this machine only. Hand it to ${incidentManager}, or keep the folder under version control. \`npx isms check\` judges all records.`, width)}\n`;
  }
  return [
    `${done}\n`,
    wrap(
      'It is on this machine only. So that others see it, check and hand it in, or commit it in the program that you use for that:',
      width,
    ),
    '',
    '  npx isms check',
    `  git add ${paths.map(quoted).join(' ')}`,
    '  git commit',
    '  git push',
    '',
    wrap(`If that means nothing to you, tell ${incidentManager} that the file is here: that is enough.`, width),
    '',
  ].join('\n');
}
