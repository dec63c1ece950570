import { SHA256 } from '../../records/types/fields.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { type Problem, recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EMPTY_FILE = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function fault(sha256: string | undefined): Pick<Problem, 'message' | 'severity'> | null {
  if (sha256 === undefined) return { message: '`sha256` is missing' };
  const said = `\`sha256\` is ${quoted(sha256)}`;
  const hash = sha256.toLowerCase();
  const foreign = /[^0-9a-f]/.exec(hash);
  if (hash.length === 64 && foreign !== null) {
    return { message: `${said}; ${quoted(foreign[0])} in place ${foreign.index + 1} is no hexadecimal digit` };
  }
  if (!SHA256.test(hash)) {
    return { message: `${said}, ${sha256.length} characters long; a SHA-256 has 64 hexadecimal digits` };
  }
  if (/^(.)\1*$/.test(hash)) return { message: `${said}, which only holds the place of a hash` };
  if (hash === EMPTY_FILE) {
    return { message: `${said}, the hash of an empty file, which proves nothing`, severity: 'warning' };
  }
  return null;
}

export default recordRule({
  id: 'evidence/hash-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['A.5.28', 'NIST SP 800-86'],
  title: 'Every item of evidence has its SHA-256',
  why: 'The hash is the only proof that a file is the same as on the day it was secured. Taken later it proves nothing about the time before. Of a thing that is no file, such as a disk in a bag, hash the photograph or the signed receipt. Capital letters are fine; the hash of an empty file only warns, since an empty log can be meant.',
  fix: 'Take the hash with `sha256sum FILE`, on Windows with `Get-FileHash FILE`, on a Mac with `shasum -a 256 FILE`, and write its 64 digits after `sha256:`.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, { id, sha256 }] of data.evidence.entries()) {
      const found = fault(sha256);
      if (found !== null) {
        yield { ...found, at: ['evidence', index, 'sha256'], message: `evidence ${quoted(id)}: ${found.message}` };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'none',
        from: CLOSED,
        set: { 'evidence[0].sha256': null },
        says: '75:5 evidence `wipe-receipt`: `sha256` is missing',
      },
      {
        name: 'an MD5',
        from: CLOSED,
        set: { 'evidence[0].sha256': 'd41d8cd98f00b204e9800998ecf8427e' },
        says: '81:5 evidence `wipe-receipt`: `sha256` is `d41d8cd98f00b204e9800998ecf8427e`, 32 characters long; a SHA-256 has 64 hexadecimal digits',
      },
      {
        name: 'one digit short',
        from: CLOSED,
        set: { 'evidence[0].sha256': EMPTY_FILE.slice(0, 63) },
        says: '81:5 evidence `wipe-receipt`: `sha256` is `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852…`, 63 characters long; a SHA-256 has 64 hexadecimal digits',
      },
      {
        name: 'a letter that is no digit',
        from: CLOSED,
        set: { 'evidence[0].sha256': `g${EMPTY_FILE.slice(1)}` },
        says: '81:5 evidence `wipe-receipt`: `sha256` is `g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852…`; `g` in place 1 is no hexadecimal digit',
      },
      {
        name: 'all zeros',
        from: CLOSED,
        set: { 'evidence[0].sha256': '0'.repeat(64) },
        says: '81:5 evidence `wipe-receipt`: `sha256` is `000000000000000000000000000000000000000000000000000000000000…`, which only holds the place of a hash',
      },
      {
        name: 'of an empty file, which only warns',
        from: CLOSED,
        set: { 'evidence[0].sha256': EMPTY_FILE },
        says: '81:5 evidence `wipe-receipt`: `sha256` is `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852…`, the hash of an empty file, which proves nothing',
      },

      {
        name: 'one digit short, and a letter that is no digit',
        from: CLOSED,
        set: { 'evidence[0].sha256': `g${EMPTY_FILE.slice(2)}` },
        says: '81:5 evidence `wipe-receipt`: `sha256` is `gb0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b…`, 63 characters long; a SHA-256 has 64 hexadecimal digits',
      },
    ],
    passes: [
      { name: '64 digits', from: CLOSED },
      {
        name: 'in capitals, as Windows shows it',
        from: CLOSED,
        set: { 'evidence[0].sha256': '5891B5B522D5DF086D0FF0B110FBD9D21BB4FC7163AF34D08286A2E846F6BE03' },
      },
      { name: 'no evidence', from: 'incidents/2026/INC-2026-0009.md' },
      { name: 'not assessed yet', from: CLOSED, set: { 'evidence[0].sha256': null, status: 'reported' } },
    ],
  },
});
