import { HOSTS } from '../../checker/hosts.ts';
import type { Check } from './check.ts';
import { actionsOf, withoutComment, workflowsOf } from './workflows.ts';

/** What a step or a job uses, wherever it stands in a line: `- uses: x`, `{ uses: "x" }`. */
const USES = /(?:^|[\s{,-])["']?uses["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|([^\s,}]*))/g;

/** A commit of git, or the digest of an image: what can not become something else. */
const FIXED = /@(?:[0-9a-f]{40}|[0-9a-f]{64}|sha256:[0-9a-f]{64})$/;

function fixOf(used: string, from: string): string {
  if (used === '') return 'write what is used on the same line, with the 40 digits of its commit';
  if (used.startsWith('docker://'))
    return `write the digest of the image: \`${used.replace(/:[^:/]*$/, '')}@sha256:…\``;
  const [name = '', version = ''] = used.split('@');
  const [address] = /^https?:\/\/[^/]+\/[^/]+\/[^/]+/.exec(name) ?? [
    `${from}/${name.split('/').slice(0, 2).join('/')}`,
  ];
  const ask = `git ls-remote ${address} ${version === '' ? 'HEAD' : `"${version}^{}" "${version}"`}`;
  return `write the 40 digits of the commit: \`${name}@… # ${version || 'its version'}\`; \`${ask}\` says them`;
}

/** Whether what the workflows run is what somebody looked at: a tag or a branch may be moved to other code at any time. */
export const pinnedActions: Check = {
  id: 'pinned-actions',
  title: 'What the workflows use is named by its commit, which nobody can move',
  *look(ground) {
    for (const { file, lines } of [...workflowsOf(ground), ...actionsOf(ground)]) {
      for (const [at, line] of lines.entries()) {
        for (const [, double, single, bare] of withoutComment(line).matchAll(USES)) {
          const used = double ?? single ?? bare ?? '';
          if (used.startsWith('./') || FIXED.test(used)) continue;
          yield {
            message: `\`${used === '' ? 'uses:' : used}\` may become other code at any time: a tag or a branch can be moved`,
            fix: fixOf(used, HOSTS[ground.host ?? 'github'].actions),
            file,
            line: at + 1,
          };
        }
      }
    }
  },
};
