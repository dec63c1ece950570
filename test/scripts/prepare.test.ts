import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isForOthers } from '../../scripts/prepare.js';
import { root } from '../../scripts/runtime.js';

describe('what npm is called for', () => {
  it.each<[what: string, env: NodeJS.ProcessEnv, expected: boolean]>([
    ['`npm install` in a clone', { INIT_CWD: root, npm_command: 'install' }, false],
    ['`npm install` in a folder of a clone', { INIT_CWD: join(root, 'src'), npm_command: 'install' }, false],
    ['a git dependency of another project', { INIT_CWD: '/home/fenwick/records', npm_command: 'install' }, true],
    ['a folder whose name begins alike', { INIT_CWD: `${root}-records`, npm_command: 'install' }, true],
    [
      '`npm pack` of this folder from another one, which compiles by itself',
      { INIT_CWD: '/', npm_command: 'pack' },
      false,
    ],
    ['something that is not npm', {}, false],
  ])('%s: compiled for it: %s', (_what, env, expected) => {
    expect(isForOthers(env)).toBe(expected);
  });
});

describe('what a clone installs', () => {
  it('runs no script of a package: each that has one is refused by name', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const withScript = Object.keys(packages).filter((path) => packages[path].hasInstallScript === true);
    expect(allowScripts).toEqual(
      Object.fromEntries(withScript.map((path) => [path.replace('node_modules/', ''), false])),
    );
  });
});
