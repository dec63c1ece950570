import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import schema from '../../src/checker/report.schema.json' with { type: 'json' };
import { isms, ismsHere, startIsms } from '../helpers/isms.ts';
import { BROKEN, put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { makeRepository } from '../helpers/repository.ts';

const broken = writeRegister(temporaryFolder(), BROKEN);
const FORMATS = ['terminal', 'json', 'github', 'summary', 'sarif', 'junit', 'gitlab'] as const;
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

describe('isms check --format', () => {
  it('json writes one document of the published form and nothing else', () => {
    const { stdout, stderr } = isms(['check', '--content', broken, '--format', 'json']);
    const report = JSON.parse(stdout);
    validate(report);
    expect([validate.errors ?? [], stderr]).toEqual([[], '']);
    expect(report).toMatchObject({
      now: '2026-11-20T12:00+01:00',
      clockPinned: true,
      content: broken,
      commit: null,
      summary: { error: 1 },
    });
  });

  it('writes several reports, into files and to standard output', () => {
    const cwd = temporaryFolder();
    const ran = isms(
      [
        'check',
        '--content',
        broken,
        '--format',
        'terminal',
        '--format',
        'github',
        '--format',
        'json=out/report.json',
        '--format',
        'summary=summary.md',
        '--format',
        'sarif=out/isms.sarif',
        '--format',
        'junit=out/junit.xml',
        '--format',
        'gitlab=gl-code-quality-report.json',
      ],
      { cwd },
    );
    expect(ran.stdout).toMatch(/^Fenwick Analytics[\s\S]*\n::notice title=/);
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')).summary.error).toBe(1);
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^## isms check: 1 error/);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['isms.sarif', 'junit.xml', 'report.json']);
    expect(JSON.parse(readFileSync(join(cwd, 'out/isms.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'out/junit.xml'), 'utf8')).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
    );
    expect(JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8'))).toHaveLength(2);
  });

  it('says in one line what was found when every report goes into a file', () => {
    const ran = isms(['check', '--content', broken, '--format', 'json=report.json'], { cwd: temporaryFolder() });
    expect(ran).toEqual({ status: 1, stdout: '', stderr: 'isms check: 1 error and 1 warning\n' });
  });

  it('puts a report in the place of an old one', () => {
    const cwd = temporaryFolder();
    put(cwd, 'report.json', 'x'.repeat(1_000_000));
    isms(['check', '--content', broken, '--format', 'json=report.json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).schemaVersion).toBe(1);
  });

  it('names files from the top of the repository in annotations of GitHub', () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'compliance/records'), BROKEN);
    makeRepository(folder);
    const { stdout } = isms(['check', '--format', 'github', '--content', 'records'], {
      cwd: join(folder, 'compliance'),
    });
    expect(stdout).toContain('::error file=compliance/records/incidents/2026/INC-2026-0007.md,line=5,col=1,');
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '1' }])(
    'has no colour where no terminal is, with %o',
    (env) => {
      expect(isms(['check', '--content', broken], { env }).stdout).not.toContain('\u001B');
    },
  );
});

describe('the time of judgement', () => {
  const check = async (set: Readonly<Record<string, unknown>>, ...args: readonly string[]) => {
    const folder = writeRegister(temporaryFolder(), { from: 'organisation.md', set });
    return JSON.parse((await ismsHere(['check', '--format', 'json', '--content', folder, ...args])).stdout);
  };

  it('is the pinned clock of a made-up organisation, unless the user names another', async () => {
    expect(await check({})).toMatchObject({ now: '2026-11-20T12:00+01:00', clockPinned: true });
    expect(await check({}, '--now', '2026-11-21T12:00Z')).toMatchObject({
      now: '2026-11-21T12:00Z',
      clockPinned: false,
    });
  });

  it('is the current time without a pinned clock', async () => {
    expect((await check({ clock: null })).now).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it.each<[beside: string, set: Readonly<Record<string, unknown>>]>([
    ['nothing else that is wrong', { sample: null }],
    ['other fields that are wrong', { sample: false, timezone: 'Mars/Olympus', channels: null }],
  ])('of a real organisation is never pinned: an error, beside %s', async (_beside, set) => {
    const { findings, now, clockPinned } = await check(set);
    const pinned = findings.filter(({ field }: { field: string }) => field === 'clock');
    expect(pinned).toMatchObject([{ rule: 'record/schema', severity: 'error', file: 'organisation.md' }]);
    expect([now === '2026-11-20T12:00+01:00', clockPinned]).toEqual([false, false]);
  });
});

describe('the same records', () => {
  const one = temporaryFolder();
  writeRegister(join(one, 'records'), BROKEN);
  const other = temporaryFolder();
  for (const file of readdirSync(join(one, 'records'), { recursive: true, encoding: 'utf8' }).reverse()) {
    if (file.endsWith('.md')) put(join(other, 'records'), file, readFileSync(join(one, 'records', file)));
  }
  const TURKISH = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

  /** Every report of one check: the first on standard output, the others in files. */
  function reports(cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const [shown, ...written] = FORMATS;
    const out = temporaryFolder();
    const formats = [shown, ...written.map((format) => `${format}=${join(out, format)}`)];
    const typed = formats.flatMap((format) => ['--format', format]);
    const { stdout } = isms(['check', ...typed, '--content', 'records', ...args], { cwd, env });
    return new Map([
      [shown, stdout],
      ...written.map((format) => [format, readFileSync(join(out, format), 'utf8')] as const),
    ]);
  }
  let first: ReadonlyMap<string, string>;
  let others: readonly ReadonlyMap<string, string>[];
  beforeAll(() => {
    first = reports(one, {});
    others = [reports(one, {}), reports(one, TURKISH, '--no-cache'), reports(other, { TZ: 'Pacific/Niue', LANG: 'C' })];
  }, 60_000);

  it.each(FORMATS)('give the same bytes in every zone, language and order of writing, as %s', (format) => {
    expect(first.get(format)).toContain('incident/closed-requires-root-cause');
    expect(others.map((all) => all.get(format))).toEqual(others.map(() => first.get(format)));
  });
});

describe('hostile records', () => {
  const hostile = writeRegister(temporaryFolder(), {
    from: 'incidents/2026/INC-2026-0007.md',
    set: {
      title: ']]>::error::%0A|<script>`',
      owner: '::error::x ##[error]y\n::warning::z',
      severity: 'hi\u202Egh|<b>',
    },
    files: { 'people/::error::.md': 'no record', 'incidents/2026/\u202Etxt.md': 'no record' },
  });
  it.each(FORMATS)('steer nothing that reads the report as %s', async (format) => {
    const { stdout, status } = await ismsHere(['check', '--format', format, '--content', hostile]);
    expect(status).toBe(1);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(stdout).not.toContain('##[');
    const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line));
    expect(
      commands.every((line) => format === 'github' && /^::(?:notice|error|warning) (?:file|title)=/.test(line)),
    ).toBe(true);
  });
});

describe('whoever reads the output', () => {
  it('may stop reading', async () => {
    const folder = writeRegister(temporaryFolder());
    for (let at = 1000; at < 3000; at += 1) put(folder, `stray/${at}.txt`, '');
    for (let at = 1000; at < 3000; at += 1) put(folder, `stray-${at}.txt`, '');
    const child = startIsms(['check', '--content', folder]);
    child.stdout.once('data', () => child.stdout.destroy());
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const [status] = await once(child, 'close');
    expect([status, said]).toEqual([1, '']);
  });
});

describe('a check that is killed', () => {
  it('leaves the old report or the new one', { timeout: 120_000 }, async () => {
    const cwd = temporaryFolder();
    const report = join(cwd, 'report.json');
    const seen = new Set<string>();
    for (let delay = 0; delay < 16; delay += 1) {
      writeFileSync(report, 'old');
      const child = startIsms(['check', '--content', broken, '--format', 'json=report.json'], { cwd });
      const ended = once(child, 'close');
      const timer = setTimeout(() => child.kill('SIGKILL'), 60 + delay * 40);
      await ended;
      clearTimeout(timer);
      const text = readFileSync(report, 'utf8');
      seen.add(text === 'old' ? 'old' : `new ${JSON.parse(text).summary.error}`);
      expect(readdirSync(cwd).filter((name) => name !== 'report.json' && !/^\.#isms-.*~$/.test(name))).toEqual([]);
    }
    expect(seen).toContain('old');
    expect([...seen].every((what) => what === 'old' || what === 'new 1')).toBe(true);
  });
});
