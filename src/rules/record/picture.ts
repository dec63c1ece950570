import { EXAMPLE_PICTURE, LOCATED_PICTURE } from '../example-pictures.ts';
import { textRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const SCREEN = 'incidents/2026/INC-2026-0021.screen.png';
const POLICY = 'policies/incident-management.md';

export default textRule({
  id: 'record/picture',
  severity: 'warning',
  alsoWeighs: ['error'],
  controls: ['A.5.28', 'A.5.34', '7.5.3'],
  title: 'A picture lies beside its record, and words say what it shows',
  why: 'A page shows no other pictures, so that readers would miss what they hold: an address elsewhere tells who reads, and SVG can hold programs. A picture in a repository can not be taken back, nor the place that a camera wrote into it.',
  fix: 'Put a png, jpg or webp of at most 1 MiB beside the file of the record, called after it, and show it by its name: `![the screen that asked for a code](INC-2026-0007.screen.png)` in `INC-2026-0007.md`. It is seen by those who see the record; a digest for staff leaves it out. Evidence and every other file belong in a store of `organisation.md`.',
  examples: {
    fails: [
      {
        name: 'a plan in a policy',
        from: POLICY,
        body: '## Plan\n\n![Plan of the office](img/plan.png)',
        says: '27:1 a picture `img/plan.png` stands in the text, and no page shows it: only those are shown that lie beside the record and are called after it',
      },
      {
        name: 'a picture by reference',
        from: REPORT,
        sections: { 'What happened': 'The mail: ![it][1]\n\n[1]: mail.png' },
        says: '12:11 a picture `mail.png` stands in the text, and no page shows it: only those are shown that lie beside the record and are called after it',
      },
      {
        name: 'a picture that another host would send',
        from: REPORT,
        sections: { 'What happened': '![The screen](https://vault.example/screen.png)' },
        says: '12:1 a picture `https://vault.example/screen.png` stands in the text, and no page shows it: pages load nothing from elsewhere',
      },
      {
        name: 'a drawing that can hold a program',
        from: POLICY,
        body: '## Plan\n\n![Plan of the office](incident-management.plan.svg)',
        says: '27:1 a picture `incident-management.plan.svg` stands in the text, and no page shows it: a picture in SVG can hold a program',
      },
      {
        name: 'the picture of another record',
        from: REPORT,
        sections: { 'What happened': '![The screen](INC-2026-0007.screen.png)' },
        pictures: { 'incidents/2026/INC-2026-0007.screen.png': EXAMPLE_PICTURE },
        says: [
          'incidents/2026/INC-2026-0007.md:1:1 the picture `INC-2026-0007.screen.png` lies beside the record, and its text does not show it',
          '12:1 a picture `INC-2026-0007.screen.png` stands in the text, and no page shows it: only those are shown that lie beside the record and are called after it',
        ],
      },
      {
        name: 'a picture that is not there',
        from: REPORT,
        sections: { 'What happened': '![The screen](INC-2026-0021.screen.png)' },
        says: '12:1 a picture `INC-2026-0021.screen.png` stands in the text, and no page shows it: no such picture lies beside this file',
      },
      {
        name: 'no words for those who do not see it',
        from: REPORT,
        sections: { 'What happened': '![](INC-2026-0021.screen.png)' },
        pictures: { [SCREEN]: EXAMPLE_PICTURE },
        says: '12:1 a picture `INC-2026-0021.screen.png` stands in the text without words for those who do not see it',
      },
      {
        name: 'a picture that the text does not show',
        from: REPORT,
        pictures: { [SCREEN]: EXAMPLE_PICTURE },
        says: '1:1 the picture `INC-2026-0021.screen.png` lies beside the record, and its text does not show it',
      },
      {
        name: 'another file under the name of a picture',
        from: REPORT,
        sections: { 'What happened': '![The screen](INC-2026-0021.screen.png)' },
        pictures: { [SCREEN]: 'PGh0bWw+' },
        says: '1:1 no page can show the picture `INC-2026-0021.screen.png`: its bytes are not those of a picture in png',
      },
      {
        name: 'one that says where it was taken, and stands on its side',
        from: REPORT,
        sections: { 'What happened': '![The door](INC-2026-0021.door.png)' },
        pictures: { 'incidents/2026/INC-2026-0021.door.png': LOCATED_PICTURE },
        says: [
          '1:1 only a remark of the camera says which way up the picture `INC-2026-0021.door.png` stands, and pages leave such remarks out',
          '1:1 the picture `INC-2026-0021.door.png` says at which place of the earth it was taken',
        ],
      },
      {
        name: 'a picture in the settings',
        from: 'organisation.md',
        body: '![The door](organisation.door.png)',
        says: '46:1 a picture `organisation.door.png` stands in the text, and no page shows it: the settings hold no pictures',
      },
    ],
    passes: [
      {
        name: 'a picture beside the record',
        from: REPORT,
        sections: {
          'What happened': 'It looked like this:\n\n![The screen that asked for a code](INC-2026-0021.screen.png)',
        },
        pictures: { [SCREEN]: EXAMPLE_PICTURE },
      },
      {
        name: 'a picture of a policy, by reference',
        from: POLICY,
        body: '## Plan\n\n![Plan of the office][1]\n\n[1]: ./incident-management.plan.png',
        pictures: { 'policies/incident-management.plan.png': EXAMPLE_PICTURE },
      },
      { name: 'a link to it', from: POLICY, body: '## Plan\n\n[Plan of the office](https://vault.example/plan.png)' },
      { name: 'the sign for one as code', from: REPORT, sections: { 'What happened': 'The page held `![x](y.png)`.' } },
    ],
  },
});
