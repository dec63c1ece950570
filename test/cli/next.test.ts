import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isms } from '../helpers/isms.ts';
import { workshop } from '../helpers/writing.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../src/content', import.meta.url));
const shop = workshop();
/** A copy of the sample, so that its cache is of its own. */
const startSample = (): void => cpSync(SAMPLE, shop.at('content'), { recursive: true });

describe('the exit status of isms next, as a process', () => {
  it.each([
    [0, 'nothing is left', ['INC-2026-0017'], 'Nothing is left'],
    [2, 'there is no such record', ['INC-2026-9999'], 'there is no record'],
    [2, 'the record is finished', ['INC-2026-0007'], 'nothing follows'],
  ])('%i when %s', (status, _when, args, says) => {
    const ran = isms(['next', ...args], { cwd: ROOT });
    expect(ran.status).toBe(status);
    expect(status === 2 ? ran.stderr : ran.stdout).toContain(says);
    expect(status === 2 ? ran.stdout : ran.stderr).toBe('');
  });
});

describe('what can not be told', () => {
  it.each<[what: string, typed: string[], says: string, fix: string]>([
    ['a word that nearly is an id', ['INC-2026-0O19'], 'did you mean', 'the name of its file'],
    ['a status of another type', ['INC-2026-0019', '--to', 'verified'], 'an incident is never `verified`', '`closed`'],
    [
      'a status of another kind',
      ['INC-2026-0021', '--to', 'contained'],
      'a weakness is never `contained`',
      '`investigating`, `closed`',
    ],
    ['a misspelt status', ['INC-2026-0019', '--to', 'closd'], 'did you mean `closed`?', '`reviewed`'],
    ['the status that it has', ['INC-2026-0019', '--to', 'recovered'], 'is `recovered` already', '`closed`'],
    [
      'a step that it has passed',
      ['INC-2026-0019', '--to', 'triaged'],
      'past that',
      'a later one: `reviewed`, `closed`',
    ],
    ['a finished incident', ['INC-2026-0007'], 'is `closed` already', '`reopened`'],
    ['a finished incident and a status', ['INC-2026-0007', '--to', 'investigating'], 'is `closed` already', 'custody'],
    ['a finished action', ['ACT-2026-0001'], 'already, and nothing follows', '`amendments`'],
    ['a type without an order', ['laptop-0388'], 'for you to say', '--to lost'],
    ['a policy in force', ['mobile-devices'], 'for you to say', 'name it: `--to retired`'],
    ['a type without a status', ['TRN-2026-0001'], 'has no status', 'a policy'],
    ['no id', [], 'needs ID', 'isms next ID'],
  ])('%s', async (_what, typed, says, fix) => {
    startSample();
    const { status, out, err } = await shop.isms(['next', ...typed]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).toContain(fix);
  });

  it('a record whose file can not be read', async () => {
    startSample();
    shop.write('content/incidents/2026/INC-2026-0019.md', '---\nid: [\n---\n');
    const { status, err } = await shop.isms(['next', 'INC-2026-0019']);
    expect(status).toBe(2);
    expect(err).toContain('can not be read');
  });

  it('one of two records of one name, until it is said which', async () => {
    startSample();
    shop.write('content/people/mobile-devices.md', '---\nid: mobile-devices\ntitle: Devices desk\n---\n');
    const both = await shop.isms(['next', 'mobile-devices', '--to', 'retired']);
    expect(both.status).toBe(2);
    expect(both.err).toContain('`policies/mobile-devices`, `people/mobile-devices`'.split(', ')[0]);
    expect((await shop.isms(['next', 'policies/mobile-devices', '--to', 'retired'])).status).not.toBe(2);
  });
});

const CHECKLIST = `INC-2026-0019: Invoice with changed bank details was paid and called back
An incident that is \`recovered\`.

Before it may be \`closed\`
  [ ] error    \`status\` is \`closed\`, but \`closure\` is missing
      fix      Add \`closure: { at: 2026-03-20T15:00+01:00, by: managing-director
               }\` with your own time and role; take \`closure\` out of a record
               that is open.
      rule     incident/closed-requires-closure (A.5.26)

  [ ] error    \`status\` is \`closed\`, but there is no section
               \`## Lessons learned\`
      fix      Below the heading \`## Lessons learned\` write what is done
               differently from now on, or why nothing needs to change; or set
               \`status\` back.
      rule     incident/closed-requires-lessons (A.5.27)

  [ ] error    \`status\` is \`closed\`, but there is no section \`## Root cause\`
      fix      Write the cause below the heading \`## Root cause\`, or set
               \`status\` back to \`recovered\`.
      rule     incident/closed-requires-root-cause (A.5.27, 10.2)

3 errors left. Mend what has a box; then set \`status: closed\` in
\`src/content/incidents/2026/INC-2026-0019.md\`, run \`npx isms check\`, and hand it
in.
`;

describe('what isms next shows', () => {
  it('a checklist of 80 columns, with what to type', () => {
    expect(isms(['next', 'INC-2026-0019'], { cwd: ROOT })).toEqual({ status: 1, stderr: '', stdout: CHECKLIST });
  });

  it('how to go on where nothing is left, and writes nothing', async () => {
    startSample();
    const before = shop.tree('content').map((file) => shop.read(file));
    const { status, out } = await shop.isms(['next', 'INC-2026-0017']);
    expect(status).toBe(0);
    expect(out).toContain('Nothing is left: set `status: contained` in `content/incidents/2026/INC-2026-0017.md`');
    expect(shop.tree('content').map((file) => shop.read(file))).toEqual(before);
  });

  it.each<[what: string, typed: string[], says: string | RegExp]>([
    ['that an incident is asked for more than an event', ['INC-2026-0023'], 'This is the list for an event.'],
    ['steps that are left out', ['INC-2026-0018', '--to', 'closed'], 'That leaves out `contained`, `recovered`'],
    ['a way that is no step', ['ACT-2026-0010', '--to', 'cancelled'], '`status: cancelled`'],
    ['what may wait, without a box', ['INC-2026-0023'], /^ {6}warning {2}/m],
  ])('%s', async (_what, typed, says) => {
    startSample();
    expect((await shop.isms(['next', ...typed])).out).toMatch(says);
  });

  it('what is found today and will be found then, below the rest', async () => {
    startSample();
    const file = 'content/incidents/2026/INC-2026-0019.md';
    shop.write(file, shop.read(file).replace(/^category: .*$/m, 'category: spilled-coffee'));
    const { status, out } = await shop.isms(['next', 'INC-2026-0019']);
    expect(status).toBe(1);
    const [asked = '', known = ''] = out.split('Found in it today, and then still\n');
    expect(asked).toContain('incident/closed-requires-closure');
    expect(asked).not.toContain('incident/category-known');
    expect(known).toContain('incident/category-known');
  });

  it('judges days at --now', async () => {
    startSample();
    const at = async (now: string) => (await shop.isms(['next', 'INC-2026-0017', '--now', now])).out;
    expect(await at('2026-11-20T12:00+01:00')).not.toContain('stale-open');
    expect(await at('2027-02-20T12:00+01:00')).toContain('incident/stale-open');
  });
});

describe('what was handed in counts', () => {
  const OPEN = 'content/incidents/2026/INC-2026-0017.md';

  it('for a record that was opened again, too: what was rewritten is told below what the step asks for', async () => {
    startSample();
    const before = await shop.isms(['next', 'INC-2026-0017']);
    shop.git('init', '--quiet');
    shop.git('add', '--all');
    shop.git('commit', '--quiet', '--message', 'first');
    expect(await shop.isms(['next', 'INC-2026-0017'])).toEqual(before);
    const text = shop.read(OPEN).replace('severity: medium', 'severity: low');
    shop.write(OPEN, text.replace(/\n {2}- \{ at: 2026-11-17T16:30.*/, ''));
    const { status, out } = await shop.isms(['next', 'INC-2026-0017']);
    const [asked = '', known = ''] = out.split('Found in it today, and then still\n');
    expect([status, asked.includes('history/')]).toEqual([1, false]);
    expect(known).toContain('history/reassessment-required');
    expect(known).toContain('history/timeline-removed');
  });

  it.each([
    ['next', 'INC-2026-0007', 'investigating', []],
    ['log', 'INC-2026-0001', 'triaged', ['Found it.', '--by', 'it-admin']],
  ])('%s: a closed record is opened again by the way of its kind', async (command, id, status, more) => {
    startSample();
    const { err } = await shop.isms([command, id, ...more]);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      `open it again first: add \`{ at, by, reason }\` at the end of \`reopened\`, take \`closure\` out, and write \`status: ${status}\``,
    );
  });
});

describe('what isms next tells programs', () => {
  it('is one document in the form of the contract', async () => {
    startSample();
    const { status, out } = await shop.isms(['next', 'INC-2026-0019', '--format', 'json']);
    expect(status).toBe(1);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual([
      'schemaVersion',
      'record',
      'file',
      'status',
      'to',
      'findings',
      'already',
      'summary',
    ]);
    expect(told).toMatchObject({
      schemaVersion: 1,
      record: 'INC-2026-0019',
      status: 'recovered',
      to: 'closed',
      already: [],
    });
    expect(told.summary).toEqual({ error: 3, warning: 0, info: 0, waived: 0 });
    const checked = JSON.parse((await shop.isms(['check', '--now', '2027-02-20T12:00+01:00', '--format', 'json'])).out);
    expect(Object.keys(told.findings[0])).toEqual(Object.keys(checked.findings[0]));
  });
});
