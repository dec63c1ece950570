import { describe, expect, it } from 'vitest';
import { isProvisional } from '../../src/records/ids.ts';
import { provisionalId } from '../../src/records/provisional.ts';
import { hostedView } from '../../src/site/hosted.ts';
import type { ChannelView, HostedView } from '../../src/site/model.ts';
import { reportPage } from '../../src/site/pages/report.ts';
import {
  answersText,
  confidentialAddress,
  MOST_ADDRESS,
  mailAddress,
  newFileAddress,
  newIssueAddress,
} from '../../src/site/report-form/addresses.ts';
import { isBlank, keepDraft, keptDraft, type ReportDraft } from '../../src/site/report-form/draft.ts';
import { reportRecord } from '../../src/site/report-form/record.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { portalOf, register } from '../helpers/portal.ts';
import { workshop } from '../helpers/writing.ts';

const WORDS = wordsOf('en').report;
const REPORT = {
  id: 'INC-2026-P3K9QZ7',
  title: 'Door & window stand open',
  file: 'incidents/2026/INC-2026-P3K9QZ7.md',
  text: '---\nid: INC-2026-P3K9QZ7\n---\n\n`````\n100 % größer\n',
};
const github: HostedView = {
  host: 'github',
  called: 'GitHub',
  address: 'https://github.com/fenwick/isms',
  place: { branch: 'main', folder: 'content/' },
};
const query = (address: string | null): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(address ?? '').searchParams);

describe('what a repository runs on', () => {
  it.each<[string, Parameters<typeof hostedView>[0], string | null]>([
    ['GitHub', { repository: 'https://github.com/fenwick/isms' }, 'github GitHub https://github.com/fenwick/isms'],
    [
      'GitLab',
      { repository: 'https://gitlab.fenwick.example/a/isms/' },
      'gitlab GitLab https://gitlab.fenwick.example/a/isms',
    ],
    [
      'Codeberg',
      { repository: 'https://codeberg.org/fenwick/isms.git' },
      'forgejo Forgejo https://codeberg.org/fenwick/isms',
    ],
    ['Gitea', { repository: 'https://gitea.fenwick.example/isms' }, 'forgejo Gitea https://gitea.fenwick.example/isms'],
    ['a machine whose name says nothing', { repository: 'https://git.fenwick.example/isms' }, null],
    [
      'that, and what the settings say',
      { repository: 'https://git.fenwick.example/isms', host: 'gitlab' },
      'gitlab GitLab https://git.fenwick.example/isms',
    ],
    [
      'that, and Gitea',
      { repository: 'https://git.fenwick.example/isms', host: 'gitea' },
      'forgejo Gitea https://git.fenwick.example/isms',
    ],
    ['a host whose links open nothing new', { repository: 'https://bitbucket.org/fenwick/isms' }, null],
    ['no repository', { host: 'github' }, null],
  ])('%s', (_, organisation, seen) => {
    const view = hostedView(organisation, (text) => text, null);
    expect(view === null ? null : `${view.host} ${view.called} ${view.address}`).toBe(seen);
  });
});

describe('a link that opens a report on its host', () => {
  it.each<[string, HostedView, string | null]>([
    ['GitHub', github, 'https://github.com/fenwick/isms/new/main'],
    ['Forgejo', { ...github, host: 'forgejo' }, 'https://github.com/fenwick/isms/_new/main/'],
    [
      'a branch with a slash',
      { ...github, place: { branch: 'team/a b', folder: '' } },
      'https://github.com/fenwick/isms/new/team/a%20b',
    ],
    ['GitLab, whose page ignores what stands in a file', { ...github, host: 'gitlab' }, null],
    ['where git did not say which branch', { ...github, place: null }, null],
  ])('as a new file: %s', (_, hosted, page) => {
    const address = newFileAddress(hosted, REPORT);
    expect(address?.split('?')[0] ?? null).toBe(page);
    if (address !== null)
      expect(query(address)).toEqual({ filename: `${hosted.place?.folder ?? ''}${REPORT.file}`, value: REPORT.text });
  });

  it.each<[string, HostedView, string, string, string]>([
    ['GitHub', github, 'https://github.com/fenwick/isms/issues/new', 'title', 'body'],
    ['Forgejo', { ...github, host: 'forgejo' }, 'https://github.com/fenwick/isms/issues/new', 'title', 'body'],
    [
      'GitLab',
      { ...github, host: 'gitlab' },
      'https://github.com/fenwick/isms/-/issues/new',
      'issue[title]',
      'issue[description]',
    ],
  ])('as an issue, in a block that its text can not end: %s', (_, hosted, page, title, body) => {
    const address = newIssueAddress(hosted, REPORT);
    expect(address?.split('?')[0]).toBe(page);
    expect(query(address)).toEqual({
      [title]: REPORT.title,
      [body]: `\`\`\`\`\`\`markdown\n${REPORT.text}\`\`\`\`\`\`\n`,
    });
  });

  it('only while the encoded address stays under 6,000 characters', () => {
    const of = (length: number): string | null => newFileAddress(github, { ...REPORT, text: 'é'.repeat(length) });
    const bare = of(0)?.length ?? 0;
    const most = Math.floor((MOST_ADDRESS - 1 - bare) / '%C3%A9'.length);
    expect(of(most)?.length).toBeLessThan(6000);
    expect(of(most + 1)).toBeNull();
    expect(newIssueAddress(github, { ...REPORT, text: 'é'.repeat(most + 1) })).toBeNull();
  });
});

describe('a mail with a report', () => {
  const of = (text: string) =>
    mailAddress(
      'mailto:security@fenwick.example?cc=a@b.example',
      { ...REPORT, text },
      { organisation: 'Fenwick', words: WORDS },
    );
  it('says what it holds, where it belongs, and the whole of it', () => {
    const { address, whole } = of(REPORT.text);
    expect([whole, query(address)]).toEqual([
      true,
      {
        cc: 'a@b.example',
        subject: 'Security report INC-2026-P3K9QZ7: Door & window stand open',
        body: `This mail holds a report of Fenwick, to be kept as ${REPORT.file}:\n\n${REPORT.text}`.replaceAll(
          '\n',
          '\r\n',
        ),
      },
    ]);
  });
  it('speaks of an attached file where it would be too long', () => {
    const { address, whole } = of('x'.repeat(6000));
    expect([whole, query(address).body]).toEqual([
      false,
      'The report is in the file INC-2026-P3K9QZ7.md, which I attach.',
    ]);
  });
  it('in confidence holds the questions with the answers; a telephone holds nothing', () => {
    const answers = ['He copied files.\nTwice.', '', 'a\uD800b'];
    const way = { label: 'Privacy lead', text: '', href: 'mailto:dpo@fenwick.example' };
    expect(query(confidentialAddress(way, answers, WORDS)).body).toBe(
      answersText(answers, WORDS).replaceAll('\n', '\r\n'),
    );
    expect(answersText(answers, WORDS)).toMatch(
      /^1\. .*\nHe copied files\.\nTwice\.\n\n2\. .*\n\n\n3\. .*\na\uFFFDb\n\n4\. .*\n\n$/,
    );
    expect(query(confidentialAddress(way, ['x'.repeat(6000)], WORDS))).toEqual({ subject: 'Confidential report' });
    expect(confidentialAddress({ ...way, href: 'tel:+49-30-0000001' }, answers, WORDS)).toBe('tel:+49-30-0000001');
  });
});

describe('what was typed', () => {
  const draft: ReportDraft = {
    ...{ what: 'It broke.', when: 'an hour ago', whenAt: 1764000000000, affected: '', done: '', role: '' },
    ...{ treatment: 'named', keep: false, id: 'INC-2026-P3K9QZ7' },
  };
  const shelf = (kept = new Map<string, string>()) => ({
    kept,
    open: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    }),
  });
  it('is kept as it is', () => {
    const { open } = shelf();
    expect([keepDraft(open, 'k', draft), keptDraft(open, 'k')]).toEqual([true, draft]);
  });
  it.each<[string, Partial<ReportDraft>, boolean]>([
    ['without a name', { treatment: 'anonymous' }, false],
    ['in confidence', { treatment: 'confidential' }, false],
    ['without a name, where that is said', { treatment: 'anonymous', keep: true }, true],
    ['nothing at all', { what: '', when: '' }, false],
  ])('%s: kept or taken away', (_, change, isKept) => {
    const { kept, open } = shelf(new Map([['k', '{}']]));
    expect([keepDraft(open, 'k', { ...draft, ...change }), kept.size]).toEqual([isKept, isKept ? 1 : 0]);
  });
  it('is not said to be kept by a browser that refuses', () => {
    const refuse = () => {
      throw new Error('refused');
    };
    expect([keepDraft(refuse, 'k', draft), keptDraft(refuse, 'k')]).toEqual([false, null]);
  });
  it.each([
    ['no JSON', '{'],
    ['no draft', '7'],
  ])('%s is no draft', (_, text) => expect(keptDraft(shelf(new Map([['k', text]])).open, 'k')).toBeNull());
  it('what is strange in a kept draft is left out', () => {
    const { open } = shelf(new Map([['k', '{"what":7,"id":"../x","treatment":"loud","whenAt":"x"}']]));
    const kept = keptDraft(open, 'k');
    expect(kept === null ? null : [isBlank(kept), kept.id, kept.treatment, kept.whenAt]).toEqual([
      true,
      '',
      'named',
      0,
    ]);
  });
});

it('a provisional id is one, whatever the chance', () => {
  for (let byte = 0; byte < 256; byte += 1)
    expect(isProvisional(provisionalId('INC', '2026', new Uint8Array(6).fill(byte)))).toBe(true);
});

const { isms, read, startClean } = workshop();
it('the form and `isms new` write the same record', async () => {
  startClean();
  const words = { what: 'Odd *mail*.\n# Now', affected: 'mail, a_b', done: 'Called.' };
  const options = Object.entries(words).flatMap(([name, text]) => [`--${name}`, text]);
  const who = ['--who', 'ops-lead', '--channel', 'portal', '--detected-at', 'yesterday evening'];
  expect((await isms(['new', 'incident', '--content', 'content', ...options, ...who])).status).toBe(0);
  const noticed = { at: '2026-11-19T19:00+01:00', words: 'yesterday evening' };
  const making = {
    who: 'ops-lead',
    reportedAt: '2026-11-20T12:00+01:00',
    id: 'INC-2026-P3K9QZ7',
    chance: new Uint8Array(6),
    words: WORDS.wrong,
    language: 'en' as const,
  };
  const record = reportRecord({ ...words, noticed }, making);
  expect('text' in record ? record.text.replace('P3K9QZ7', '0022') : record).toBe(
    read('content/incidents/2026/INC-2026-0022.md'),
  );
});

describe('the page of reporting', async () => {
  const portal = await portalOf(register(), 'staff');
  const channel: ChannelView = {
    id: 'x',
    label: 'Somebody',
    href: 'tel:+1',
    text: '+1',
    hours: null,
    confidential: false,
  };
  const withChannels = (...channels: readonly Partial<ChannelView>[]) =>
    reportPage({ ...portal, site: { ...portal.site, channels: channels.map((one) => ({ ...channel, ...one })) } });

  it('calls the first telephone that is not for confidential reports', () => {
    const { urgent } = withChannels(
      { confidential: true, href: 'tel:+2' },
      { href: 'mailto:a@b.example' },
      { href: 'tel:+3' },
    );
    expect(urgent?.href).toBe('tel:+3');
    expect(withChannels({ href: 'mailto:a@b.example' }).urgent).toBeNull();
  });

  it('sends what is confidential to one role, by its mail and its telephone', () => {
    const { setup } = withChannels(
      { label: 'Privacy lead', href: 'mailto:dpo@b.example', confidential: true },
      { label: 'Works council', href: 'tel:+4', confidential: true },
      { label: 'Privacy lead', href: 'tel:+5', confidential: true },
    );
    expect(setup.confidential.map(({ href }) => href)).toEqual(['mailto:dpo@b.example', 'tel:+5']);
    expect([setup.mailbox, withChannels().questionsMail]).toEqual([null, null]);
  });

  it('offers roles, nobody who has left, and who comes from outside', () => {
    const { people } = reportPage(portal).setup;
    expect(people).toContainEqual({ id: 'ops-lead', label: 'Operations lead' });
    expect(people.at(-1)).toEqual({ id: 'external', label: WORDS.form.outside });
  });

  it('does not offer somebody who has left', async () => {
    const set = { status: 'left', leftOn: '2026-10-31' };
    const { people } = reportPage(await portalOf(register({ from: 'people/ops-lead.md', set }), 'staff')).setup;
    expect(people.map(({ id }) => id)).not.toContain('ops-lead');
  });

  it('has what the organisation says to leave alone above the form, and not a second time below it', () => {
    const guidance =
      '<p>Tell us.</p>\n<h2 id="a">What to leave alone</h2>\n<ul><li>Logs</li></ul>\n<h2 id="b">Next</h2>\n<p>Soon.</p>';
    const page = reportPage({ ...portal, site: { ...portal.site, guidance } });
    expect(page.leaveAlone).toBe('<ul><li>Logs</li></ul>');
    expect(page.guidance).toBe('<p>Tell us.</p>\n<h2 id="b">Next</h2>\n<p>Soon.</p>');
    expect(reportPage({ ...portal, site: { ...portal.site, guidance: '<p>Tell us.</p>' } }).leaveAlone).toBe('');
  });
});
