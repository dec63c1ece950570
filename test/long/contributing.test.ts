import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../helpers/register.ts';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const copy = temporaryFolder();

/** A block of code below a heading, without the indent of the list that it stands in. */
function block(heading: string, at: number): string {
  const section = guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const [, indent = '', text = ''] = [...section.matchAll(/^( *)```\w+\n([\s\S]*?)^ *```$/gm)][at] ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** Puts a line behind the one that the pattern finds, in a file that is there and does not have it yet. */
function addLine(file: string, behind: RegExp, line: string): void {
  const before = readFileSync(join(copy, file), 'utf8');
  if (before.includes(line.trim())) return;
  const after = before.replace(behind, (found) => `${found}${line}\n`);
  expect(after).not.toBe(before);
  put(copy, file, after);
}

/** What a program of the copy says; it fails where the program does. */
function said(program: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(copy, program), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ISMS_DEBUG: undefined },
  });
}

const isms = (...args: readonly string[]): string => said('scripts/isms.js', ...args);

beforeAll(() => {
  for (const path of [
    'src',
    'scripts',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vitest.config.ts',
  ])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // Pages and their compiled program are Astro's to check, which takes long.
  put(copy, 'tsconfig.some.json', '{ "extends": "./tsconfig.json", "include": ["src/cli/**/*.ts"] }');

  put(copy, 'src/rules/incident/clients-counted.ts', block('Add a rule', 0));
  addLine('src/rules/incident/index.ts', /^import .*\n/m, "import clientsCounted from './clients-counted.ts';");
  addLine('src/rules/incident/index.ts', /^export default \[\n|^export .*\[\n/m, '  clientsCounted,');

  put(copy, 'src/records/types/vulnerability.ts', block('Add a record type', 0));
  put(copy, 'src/content/vulnerabilities/VULN-2026-0001.md', block('Add a record type', 3));
  addLine('src/records/types/fields.ts', /^ {2}'waivers',\n/m, "  'vulnerabilities',");
  addLine('src/records/types/index.ts', /^import .*\n/m, "import { vulnerability } from './vulnerability.ts';");
  addLine('src/records/types/index.ts', /^ {2}waivers: waiver,\n/m, '  vulnerabilities: vulnerability,');

  addLine('src/site/words/de/types.ts', /^export const types: .*\n/m, block('Add a record type', 1));
  addLine('src/site/words/fr/types.ts', /^export const types: .*\n/m, block('Add a record type', 2));

  put(copy, 'src/regimes/japan.ts', block('Add a regime', 0));
  addLine('src/regimes/index.ts', /^import .*\n/m, "import { japan } from './japan.ts';");
  addLine('src/regimes/index.ts', /^export const regimes: readonly Regime\[\] = \[\n/m, '  japan,');
  addLine('src/records/types/obligation.ts', /^ {2}'cra-incident',\n/m, "  'jp-appi',");
  addLine('test/regimes/presets.test.ts', /^ {2}'cra-incident': .*\n/m, block('Add a regime', 1));
  put(copy, 'test/regimes/tables/japan.ts', block('Add a regime', 2));
  addLine('test/regimes/tables/index.ts', /^import .*\n/m, "import { japan } from './japan.ts';");
  addLine('test/regimes/tables/index.ts', /^export const TABLES: .*\n/m, '  japan,');

  addLine('src/controls/evidence.ts', /^export const EVIDENCE_NAMES = .*\n/m, "  'asset-owners',");
  addLine('src/controls/evidence.ts', /^export const EVIDENCE: .*\n/m, block('Add evidence of a control', 0));
  for (const language of ['en', 'de', 'fr'])
    addLine(`src/site/words/${language}/evidence.ts`, /^const lists: .*\n/m, block('Add evidence of a control', 1));
  addLine('test/site/controls.test.ts', /^ {4}\['A\.5\.25', .*\n/m, block('Add evidence of a control', 2));
  addLine('test/site/controls.test.ts', /^ {4}\['no evidence', .*\n/m, block('Add evidence of a control', 3));

  put(copy, 'src/checker/reporters/compiler.ts', block('Add a reporter', 0));
  addLine('src/checker/reporters/index.ts', /^import .*\n/m, "import { compiler } from './compiler.ts';");
  addLine('src/checker/reporters/index.ts', /^ {2}terminal,\n/m, '  compiler,');
  addLine('test/checker/reporters.test.ts', /^ {2}const printable = .*\n/m, block('Add a reporter', 1));
  addLine('test/checker/reporters.test.ts', /^/, "import { compiler } from '../../src/checker/reporters/compiler.ts';");
});

describe('whoever follows CONTRIBUTING to the letter', { timeout: 240_000 }, () => {
  it('has a program whose types hold', () => {
    expect(said('node_modules/typescript/bin/tsc', '-p', 'tsconfig.some.json')).toBe('');
  });

  it('has a type of record that is read, counted, asked for and known to editors', () => {
    const { records, summary } = JSON.parse(isms('check', '--no-cache', '--format', 'json'));
    expect([records.vulnerabilities, summary.error]).toEqual([1, 0]);
    const asked = ['--title', 'Mail accepts an old cipher', '--set', 'asset=mail-service', '--body', 'Seen in a scan.'];
    expect(isms('new', 'vulnerability', ...asked)).toContain('Wrote src/content/vulnerabilities/VULN-2026-0002.md');
    const written = readFileSync(join(copy, 'src/content/vulnerabilities/VULN-2026-0002.md'), 'utf8');
    expect(written).toContain('\nstatus: open\nasset: mail-service\nowner: isms-manager\nfoundOn: 2026-11-20\n');
    expect(isms('schema', 'vulnerability')).toContain('"pattern": "^VULN-');
    expect(isms('next', 'VULN-2026-0002')).toContain('set `status: fixed`');
  });

  it('has tests of each that pass', () => {
    const files = ['rules/examples', 'site/controls', 'regimes/presets', 'regimes/deadlines', 'checker/reporters'].map(
      (name) => `test/${name}.test.ts`,
    );
    const report = join(copy, 'tests.json');
    const asked = [
      '--project',
      'unit',
      '-t',
      'clients-counted|A\\.5\\.9$|a retired asset|jp-appi|of japan|a compiler says',
    ];
    said('node_modules/vitest/vitest.mjs', 'run', ...files, ...asked, '--reporter=json', `--outputFile=${report}`);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    expect([numPassedTests, numFailedTests]).toEqual([15, 0]);
  });

  it('has a rule that explains itself', () => {
    expect(isms('explain', 'incident/clients-counted')).toContain('A client asks this first');
  });

  it('has a reporter', () => {
    expect(isms('check', '--help')).toContain('compiler');
    expect(isms('check', '--no-cache', '--format', 'compiler')).toMatch(/^(?:\S+\.md:.*\n)*.*1 waived\n$/);
  });

  it('has a duty that a record switches on', () => {
    const asked = ['--title', 'Leaks of data from Japan', '--set', 'kind=law', '--set', 'preset=jp-appi'];
    expect(isms('new', 'obligation', ...asked, '--id', 'jp-appi')).toContain(
      'Wrote src/content/obligations/jp-appi.md',
    );
  });
});
