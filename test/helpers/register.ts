import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Example, exampleSource } from '../../src/rules/example.ts';

const made: string[] = [];

/** Takes away every folder that `temporaryFolder` made: `test/setup.ts` asks for it after the tests of each file. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A new folder that is taken away after the tests of the file. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-test-')));
  made.push(folder);
  return folder;
}

/** Writes a file and the folders above it. */
export function put(folder: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The small register that examples of rules start from, as files; with the case of an example where one is given. */
export function writeRegister(folder: string, example: Partial<Example> = {}): string {
  for (const { file, bytes } of exampleSource({ name: '', from: 'organisation.md', ...example }).files)
    put(folder, file, bytes);
  return folder;
}

/** A closed incident without its root cause: one error, as in the base register's own words. */
export const BROKEN = { from: 'incidents/2026/INC-2026-0007.md', sections: { 'Root cause': null } } as const;
