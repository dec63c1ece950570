import { textRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';

/** Made of two halves, so that no scanner takes this file for a leak. */
const TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

export default textRule({
  id: 'privacy/secret-detected',
  severity: 'error',
  controls: ['A.5.17', 'A.8.24', 'A.8.12'],
  title: 'No record holds a password, token or private key',
  why: 'Everybody who can read the repository can use it, and git keeps it even after it is deleted from the record.',
  fix: 'Take it out, replace it by words such as `the token of the build server`, and make it invalid where it was issued: it must count as known.',
  examples: {
    fails: [
      {
        name: 'an access token in the text',
        from: REPORT,
        sections: { 'What happened': `The log shows ${TOKEN} in full.` },
        says: '12:15 this looks like a secret (github token); its value is not repeated here',
      },
      {
        name: 'an access token in a field',
        from: REPORT,
        set: { title: `Token ${TOKEN} in a chat` },
        says: '3:14 this looks like a secret (github token); its value is not repeated here',
      },
      {
        name: 'a comment that would silence another scanner',
        from: REPORT,
        sections: { 'What happened': `<!-- secretlint-disable -->\n\nThe log shows ${TOKEN} in full.` },
        says: '14:15 this looks like a secret (github token); its value is not repeated here',
      },
      {
        name: 'in a file that can not be read otherwise',
        from: REPORT,
        text: `---\nid: INC-2026-0021\nid: INC-2026-0022\ntitle: ${TOKEN}\n---\n`,
        says: '4:8 this looks like a secret (github token); its value is not repeated here',
      },
      {
        name: 'a password in an address',
        from: REPORT,
        sections: { 'What happened': `It was \`https://backup:${'Xk7pQ2'}vR9t@files.example.com/\`.` },
        says: '12:9 this looks like a secret (basic auth); its value is not repeated here',
      },
    ],
    passes: [
      {
        name: 'only its beginning',
        from: REPORT,
        sections: { 'What happened': 'A token that starts with `ghp_` was in the log.' },
      },
      {
        name: 'the hash of a piece of evidence',
        from: REPORT,
        sections: { 'What happened': 'SHA-256 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03' },
      },
    ],
  },
});
