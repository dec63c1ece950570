import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/index.ts';
import type { Example } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { isms, ismsHere } from '../helpers/isms.ts';

const NAMES = Object.keys(commands);

describe('every command', () => {
  it.each(NAMES)('%s is listed by its own name', async (name) => {
    const command = await commands[name]?.();
    expect(command?.name).toBe(name);
    expect(command?.usage.split(' ')[0]).toBe(name);
    expect(command?.summary).not.toMatch(/[.\n]$/);
  });

  it.each(NAMES)('%s explains itself with --help', async (name) => {
    const { status, stdout, stderr } = await ismsHere([name, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: isms ${name}\\b`));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('isms', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('lists every command for %j', (args) => {
    const { status, stdout } = isms(args);
    expect(status).toBe(0);
    for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('says its version', () => {
    expect(isms(['--version'])).toEqual({ status: 0, stdout: `isms ${manifest.version}\n`, stderr: '' });
  });

  it('says of help for one command what --help says', () => {
    expect(isms(['help', 'check'])).toEqual(isms(['check', '--help']));
  });
});

describe('isms rules', () => {
  it('lists every rule, for programs in the published form', () => {
    const listed = JSON.parse(isms(['rules', '--format', 'json']).stdout);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    for (const rule of listed)
      expect(Object.keys(rule)).toEqual([
        'id',
        'area',
        'severity',
        'fixed',
        'waivable',
        'title',
        'why',
        'fix',
        'controls',
        'url',
      ]);
    expect(listed.find(({ id }: { id: string }) => id === 'incident/closed-requires-root-cause')).toMatchObject({
      area: 'incident',
      severity: 'error',
      fixed: true,
      waivable: false,
      url: '/rules/incident/closed-requires-root-cause/',
    });
  });

  it('lists them for people by area, those that are fixed with a mark', () => {
    const { stdout } = isms(['rules']);
    expect(stdout).toContain(
      '  error    * incident/closed-requires-root-cause\n             An incident that is reviewed or closed',
    );
    expect(stdout).toContain(`${rules.length} rules.`);
  });
});

describe('isms explain', () => {
  it('says what a rule wants and why, and shows what it finds and accepts', () => {
    const { status, stdout } = isms(['explain', 'incident/closed-requires-root-cause']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^incident\/closed-requires-root-cause\nAn incident that is reviewed or closed states its root cause\n/,
    );
    expect(stdout).toContain('  weight    error; it can be neither changed nor waived\n');
    expect(stdout).toContain(
      '  ✗ closed with a placeholder\n    incidents/2026/INC-2026-0007.md\n    - with the section `## Root cause`: TBD\n',
    );
    expect(stdout).toContain('  ✓ closed with a short cause\n');
  });

  it.each(rules.map(({ id }) => id).filter((_, at) => at % 16 === 0))('explains %s for programs', async (id) => {
    const facts = JSON.parse((await ismsHere(['explain', id, '--format', 'json'])).stdout);
    expect(facts).toMatchObject({
      id,
      url: `/rules/${id}/`,
      examples: { fails: expect.any(Array), passes: expect.any(Array) },
    });
    const examples = rules.find((rule) => rule.id === id)?.examples;
    // One about a change tells it; every other one has none.
    const told = (example: Example | undefined) => (example?.before === undefined ? null : expect.any(Array));
    const fields = (example: Example | undefined) => ({
      name: expect.any(String),
      file: expect.any(String),
      changes: expect.any(Array),
      before: told(example),
      story: told(example),
    });
    for (const [at, example] of facts.examples.passes.entries()) expect(example).toEqual(fields(examples?.passes[at]));
    for (const [at, example] of facts.examples.fails.entries())
      expect(example).toEqual({
        ...fields(examples?.fails[at]),
        says: expect.arrayContaining([expect.stringMatching(/\d+:\d+ ./)]),
      });
  });
});
