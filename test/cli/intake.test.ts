import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/writing.ts';

const { isms, read, write, tree, startClean } = workshop();
const INTAKE = ['intake', '--content', 'content', '--as', 'json'];
const hand = (report: object, more: readonly string[] = []) => isms([...INTAKE, ...more], [JSON.stringify(report)]);
const made = (): readonly string[] => tree('content/incidents').filter((file) => /-P\w{6}\.md$/.test(file));

describe('a report that is handed over', () => {
  it('is a record with a provisional id, and the answer is for whoever reported', async () => {
    startClean();
    const { status, out, err } = await hand({
      what: 'The key card is not in my bag.',
      when: 'an hour ago',
      by: 'ops-lead',
      done: 'Nothing yet',
      reportedAt: '2026-11-20T08:00:00Z',
      reference: { system: 'chat', key: 'C1/17' },
    });
    const [file = ''] = made();
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Thank you\. [^:]+ INC-2026-P\w{6}: The key card is not in my bag\.\n/);
    expect(read(file).replace(/P\w{6}/, 'P')).toBe(
      '---\nid: INC-2026-P\ntitle: The key card is not in my bag\nstatus: reported\ndetectedAt: 2026-11-20T08:00+01:00\nreportedAt: 2026-11-20T09:00+01:00\nreporter:\n  who: ops-lead\n  channel: portal\nreferences:\n  - system: chat\n    key: C1/17\n---\n\n## What happened\n\nThe key card is not in my bag.\n\n## Actions taken so far\n\nNothing yet\n',
    );
    expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(0);
  });

  it('is one record however often it comes, also after it has got its number', async () => {
    startClean();
    const report = { what: 'A lost card.', reference: { system: 'chat', key: 'C1/17' } };
    await hand(report);
    const again = await hand({ ...report, what: 'A lost card, now found.' });
    expect([again.status, again.out, made().length]).toEqual([0, expect.stringContaining('already'), 1]);
    const [file = ''] = made();
    const id = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
    expect((await isms(['renumber', id, '--content', 'content'])).status).toBe(0);
    const later = await hand(report);
    expect([later.status, later.out, made()]).toEqual([0, expect.stringContaining('INC-2026-0022'), []]);
  });

  it('from the future is taken for one of now', async () => {
    startClean();
    await hand({ what: 'A lost card.', reportedAt: '2030-01-01T00:00Z' });
    expect(read(made()[0] ?? '')).toContain('reportedAt: 2026-11-20T12:00+01:00');
  });

  it('leaves passwords out, and says so', async () => {
    startClean();
    const { out } = await hand({
      what: 'I typed my password: hunter2secret into a page.',
      title: 'token=abc123secret',
    });
    expect(out).toContain('2 passwords or tokens were left out');
    expect(read(made()[0] ?? '')).not.toMatch(/hunter2|abc123/);
  });

  it.each([
    ['a heading of a record', '## Root cause\n\nSomebody was careless.'],
    ['frontmatter', '---\nstatus: closed\n---\n'],
    ['HTML', '<script>alert(1)</script>'],
    ['a link', '[click](javascript:alert(1)) http://login.evil.example/'],
    ['a command', '$(rm -rf /) \x60id\x60 $HOME'],
  ])('brings nothing but words: %s', async (_what, what) => {
    startClean();
    expect((await hand({ what })).status).toBe(0);
    expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(0);
    expect(read(made()[0] ?? '')).toMatch(/^---\nid: [^\n]+\ntitle: [^\n]+\nstatus: reported\n/);
    expect(read(made()[0] ?? '').match(/^## .+$/gm)).toEqual(['## What happened']);
  });
});

describe('nothing is written', () => {
  it.each([
    ['for what is no report', { text: 'x' }, [], 1, 'could not be read'],
    ['for a placeholder', { what: 'TODO' }, [], 1, 'does not say yet what happened'],
  ])('%s', async (_what, report, more, status, said) => {
    startClean();
    const before = tree();
    const ran = await hand(report, more);
    expect([ran.status, ran.out, tree()]).toEqual([status, expect.stringContaining(said), before]);
  });

  it('by a channel that the organisation does not have, or in a form that nobody knows', async () => {
    startClean();
    const before = tree();
    const ran = await hand({ what: 'x' }, ['--channel', 'pigeon']);
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('no channel `pigeon`')]);
    const other = await isms(['intake', '--content', 'content'], ['{}']);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('--as')]);
    expect(tree()).toEqual(before);
  });

  it('where the settings can not be read', async () => {
    startClean();
    write('content/organisation.md', '---\nname: [\n---\n');
    const before = tree();
    const ran = await hand({ what: 'x' });
    expect([ran.status, ran.err, tree()]).toEqual([2, expect.stringContaining('organisation.md'), before]);
  });
});
