import { CouldNotCheck } from '../records/reading/load.ts';
import type { WorkTree } from './git.ts';
import { objectsOf } from './objects.ts';

/** What git says of the signature of a commit: the letter of its `%G?`, and what the letter means. */
export interface Signature {
  readonly code: string;
  readonly words: string;
}

const WORDS: Readonly<Record<string, string>> = {
  G: 'good signature',
  B: 'bad signature',
  U: 'good signature, by a key of unknown validity',
  X: 'good signature that has expired',
  Y: 'good signature, by a key that has expired',
  R: 'good signature, by a key that was revoked',
  E: 'signature that can not be checked here',
  N: 'not signed',
};

const UNCHECKED: Signature = { code: 'N', words: 'signed, but git could not check the signature here' };
const NONE: Signature = { code: 'N', words: WORDS.N ?? '' };

/** The programs that git calls to check signatures: by their own names, whatever a repository says. */
const PROGRAMS = [
  ...['-c', 'gpg.program=gpg', '-c', 'gpg.openpgp.program=gpg', '-c', 'gpg.x509.program=gpgsm'],
  ...['-c', 'gpg.ssh.program=ssh-keygen'],
];

function isSigned(commit: Buffer | undefined): boolean {
  const head = (commit ?? Buffer.of()).toString('latin1').split('\n\n', 1)[0] ?? '';
  return /^gpgsig(?:-sha256)? /m.test(head);
}

/**
 * The signatures of commits. Only those that carry one are checked; it depends on the keys that this machine knows.
 * @param signers the file of allowed signers of the user, where one is set
 */
export function signaturesOf(
  tree: WorkTree,
  commits: Iterable<string>,
  signers: string | null,
): ReadonlyMap<string, Signature> {
  const all = objectsOf(tree, commits);
  const found = new Map<string, Signature>([...all.keys()].map((id) => [id, NONE]));
  const signed = [...all].filter(([, text]) => isSigned(text)).map(([id]) => id);
  if (signed.length === 0) return found;
  const allowed = signers === null ? [] : ['-c', `gpg.ssh.allowedSignersFile=${signers}`];
  const log = ['log', '--no-walk=unsorted', '--stdin', '--no-show-signature', '--format=%H %G?'];
  const answer = tree.feed(`${signed.join('\n')}\n`, ...PROGRAMS, ...allowed, ...log);
  if (!answer.ok)
    throw new CouldNotCheck(
      `git can not look at signatures: ${answer.said.split('\n')[0] ?? ''}`,
      'look whether `git log --show-signature` answers here',
    );
  for (const line of answer.out.toString().trim().split('\n')) {
    const [id = '', code = ''] = line.split(' ');
    const words = WORDS[code];
    found.set(id, code === 'N' || words === undefined ? UNCHECKED : { code, words });
  }
  return found;
}
