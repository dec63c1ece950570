import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ismsHere } from '../helpers/isms.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const FORMATS = ['terminal', 'json', 'github', 'summary', 'sarif', 'junit', 'gitlab'] as const;
const files = { [CLOSED]: { from: CLOSED, set: { 'evidence[0].retainUntilOn': null } } } as const;

/** A register with a finding and a waiver for it. */
const accepted = writeRegister(temporaryFolder(), { from: WAIVER, files });
const set = { severities: { 'evidence/retention-set': 'info', 'register/quiet-period': 'off' } };
const lowered = writeRegister(temporaryFolder(), { from: 'organisation.md', set });

describe('a waiver', () => {
  it.each<[status: number, when: string, args: readonly string[]]>([
    [0, 'on its last day', ['--now', '2026-12-31T23:59+01:00', '--rule', 'evidence/retention-set']],
    [1, 'on the day after', ['--now', '2027-01-01T00:00+01:00', '--rule', 'evidence/retention-set']],
    [1, 'on the day after, by its own rule', ['--now', '2027-01-01T00:00+01:00', '--rule', 'waiver/expired']],
    [0, 'when only another rule is asked', ['--rule', 'record/schema', '--rule', 'waiver/unused']],
  ])('ends with %i %s', async (status, _when, args) => {
    expect((await ismsHere(['check', '--content', accepted, '--fail-on', 'warning', ...args])).status).toBe(status);
  });

  it.each(FORMATS)('is named in the report as %s', async (format) => {
    const { status, stdout } = await ismsHere(['check', '--content', accepted, '--format', format]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('WVR-2026-0001')]);
  });

  it('is shown with what it accepts when it is all that changed', async () => {
    const folder = temporaryFolder();
    const root = writeRegister(join(folder, 'records'), { from: WAIVER, files });
    rmSync(join(root, WAIVER));
    makeRepository(folder);
    git(folder, 'switch', '--quiet', '--create', 'waiver');
    writeRegister(root, { from: WAIVER, files });
    put(root, 'people/ops-lead.md', '---\nid: ops-lead\ntitle: Operations lead\nstatus: active\n---\n\nTrained.\n');
    commitAll(folder, 'accept it');
    const check = async (format: string): Promise<string> => {
      const args = ['check', '--content', 'records', '--base', 'main', '--scope', 'touched', '--format', format];
      return (await ismsHere(args, { cwd: folder })).stdout;
    };
    expect(JSON.parse(await check('json'))).toMatchObject({
      summary: { waived: 1 },
      waivers: [{ id: 'WVR-2026-0001' }],
    });
    const cases = new Set([...(await check('junit')).matchAll(/ file="([^"]*)"/g)].map((match) => match[1]));
    expect([...cases].sort()).toEqual([`records/${CLOSED}`, 'records/people/ops-lead.md', `records/${WAIVER}`]);
  });
});

describe('a weight that the organisation lowered', () => {
  it.each(FORMATS)('is said in the report as %s', async (format) => {
    const { stdout } = await ismsHere(['check', '--content', lowered, '--format', format]);
    expect(stdout).toContain('register/quiet-period');
    expect(stdout).toMatch(
      format === 'sarif' ? /"enabled": false/ : format === 'json' ? /"to": "off"/ : /off instead\sof/,
    );
  });

  it('is refused where the rule is fixed: an error at its line', async () => {
    const fixed = { severities: { 'link/unresolved': 'off', 'privacy/email-adress': 'error' } };
    const folder = writeRegister(temporaryFolder(), { from: 'organisation.md', set: fixed });
    const { findings } = JSON.parse((await ismsHere(['check', '--content', folder, '--format', 'json'])).stdout);
    expect(findings).toMatchObject([
      { rule: 'record/schema', severity: 'error', file: 'organisation.md', field: 'severities.link/unresolved' },
      { rule: 'record/schema', message: expect.stringContaining('did you mean `privacy/email-address`?') },
    ]);
  });
});
