import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/writing.ts';

const { isms, startClean, write, read } = workshop();
const RULE = 'incident/closed-requires-root-cause';

describe('isms explain', () => {
  it.each([
    ['with its slash', 'https://isms.fenwick.example/records/', 'https://isms.fenwick.example/records/'],
    ['without', 'https://isms.fenwick.example/records', 'https://isms.fenwick.example/records/'],
    ['at the top', 'https://isms.fenwick.example', 'https://isms.fenwick.example/'],
  ])("gives the whole address of a rule's page, where the portal's is known: %s", async (_, portal, start) => {
    startClean();
    const text = read('content/organisation.md').replace(/^portal:.*\n/m, '');
    write('content/organisation.md', text.replace('---\n', `---\nportal: ${portal}\n`));
    const address = `${start}rules/${RULE}/`;
    expect((await isms(['explain', RULE])).out).toContain(`page      ${address}\n`);
    const json = await isms(['explain', RULE, '--format', 'json', '--content', 'content']);
    expect(JSON.parse(json.out)).toMatchObject({ url: `/rules/${RULE}/`, page: address });
  });

  it('gives its path where it is not, and where there are no records', async () => {
    expect((await isms(['explain', RULE])).out).toContain(`/rules/${RULE}/ of the portal\n`);
    expect((await isms(['explain', RULE, '--content', 'nowhere'])).status).toBe(2);
    write('content/organisation.md', '---\nportal: javascript:alert(1)\n---\n');
    expect((await isms(['explain', RULE])).out).toContain(`/rules/${RULE}/ of the portal\n`);
  });
});

describe('the weight of a rule', () => {
  it.each([
    ['register/empty', 'error; in the first days (`graceDays` from `startedOn`) a warning'],
    ['register/quiet-period', 'warning'],
    ['link/self', 'error; it can be neither changed nor waived'],
    ['incident/phase-order', 'error; it can be neither changed nor waived'],
    ['policy/owner-required', 'error'],
  ])('%s: %s', async (rule, weight) => {
    expect((await isms(['explain', rule])).out).toContain(`\n  weight    ${weight}\n`);
  });
});

describe('what an example finds', () => {
  const RULE_OF_TWO = 'notification/assessment-required';
  const NAME = 'a duty may apply, since nobody knows about personal data';

  it('stands below what makes the case, each finding behind its place', async () => {
    const { out } = await isms(['explain', RULE_OF_TWO]);
    const [, shown = ''] = out.split(`✗ ${NAME}\n`);
    expect(shown.split('\n\n')[0]).toBe(
      [
        '    incidents/2026/INC-2026-0007.md',
        '    - with `notifications: []`',
        '    - with `personalData: {involved: unknown}`',
        '    → 35:3 `status` is `closed`, but whether data about people is involved is still `unknown`',
        '    → 81:1 `northwind-dpa` applies to this incident, but `notifications` holds no decision',
      ].join('\n'),
    );
  });

  it('says what a change does, below what was so before it, too', async () => {
    const { out } = await isms(['explain', 'history/illegal-transition']);
    const [, shown = ''] = out.split('✗ from contained back to triaged\n');
    expect(shown.split('\n\n')[0]).toBe(
      [
        '    incidents/2026/INC-2026-0007.md',
        '    - without `closure`',
        '    what the change does:',
        '      - status contained → triaged',
        '    → 5:1 `status` was `contained` and is `triaged`, an earlier one, and `reopened` has no new entry',
      ].join('\n'),
    );
    const json = JSON.parse((await isms(['explain', 'history/illegal-transition', '--format', 'json'])).out);
    expect(json.examples.fails[0]).toMatchObject({
      changes: ['with `status: triaged`', 'without `closure`'],
      before: ['with `status: contained`', 'without `closure`'],
      story: ['status contained → triaged'],
    });
    const none = JSON.parse((await isms(['explain', RULE_OF_TWO, '--format', 'json'])).out);
    expect(none.examples.fails[0]).toMatchObject({ before: null, story: null });
  });

  it('is told to programs, and a case that passes has none', async () => {
    const { out } = await isms(['explain', 'policy/owner-required', '--format', 'json']);
    const { fails, passes } = JSON.parse(out).examples;
    expect(fails[0]).toMatchObject({ name: 'nobody keeps it up to date', says: ['1:1 `owner` is missing'] });
    for (const example of passes) expect(example).not.toHaveProperty('says');
  });
});

describe('what was probably meant', () => {
  it.each([
    ['--foo', false],
    ['--nw', true],
    ['--nows', true],
    ['--xyz', false],
  ])('%s: a near option alone', async (typed, near) => {
    const { status, err } = await isms(['check', typed, '2026-11-20T12:00Z']);
    expect([status, err.includes('did you mean `--now`')]).toEqual([2, near]);
  });
});

describe('isms explain sections', () => {
  it('shows the headings and placeholder words of each language', async () => {
    const { status, out } = await isms(['explain', 'sections']);
    expect(status).toBe(0);
    expect(out).toContain('\n## Root cause\n  English  Root cause\n  German   Grundursache · Ursache\n');
    expect(out).toContain('steht noch aus');
    expect(out).toContain('sans objet');
  });
  it('and tells them to programs', async () => {
    const { sections } = JSON.parse((await isms(['explain', 'sections', '--format', 'json'])).out);
    expect(sections['Lessons learned'].fr[0]).toBe('Enseignements');
  });
});
