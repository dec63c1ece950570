import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WorkTree, workTreeOf } from '../../src/checker/git.ts';
import { signaturesOf } from '../../src/checker/signatures.ts';
import { commitAs, git } from '../helpers/repository.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isms-signed-'));
  git(folder, 'init', '--quiet');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tree(): WorkTree {
  const found = workTreeOf(folder, { PATH: process.env.PATH ?? '', HOME: folder });
  if (!('commit' in found)) throw new Error(found.said);
  return found;
}

/** A commit that says the same and carries a signature. */
function signed(commit: string, signature: string): string {
  const text = git(folder, 'cat-file', 'commit', commit);
  const header = `gpgsig ${signature.replaceAll('\n', '\n ')}\n`;
  return execFileSync('git', ['hash-object', '-w', '-t', 'commit', '--stdin'], {
    cwd: folder,
    encoding: 'utf8',
    input: `${text.replace('\n\n', `\n${header}\n`)}\n`,
  }).trim();
}

const PGP = '-----BEGIN PGP SIGNATURE-----\n\niQEzBAABCAAdFiEE\n-----END PGP SIGNATURE-----';
const SSH = '-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQ==\n-----END SSH SIGNATURE-----';

describe('what is said of the signature of a commit', () => {
  it('is that there is none', () => {
    const commit = commitAs(folder, { name: 'Jo Farrow', at: '2026-03-02T12:00:00Z' }, 'gpgsig -----BEGIN\n\ngpgsig x');
    expect(signaturesOf(tree(), [commit], null)).toEqual(new Map([[commit, { code: 'N', words: 'not signed' }]]));
  });

  it.each([
    ['PGP', PGP],
    ['SSH', SSH],
  ])('is never that there is none where one stands that can not be checked: %s', (_kind, signature) => {
    const commit = signed(commitAs(folder, { name: 'Jo Farrow', at: '2026-03-02T12:00:00Z' }), signature);
    const found = signaturesOf(tree(), [commit], null).get(commit);
    expect(found?.words).toMatch(
      /^(?:signed, but git could not check|signature that can not be checked|bad signature)/,
    );
    expect(found?.words).not.toContain('good');
  });

  it('comes from the programs of the machine, whatever a repository names', () => {
    const spy = join(folder, 'spy');
    writeFileSync(spy, `#!/bin/sh\ntouch ${folder}/ran\necho "[GNUPG:] GOODSIG 0 Jo"\n`, { mode: 0o755 });
    for (const name of ['gpg.program', 'gpg.openpgp.program', 'gpg.ssh.program', 'gpg.x509.program'])
      git(folder, 'config', name, spy);
    for (const signature of [PGP, SSH]) {
      const commit = signed(commitAs(folder, { name: 'Jo Farrow', at: '2026-03-02T12:00:00Z' }), signature);
      expect(signaturesOf(tree(), [commit], null).get(commit)?.words).not.toContain('good');
    }
    expect(() => rmSync(join(folder, 'ran'))).toThrow();
  });
});
