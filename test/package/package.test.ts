import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { binOf, root, runtimeName } from '../../scripts/runtime.js';
import { type Installed, install, MANAGERS, outside, pack, takeAway } from '../helpers/installed.ts';

const NOW = '2026-11-26T10:00Z';
const FIRST = ['--country', 'DE', '--timezone', 'Europe/Berlin', '--name', 'Harbour Labs', '--yes'];

const home = outside();
let packed: ReturnType<typeof pack>;
const projects: Record<string, Installed> = {};

beforeAll(() => {
  packed = pack(home);
});
afterAll(() => takeAway(home));

function project(name: string): Installed {
  const found = projects[name];
  if (found === undefined) throw new Error(`nothing was installed with ${name}`);
  return found;
}

describe('the package', () => {
  it('holds the compiled program and nothing else: no tests, no sample, no sources, no Node', () => {
    const allowed =
      /^(?:lib\/.+\.(?:m?js|css|json|txt|map|woff2|d\.ts)|scripts\/isms\.js|package\.json|README\.md|LICENSE)$/;
    expect(packed.files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(packed.files).toEqual(
      expect.arrayContaining(['lib/isms.js', 'lib/index.js', 'lib/types/index.d.ts', 'lib/THIRD-PARTY-NOTICES.txt']),
    );
  });
});

describe.each(['npm', 'pnpm'] as const)('installed with %s, by somebody who may not write into it', (manager) => {
  let before = '';
  const at = (path: string): string => join(project(manager).folder, path);

  it.each(['@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono', 'zod', 'js-yaml'])(
    'says under which licence it holds %s',
    (name) => {
      const notices = readFileSync(at('node_modules/isms/lib/THIRD-PARTY-NOTICES.txt'), 'utf8');
      expect(notices).toMatch(new RegExp(`^${name} [\\d.]+ \\([\\w.-]+\\)$`, 'm'));
    },
  );

  beforeAll(() => {
    const made = install(manager, packed.tarball, home);
    projects[manager] = made;
    before = made.state();
    process.stdout.write(
      `${manager}: ${made.packages} packages, ${made.megabytes.toFixed(1)} MB, ${made.seconds.toFixed(1)} s to install\n`,
    );
  });

  it('is at most 15 packages and 30 MB', () => {
    expect(project(manager).packages).toBeLessThanOrEqual(15);
    expect(project(manager).megabytes).toBeLessThanOrEqual(30);
  });

  it('asks for no Node but an `engines`, and names its types', () => {
    const { engines, optionalDependencies, dependencies } = JSON.parse(
      readFileSync(join(project(manager).program, 'package.json'), 'utf8'),
    );
    expect([engines, optionalDependencies]).toEqual([{ node: '>=22.12' }, undefined]);
    expect(Object.keys(dependencies).sort()).toEqual(['pagefind', 'satteri']);
  });

  it('`init` makes first records, and `check` judges them', () => {
    const roles = ['--incident-manager', 'IT manager', '--deputy', 'IT admin', '--privacy-lead', 'Privacy lead'];
    const made = project(manager).isms(
      'init',
      ...FIRST,
      ...roles,
      '--address',
      'security@harbour.example',
      '--now',
      NOW,
    );
    expect([made.status, made.err]).toEqual([0, '']);
    const checked = project(manager).isms('check', '--now', NOW);
    expect([checked.status, checked.err]).toEqual([0, '']);
  });

  it('a second `check` takes what the first one kept, beside the records and not in the package', () => {
    const folder = at('node_modules/.cache/isms');
    const kept = readdirSync(folder).find((name) => name.endsWith('-judged.txt')) ?? '';
    const text = readFileSync(join(folder, kept), 'utf8');
    const [, message = ''] = /"message":"([^"\\]+)"/.exec(text) ?? [];
    writeFileSync(join(folder, kept), text.replaceAll(message, 'kept from the first check'));
    expect(project(manager).isms('check', '--now', NOW).out).toContain('kept from the first check');
    const anew = project(manager).isms('check', '--now', NOW, '--no-cache').out;
    expect(anew).not.toContain('kept from the first check');
    writeFileSync(join(folder, kept), text);
  });

  it('`new` and `log` write records', () => {
    const report = ['--title', 'Parcel with a stick', '--what', 'A stick lay in the post.', '--affected', 'none known'];
    const made = project(manager).isms('new', 'incident', ...report, '--who', 'it-manager', '--channel', 'email');
    expect([made.status, made.err]).toEqual([0, '']);
    const [, id = ''] = /(INC-\d{4}-\d{4})/.exec(made.out) ?? [];
    const logged = project(manager).isms('log', id, 'The stick was locked away.', '--by', 'it-manager');
    expect([logged.status, logged.err]).toEqual([0, '']);
    expect(project(manager).isms('check').status).not.toBe(2);
  });

  it('`explain` explains', () => {
    const { status, out } = project(manager).isms('explain', 'incident/closed-requires-root-cause');
    expect([status, out]).toEqual([0, expect.stringContaining('root cause')]);
  });

  it('`build` builds the portal', () => {
    const built = project(manager).isms('build', '--audience', 'isms');
    expect([built.status, built.out]).toEqual([0, expect.stringContaining('published for isms')]);
    expect(readFileSync(at('dist/incidents/index.html'), 'utf8')).toContain('Parcel with a stick');
    expect(readdirSync(at('dist/pagefind'))).toContain('pagefind.js');
  });

  it('`start` serves it, and builds again when a record changes', async () => {
    const child = project(manager).start('start', '--port', '0');
    const exit = once(child, 'exit');
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += String(chunk);
      });
    const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
      for (const end = performance.now() + 60_000; !(await holds()); await wait(100))
        if (performance.now() > end) throw new Error(`waited in vain; it said:\n${said}`);
    };
    await until(() => said.includes('Ctrl+C'));
    const url = /http:\/\/\S+/.exec(said)?.[0] ?? '';
    const record = at('content/people/it-manager.md');
    writeFileSync(record, readFileSync(record, 'utf8').replace(/^role: .*$/m, 'role: Keeper of the keys'));
    await until(async () => (await (await fetch(`${url}people/`)).text()).includes('Keeper of the keys'));
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  it('says of a fault where in the source it happened', () => {
    const bent = 'data:text/javascript,process.stdout.write=()=>{throw new TypeError("the pipe is bent")}';
    const program = join(project(manager).program, 'scripts', 'isms.js');
    const { status, err } = project(manager).node(['--import', bent, program, 'rules'], { ISMS_DEBUG: '1' });
    expect([status, err]).toEqual([2, expect.stringMatching(/src[\\/]cli[\\/]rules\.ts:\d+:\d+/)]);
  });

  it('and nothing below the package has changed', () => {
    expect(project(manager).state()).toBe(before);
  });
});

describe('what programs of others build on', () => {
  const program = `
    import { type Report, reporters, rules, runCheck } from 'isms';
    import schema from 'isms/report.schema.json' with { type: 'json' };

    const request = { root: process.argv[2] ?? '', content: 'content', rules, version: '1', clock: () => '${NOW}', git: {} };
    const { report }: { report: Report } = await runCheck(request);
    console.log(typeof reporters.json, report.records.incidents, schema.type);
  `;

  it('checks as the command does, with types that hold together', () => {
    const { folder, node } = project('npm');
    writeFileSync(join(folder, 'own.ts'), program);
    const settings = {
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'ES2025',
        lib: ['ES2025'],
        module: 'NodeNext',
        resolveJsonModule: true,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
        // The package asks whoever compiles TypeScript against it to have this one beside it.
        paths: { zod: [join(root, 'node_modules/zod/index.d.ts')] },
      },
      files: ['own.ts'],
    };
    writeFileSync(join(folder, 'package.json'), '{ "name": "records", "private": true, "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const { status, out } = node([binOf('tsc') ?? '', '--project', 'tsconfig.json']);
    expect([out, status]).toEqual(['', 0]);
    expect(node(['own.ts', join(folder, 'content')])).toMatchObject({ out: 'function 1 object\n', err: '' });
  });
});

describe('the Node of a machine', () => {
  const floor = /\d+\.\d+/.exec(manifest.engines.node)?.[0] ?? '';
  const nodes = join(home, 'nodes');
  const versions = { oldest: `${floor}.0`, older: '22.11.0' };

  beforeAll(() => {
    mkdirSync(nodes);
    writeFileSync(join(nodes, 'package.json'), '{ "name": "nodes", "private": true }');
    const named = Object.entries(versions).map(([name, version]) => `${name}@npm:${runtimeName()}@${version}`);
    MANAGERS.npm(nodes, ...named);
  });

  const under = (name: keyof typeof versions, ...typed: readonly string[]) =>
    project('npm').node(
      [join(project('npm').program, 'scripts', 'isms.js'), ...typed],
      {},
      join(nodes, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    );

  it('that is the oldest of `engines` checks and builds', () => {
    const typed = ['check', '--now', NOW, '--no-cache'];
    expect(under('oldest', ...typed)).toEqual(project('npm').isms(...typed));
    expect(under('oldest', 'build', '--now', NOW)).toEqual(project('npm').isms('build', '--now', NOW));
  });

  it('that is older is told what to install, in one sentence and status 2', () => {
    expect(under('older', 'check')).toEqual({
      status: 2,
      out: '',
      err: `isms needs Node ${floor} or newer and this is Node 22.11.0: install Node 24, for example from https://nodejs.org, and try again\n`,
    });
  });
});
