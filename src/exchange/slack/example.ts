import type { Example } from '../format.ts';

const USERS = [
  { id: 'U01MARA', name: 'mara', profile: { real_name: 'Mara Lindqvist', email: 'mara@fenwick.example' } },
];
const FORM = {
  type: 'message',
  subtype: 'bot_message',
  bot_id: 'B01FORM',
  username: 'Report an incident',
  ts: '1772436000.000100',
  text: '*What did you notice?*\nLaptop left on a train\n*Who are you?*\n<@U01MARA>',
};
const REPLY = {
  type: 'message',
  user: 'U01MARA',
  ts: '1772529600.000200',
  thread_ts: '1772436000.000100',
  text: 'It was found, see <http://lost.example/?t=abcd1234|here>.',
  files: [{ name: '../receipt.png', size: 1234, url_private: 'https://files.slack.com/x?t=xoxe-1-abcdefgh' }],
};

/** The worked example of `slack`: the post of a form, and a reply of the day after. */
export const EXAMPLE: Example = {
  files: {
    'users.json': JSON.stringify(USERS),
    'channels.json': '[]',
    'security/2026-03-02.json': JSON.stringify([
      { type: 'message', subtype: 'channel_join', user: 'U01MARA', ts: '1772430000.000100' },
      FORM,
    ]),
    'security/2026-03-03.json': JSON.stringify([REPLY]),
  },
  record: `---
id: INC-2026-0001
title: Laptop left on a train
status: reported
reportedAt: 2026-03-02T07:20:00Z
reporter:
  who: unknown
  channel: import
references:
  - system: slack
    key: security/1772436000.000100
imported:
  from: Slack
  on: 2026-11-26
  digest: 625c8944e8050686
---

## What happened

\\*What did you notice?\\*\\
Laptop left on a train\\
\\*Who are you?\\*\\
somebody

**2026-03-03T09:20:00Z, somebody:**

It was found, see here (\`http://lost.example/?t=left-out\`).

## Imported from Slack

- Source: \`security/1772436000.000100\`
- Channel: \`#security\`
- Posted by: \`Report an incident\`
- Replies: \`1\`
- Attachment: \`../receipt.png, 1234 bytes\`
`,
};
