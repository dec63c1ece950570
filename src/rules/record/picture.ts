import { textRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const POLICY = 'policies/incident-management.md';

export default textRule({
  id: 'record/picture',
  severity: 'warning',
  controls: ['A.5.28', '7.5.3'],
  title: 'Pictures are kept in a store, not in the text',
  why: 'A page shows only the words of a picture, so that readers miss what it holds; and a picture of a screen in a repository can never be taken back.',
  fix: 'Keep the file in a store of `organisation.md`, name it in the text or as an item of `evidence`, and say in words what it shows. A picture with a name and an address that starts with `https://` can be a link: `[Network plan](https://…)`.',
  examples: {
    fails: [
      {
        name: 'a plan in a policy',
        from: POLICY,
        body: '## Plan\n\n![Plan of the office](img/plan.png)',
        says: '27:1 a picture `img/plan.png` stands in the text, and no page shows it',
      },
      {
        name: 'a picture by reference',
        from: REPORT,
        sections: { 'What happened': 'The mail: ![it][1]\n\n[1]: mail.png' },
        says: '12:11 a picture `1` stands in the text, and no page shows it',
      },
    ],
    passes: [
      { name: 'a link to it', from: POLICY, body: '## Plan\n\n[Plan of the office](https://vault.example/plan.png)' },
      { name: 'the sign for one as code', from: REPORT, sections: { 'What happened': 'The page held `![x](y.png)`.' } },
    ],
  },
});
