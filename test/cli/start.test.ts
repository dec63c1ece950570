import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { isms, startIsms } from '../helpers/isms.ts';
import { temporaryFolder } from '../helpers/register.ts';

const CLEAN = join(import.meta.dirname, '..', 'fixtures', 'clean', 'content');

type Started = ReturnType<typeof startIsms>;
const started: Started[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function organisation(): string {
  const folder = temporaryFolder();
  cpSync(CLEAN, join(folder, 'content'), { recursive: true });
  return folder;
}

/** Starts it, and keeps what it says. */
function start(folder: string, ...typed: readonly string[]) {
  const child = startIsms(['start', '--port', '0', ...typed], { cwd: folder });
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.err += String(chunk);
  });
  return { child, said, exit: once(child, 'exit') };
}

/** Waits until something holds; fails with what was said when it never does. */
async function until(said: { out: string; err: string }, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 100_000; !(await holds()); await wait(100)) {
    if (performance.now() > end) throw new Error(`waited in vain; it said:\n${said.out}${said.err}`);
  }
}

const addressIn = (text: string): string => /http:\/\/\S+/.exec(text)?.[0] ?? '';

describe('`isms start`', () => {
  it('serves the portal, builds it again when a record changes, and keeps the pages where that fails', async () => {
    const folder = organisation();
    const { child, said, exit } = start(folder);
    await until(said, () => said.out.includes('Ctrl+C'));
    const url = addressIn(said.out);
    const titleOf = async (): Promise<string> => {
      const page = await (await fetch(`${url}people/it-admin/`)).text();
      return /<h1[^>]*>([^<]*)</.exec(page)?.[1]?.trim() ?? '';
    };
    const record = join(folder, 'content/people/it-admin.md');
    const before = await titleOf();
    expect(before).not.toBe('');
    writeFileSync(record, readFileSync(record, 'utf8').replace(/^(title|role): .*$/gm, '$1: Keeper of the keys'));
    await until(said, async () => (await titleOf()) === 'Keeper of the keys');

    const settings = join(folder, 'content/organisation.md');
    renameSync(settings, `${folder}/organisation.md`);
    await until(said, () => said.err.includes('the pages that were there stay'));
    expect(said.err).toContain('holds no `organisation.md`');
    expect(await titleOf()).toBe('Keeper of the keys');
    const builds = said.out.split('published for').length;
    renameSync(`${folder}/organisation.md`, settings);
    await until(said, () => said.out.split('published for').length > builds);

    const second = isms(['start', '--port', new URL(url).port], { cwd: folder });
    expect([second.status, second.stderr]).toEqual([2, expect.stringContaining('is taken by another program')]);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }, 180_000);

  it.each([
    [['--port', '70000'], '`--port 70000` is not a port', 'write a number from 0 to 65535'],
    [['--port', 'http'], '`--port http` is not a port', 'write a number from 0 to 65535'],
    [['--prot', '80'], 'no option `--prot`, did you mean `--port`?', '--help'],
    [['--strict'], 'no option `--strict`', '--help'],
  ])('refuses %j', (typed, wrong, fix) => {
    const { status, stdout, stderr } = isms(['start', ...typed], { cwd: organisation() });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(wrong);
    expect(stderr).toContain(fix);
  });

  it('serves nothing where there is nothing to judge', () => {
    const { status, stdout } = isms(['start', '--port', '0'], { cwd: temporaryFolder() });
    expect([status, stdout]).toEqual([2, '']);
  });
});
