import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { typedText } from '../../src/exchange/slack/people.ts';
import { type Asked, type Files, imported } from '../helpers/importing.ts';

const USERS = [
  {
    id: 'U01MARA',
    name: 'mara',
    profile: { real_name: 'Mara Lindqvist', email: 'mara@fenwick.example', phone: '+49 30 0000001' },
  },
  { id: 'U02JONAS', name: 'jonas', real_name: 'Jonas Weber', profile: {} },
];
const ROOT = { type: 'message', user: 'U01MARA', ts: '1772436000.000100', text: 'I clicked on a link.' };
const reply = (ts: string, text: string, more: object = {}) => ({
  type: 'message',
  user: 'U02JONAS',
  ts,
  thread_ts: ROOT.ts,
  text,
  ...more,
});
const channel = (...days: readonly (readonly object[])[]): Files => ({
  'users.json': JSON.stringify(USERS),
  ...Object.fromEntries(days.map((messages, at) => [`security/2026-03-0${at + 2}.json`, JSON.stringify(messages)])),
});
const zipped = (files: Files, more: Readonly<Record<string, Uint8Array>> = {}): Files => ({
  'export.zip': zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(String(text))])),
    ...more,
  }),
});
const one = async (files: Files, asked: Asked = {}) => {
  const result = await imported('slack', files, { timezone: 'Europe/Berlin', ...asked });
  expect(result.refused).toEqual([]);
  return { ...result, text: result.files[0]?.text ?? '' };
};

describe('an export of Slack', () => {
  const days = channel(
    [ROOT, reply('1772436100.000100', 'Which one?')],
    [reply('1772529600.000100', 'Password changed.')],
  );

  it.each([
    ['a folder', days],
    ['a ZIP file', zipped(days)],
    [
      'a ZIP file with a folder above',
      zipped(Object.fromEntries(Object.entries(days).map(([name, text]) => [`export/${name}`, text]))),
    ],
  ])('as %s: a thread over several days is one report, its replies in order of time', async (_, files) => {
    const { text, arrived } = await one(files);
    expect(arrived).toHaveLength(1);
    expect(text).toContain('title: I clicked on a link\nstatus: reported\nreportedAt: 2026-03-02T08:20:00+01:00\n');
    expect(text).toContain(
      'I clicked on a link.\n\n**2026-03-02T08:21:40+01:00, somebody:**\n\nWhich one?\n\n**2026-03-03T10:20:00+01:00, somebody:**\n\nPassword changed.\n',
    );
    expect(text).toContain('key: security/1772436000.000100\n');
  });

  it('of one channel, by its own folder', async () => {
    const { text } = await one({ '2026-03-02.json': JSON.stringify([ROOT]) });
    expect(text).toContain('key: channel/1772436000.000100\n');
  });

  it('names nobody: not who wrote, who is mentioned, who reacted, nor by address or number', async () => {
    const said = 'Hi <@U02JONAS> and <@U99GONE|ghost>, I am Mara Lindqvist, mara@fenwick.example, +49 30 0000001.';
    const root = { ...ROOT, text: said, reactions: [{ name: 'eyes', users: ['U02JONAS'], count: 1 }] };
    const { text, arrived } = await one(channel([root]));
    expect(`${text}${JSON.stringify(arrived)}`).not.toMatch(/Mara|Lindqvist|mara@|0000001|U0|U99|ghost|Jonas/);
    expect(text).toContain('Hi somebody and somebody, I am somebody, somebody, somebody.');
    expect(text).toContain('- Reaction: `eyes 1`');
    const named = await one(channel([root]), { people: { 'mara@fenwick.example': 'ops-lead', U02JONAS: 'it-admin' } });
    expect(named.text).toContain('who: ops-lead\n');
    expect(named.text).toContain('Hi it-admin and somebody, I am ops-lead,');
  });

  it('says of a text that was changed that it was, and names files without the tokens of their addresses', async () => {
    const root = {
      ...ROOT,
      edited: { user: 'U01MARA', ts: '1' },
      files: [{ name: '../../a.png', size: 12, url_private: 'https://files.slack.com/a?t=xoxe-123-abcdef' }],
    };
    const { text, arrived } = await one(channel([root]));
    expect(text).toContain('- Changed later: `the text is what it said in the end`');
    expect(text).toContain('- Attachment: `../../a.png, 12 bytes`');
    expect(`${text}${JSON.stringify(arrived)}`).not.toContain('xoxe');
  });

  it.each<readonly [what: string, message: object, said: string]>([
    [
      'blocks',
      {
        text: '',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: 'What?' } },
          { type: 'rich_text', elements: [{ elements: [{ type: 'text', text: 'A laptop is gone' }] }] },
        ],
      },
      'A laptop is gone',
    ],
    [
      'fields',
      { text: '', attachments: [{ pretext: 'New report', fields: [{ title: 'What', value: 'Phishing mail' }] }] },
      'New report\n\nWhat: Phishing mail',
    ],
    ['nothing but a fallback', { text: '', attachments: [{ fallback: 'Alarm of the door' }] }, 'Alarm of the door'],
  ])('a post of a workflow says what its %s say', async (_, message, said) => {
    const { text } = await one(
      channel([{ type: 'message', subtype: 'bot_message', bot_id: 'B1', username: 'Report', ts: ROOT.ts, ...message }]),
    );
    expect(text).toContain(said);
    expect(text).toContain('- Posted by: `Report`');
  });

  it('leaves out what Slack writes by itself, and says how often', async () => {
    const { arrived, ignored } = await one(
      channel([
        { ...ROOT, subtype: 'channel_join' },
        { ...ROOT, ts: '1772436001.000100', subtype: 'channel_topic' },
        { ...ROOT, ts: '1772436002.000100' },
      ]),
    );
    expect(arrived).toHaveLength(1);
    expect(ignored).toEqual([{ what: 'messages that Slack wrote by itself', count: 2 }]);
  });

  it('a reply whose thread began before the export is a report of its own, and that is said', async () => {
    const { arrived } = await one(channel([reply('1772529600.000100', 'Password changed.')]));
    expect(arrived[0]?.assumed).toEqual([
      { what: 'the thread began before the export', value: ROOT.ts, taken: 'its first reply' },
    ]);
  });

  it('a text brings no section and no link of its own', async () => {
    const { text } = await one(
      channel([{ ...ROOT, text: '## Root cause\n<http://evil.example|click> <javascript:x|y> &lt;b&gt; ```code```' }]),
    );
    expect(text.match(/^## .*$/gm)).toEqual(['## What happened', '## Imported from Slack']);
    expect(text).toContain(
      '\\## Root cause\\\nclick (`http://evil.example`) \\<javascript:x\\|y\\> \\<b\\> \\`\\`\\`code\\`\\`\\`',
    );
  });

  it.each([
    ['a name that leads elsewhere', '../evil/2026-03-02.json', 'its name leads out of the archive, or is there twice'],
    ['a name from the top of the disk', '/etc/2026-03-02.json', 'its name leads out of the archive, or is there twice'],
  ])('with %s refuses that alone', async (_, name, message) => {
    const { arrived, refused } = await imported(
      'slack',
      zipped(days, { [name]: strToU8(JSON.stringify([{ ...ROOT, ts: '1772436009.000100' }])) }),
    );
    expect([arrived.length, refused]).toEqual([1, [{ source: name, message }]]);
  });

  it.each([
    ['no JSON', '{', 'it is no JSON'],
    ['no list', '{}', 'it holds no list'],
    [
      'a message without a time',
      '[{"type":"message","ts":"soon","text":"x"}]',
      'a message has the time `soon`, which is none',
    ],
  ])('with a day that is %s: the others arrive', async (_, text, said) => {
    const { arrived, refused } = await imported('slack', { ...days, 'security/2026-03-09.json': text });
    expect(arrived).toHaveLength(1);
    expect(refused).toEqual([{ source: expect.stringContaining('security'), message: expect.stringContaining(said) }]);
  });

  it.each([
    ['an archive without messages', zipped({ 'a.json': '[]' }), 'it holds no messages of Slack'],
    ['no archive', { 'export.zip': 'text' }, 'it is no ZIP archive'],
    [
      'a bomb',
      { 'export.zip': zipSync({ 'security/2026-03-02.json': new Uint8Array(30_000_000) }) },
      'grows to more than it may',
    ],
  ])('that is %s is not read', async (_, files, said) => {
    await expect(imported('slack', files)).rejects.toThrow(said);
  });
});

describe('a text of Slack', () => {
  it.each([
    ['<https://a.example>', 'https://a.example'],
    ['<https://a.example|the page>', 'the page (https://a.example)'],
    ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['<#C01|general> <!here> <!subteam^S1|@sec> <!date^1^x|today>', '#general @here @sec today'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['<@U01|mara>', '<@U01>'],
  ])('%s was typed as %s', (text, typed) => expect(typedText(text)).toBe(typed));
});
