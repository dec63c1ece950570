import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wikiText } from '../../src/exchange/jira/wiki.ts';
import { csvTable } from '../../src/exchange/table/csv-table.ts';
import { bodyOf } from '../../src/records/reading/document.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { plainText, toTree } from '../../src/records/reading/markdown.ts';
import { handed, handedOf, outFormat, settingsFor } from '../helpers/exporting.ts';
import { imported } from '../helpers/importing.ts';

const jira = outFormat('jira');
const signsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]/gu) ?? [];
const wordsOf = (text: string): readonly string[] => text.replaceAll('\\', '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first of some words that does not stand behind the others among those that were said. */
function lostOf(words: readonly string[], said: readonly string[]): string | undefined {
  let at = 0;
  return words.find((word) => {
    const next = said.indexOf(word, at);
    if (next !== -1) at = next + 1;
    return next === -1;
  });
}

describe('Markdown in the notation of Jira', () => {
  it.each<[what: string, markdown: string, wiki: string]>([
    ['a heading', '## What happened\n\nA `door`.', 'h2. What happened\n\nA {{door}}.'],
    ['emphasis', 'a **b** _c_ ~~d~~', 'a *b* _c_ -d-'],
    ['lists in lists', '- a\n  - b\n  1. c\n- d', '* a\n** b\n*# c\n* d'],
    ['code', '```sh\nls *\n```', '{code}\nls *\n{code}'],
    ['code that would end itself', '```\n{code}\n```', '{noformat}\n{code}\n{noformat}'],
    ['code that would end either', '```\n{code}{noformat}\n```', '\\{code\\}\\{noformat\\}'],
    ['a link', '[the *shop*](https://a.example/?a=1|2)', '[the _shop_|https://a.example/?a=1%7C2]'],
    ['an address', '<https://a.example/a_b>', '[https://a.example/a_b]'],
    ['a link that leads nowhere from there', '[it](../actions/ACT-2026-0001.md)', 'it (../actions/ACT-2026-0001.md)'],
    ['a picture', '![A door](door.png)', 'A door (door.png)'],
    ['a quotation in a quotation', '> a\n>\n> > b', '{quote}\na\n\nb\n{quote}'],
    ['a table', '| a | b |\n|---|---|\n| c |  |', '||a||b||\n|c| |'],
    ['lines', 'a\\\nb\nc', 'a\nb c'],
    ['a macro', '{color:red}a{color} {code}', '\\{color:red\\}a\\{color\\} \\{code\\}'],
    [
      'a mention and a picture from elsewhere',
      '\\[~admin] !https://a.example/x.png!',
      '\\[\\~admin\\] \\![https://a.example/x.png]\\!',
    ],
    ['raw HTML', '<b onclick=x()>a</b>', '<b onclick=x()>a</b>'],
    ['what would begin a list or a heading', '\\# a\\\nh1. b', '\\# a\n\\h1. b'],
    ['signs of emotion', 'So (x) and (y)', 'So \\(x) and \\(y)'],
    ['dashes and numbers', 'From -5 to +49, 2026-03-02, a - b', 'From \\-5 to \\+49, 2026-03-02, a - b'],
  ])('%s', (_, markdown, wiki) => {
    expect(wikiText(markdown)).toBe(wiki);
  });

  it('keeps every letter in its place, and begins nothing that nobody wrote', () => {
    const part = fc.constantFrom(
      'a',
      'b1',
      ' ',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '1. ',
      '> ',
      '**',
      '_',
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '{',
      '}',
      '{code}',
      '|',
      '!',
      '<b>',
      '\\',
      '~~',
      '|---|\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const markdown = parts.join('');
        const wiki = wikiText(markdown);
        expect(lostOf(signsOf(plainText(toTree(markdown, 'markdown'))), signsOf(wiki)), wiki).toBeUndefined();
        const outside = wiki
          .replaceAll(/\{(code|noformat)\}\n[\s\S]*?\n\{\1\}/g, '')
          .replaceAll(/\{\{|\}\}|\{quote\}/g, '');
        expect(outside, wiki).not.toMatch(/(?<!\\)\{(?:code|noformat)/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('issues for Jira', () => {
  it('come back as drafts whose text holds everything: those of the sample', async () => {
    const given = await handedOf(loadSource(join(import.meta.dirname, '../../src/content')), jira.folders);
    const bytes = await jira.write(given, settingsFor(jira));
    const { content, registers } = given;
    const people = Object.fromEntries([...content.of('people'), ...content.of('contacts')].map(({ id }) => [id, id]));
    const { files, refused } = await imported('jira', { 'jira.csv': bytes }, { people, timezone: 'Europe/Berlin' });
    expect(refused).toEqual([]);
    const records = registers.flatMap((register) => register.records);
    expect(files).toHaveLength(records.length);
    for (const entry of content.all.filter(({ file }) => records.some((record) => record.file === file))) {
      const draft = files.find(({ text }) => text.includes(`key: ${entry.id}\n`))?.text ?? '';
      const body = wordsOf(plainText(toTree(bodyOf(entry.document), 'markdown')));
      expect(lostOf(body, wordsOf(draft)), entry.id).toBeUndefined();
      if (entry.type !== 'incidents') continue;
      expect(draft).toContain(`\nreportedAt: `);
      for (const { action = '' } of entry.data.timeline)
        expect(lostOf(wordsOf(action), wordsOf(draft)), action).toBeUndefined();
    }
  });

  it('have times in the zone of the organisation, days at noon, and nobody as a user', async () => {
    const { rows } = await csvTable(
      await jira.write(
        await handed(
          {
            'actions/ACT-2026-0001.md':
              '---\nid: ACT-2026-0001\ntitle: "-5 degrees"\nowner: it-admin\ncreatedOn: 2026-03-28\ndueOn: 2026-03-29\nstatus: open\n---\n',
            'incidents/2026/INC-2026-0001.md': `---\nid: INC-2026-0001\ntitle: ${'Long '.repeat(60)}\nreportedAt: 2026-03-29T01:30:15Z\nreporter: { who: it-admin }\n---\n\n${'word '.repeat(8000)}\n`,
          },
          jira.folders,
        ),
        settingsFor(jira),
      ),
    );
    const [head, incident, action] = rows.map(({ cells }) => cells.map(({ text }) => text));
    const cell = (row: readonly string[] | undefined, name: string): string => row?.[head?.indexOf(name) ?? -1] ?? '';
    expect(cell(incident, 'Created')).toBe('2026-03-29T03:30:15+0200');
    expect(cell(incident, 'Summary')).toMatch(/^(?:Long )+L?o?n?g? …$/);
    expect(cell(incident, 'Summary').length).toBeLessThanOrEqual(255);
    expect(cell(incident, 'Description')).toHaveLength(32_767);
    expect([cell(action, 'Summary'), cell(action, 'Created'), cell(action, 'Due date')]).toEqual([
      '-5 degrees',
      '2026-03-28T12:00:00+0100',
      '2026-03-29T12:00:00+0200',
    ]);
    expect(head?.filter((name) => /priority|reporter|assignee/i.test(name))).toEqual([]);
    expect(cell(action, 'Description')).toContain('* owner: it-admin');
  });

  it('are told apart from tickets of Jira, which have keys of their own', async () => {
    const row = (head: string, first: string) =>
      `${head}Summary,External issue ID,Created\n${first}A mail,INC-2026-0001,2026-03-02T08:20:00+0100\n`;
    const keyOf = async (csv: string) =>
      /key: (.*)/.exec((await imported('jira', { 'a.csv': csv })).files[0]?.text ?? '')?.[1];
    expect([await keyOf(row('', '')), await keyOf(row('Issue key,', 'SEC-41,'))]).toEqual(['INC-2026-0001', 'SEC-41']);
  });
});
