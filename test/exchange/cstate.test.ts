import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tameMarkdown } from '../../src/exchange/foreign-markdown.ts';
import { foreignCharacters } from '../../src/records/reading/characters.ts';
import { readSections } from '../../src/records/reading/sections.ts';
import { imported } from '../helpers/importing.ts';

const OUTAGE = `---
title: Search is down
date: 2024-03-05T9:15:00-00:00
resolved: true
resolvedWhen: 2024-03-05 11:40:00
# Possible severity levels: down, disrupted, notice
severity: down
affected:
  - search.fenwick.example
  - www.fenwick.example
section: issue
---

[Resolved]
A full disk was emptied.
<!-- thanks, Ola -->
`;

async function onlyRecord(text: string, timezone?: string): Promise<string> {
  const { files, refused } = await imported(
    'cstate',
    { '2024-03-05-search.md': text },
    timezone === undefined ? {} : { timezone },
  );
  expect(refused).toEqual([]);
  return files[0]?.text ?? '';
}

async function unmapped(text: string): Promise<readonly string[]> {
  const { arrived } = await imported('cstate', { '2024-03-05-search.md': text });
  return arrived.flatMap((item) => item.unmapped).map(({ what, value }) => `${what}: ${value}`);
}

describe('an incident of cState', () => {
  it('becomes a draft that says what was written and nothing else', async () => {
    expect(await onlyRecord(OUTAGE)).toBe(`---
id: INC-2024-0001
title: Search is down
status: reported
detectedAt: 2024-03-05T09:15:00Z
reportedAt: 2024-03-05T09:15:00Z
containedAt: 2024-03-05T11:40:00Z
reporter:
  who: unknown
  channel: import
affected:
  services:
    - search.fenwick.example
    - www.fenwick.example
references:
  - system: cstate
    key: 2024-03-05-search.md
imported:
  from: cState
  on: 2026-11-26
  digest: a92fd1c512c956ba
---

## What happened

[Resolved]
A full disk was emptied.

## Imported from cState

- Source: \`2024-03-05-search.md\`
- Resolved: \`true\`
- Severity: \`down\`
- Section: \`issue\`
`);
  });

  it('lists what has no field, and what went', async () => {
    expect(await unmapped(OUTAGE)).toEqual([
      'resolved: true',
      'severity: down',
      'section: issue',
      'comment: <!-- thanks, Ola -->',
    ]);
  });

  const facts: readonly (readonly [what: string, from: string, to: string, said: string])[] = [
    [
      'a field that cState may know and we do not',
      'section: issue',
      'pin: { until: 2024-04-01 }',
      'pin: {"until":"2024-04-01"}',
    ],
    [
      'an end that is no time',
      '2024-03-05 11:40:00',
      'after lunch',
      'containedAt not readable: after lunch (is no time that can be read for sure)',
    ],
    [
      'an end that no calendar has',
      '2024-03-05 11:40:00',
      '2024-02-30 11:40:00',
      'containedAt not readable: 2024-02-30 11:40:00 (is on a day that no calendar has)',
    ],
    [
      'an end of what is not resolved',
      'resolved: true',
      'resolved: false',
      'resolvedWhen, though not resolved: 2024-03-05 11:40:00',
    ],
    ['a service that is no name', '  - www.fenwick.example', '  - { name: www }', 'affected: {"name":"www"}'],
  ];
  it.each(facts)('keeps %s in the text and names it', async (_what, from, to, said) => {
    const text = OUTAGE.replace(from, to);
    expect(await unmapped(text)).toContain(said);
    expect(await onlyRecord(text)).toContain(`\`${said.slice(said.indexOf(': ') + 2)}\``);
  });

  it('without words has a sentence that says so, since a report without text is none', async () => {
    expect(await onlyRecord(OUTAGE.replace(/\n\[Resolved\][\s\S]*/, '\n<!-- empty -->\n'))).toContain(
      '## What happened\n\nThe source says nothing beside what stands below.\n',
    );
  });

  it('is called by its first sentence where it has no title', async () => {
    expect(await onlyRecord(OUTAGE.replace('title: Search is down\n', ''))).toContain('title: "[Resolved]"\n');
  });

  const loose: readonly (readonly [what: string, from: string, to: string])[] = [
    ['a tab', '  - www', '\t- www'],
    ['spaces behind the dashes', 'section: issue\n---', 'section: issue\n---  '],
    ['a field given twice, of which the last counts', 'title: Search', 'title: Old\ntitle: Search'],
    ['Windows line ends', '\n', '\r\n'],
  ];
  it.each(loose)('is read in spite of %s', async (_what, from, to) => {
    expect(await onlyRecord(OUTAGE.replaceAll(from, to))).toContain('title: Search is down\n');
  });
});

describe('a folder of incidents', () => {
  const later = OUTAGE.replace('2024-03-05T9', '2024-12-31T9').replace('Search', 'Mail');
  const folder = {
    'a-later.md': later,
    'b.md': OUTAGE,
    'a.md': OUTAGE,
    'c.md': OUTAGE.replace('2024-03-05T9', '2023-03-05T9'),
  };

  it('is numbered by year, begin and file name', async () => {
    const { arrived } = await imported('cstate', folder);
    expect(arrived.map(({ id, source }) => `${id} ${source}`)).toEqual([
      'INC-2023-0001 c.md',
      'INC-2024-0001 a.md',
      'INC-2024-0002 b.md',
      'INC-2024-0003 a-later.md',
    ]);
  });
  it('gives the same bytes in whatever order it is read', async () => {
    const turned = Object.fromEntries(Object.entries(folder).toReversed());
    expect(await imported('cstate', turned)).toEqual(await imported('cstate', folder));
  });

  const broken: readonly (readonly [what: string, text: string | Uint8Array, said: RegExp])[] = [
    ['no frontmatter', 'Search is down\n', /does not start with a line/],
    ['no YAML', '---\ntitle: "Search\n---\n', /no valid YAML/],
    ['a list for fields', '---\n- title\n---\n', /no list of/],
    ['code for fields', '---js\n{ title: "Search" }\n---\n', /not `---` alone/],
    ['bytes that are no text', new Uint8Array([45, 45, 45, 10, 0xff]), /not UTF-8/],
    ['no begin', OUTAGE.replace(/date: .*\n/, ''), /it has no `date`/],
    ['a begin that is no time', OUTAGE.replace(/date: .*/, 'date: last Tuesday'), /`last Tuesday`, is no time/],
  ];
  it.each(broken)('loses only the file with %s, and says why', async (_what, text, said) => {
    const { arrived, refused } = await imported('cstate', { 'broken.md': text, 'whole.md': OUTAGE });
    expect(arrived.map(({ source }) => source)).toEqual(['whole.md']);
    expect(refused.map(({ source, message }) => `${source}: ${message}`)).toEqual([expect.stringMatching(said)]);
  });
});

describe('Markdown from elsewhere', () => {
  const cases: readonly (readonly [what: string, from: string, to: string])[] = [
    ['raw HTML is shown', 'It was <strike>over</strike>.', 'It was \\<strike>over\\</strike>.'],
    ['a block of it too', '<div>\n\n# Big\n</div>', '\\<div>\n\n### Big\n\\</div>'],
    ['a script is shown', '<script>\nalert(1)\n</script>', '\\<script>\nalert(1)\n\\</script>'],
    ['a comment goes', 'Before <!-- inside --> after', 'Before  after'],
    ['what follows a comment stays', '<!-- note --> Back to normal', ' Back to normal'],
    ['a comment that never ends is shown', '<!-- note\n\nBack', '\\<!-- note\n\nBack'],
    ['an http address is never changed', 'See <http://a.example/b>.', 'See `http://a.example/b`.'],
    ['nor one without its brackets', 'See http://a.example/b.', 'See `http://a.example/b`.'],
    ['www is http', 'See www.a.example.', 'See `www.a.example`.'],
    ['the words of an http link stay', '[the *page*](http://a.example)', 'the *page* (`http://a.example`)'],
    ['a link that runs code', '[page](javascript:alert(1))', 'page (`javascript:alert(1)`)'],
    ['a link to a page of the other site', '[page](/affected/search)', 'page (`/affected/search`)'],
    ['a link that is listed below', '[page][p]\n\n[p]: http://a.example', '[page][p]\n\n\\[p\\]: `http://a.example`'],
    ['https stays', '[page](https://a.example) https://b.example', '[page](https://a.example) https://b.example'],
    ['mail stays', '<mailto:a@a.example>', '<mailto:a@a.example>'],
    ['a remote image is a link', '![chart](https://a.example/c.png)', '[chart](<https://a.example/c.png>)'],
    ['an http image is words', '![chart](http://a.example/c.png)', 'chart (`http://a.example/c.png`)'],
    [
      'a badge is its words',
      '[![ok](https://b.example)](https://a.example)',
      '[ok `https://b.example`](https://a.example)',
    ],
    ['headings move down together', '# Outage\n\n## Timeline', '### Outage\n\n#### Timeline'],
    ['underlined headings too', 'Outage\n======\n\nBack\n----', '### Outage\n\n#### Back'],
    ['low headings stay', '### Timeline', '### Timeline'],
    ['code stays as it is', '```\n# <b> http://a.example\n```', '```\n# <b> http://a.example\n```'],
    ['a block of code is closed', '```\nlog', '```\nlog\n```'],
    ['hidden characters go', 'a\u200Bb\u0007c\u2060', 'abc'],
    ['emoji stay', '\u26A0\uFE0F \u{1F469}\u200D\u{1F4BB}', '\u26A0\uFE0F \u{1F469}\u200D\u{1F4BB}'],
    ['a direction mark that stays open goes', 'a\u202Eb', 'ab'],
  ];
  it.each(cases)('%s', (_what, from, to) => {
    const { text, changes } = tameMarkdown(from);
    expect(text).toBe(to);
    expect(changes.length > 0).toBe(from !== to && !from.endsWith('log'));
  });

  it('never holds what a record may not hold, whatever it is made of', () => {
    const pieces = [
      '<b>',
      '</div>',
      '<!--',
      '-->',
      '`',
      '```',
      '\n',
      '\n\n',
      '# ',
      '---',
      '===',
      '> ',
      '- ',
      '[a]',
      '(http://x)',
      ': http://y',
      '![',
      ']',
      '(',
      ')',
      '<',
      '>',
      '\\',
      'www.a.b',
      'http://c',
      '\u200B',
      '\u202E',
      '|',
      '    ',
      'word ',
      '<<<<<<< ',
      '=======',
      '{{<',
      '&lt;',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (list) => {
        const { text } = tameMarkdown(list.join(''));
        const { foreign, list: sections } = readSections(`## What happened\n\n${text}\n\n## Imported\n`, 'markdown');
        expect({
          foreign: foreign.filter(({ kind }) => kind !== 'unseen'),
          sections: sections.map(({ heading }) => heading),
        }).toEqual({
          foreign: [],
          sections: ['What happened', 'Imported'],
        });
        expect([...foreignCharacters(text)]).toEqual([]);
      }),
      { numRuns: 3000, seed: 27 },
    );
  });
});

describe('text of an incident stays text', () => {
  const said = async (body: string): Promise<string> => {
    const text = `---\ntitle: Outage\ndate: 2026-02-01T10:00:00Z\nsection: issue\n---\n${body}`;
    const { files, refused } = await imported('cstate', { 'a.md': text });
    expect(refused).toEqual([]);
    const record = files[0]?.text ?? '';
    return record.slice(record.indexOf('## What happened') + 18, record.indexOf('\n\n## Imported from cState'));
  };

  it.each([
    ['a sentence above dashes', 'The storage is maintained today.\n---\n', 'The storage is maintained today.'],
    ['… and more below', 'Mail is down.\n---\nIt is up.', 'Mail is down.\n\nIt is up.'],
    ['several lines above dashes', 'Mail is down\nand so is chat\n---\nMore.', 'Mail is down\nand so is chat\n\nMore.'],
    ['nothing but words above equals signs', 'All is well\n===\n', 'All is well'],
    ['a title that heads something', 'Update\n======\nMail is up.', '### Update\nMail is up.'],
    ['a title of the second level', 'Update\n------\nMail is up.', '### Update\nMail is up.'],
    ['a text that is one heading', '# All systems work again.', 'All systems work again.'],
    ['a line between two texts', 'Mail is down.\n\n---\n\nIt is up.', 'Mail is down.\n\n---\n\nIt is up.'],
    ['the time of an update', 'Up again. {{< track "2026-02-01 10:30:00" >}}', 'Up again. 2026-02-01 10:30:00'],
    ['another command of the site', 'See {{% youtube "x" %}} there.', 'See `{{% youtube "x" %}}` there.'],
    ['one that looks like HTML', '{{<youtube id="x">}} shows it.', '`{{<youtube id="x">}}` shows it.'],
  ])('%s', async (_, body, text) => {
    expect(await said(body)).toBe(text);
  });
});
