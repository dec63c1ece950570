import { faultRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';

export default faultRule({
  id: 'record/readable',
  severity: 'error',
  controls: ['7.5.3'],
  title: 'A record can be read',
  why: 'A file that programs can not read is no record: nothing in it is checked, shown or counted beyond its name.',
  fix: 'Start the file with a line `---`, then the fields, then another line `---`, as the other records do.',
  examples: {
    fails: [
      {
        name: 'no fields at the top',
        from: REPORT,
        text: '## What happened\n\nA strange mail.\n',
        says: '1:1 the file does not start with a line `---`',
      },
      {
        name: 'the fields do not end',
        from: REPORT,
        text: '---\nid: INC-2026-0021\n\nA strange mail.\n',
        says: '1:1 the frontmatter has no closing line `---`',
      },
      {
        name: 'the same field twice',
        from: REPORT,
        text: '---\nid: INC-2026-0021\nid: INC-2026-0022\n---\n',
        says: '3:1 `id` stands here a second time',
      },
      {
        name: 'a language after the first line',
        from: REPORT,
        text: '---js\n{ id: "INC-2026-0021" }\n---\n',
        says: '1:1 the first line is `---js`, not `---` alone',
      },
    ],
    passes: [
      { name: 'a fresh report', from: REPORT },
      {
        name: 'line ends of Windows',
        from: REPORT,
        text: '---\r\nid: INC-2026-0021\r\ntitle: Strange mail\r\nreportedAt: 2026-11-20T08:20+01:00\r\nreporter: { who: anonymous, channel: email }\r\n---\r\n\r\n## What happened\r\n\r\nA strange mail.\r\n',
      },
    ],
  },
});
