import {
  chmodSync,
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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

/** What a write was refused with. */
function refusal(write: () => void): CouldNotWrite {
  try {
    write();
  } catch (error) {
    if (error instanceof CouldNotWrite) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const RIGHT = 'make room or give the right to write there, and run it again';
const REPORT = 'INC-2026-0001.md';
const everything = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('what is said when a write is refused, and nothing lies beside it', () => {
  const files = [{ file: 'organisation.md', text: 'ours' }];
  const tooLong = 'a'.repeat(300);
  const fails = (reason: string): Moves => {
    const fail = (): never => {
      throw Object.assign(new Error(reason), /^E[A-Z]+$/.test(reason) ? { code: reason } : {});
    };
    return { rename: fail, link: fail };
  };
  it.each<[what: string, write: (path: string) => void, said: string, fix: string, left: readonly string[]]>([
    ['no room, replaced', (path) => replaceFile(path, 'new', fails('ENOSPC')), 'cannot write PATH (ENOSPC)', RIGHT, []],
    ['no room, new', (path) => createFile(path, 'new', fails('ENOSPC')), 'cannot write PATH (ENOSPC)', RIGHT, []],
    ['no room, a folder', (path) => createTree(path, files, fails('ENOSPC')), 'cannot write PATH (ENOSPC)', RIGHT, []],
    ['no code', (path) => createFile(path, 'new', fails('gone')), 'cannot write PATH (Error: gone)', RIGHT, []],
    [
      'another folder came first',
      (path) => createTree(path, files, fails('ENOTEMPTY')),
      'PATH is there already',
      'choose another name, or move it away',
      [],
    ],
    [
      'another file came first',
      (path) => createTree(path, files, fails('ENOTDIR')),
      'PATH is there already',
      'choose another name, or move it away',
      [],
    ],
    [
      'a file is there',
      (path) => {
        writeFileSync(path, 'old');
        createFile(path, 'new');
      },
      'PATH is there already',
      'choose another name, or move it away',
      [REPORT],
    ],
    [
      'a folder is there',
      (path) => {
        mkdirSync(path);
        replaceFile(path, 'new');
      },
      'PATH is no plain file',
      'replace it by a plain file',
      [REPORT],
    ],
    [
      'its folder is gone before the name is given',
      (path) =>
        createFile(path, 'new', {
          ...fails('ENOTSUP'),
          link: () => {
            rmSync(folder, { recursive: true });
            mkdirSync(folder);
            mkdirSync(path);
            throw Object.assign(new Error('no links'), { code: 'ENOTSUP' });
          },
        }),
      'PATH is there already',
      'choose another name, or move it away',
      [REPORT],
    ],
  ])('%s', (_what, write, said, fix, left) => {
    const path = at(REPORT);
    const refused = refusal(() => write(path));
    expect([refused.message, refused.path, refused.fix]).toEqual([said.replace('PATH', path), path, fix]);
    expect(refused instanceof AlreadyExists).toBe(said.endsWith('already'));
    expect(everything()).toEqual(left);
  });

  it.each<[string, (path: string) => void]>([
    ['replaced', (path) => replaceFile(path, 'new')],
    ['new', (path) => createFile(path, 'new')],
    ['a folder', (path) => createTree(path, files)],
  ])('a name that no system takes: %s', (_what, write) => {
    expect(refusal(() => write(at(tooLong))).message).toBe(`cannot write ${at(tooLong)} (ENAMETOOLONG)`);
    expect(everything()).toEqual([]);
  });

  it.each<[string, Moves]>([
    ['after the text was moved', { link: linkSync, rename: () => rmSync(folder, { recursive: true }) }],
    [
      'before the name could be taken',
      {
        rename: renameSync,
        link: () => {
          rmSync(folder, { recursive: true });
          throw Object.assign(new Error('no links'), { code: 'EPERM' });
        },
      },
    ],
  ])('the folder vanishes %s', (what, moves) => {
    const write = what.startsWith('after') ? replaceFile : createFile;
    expect(refusal(() => write(at(REPORT), 'new', moves)).message).toBe(`cannot write ${at(REPORT)} (ENOENT)`);
  });

  it('a refusal that waiting does not mend is not tried again', () => {
    let tries = 0;
    const rename = (): never => {
      tries += 1;
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    refusal(() => replaceFile(at(REPORT), 'new', { rename, link: linkSync }));
    expect(tries).toBe(1);
  });

  it('one that may pass is tried eight times, in about a second', () => {
    const tries: number[] = [];
    const rename = (): never => {
      tries.push(performance.now());
      throw Object.assign(new Error('open'), { code: 'EBUSY' });
    };
    refusal(() => replaceFile(at(REPORT), 'new', { rename, link: linkSync }));
    expect(tries).toHaveLength(8);
    expect((tries.at(-1) ?? 0) - (tries[0] ?? 0)).toBeGreaterThan(1000);
  });
});

describe('while a text is on its way', () => {
  const NAME = new RegExp(`^\\.#isms-${process.pid}-[0-9a-f]{8}~$`);
  it('it lies whole beside its target, which is as it was', () => {
    writeFileSync(at(REPORT), 'reported');
    chmodSync(at(REPORT), 0o600);
    const seen: unknown[] = [];
    const rename = (from: string, to: string): void => {
      seen.push(dirname(from), NAME.test(basename(from)), readFileSync(from, 'utf8'), statSync(from).mode & 0o777);
      seen.push(to, readFileSync(to, 'utf8'));
      renameSync(from, to);
    };
    replaceFile(at(REPORT), 'triaged', { rename, link: linkSync });
    expect(seen).toEqual([folder, true, 'triaged', 0o600, at(REPORT), 'reported']);
  });

  it('a folder lies whole beside its place', () => {
    const seen: unknown[] = [];
    const rename = (from: string, to: string): void => {
      seen.push(dirname(from), NAME.test(basename(from)), readFileSync(join(from, 'a/b.md'), 'utf8'), to);
      renameSync(from, to);
    };
    createTree(at('new', 'content'), [{ file: 'a/b.md', text: 'ours' }], { rename, link: linkSync });
    expect(seen).toEqual([at('new'), true, 'ours', at('new', 'content')]);
    expect(everything()).toEqual(['new', 'new/content', 'new/content/a', 'new/content/a/b.md']);
  });

  it('a new file has the permissions that new files have', () => {
    writeFileSync(at('other.md'), 'x');
    createFile(at(REPORT), 'reported');
    expect(statSync(at(REPORT)).mode).toBe(statSync(at('other.md')).mode);
    expect(statSync(at(REPORT)).nlink).toBe(1);
  });

  it('no file stays open, whatever comes of it', () => {
    const next = (): number => {
      const descriptor = openSync(folder, 'r');
      closeSync(descriptor);
      return descriptor;
    };
    const before = next();
    createFile(at(REPORT), 'reported');
    replaceFile(at(REPORT), 'triaged');
    createTree(at('content'), [{ file: 'a/b.md', text: 'ours' }]);
    createFile(at('INC-2026-0002.md'), 'reported', refusing('EPERM', 1, 'link'));
    refusal(() => createFile(at(REPORT), 'again'));
    expect(next()).toBe(before);
  });
});

describe('what a killed process left', () => {
  const GONE = 4_194_999;
  it.each([
    [`.#isms-${GONE}-0123abcd~`, false],
    [`.#isms-${process.pid}-0123abcd~`, true],
    [`.#isms-${process.ppid}-0123abcd~`, true],
    ['.#isms-1-0123abcd~', true],
    ['.#INC-2026-0001.md', true],
    [`x.#isms-${GONE}-0123abcd~`, true],
    [`.#isms-${GONE}-0123abcd~x`, true],
    [`.#isms-${GONE}-0123abc~`, true],
    [`.#isms-${GONE}-0123abcg~`, true],
    [`.#isms-x${GONE}-0123abcd~`, true],
  ])('%s is left by the next write: %s', (name, stays) => {
    writeFileSync(at(name), 'in the middle of a write');
    createFile(at('INC-2026-0002.md'), 'reported');
    expect(readdirSync(folder).includes(name)).toBe(stays);
  });

  it.each<[string, () => void]>([
    ['a file that is replaced', () => replaceFile(at(REPORT), 'x')],
    ['a new file', () => createFile(at(REPORT), 'x')],
    ['a new folder', () => createTree(at(REPORT), [])],
  ])('goes with %s, half a folder too', (_what, write) => {
    mkdirSync(at(`.#isms-${GONE}-0123abcd~`, 'incidents'), { recursive: true });
    writeFileSync(at(`.#isms-${GONE}-0123abcd~`, 'incidents', REPORT), 'half');
    write();
    expect(everything()).toEqual([REPORT]);
  });
});
