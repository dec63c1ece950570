import { textRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';

export default textRule({
  id: 'record/unseen-text',
  severity: 'warning',
  controls: ['7.5.2'],
  title: 'What stands in the text stands on the page',
  why: 'A line such as `[10:15]: alarm` is read as the address of a link, and one such as `[^1]: note` as a note. Where nothing leads to it, no page shows it, and its writer believes that it was read.',
  fix: 'Put a backslash in front of the bracket: `\\[10:15]: alarm`; or take the line out.',
  examples: {
    fails: [
      {
        name: 'times in brackets',
        from: REPORT,
        sections: { 'What happened': 'Seen.\n\n[10:15]: alarm' },
        says: '14:1 `[10:15]: alarm` is read as an address or a note to which nothing leads, as a cell of no column, or as the name of a language, and no page shows it',
      },
      {
        name: 'a note that nothing leads to',
        from: REPORT,
        sections: { 'What happened': 'Seen.\n\n[^1]: by two' },
        says: '14:1 `[^1]: by two` is read as an address or a note to which nothing leads, as a cell of no column, or as the name of a language, and no page shows it',
      },
    ],
    passes: [
      {
        name: 'an address that a link uses',
        from: REPORT,
        sections: { 'What happened': 'See [it][1].\n\n[1]: https://northwind.example/' },
      },
      {
        name: 'a note that the text leads to',
        from: REPORT,
        sections: { 'What happened': 'Seen.[^1]\n\n[^1]: by two' },
      },
      { name: 'brackets as they are', from: REPORT, sections: { 'What happened': '\\[10:15]: alarm' } },
    ],
  },
});
