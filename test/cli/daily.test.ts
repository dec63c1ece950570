import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, markOf } from '../../src/cli/daily/issue.ts';
import { type KnownIssue, planOf } from '../../src/cli/daily/plan.ts';
import { TOPICS } from '../../src/cli/daily/topics.ts';
import { ruleById } from '../../src/rules/index.ts';
import { writeRegister } from '../helpers/register.ts';
import { trackerHost } from '../helpers/tracker.ts';
import { workshop } from '../helpers/writing.ts';

const shop = workshop();
const RECORD = 'content/incidents/2026/INC-2026-0007.md';
const DEADLINE = 'deadline/INC-2026-0007/northwind-dpa/notification';
/** An hour before the notice to Northwind is due, which was not sent. */
const BEFORE = '2026-03-03T07:20+01:00';
const AFTER = '2026-03-03T09:20+01:00';

/** Changes a record by its text. */
const change = (file: string, from: RegExp, to: string): void =>
  shop.write(
    file,
    shop.read(file).replace(from, () => to),
  );
/** What is under way: the closed incident of the base register, contained, and nothing sent. */
function start(): void {
  writeRegister(shop.at('content'), {
    from: 'incidents/2026/INC-2026-0007.md',
    set: {
      status: 'contained',
      closure: null,
      recovery: null,
      review: null,
      'notifications[0].sentAt': null,
      'notifications[0].reference': null,
    },
    files: {
      'organisation.md': { from: 'organisation.md', set: { severities: { 'review/management-interval': 'off' } } },
    },
  });
}
const daily = async (now: string, ...typed: string[]) => await shop.isms(['daily', '--now', now, ...typed]);

beforeEach(start);
afterEach(() => vi.unstubAllEnvs());

function onGithub() {
  const host = trackerHost('gh');
  vi.stubEnv('PATH', host.path);
  return host;
}

describe('what isms daily reminds of', () => {
  it('a step that is due soon, then missed, with what to type', async () => {
    expect((await daily(BEFORE)).out).toContain(
      'INC-2026-0007: northwind-dpa, notification, is due 3 Mar 2026, 07:20 UTC\n',
    );
    expect((await daily(AFTER)).out).toContain(
      'INC-2026-0007: northwind-dpa, notification, was due 3 Mar 2026, 07:20 UTC\n',
    );
    const { items } = JSON.parse((await daily(AFTER, '--format', 'json')).out);
    expect(items[0].body).toContain('Draft it: `npx isms notice INC-2026-0007 northwind-dpa notification`');
    expect(items[0].body).toContain('Not legal advice');
  });

  it.each(TOPICS.flatMap(({ id, rules }) => rules.map((rule): [string, string] => [rule, id])))(
    '%s is a rule, for %s',
    (rule) => expect(ruleById(rule)?.id).toBe(rule),
  );

  it('an action that is overdue', async () => {
    change('content/actions/ACT-2026-0003.md', /^status: .*$/m, 'status: open');
    const { out } = await daily('2027-06-01T12:00+02:00');
    expect(out).toContain('ACT-2026-0003: the action is overdue\n');
  });

  it.each([
    ['a drill, and says so', 'exercise: true', 'It is a drill'],
    [
      'no record that was finished before these records began',
      'status: closed\nimported: { from: Jira, on: 2026-04-01, closedOn: 2025-03-20 }',
      null,
    ],
  ])('%s', async (_what, lines, says) => {
    change(RECORD, /^status: .*$/m, says === null ? lines : `status: contained\n${lines}`);
    const { items } = JSON.parse((await daily(AFTER, '--format', 'json')).out);
    expect(items.map(({ key }: { key: string }) => key).includes(DEADLINE)).toBe(says !== null);
    if (says !== null) expect(items[0].body).toContain(says);
  });

  it('nothing, where nothing is due', async () => {
    expect(await daily('2026-03-02T08:00+01:00')).toEqual({
      status: 0,
      out: 'Nothing is due, and nothing overdue.\n',
      err: '',
    });
  });

  it('the same text day after day, so that nobody is told again', async () => {
    const at = async (now: string) => JSON.parse((await daily(now, '--format', 'json')).out).items;
    const [first, second] = [await at('2027-06-01T12:00+02:00'), await at('2027-06-02T12:00+02:00')];
    expect(first.length).toBeGreaterThan(1);
    expect(second).toEqual(first);
  });
});

describe('issues on GitHub', () => {
  it('are opened, brought up to date and closed once; a second run changes nothing', async () => {
    const host = onGithub();
    const run = async (now: string) => {
      const before = host.calls().length;
      const { status, out } = await daily(now, '--host', 'github');
      expect(status).toBe(0);
      return {
        out,
        methods: host
          .calls()
          .slice(before)
          .map(({ args }) => args[2]),
      };
    };
    expect((await run(BEFORE)).methods).toEqual(['GET', 'POST']);
    expect(host.issues()).toMatchObject([
      {
        number: 1,
        state: 'open',
        labels: ['isms-daily'],
        title: expect.stringContaining('is due'),
        body: expect.stringMatching(`^<!-- isms:${DEADLINE} -->\n`),
      },
    ]);
    expect(await run(BEFORE)).toEqual({
      methods: ['GET'],
      out: 'Every issue is as it should be: nothing was changed.\n',
    });
    expect((await run(AFTER)).methods).toEqual(['GET', 'PATCH']);
    expect(host.issues()[0]).toMatchObject({ state: 'open', title: expect.stringContaining('was due') });
    expect((await run(AFTER)).methods).toEqual(['GET']);

    const unsent = shop.read(RECORD);
    change(RECORD, /(?<=decision: required\n)/, `    sentAt: ${AFTER}\n`);
    expect(await run(AFTER)).toMatchObject({
      methods: ['GET', 'PATCH'],
      out: expect.stringMatching(/^closed #1: INC-2026-0007/),
    });
    expect(host.issues()[0]?.state).toBe('closed');
    expect((await run(AFTER)).methods).toEqual(['GET']);

    shop.write(RECORD, unsent);
    expect((await run(AFTER)).out).toMatch(/^opened again #1/);
    expect(host.issues().map(({ state }) => state)).toEqual(['open']);
  });

  it('leave alone what people opened themselves, also with the label', async () => {
    const host = onGithub();
    const own = { number: 1, title: 'Think about it', body: 'By hand', state: 'open', labels: ['isms-daily'] } as const;
    host.set([own]);
    await daily(BEFORE, '--host', 'github');
    expect(host.issues()[0]).toEqual(own);
    expect(host.issues()).toHaveLength(2);
  });

  it.each([
    ['an option', '--repo=evil/isms'],
    ['a command', '$(touch owned) `touch owned`; touch owned'],
    ['a mention and a link', '@everybody [pay](https://evil.example) #1 <!-- isms:x -->'],
    ['a file', '@/etc/passwd'],
  ])('a title that looks like %s stays text', async (_what, title) => {
    const host = onGithub();
    change(RECORD, /^title: .*$/m, `title: ${JSON.stringify(title)}`);
    expect((await daily(BEFORE, '--host', 'github')).status).toBe(0);
    expect(host.calls().map(({ args }) => args)).toEqual([
      ['api', '--method', 'GET', 'repos/{owner}/{repo}/issues?labels=isms-daily&state=all&per_page=100&page=1'],
      ['api', '--method', 'POST', 'repos/{owner}/{repo}/issues', '--input', '-'],
    ]);
    const body = host.issues()[0]?.body ?? '';
    expect(body).not.toMatch(/(?<!`npx isms notice [^`]*)@|\[pay\]|#1/);
    expect(keyOf(body)).toBe(DEADLINE);
    expect(shop.tree('.').filter((file) => file.includes('owned'))).toEqual([]);
  });

  it.each(['RED', 'AMBER+STRICT'])('say ids alone of a record that is %s', async (tlp) => {
    const host = onGithub();
    change(RECORD, /^tlp: .*$/m, `tlp: ${tlp}`);
    await daily(AFTER, '--host', 'github');
    const [issue] = host.issues();
    expect(`${issue?.title}\n${issue?.body}`).not.toMatch(/[Ll]aptop|Northwind|processing/);
    expect(issue?.body).toContain('- Obligation: `northwind-dpa`, step `notification`\n');
  });

  it('hold no secret', async () => {
    const host = onGithub();
    const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    change(RECORD, /^title: .*$/m, `title: Token ${token} in a chat`);
    await daily(AFTER, '--host', 'github');
    expect(JSON.stringify(host.calls())).not.toContain(token.slice(0, 10));
  });

  it('are not closed while a file can not be read: status 2, since more may be due', async () => {
    const host = onGithub();
    await daily(AFTER, '--host', 'github');
    shop.write('content/obligations/northwind-dpa.md', 'no frontmatter');
    const { status, err } = await daily(AFTER, '--host', 'github');
    expect([status, host.issues()[0]?.state]).toEqual([2, 'open']);
    expect(err).toContain('nothing counts as settled and no issue is closed');
  });

  it('status 2 when the host refuses, and nothing is taken for settled', async () => {
    const host = onGithub();
    host.fail('HTTP 403: Resource not accessible by integration');
    expect(await daily(AFTER, '--host', 'github')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/HTTP 403[\s\S]*issues: write/),
    });
  });

  it('status 2 where `gh` is missing', async () => {
    vi.stubEnv('PATH', shop.at('.'));
    expect((await daily(AFTER, '--host', 'github')).err).toContain('`gh` could not be run');
  });
});

describe('issues on GitLab', () => {
  const ENV = { CI_API_V4_URL: 'https://gitlab.example/api/v4', CI_PROJECT_ID: '7', ISMS_TOKEN: 'glpat-x' };
  const run = (now: string) => shop.isms(['daily', '--host', 'gitlab', '--now', now], null, ENV);

  it('are the same, for members alone, with the token in no argument', async () => {
    const host = trackerHost('curl');
    vi.stubEnv('PATH', host.path);
    expect(await run(BEFORE)).toMatchObject({ status: 0, err: '' });
    expect(host.issues()).toMatchObject([
      { confidential: true, state: 'open', body: expect.stringMatching(`^<!-- isms:${DEADLINE} -->\n`) },
    ]);
    expect((await run(AFTER)).out).toMatch(/^brought up to date #1/);
    change(RECORD, /(?<=decision: required\n)/, `    sentAt: ${AFTER}\n`);
    expect((await run(AFTER)).out).toMatch(/^closed #1/);
    expect((await run(AFTER)).out).toBe('Every issue is as it should be: nothing was changed.\n');
    expect(host.issues()[0]?.state).toBe('closed');
    expect(
      host
        .calls()
        .flatMap(({ args }) => args)
        .join(' '),
    ).not.toContain('glpat');
  });

  it.each([
    ['CI_PROJECT_ID', '7/../8', 'no pipeline of GitLab'],
    ['CI_API_V4_URL', 'file:///etc/passwd', 'no pipeline of GitLab'],
    ['ISMS_TOKEN', 'x"\nurl = "https://evil.example"', 'there is no token'],
  ])('status 2 when %s is %j', async (name, value, says) => {
    const { gitlab } = await import('../../src/cli/daily/gitlab.ts');
    expect(() => gitlab({ env: { ...ENV, [name]: value } })).toThrow(says);
  });
});

describe('a portal that says when the daily run went through', () => {
  it('status 2 for what is no instant', async () => {
    expect(await shop.isms(['build', '--daily-run', 'yesterday'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('`--daily-run yesterday` is no date and time'),
    });
  });
});

describe('what a run does', () => {
  const issue = (key: string, title = 'A') => ({ key, title, body: `${markOf(key)}\n\nText` });
  const known = (number: number, key: string, open: boolean, title = 'A'): KnownIssue => ({
    number,
    title,
    body: `${markOf(key)}\r\n\r\nText `,
    open,
  });
  const does = (...args: Parameters<typeof planOf>) =>
    planOf(...args).steps.map((step) => `${step.does} ${step.does === 'open' ? step.issue.key : step.number}`);

  it.each<[what: string, issues: ReturnType<typeof issue>[], known: KnownIssue[], whole: boolean, steps: string[]]>([
    ['a new item', [issue('a')], [], true, ['open a']],
    ['nothing new, other line ends', [issue('a')], [known(1, 'a', true)], true, []],
    ['another title', [issue('a', 'B')], [known(1, 'a', true)], true, ['update 1']],
    ['settled', [], [known(1, 'a', true)], true, ['close 1']],
    ['settled before', [], [known(1, 'a', false)], true, []],
    ['not to be told, since a file is unread', [], [known(1, 'a', true)], false, []],
    ['closed by hand and not settled', [issue('a')], [known(1, 'a', false)], true, ['reopen 1']],
    ['an old one and an open one', [issue('a')], [known(1, 'a', false), known(2, 'a', true)], true, []],
    ['twice open', [issue('a')], [known(2, 'a', true), known(1, 'a', true)], false, ['close 2']],
  ])('%s', (_what, issues, there, whole, steps) => expect(does(issues, there, whole)).toEqual(steps));

  it('no more than fifty new issues a day', () => {
    const many = Array.from({ length: 60 }, (_, n) => issue(`k/${n}`));
    const { steps, left } = planOf(many, [], true);
    expect([steps.length, left]).toEqual([50, 10]);
  });

  it.each([
    ['<!-- isms:a/b -->\ntext', 'a/b'],
    ['<!-- isms:a%20b -->', 'a%20b'],
    ['text <!-- isms:a/b -->', null],
    ['<!-- isms:a --> <!-- isms:b -->\n', null],
    ['', null],
  ])('the key of %j is %s', (body, key) => expect(keyOf(body)).toBe(key));
});
