import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { quiet } from '../../src/cli/announce/quiet.ts';
import type { AnnouncedItem, Announcement, AnnounceTarget } from '../../src/exchange/announce/announcement.ts';
import { announceTargets } from '../../src/exchange/announce/index.ts';

const ENVELOPE = { from: 'security@fenwick.example', to: [] };
const ITEM: AnnouncedItem = {
  id: 'INC-2026-0007',
  title: 'Laptop left on a train',
  url: 'https://isms.fenwick.example/incidents/INC-2026-0007/',
  facts: 'Incident · Severity high · closed',
  learned: 'What we learned: Every device is enrolled.',
  fields: { status: 'closed' },
};
const SAID: Announcement = {
  about: 'day',
  organisation: 'Fenwick Analytics',
  language: 'en',
  title: 'Information security: 2 Mar 2026',
  summary: 'Information security: 2 Mar 2026, Laptop left on a train',
  tlp: 'AMBER',
  label: 'TLP:AMBER, for people who need to know it',
  now: '2026-03-03T06:00:00Z',
  days: { first: '2026-03-02', last: '2026-03-02' },
  remarks: ['A sample'],
  groups: [
    {
      id: 'closed',
      title: 'Closed',
      items: [ITEM, { ...ITEM, id: null, title: 'The register as a whole', url: null }],
      more: 'And 3 more.',
    },
  ],
  portal: { text: 'Read on', url: 'https://isms.fenwick.example/' },
};

function target(id: AnnounceTarget['id']): AnnounceTarget {
  const found = announceTargets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}
const written = (id: AnnounceTarget['id'], said: Announcement = SAID): string => target(id).write(said, ENVELOPE);

/** Titles that try to be more than text. */
const HOSTILE = [
  '@channel @everyone @room <!channel> <!here|here> <@U024BE7LH> <#C024BE7LR|general>',
  '<https://evil.example|Pay here> [Pay](https://evil.example) <a href="https://evil.example">Pay</a>',
  '</li></ul><h1>Owned</h1><script>alert(1)</script><img src=x onerror=alert(1)>',
  '<at>Everyone</at> {{DATE(2017-02-14T06:00:00Z, SHORT)}} @{triggerBody()}',
  'Notice\r\nBcc: everybody@evil.example\r\n\r\nText',
  '=?UTF-8?Q?hidden?= "quoted" \\ `code` *bold* _it_ ~no~ &lt;b&gt; &amp;',
  'evil.example www.evil.example evil。example mailto:a@b.example tel:+491234567 //evil.example/x',
  '\u202Edesrever\u200B\u0000\uD800 zero',
  '\n\n- item\n# heading\n> quote',
];
const said = (text: string): Announcement => {
  const line = quiet(text);
  return {
    ...SAID,
    organisation: line,
    title: line,
    summary: line,
    remarks: [line],
    groups: [
      {
        id: 'closed',
        title: 'Closed',
        items: [{ ...ITEM, id: line, title: line, facts: line, learned: line }],
        more: line,
      },
    ],
  };
};
/** Any text, and what it is made of in the cases above. */
const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE.flatMap((one) => one.split(/(?<=\W)/))), fc.string({ maxLength: 3 })), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

type Node = { readonly [key: string]: unknown };
function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (typeof value === 'object' && value !== null) {
    const node: Node = { ...value };
    yield node;
    for (const item of Object.values(node)) yield* nodes(item);
  }
}
const OURS = /^https:\/\/isms\.fenwick\.example\//;

describe('a line of a record', () => {
  it.each([
    ['Mail from @all and a@evil.example', 'Mail from [@]all and a[@]evil[.]example'],
    ['see https://evil.example/a?b.c', 'see https[:]//evil[.]example/a?b.c'],
    ['www.evil.example', 'www[.]evil[.]example'],
    ['call tel:+491234 or mailto:x', 'call tel[:]+491234 or mailto[:]x'],
    ['a file notes.txt of 10.0.0.1 at 12:30, e.g. v1.2', 'a file notes[.]txt of 10.0.0.1 at 12:30, e.g. v1.2'],
    ['  two\r\nlines\tand  blanks ', 'two lines and blanks'],
    ['a\u202Eb\u200B', 'a\\u202Eb\\u200B'],
    [' \n ', '…'],
    ['Zug verspätet. Dann: nichts', 'Zug verspätet. Dann: nichts'],
  ])('%j is told as %j', (text, line) => expect(quiet(text)).toBe(line));

  it('is no longer than it may be, and cuts no sign in two', () => {
    expect(quiet('🧵'.repeat(200))).toBe(`${'🧵'.repeat(159)}…`);
    expect(quiet('a'.repeat(20), 10)).toBe('aaaaaaaaa…');
  });

  it('calls nobody and leads nowhere, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = quiet(text);
        expect(line.replaceAll('[@]', '')).not.toMatch(/[@＠\n\r\p{Cc}\u202E\u200B]/u);
        expect(line).not.toMatch(/\p{L}{2}:\S|:\/\/|[\p{L}\p{N}]{2}\.\p{L}{2}|\bwww\./iu);
        expect(Array.from(line).length).toBeLessThanOrEqual(160);
      }),
    );
  });
});

describe('Slack', () => {
  it('gets blocks of rich text, and what a notification says', () => {
    expect(JSON.parse(written('slack'))).toEqual({
      text: 'Information security: 2 Mar 2026, Laptop left on a train',
      unfurl_links: false,
      unfurl_media: false,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Information security: 2 Mar 2026', emoji: false } },
        rich([section([plain('TLP:AMBER, for people who need to know it\nA sample')])]),
        rich([
          section([plain('Closed', BOLD)]),
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              section([
                { type: 'link', url: ITEM.url, text: 'INC-2026-0007', ...BOLD },
                plain(' Laptop left on a train'),
                plain('\nIncident · Severity high · closed'),
                plain('\nWhat we learned: Every device is enrolled.'),
              ]),
              section([
                plain('The register as a whole', BOLD),
                plain('\nIncident · Severity high · closed'),
                plain('\nWhat we learned: Every device is enrolled.'),
              ]),
            ],
          },
          section([plain('And 3 more.')]),
        ]),
        rich([
          section([
            plain('Fenwick Analytics'),
            plain('\n'),
            { type: 'link', url: 'https://isms.fenwick.example/', text: 'Read on' },
          ]),
        ]),
      ],
    });
  });

  it('finds no link, no mention and no sign of markup in what a record says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const message = JSON.parse(written('slack', said(text)));
        expect(message.text).not.toMatch(/[<>]|@(?!\])/);
        const kinds = [...nodes(message.blocks)].flatMap(({ type }) => type ?? []);
        expect(new Set(kinds)).toEqual(
          new Set(['header', 'plain_text', 'rich_text', 'rich_text_section', 'rich_text_list', 'text', 'link']),
        );
        for (const { url } of nodes(message.blocks)) if (url !== undefined) expect(url).toMatch(OURS);
      }),
    );
  });
});

describe('Teams', () => {
  it('gets one Adaptive Card of rich text in a message', () => {
    const { type, attachments } = JSON.parse(written('teams'));
    expect([type, attachments.length, attachments[0].contentType, attachments[0].contentUrl]).toEqual([
      'message',
      1,
      'application/vnd.microsoft.card.adaptive',
      null,
    ]);
    const { body, actions, ...card } = attachments[0].content;
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.2', lang: 'en' });
    expect(actions).toEqual([{ type: 'Action.OpenUrl', title: 'Read on', url: 'https://isms.fenwick.example/' }]);
    expect([...nodes(body)].flatMap(({ text }) => (typeof text === 'string' ? [text] : []))).toEqual([
      'Information security: 2 Mar 2026',
      'TLP:AMBER, for people who need to know it',
      'A sample',
      'Closed',
      'INC-2026-0007',
      ' Laptop left on a train',
      'Incident · Severity high · closed',
      'What we learned: Every device is enrolled.',
      'The register as a whole',
      'Incident · Severity high · closed',
      'What we learned: Every device is enrolled.',
      'And 3 more.',
      'Fenwick Analytics',
    ]);
  });

  it('finds no Markdown, no mention and no date to count in what a record says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const message = JSON.parse(written('teams', said(text)));
        const { content } = message.attachments[0];
        expect(content.msteams).toEqual({ width: 'Full' });
        for (const { type, text: words, url } of nodes(content)) {
          expect(['AdaptiveCard', 'RichTextBlock', 'TextRun', 'Action.OpenUrl', undefined]).toContain(type);
          if (url !== undefined) expect(url).toMatch(OURS);
          if (typeof words === 'string') expect(words).not.toContain('{{');
        }
      }),
    );
  });
});

describe('Matrix', () => {
  it('gets a text and its HTML, which call nobody', () => {
    const { body, formatted_body: html, ...event } = JSON.parse(written('matrix'));
    expect(event).toEqual({ msgtype: 'm.text', format: 'org.matrix.custom.html', 'm.mentions': {} });
    expect(body.split('\n').slice(0, 10)).toEqual([
      'Information security: 2 Mar 2026',
      '',
      'TLP:AMBER, for people who need to know it',
      '',
      'A sample',
      '',
      'Closed',
      '- INC-2026-0007 Laptop left on a train',
      '  Incident · Severity high · closed',
      '  What we learned: Every device is enrolled.',
    ]);
    expect(html).toContain(`<li><a href="${ITEM.url}">INC-2026-0007</a> Laptop left on a train<br>`);
  });

  it('finds no tag and no address in what a record says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { body, formatted_body: html } = JSON.parse(written('matrix', said(text)));
        const tags = [...nodes(fromHtml(html, { fragment: true }))].flatMap(({ type, tagName, properties }) =>
          type === 'element' ? [`${tagName} ${Object.keys({ ...Object(properties) })}`] : [],
        );
        const known = ['h4 ', 'p ', 'strong ', 'ul ', 'li ', 'br ', 'a href'];
        expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
        expect(tags.filter((tag) => tag === 'a href')).toHaveLength(2);
        for (const [address] of body.matchAll(/https?:\S+/g)) expect(address).toMatch(OURS);
      }),
      { examples: [['https:']] },
    );
  });
});

describe('a mail', () => {
  it('is whole: a date, an id made of what it says, a label in its subject, and nobody whom it names', async () => {
    const mail = await PostalMime.parse(written('email'));
    expect(mail).toMatchObject({
      from: { name: 'Fenwick Analytics', address: 'security@fenwick.example' },
      subject: '[TLP:AMBER] Fenwick Analytics: Information security: 2 Mar 2026, Laptop left on a train',
      date: '2026-03-03T06:00:00.000Z',
      messageId: expect.stringMatching(/^<[0-9a-f]{32}@fenwick\.example>$/),
    });
    expect(mail.cc ?? mail.bcc ?? []).toEqual([]);
    expect(mail.text?.replaceAll('\r\n', '\n')).toContain('- INC-2026-0007 Laptop left on a train\n  Incident');
    expect(written('email')).toBe(written('email'));
    expect(written('email', { ...SAID, label: 'Other' }).split('\r\n')[0]).not.toBe(written('email').split('\r\n')[0]);
  });

  it('has the same headers in lines of ASCII, whatever a record says', async () => {
    const names = (mail: string) =>
      mail
        .split('\r\n\r\n')[0]
        ?.split('\r\n')
        .flatMap((line) => /^[\w-]+(?=:)/.exec(line)?.[0] ?? []);
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const mail = written('email', said(text));
        expect(names(mail)).toEqual(names(written('email')));
        for (const line of mail.split('\r\n')) expect(line).toMatch(/^[ -~]{0,78}$/);
        expect((await PostalMime.parse(mail)).subject).toBe(`[TLP:AMBER] ${quiet(text)}: ${quiet(text)}`);
      }),
      { numRuns: 30 },
    );
  });
});

describe('JSON for other programs', () => {
  it('says what is told in words, and in those of the record format', () => {
    expect(JSON.parse(written('webhook'))).toMatchObject({
      schemaVersion: 1,
      about: 'day',
      from: '2026-03-02',
      tlp: 'AMBER',
      groups: [
        { id: 'closed', items: [{ record: 'INC-2026-0007', status: 'closed' }, { record: null }], more: 'And 3 more.' },
      ],
    });
  });
});

/** Parts of Slack's blocks, as its documentation names them. */
const BOLD = { style: { bold: true } };
const plain = (text: string, style = {}) => ({ type: 'text', text, ...style });
const section = (elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const rich = (elements: readonly object[]) => ({ type: 'rich_text', elements });
