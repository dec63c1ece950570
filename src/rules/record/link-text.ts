import { textRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';

export default textRule({
  id: 'record/link-text',
  severity: 'info',
  controls: ['7.5.2'],
  title: 'The words of a link say where it goes',
  why: 'In a printed record, and for people who listen to it, `click here` says nothing about what is linked.',
  fix: 'Link the words that name the target: `[the loan list](https://…)`.',
  examples: {
    fails: [
      {
        name: 'here',
        from: REPORT,
        sections: { 'What happened': 'The list is [here](https://vault.fenwick.example/list).' },
        says: '12:13 the words of a link are `here`',
      },
      {
        name: 'click here, in bold',
        from: REPORT,
        sections: { 'What happened': '[**Click here!**](https://vault.fenwick.example/list)' },
        says: '12:1 the words of a link are `Click here!`',
      },
      {
        name: 'no words at all',
        from: REPORT,
        sections: { 'What happened': 'See [](https://vault.fenwick.example/list).' },
        says: '12:5 a link has no words',
      },
    ],
    passes: [
      {
        name: 'named',
        from: REPORT,
        sections: { 'What happened': 'See [the loan list](https://vault.fenwick.example/list).' },
      },
      {
        name: 'the address itself',
        from: REPORT,
        sections: { 'What happened': 'See https://vault.fenwick.example/list for it.' },
      },
      {
        name: 'the word inside a longer one',
        from: REPORT,
        sections: { 'What happened': 'See [the list we keep here](https://vault.fenwick.example/list).' },
      },
    ],
  },
});
