import { describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';

/** A world in which nothing can be written to standard output; what standard error was told. */
function brokenWorld(env: World['env'] = {}): { readonly world: World; readonly said: () => string } {
  let said = '';
  const world: World = {
    cwd: '/',
    places: { program: '/', work: null },
    portalProgram: () => Promise.reject(new Error('nothing is built here')),
    version: '1.0.0',
    stdout: () => {
      throw new TypeError('the pipe\u001B[31m\n::error::is bent ##[error]');
    },
    stderr: (text) => {
      said += text;
    },
    columns: 80,
    isTTY: false,
    interactive: false,
    env,
    now: () => '2026-11-20T11:00:00Z',
    untilStopped: () => Promise.resolve(),
    input: () => Promise.resolve(new Uint8Array()),
    ask: () => Promise.resolve(null),
  };
  return { world, said: () => said };
}

describe('a fault of the program itself', () => {
  it('is never status 1, and is said in one sentence', async () => {
    const { world, said } = brokenWorld();
    expect(await main(['rules'], world)).toBe(2);
    expect(said()).toBe(
      'isms: stopped because of a fault of its own, so nothing was judged: the pipe\\u001B[31m\\u000A::error::is bent ##\\u005Berror]\n' +
        '      set ISMS_DEBUG=1 to see where, and please report it\n',
    );
  });

  it('says where it happened when it is asked to', async () => {
    const { world, said } = brokenWorld({ ISMS_DEBUG: '1' });
    expect(await main(['rules'], world)).toBe(2);
    expect(said()).toMatch(/\n {4}at .*failure\.test\.ts/);
  });
});
