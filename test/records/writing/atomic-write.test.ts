import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AlreadyExists,
  CouldNotWrite,
  createFile,
  createTree,
  type Moves,
  replaceFile,
} from '../../../src/records/writing/atomic-write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isms-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]): string => join(folder, ...parts);
const read = (...parts: readonly string[]): string => readFileSync(at(...parts), 'utf8');

function refusing(code: string, times: number, step: keyof Moves): Moves {
  let left = times;
  const refuse = (): void => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code });
  };
  return {
    rename: (from, to) => {
      if (step === 'rename') refuse();
      renameSync(from, to);
    },
    link: (existing, path) => {
      if (step === 'link') refuse();
      linkSync(existing, path);
    },
  };
}

describe('a file that is replaced', () => {
  it('holds the new text, and nothing lies beside it', () => {
    writeFileSync(at('INC-2026-0001.md'), 'reported');
    replaceFile(at('INC-2026-0001.md'), 'triaged');
    expect([readdirSync(folder), read('INC-2026-0001.md')]).toEqual([['INC-2026-0001.md'], 'triaged']);
  });
  it('keeps its permissions', () => {
    writeFileSync(at('INC-2026-0001.md'), 'reported');
    chmodSync(at('INC-2026-0001.md'), 0o640);
    replaceFile(at('INC-2026-0001.md'), 'triaged');
    expect(statSync(at('INC-2026-0001.md')).mode & 0o777).toBe(0o640);
  });
  it('is made, with the folders on the way, when it was not there', () => {
    replaceFile(at('incidents', '2026', 'INC-2026-0001.md'), 'reported');
    expect(read('incidents', '2026', 'INC-2026-0001.md')).toBe('reported');
  });
  it('is not reached through a link', () => {
    writeFileSync(at('elsewhere.md'), 'safe');
    symlinkSync(at('elsewhere.md'), at('INC-2026-0001.md'));
    expect(() => replaceFile(at('INC-2026-0001.md'), 'triaged')).toThrow(CouldNotWrite);
    expect(read('elsewhere.md')).toBe('safe');
  });
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again while another program holds it (%s)', (code) => {
    writeFileSync(at('INC-2026-0001.md'), 'reported');
    replaceFile(at('INC-2026-0001.md'), 'triaged', refusing(code, 3, 'rename'));
    expect([readdirSync(folder), read('INC-2026-0001.md')]).toEqual([['INC-2026-0001.md'], 'triaged']);
  });
  it('stays as it was when the system never lets go, and says so', () => {
    writeFileSync(at('INC-2026-0001.md'), 'reported');
    const never = refusing('EBUSY', 99, 'rename');
    expect(() => replaceFile(at('INC-2026-0001.md'), 'triaged', never)).toThrow(
      /cannot write .*INC-2026-0001\.md \(EBUSY\)/,
    );
    expect([readdirSync(folder), read('INC-2026-0001.md')]).toEqual([['INC-2026-0001.md'], 'reported']);
  });
});

describe('a new file', () => {
  const taken: readonly (readonly [what: string, make: (path: string) => void])[] = [
    ['a file', (path) => writeFileSync(path, 'first')],
    ['a folder', (path) => mkdirSync(path)],
    ['a link to nowhere', (path) => symlinkSync(`${path}.gone`, path)],
  ];
  it.each(taken)('never takes the place of %s', (_what, make) => {
    make(at('INC-2026-0001.md'));
    expect(() => createFile(at('INC-2026-0001.md'), 'second')).toThrow(AlreadyExists);
    expect(readdirSync(folder)).toEqual(['INC-2026-0001.md']);
  });
  it('leaves the text of the one before it', () => {
    createFile(at('INC-2026-0001.md'), 'first');
    expect(() => createFile(at('INC-2026-0001.md'), 'second')).toThrow(AlreadyExists);
    expect(read('INC-2026-0001.md')).toBe('first');
  });
  it.each(['EPERM', 'ENOTSUP'])('is also made where a file system knows no second name for a file (%s)', (code) => {
    const moves = refusing(code, 99, 'link');
    createFile(at('INC-2026-0001.md'), 'first', moves);
    expect(() => createFile(at('INC-2026-0001.md'), 'second', moves)).toThrow(AlreadyExists);
    expect([readdirSync(folder), read('INC-2026-0001.md')]).toEqual([['INC-2026-0001.md'], 'first']);
  });
});

describe('a folder that is written as a whole', () => {
  const files = [
    { file: 'organisation.md', text: 'ours' },
    { file: 'incidents/2026/INC-2026-0001.md', text: 'reported' },
  ];
  it('is there with all its files, and nothing lies beside it', () => {
    createTree(at('content'), files);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'content',
      'content/incidents',
      'content/incidents/2026',
      'content/incidents/2026/INC-2026-0001.md',
      'content/organisation.md',
    ]);
  });
  it('may take the place of an empty folder', () => {
    mkdirSync(at('content'));
    createTree(at('content'), files);
    expect(read('content', 'organisation.md')).toBe('ours');
  });
  it.each(['a folder with a file', 'a file'])('never takes the place of %s', (what) => {
    if (what === 'a file') writeFileSync(at('content'), 'kept');
    else mkdirSync(at('content', 'kept'), { recursive: true });
    expect(() => createTree(at('content'), files)).toThrow(AlreadyExists);
    expect(readdirSync(folder, { recursive: true }).length).toBe(what === 'a file' ? 1 : 2);
  });
  it.each(['../escaped.md', '/escaped.md', 'a//b.md', './a.md'])('holds no file outside itself (%s)', (file) => {
    expect(() => createTree(at('content'), [...files, { file, text: 'out' }])).toThrow(/is no path inside the folder/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

const STORE = fileURLToPath(new URL('../../../src/records/writing/atomic-write.ts', import.meta.url));

/** A process that writes, at most 500 times, until it is killed: every text is one letter 20,000 times, so that half a text shows. */
function writer(code: string): ChildProcess {
  const program = `import { AlreadyExists, createFile, createTree, replaceFile } from ${JSON.stringify(STORE)};
    const folder = process.argv[1]; const run = process.argv[2]; console.log('started');
    for (let n = 0; n < 500; n += 1) { const text = 'abcdefgh'[n % 8].repeat(20_000); ${code} }
    setTimeout(() => {}, 10_000);`;
  const id = String(runs++);
  return spawn(process.execPath, ['--input-type=module', '--eval', program, folder, id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
let runs = 0;

/** Kills with no chance to tidy up, at another moment each time. */
async function killed(child: ChildProcess, delay: number): Promise<void> {
  if (child.stdout !== null) await once(child.stdout, 'data');
  await new Promise((done) => setTimeout(done, delay));
  child.kill('SIGKILL');
  await once(child, 'close');
}

function wholeTexts(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !`${entry.parentPath}/${entry.name}`.includes('.#isms-'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const leftovers = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.#'));

describe('a process that is killed while it writes', () => {
  const kinds: readonly (readonly [what: string, code: string])[] = [
    ['replaces files', "replaceFile(folder + '/INC-2026-000' + (n % 5) + '.md', text);"],
    ['makes files', "createFile(folder + '/INC-' + run + '-' + n + '.md', text);"],
    [
      'makes folders',
      "createTree(folder + '/content-' + run + '-' + n, [1, 2, 3].map((k) => ({ file: k + '/a.md', text })));",
    ],
  ];
  it.each(kinds)('leaves every file whole 15 times, when it %s', { timeout: 60_000 }, async (_what, code) => {
    for (let round = 0; round < 15; round += 1) {
      await killed(writer(code), (round * 7) % 40);
      for (const text of wholeTexts()) expect(text.length === 20_000 && new Set(text).size === 1).toBe(true);
      for (const name of readdirSync(folder).filter((entry) => entry.startsWith('content-'))) {
        expect(readdirSync(at(name)).sort()).toEqual(['1', '2', '3']);
      }
      expect(leftovers().length).toBeLessThanOrEqual(1);
    }
    replaceFile(at('INC-2026-0009.md'), 'x'.repeat(20_000));
    expect(leftovers()).toEqual([]);
  });

  it('loses its leftovers to the next write, while those of a process that still runs stay', () => {
    writeFileSync(at(`.#isms-${process.ppid}-00000000~`), 'in the middle of a write');
    writeFileSync(at('.#isms-4194999-00000000~'), 'killed');
    writeFileSync(at('.#INC-2026-0001.md'), "an editor's");
    createFile(at('INC-2026-0002.md'), 'reported');
    expect(readdirSync(folder).sort()).toEqual([
      `.#INC-2026-0001.md`,
      `.#isms-${process.ppid}-00000000~`,
      'INC-2026-0002.md',
    ]);
  });
});
