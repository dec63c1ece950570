import { textRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const POLICY = 'policies/incident-management.md';
const MDX = 'policies/incident-management.mdx';

export default textRule({
  id: 'record/raw-html',
  severity: 'error',
  controls: ['A.8.26', 'A.8.28'],
  title: 'Records hold text, not raw HTML or code',
  why: 'Raw HTML or code in a record would run in the browser of everybody who reads the page, or while the portal is built.',
  fix: 'Write it in Markdown, or show it as code between backticks.',
  examples: {
    fails: [
      {
        name: 'a script',
        from: REPORT,
        sections: { 'What happened': '<script>alert(1)</script>' },
        says: '12:1 raw HTML `<script>alert(1)</script>` stands in the text',
      },
      {
        name: 'an image that runs code',
        from: REPORT,
        sections: { 'What happened': 'See <img src=x onerror=alert(1)> here.' },
        says: '12:5 raw HTML `<img src=x onerror=alert(1)>` stands in the text',
      },
      {
        name: 'an import in a policy',
        from: POLICY,
        file: MDX,
        body: "import x from './x.js'\n\nText.",
        says: "25:1 code `import x from './x.js'` stands in the text, which a page would run",
      },
      {
        name: 'an expression in a policy',
        from: POLICY,
        file: MDX,
        body: 'Today is {process.version}.',
        says: '25:10 code `process.version` stands in the text, which a page would run',
      },
      {
        name: 'a component that is not listed',
        from: POLICY,
        file: MDX,
        body: '<Secret />',
        says: '25:1 raw HTML `<Secret>` stands in the text',
      },
    ],
    passes: [
      { name: 'HTML shown as code', from: REPORT, sections: { 'What happened': 'The mail held `<script>` tags.' } },
      {
        name: 'a comment',
        from: REPORT,
        sections: { 'What happened': 'A strange mail.\n\n<!-- asked by telephone -->' },
      },
      { name: 'a number below another', from: REPORT, sections: { 'What happened': 'Fewer than 3 < 5 mails.' } },
      { name: 'a listed component in a policy', from: POLICY, file: MDX, body: 'Report at once:\n\n<ReportButton />' },
    ],
  },
});
