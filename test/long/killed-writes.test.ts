import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/records/writing/atomic-write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isms-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]): string => join(folder, ...parts);

const STORE = fileURLToPath(new URL('../../src/records/writing/atomic-write.ts', import.meta.url));

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
});
