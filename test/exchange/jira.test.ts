import { describe, expect, it } from 'vitest';
import { documentText, richText } from '../../src/exchange/jira/document.ts';
import { type Asked, type Files, imported } from '../helpers/importing.ts';

const one = async (files: Files, asked: Asked = {}) => {
  const { refused, arrived, files: made } = await imported('jira', files, { timezone: 'Europe/Berlin', ...asked });
  expect(refused).toEqual([]);
  return { text: made[0]?.text ?? '', arrived: arrived[0], all: made };
};
const table = (head: string, ...rows: readonly string[]): Files => ({ 'jira.csv': `${[head, ...rows].join('\n')}\n` });
const HEAD = 'Summary,Issue key,Issue id,Issue Type,Status,Created,Reporter,Description';
const ROW = 'Laptop lost,SEC-41,10041,Incident,Done,02/Mar/26 8:20 AM,mlindqvist,On the train.';

describe('a table of Jira', () => {
  it.each<readonly [what: string, files: Files, reportedAt: string]>([
    ['Cloud, English', table(HEAD, ROW), '2026-03-02T08:20+01:00'],
    ['Windows line ends and a byte order mark', { 'j.csv': `\uFEFF${HEAD}\r\n${ROW}\r\n` }, '2026-03-02T08:20+01:00'],
    ['semicolons', { 'j.csv': `${HEAD}\n${ROW}\n`.replaceAll(',', ';') }, '2026-03-02T08:20+01:00'],
    ['in the afternoon', table(HEAD, ROW.replace('8:20 AM', '12:20 PM')), '2026-03-02T12:20+01:00'],
    [
      'German',
      table(
        'Zusammenfassung,Vorgangsschlüssel,Vorgangs-ID,Vorgangstyp,Status,Erstellt,Autor,Beschreibung',
        ROW.replace('Mar', 'Mär'),
      ),
      '2026-03-02T08:20+01:00',
    ],
    [
      'French',
      table(
        'Résumé,Clé de ticket,ID de ticket,Type de ticket,État,Création,Rapporteur,Description',
        ROW.replace('Mar', 'mars'),
      ),
      '2026-03-02T08:20+01:00',
    ],
    [
      'numbers that a row settles',
      table(
        HEAD,
        ROW.replace('02/Mar/26', '02/03/2026'),
        ROW.replace('02/Mar/26', '23/03/2026').replace('SEC-41', 'SEC-42'),
      ),
      '2026-03-02T08:20+01:00',
    ],
  ])('%s', async (_, files, reportedAt) => {
    const { text } = await one(files);
    expect(text).toContain(`title: Laptop lost\nstatus: reported\nreportedAt: ${reportedAt}\n`);
    expect(text).toContain('  - system: jira\n    key: SEC-41\n');
    expect(text).toContain('On the train.');
    expect(text).not.toContain('mlindqvist');
  });

  it('keeps every column that repeats its name, and comments in order of time with what else was written in them', async () => {
    const { text } = await one(
      table(
        `${HEAD},Labels,Labels,Comment,Comment,Comment`,
        `${ROW},lost,device,03/Mar/26 9:00 AM;jweber;Second; with a semicolon,02/Mar/26 9:00 AM;mlindqvist;First,"no; comment, but text"`,
      ),
      { people: { jweber: 'it-admin' } },
    );
    expect(text).toContain('- Labels: `lost`\n- Labels: `device`\n');
    const said = text.slice(text.indexOf('On the train.'), text.indexOf('## Imported'));
    expect(said).toContain(
      '**2026-03-02T09:00+01:00, somebody:**\n\nFirst\n\n**Comment:**\n\nno; comment, but text\n\n**2026-03-03T09:00+01:00, it-admin:**\n\nSecond; with a semicolon\n',
    );
  });

  it('shows wiki markup as it was typed, with nothing that heads a section, and nobody whom it mentions', async () => {
    const typed = 'h2. Root cause\n## Lessons learned\n{code}rm -rf{code} [~jweber] [link|http://a.example] !shot.png!';
    const { text } = await one(table(HEAD, ROW.replace('On the train.', `"${typed}"`)));
    expect(text.match(/^## .*$/gm)).toEqual(['## What happened', '## Imported from Jira']);
    expect(text).toContain(
      'h2. Root cause\\\n\\## Lessons learned\\\n{code}rm -rf{code} somebody \\[link\\|`http://a.example]` !shot.png!',
    );
  });

  it('tells a sub-task in the text of its ticket, and one whose ticket is not here by itself', async () => {
    const sub = 'Wipe,SEC-43,10043,Sub-task,Done,02/Mar/26 9:20 AM,jweber,Sent.,10041';
    const lone = sub.replace('SEC-43', 'SEC-99').replace('10041', '9');
    const { all, arrived } = await one(table(`${HEAD},Parent id`, `${ROW},`, sub, lone));
    expect(all).toHaveLength(2);
    expect(all[0]?.text).toContain('**Sub-task SEC-43 (Done), 2026-03-02T09:20+01:00, somebody:**\n\nWipe\n\nSent.');
    expect(arrived?.source).toBe('SEC-41');
    expect(all[1]?.text).toContain('key: SEC-99');
  });

  it('that only few may see stays out of the portal of all staff', async () => {
    const { text, arrived } = await one(table(`${HEAD},Security Level`, `${ROW},Only HR`));
    expect(text).toContain('tlp: AMBER+STRICT\n');
    expect(arrived?.assumed).toEqual([{ what: 'Security Level', value: 'Only HR', taken: 'tlp AMBER+STRICT' }]);
  });

  it('takes severity from a field of that name, never from a priority', async () => {
    const { text } = await one(table(`${HEAD},Priority,Custom field (Severity)`, `${ROW},Critical,Hoch`));
    expect(text).toContain('severity: high\n');
    const { text: other } = await one(table(`${HEAD},Priority,Custom field (Impact)`, `${ROW},Critical,High`));
    expect(other).not.toMatch(/^severity:/m);
  });

  it('closed before these records began is closed; its attachments are named, wherever their names lead', async () => {
    const row = `${ROW},20/Mar/24 3:00 PM,02/Mar/24 8:25 AM;jweber;../../etc/pass;wd.png;https://a.example/secure/attachment/7/x?token=abcd1234`;
    const { text } = await one(table(`${HEAD},Resolved,Attachment`, row.replace('/Mar/26', '/Mar/24')), {
      startedOn: '2026-01-05',
    });
    expect(text).toContain('status: closed\n');
    expect(text).toContain('closedOn: 2024-03-20\n');
    expect(text).toContain('- Attachment: `../../etc/pass;wd.png`');
    expect(text).not.toContain('abcd1234');
  });

  it('names nobody in any column of people, nor an account in any text', async () => {
    const account = '557058:0a1b2c3d-0000-4000-8000-000000000001';
    const head = `${HEAD},Assignee,Assignee Id,Creator,Watchers,Watchers,Project lead,Watchers Id,Log Work`;
    const row = `${ROW},Jonas Weber,${account},mlindqvist,Ida Berg,Olaf Berg,Jonas Weber,5b10ac8d82e05b22cc7d4ef5,Call with ${account};02/Mar/26 9:00 AM;${account};3600`;
    const { text, arrived } = await one(table(head, row));
    for (const name of ['Jonas', 'Berg', 'mlindqvist', '557058', '5b10ac8d']) {
      expect(text).not.toContain(name);
      expect(JSON.stringify(arrived)).not.toContain(name);
    }
    const named = await one(table(head, row), { people: { [account]: 'it-admin' } });
    expect(named.text).toContain('- Assignee: `it-admin`');
    expect(named.text).toContain('Call with it-admin');
  });

  it('without what every ticket has is not read', async () => {
    await expect(one(table('A,B', '1,2'))).rejects.toThrow(
      'no column says the key, the summary, the created of a ticket',
    );
    await expect(one(table(HEAD, ROW), { map: { severity: ['Schwere'] } })).rejects.toThrow(
      'there is no column `Schwere`',
    );
  });
});

const PERSON = {
  displayName: 'Mara Lindqvist',
  accountId: '5b10ac8d82e05b22cc7d4ef5',
  emailAddress: 'mara@fenwick.example',
};
const ISSUE = {
  key: 'SEC-41',
  id: '10041',
  self: 'https://fenwick.atlassian.net/rest/api/3/issue/10041',
  fields: {
    summary: 'Laptop lost',
    created: '2026-03-02T08:20:00.000+0100',
    resolutiondate: null,
    issuetype: { name: 'Incident', subtask: false },
    status: { name: 'Done' },
    priority: { name: 'Highest' },
    reporter: PERSON,
    assignee: PERSON,
    customfield_10050: { value: 'High' },
    customfield_10051: null,
    description: {
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'Root cause' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'On the train, says ' },
            { type: 'mention', attrs: { id: PERSON.accountId, text: '@Mara' } },
          ],
        },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'disk', marks: [{ type: 'link', attrs: { href: 'http://a.example' } }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    comment: {
      comments: [{ author: PERSON, created: '2026-03-02T09:20:00.000+0100', body: 'Wiped by Mara Lindqvist.' }],
    },
    attachment: [{ filename: 'receipt.png', size: 1234, content: 'https://fenwick.atlassian.net/x' }],
  },
};

describe('tickets of Jira as JSON', () => {
  it.each([
    ['a page of a search', { names: { customfield_10050: 'Severity' }, issues: [ISSUE] }],
    ['a list', [{ ...ISSUE, names: { customfield_10050: 'Severity' } }]],
    ['one', { ...ISSUE, names: { customfield_10050: 'Severity' } }],
  ])('%s', async (_, said) => {
    const { text, arrived } = await one({ 'jira.json': JSON.stringify(said) });
    expect(text).toContain('severity: high\nreportedAt: 2026-03-02T08:20:00+01:00\n');
    expect(text).toContain('url: https://fenwick.atlassian.net/browse/SEC-41\n');
    expect(text).toContain('Root cause\n\nOn the train, says somebody\n\n\\- disk (`http://a.example`)');
    expect(text).toContain('**2026-03-02T09:20:00+01:00, somebody:**\n\nWiped by somebody.');
    expect(text).toContain('- Attachment: `receipt.png, 1234 bytes`');
    expect(text).not.toMatch(/Mara|5b10ac8d|mara@/);
    expect(arrived?.assumed).toEqual([]);
  });

  it('one without its key is refused, the others arrive', async () => {
    const { refused, arrived } = await imported('jira', { 'j.json': JSON.stringify([{ fields: {} }, ISSUE]) });
    expect([refused, arrived.length]).toEqual([[{ source: 'issue 1', message: 'it has no key' }], 1]);
  });

  it.each([
    ['no JSON', '{', 'it is no JSON'],
    ['something else', '{"a":1}', 'it holds no tickets of Jira'],
  ])('%s is not read', async (_, text, said) => {
    await expect(imported('jira', { 'j.json': text })).rejects.toThrow(said);
  });

  it('a folder of several is read whole; what can not be read in it is named', async () => {
    const { refused, arrived, ignored } = await imported('jira', {
      'a.json': JSON.stringify(ISSUE),
      'b.csv': `${HEAD}\n${ROW.replace('SEC-41', 'SEC-42')}\n`,
      'c.csv': 'A,B\n1,2\n',
      'd.png': 'x',
    });
    expect(arrived.map(({ source }) => source).sort()).toEqual(['SEC-41', 'SEC-42']);
    expect(refused).toEqual([{ source: 'c.csv', message: expect.stringContaining('no column says the key') }]);
    expect(ignored).toEqual([{ what: 'other files', count: 1 }]);
  });

  it('a document that is nested without end is cut off, not followed', () => {
    let node: unknown = { type: 'text', text: 'deep' };
    for (let depth = 0; depth < 200; depth += 1) node = { type: 'panel', content: [node] };
    expect(richText(node)).toBe('');
    expect(documentText(null)).toBe('');
  });
});
