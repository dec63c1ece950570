import { beforeAll, describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import type { Source } from '../../src/records/reading/load.ts';
import { linkTarget } from '../../src/records/reading/text-links.ts';
import { rules } from '../../src/rules/index.ts';
import { AUDIENCES, type Audience } from '../../src/site/audience.ts';
import type { Portal } from '../../src/site/model.ts';
import { pathsOf, singlePaths } from '../../src/site/paths.ts';
import { inspectOnce } from '../helpers/inspected.ts';
import { portalOf, recordOf, register } from '../helpers/portal.ts';

const POLICY = 'policies/incident-management.md';
const HEADINGS =
  '## Scope\n\nAll.\n\n## Für wen gilt das?\n\nAlle.\n\n## Notes\n\nA.\n\n## Notes\n\nB.\n\n### `wipe` and *more*\n\nC.';
const STRICT = 'incidents/2026/INC-2026-0031.md';
const NUMBERED = 'incidents/2026/INC-2026-0030.md';
const report = (id: string, more: string): string =>
  `---\nid: ${id}\ntitle: Report ${id}\nreportedAt: 2026-11-19T09:00+01:00\nreporter: { who: anonymous, channel: email }\n${more}---\n\n## What happened\n\nIt rang.\n`;
const files = {
  [NUMBERED]: report('INC-2026-0030', 'formerId: INC-2026-P3K9QZ7\n'),
  [STRICT]: report('INC-2026-0031', 'tlp: AMBER+STRICT\nformerId: INC-2026-P3K9QZ8\n'),
};
const base = register();
/** The base register with policies that say these texts, each in a file of its own; the first file has the ending. */
function withPolicies(bodies: readonly string[], ending = 'md'): Source {
  const text = new TextDecoder().decode(base.files.find(({ file }) => file === POLICY)?.bytes);
  const head = text.slice(0, text.indexOf('\n---\n') + 5);
  const policies = bodies.map((body, at) => [
    `policies/case-${at}.${ending}`,
    `${head.replace('id: incident-management', `id: case-${at}`)}\n${body}\n\n${HEADINGS}\n`,
  ]);
  return register({ files: { ...files, ...Object.fromEntries(policies) } });
}

/** Where the first link of the page of a case leads; null where it is plain text. */
const leads = (portal: Portal | undefined, at: number): string | null =>
  portal === undefined ? null : (/<a href="([^"]*)"/.exec(recordOf(portal, `case-${at}`).html)?.[1] ?? null);

/** What is found in texts of policies: the file, and what is wrong there. */
async function foundIn(source: Source): Promise<readonly string[]> {
  const inspected = await inspectSource(source, inspectOnce);
  return judge(
    inspected,
    rules.filter(({ id }) => id === 'link/unresolved'),
    Date.parse('2026-11-20T12:00+01:00'),
  )
    .findings.filter(({ file }) => file.startsWith('policies/'))
    .map(({ file, message }) => `${file} ${message}`);
}

const GUIDE = '/policies/incident-management/';
const CASES: readonly (readonly [what: string, text: string, isms: string | null, staff: string | null])[] = [
  ['a heading of the text, as the page calls it', '[x](#s-scope)', '#s-scope', '#s-scope'],
  ['a heading, as the host calls it', '[x](#scope)', '#s-scope', '#s-scope'],
  ['a heading as it is written', '[x](#Scope)', '#s-scope', '#s-scope'],
  ['a heading with umlauts', '[x](#für-wen-gilt-das)', '#s-für-wen-gilt-das', '#s-für-wen-gilt-das'],
  ['the same, encoded', '[x](#f%C3%BCr-wen-gilt-das)', '#s-für-wen-gilt-das', '#s-für-wen-gilt-das'],
  ['the second heading of that name, as the host counts', '[x](#notes-1)', '#s-notes-2', '#s-notes-2'],
  ['the same, as the page counts', '[x](#s-notes-2)', '#s-notes-2', '#s-notes-2'],
  ['a heading with code and emphasis', '[x](#wipe-and-more)', '#s-wipe-and-more', '#s-wipe-and-more'],
  ['a part of the page', '[x](#links)', '#links', '#links'],
  [
    'a part of it under another name',
    '[x](INC-2026-0007#notifications)',
    '/incidents/INC-2026-0007/#told',
    '/incidents/INC-2026-0007/#told',
  ],
  ['a record beside it', '[x](incident-management.md)', GUIDE, GUIDE],
  [
    'a record by its file',
    '[x](../incidents/2026/INC-2026-0007.md)',
    '/incidents/INC-2026-0007/',
    '/incidents/INC-2026-0007/',
  ],
  [
    'a heading of it',
    '[x](../incidents/2026/INC-2026-0007.md#root-cause)',
    '/incidents/INC-2026-0007/#s-root-cause',
    '/incidents/INC-2026-0007/#s-root-cause',
  ],
  [
    'a part of its page',
    '[x](../incidents/2026/INC-2026-0007.md#timeline)',
    '/incidents/INC-2026-0007/#timeline',
    '/incidents/INC-2026-0007/#timeline',
  ],
  ['its id alone', '[x](INC-2026-0007)', '/incidents/INC-2026-0007/', '/incidents/INC-2026-0007/'],
  ['its page', '[x](/incidents/INC-2026-0007/)', '/incidents/INC-2026-0007/', '/incidents/INC-2026-0007/'],
  [
    'by reference',
    '[x][one]\n\n[one]: ../actions/ACT-2026-0003.md',
    '/actions/ACT-2026-0003/',
    '/actions/ACT-2026-0003/',
  ],
  [
    'by a reference that is the id',
    '[ACT-2026-0003]\n\n[ACT-2026-0003]: ../actions/ACT-2026-0003.md',
    '/actions/ACT-2026-0003/',
    '/actions/ACT-2026-0003/',
  ],
  ['in a list', '- one\n  - [x](INC-2026-0007)', '/incidents/INC-2026-0007/', '/incidents/INC-2026-0007/'],
  ['in a table', '| a |\n|---|\n| [x](INC-2026-0007) |', '/incidents/INC-2026-0007/', '/incidents/INC-2026-0007/'],
  ['in a quotation', '> [x](INC-2026-0007)', '/incidents/INC-2026-0007/', '/incidents/INC-2026-0007/'],
  ['in a heading', '## See [x](INC-2026-0007)', '/incidents/INC-2026-0007/', '/incidents/INC-2026-0007/'],
  ['with a title', '[x](INC-2026-0007 "The laptop")', '/incidents/INC-2026-0007/', '/incidents/INC-2026-0007/'],
  ['a page of the portal', '[x](/report/)', '/report/', '/report/'],
  ['a page without its last sign', '[x](/what-to-do)', '/what-to-do/', '/what-to-do/'],
  ['what to do', '[x](/what-to-do/phishing/)', '/what-to-do/phishing/', '/what-to-do/phishing/'],
  ['what we learned', '[x](/learned/)', '/learned/', '/learned/'],
  ['deadlines, which staff have no page of', '[x](/deadlines/)', '/deadlines/', null],
  ['a register', '[x](/assets/)', '/assets/', '/assets/'],
  ['a page of a register, which moves', '[x](/assets/page/2/)', '/assets/', '/assets/'],
  ['the settings', '[x](../organisation.md)', '/report/', '/report/'],
  ['a rule and a control', '[x](/rules/link/self/)', '/rules/link/self/', '/rules/link/self/'],
  [
    'a provisional id that got its number',
    '[x](../incidents/2026/INC-2026-P3K9QZ7.md)',
    '/incidents/INC-2026-0030/',
    '/incidents/INC-2026-0030/',
  ],
  ['the same, alone', '[x](INC-2026-P3K9QZ7)', '/incidents/INC-2026-0030/', '/incidents/INC-2026-0030/'],
  [
    'the same, by its old page',
    '[x](/incidents/INC-2026-P3K9QZ7/#what-happened)',
    '/incidents/INC-2026-0030/#s-what-happened',
    '/incidents/INC-2026-0030/#s-what-happened',
  ],
  [
    'a record that is withheld from staff',
    '[x](../incidents/2026/INC-2026-0031.md)',
    '/incidents/INC-2026-0031/',
    null,
  ],
  ['its provisional id', '[x](../incidents/2026/INC-2026-P3K9QZ8.md)', '/incidents/INC-2026-0031/', null],
];

describe('a link in a text leads to', () => {
  const portals = new Map<Audience, Portal>();
  let found: readonly string[] = [];
  beforeAll(async () => {
    const source = withPolicies(CASES.map(([, text]) => text));
    found = await foundIn(source);
    for (const audience of ['isms', 'staff'] as const) portals.set(audience, await portalOf(source, audience));
  });

  it.each(CASES.map((one, at) => [...one, at] as const))('%s', (_, __, isms, staff, at) => {
    expect(found.filter((said) => said.startsWith(`policies/case-${at}.`))).toEqual([]);
    expect([leads(portals.get('isms'), at), leads(portals.get('staff'), at)]).toEqual([isms, staff]);
  });

  it('the same in a policy in MDX', async () => {
    const source = withPolicies(['<ReportButton />\n\n[x](../incidents/2026/INC-2026-0007.md#root-cause)'], 'mdx');
    expect(await foundIn(source)).toEqual([]);
    expect(recordOf(await portalOf(source, 'isms'), 'case-0').html).toContain(
      'href="/incidents/INC-2026-0007/#s-root-cause"',
    );
  });
});

const NOWHERE: readonly (readonly [what: string, text: string, says: string])[] = [
  ['a heading that is not there', '[x](#nothing)', 'this text has no such heading'],
  ['a record that is not there', '[x](../incidents/2026/INC-2026-0999.md)', 'there is no such record or page'],
  ['a heading of another record', '[x](INC-2026-0007#scope)', 'that text has no such heading'],
  ['a page that is not there', '[x](/nothing/)', 'there is no such record or page'],
  ['a page below another', '[x](/what-to-do/nothing/)', 'there is no such record or page'],
  ['a provisional id that nobody had', '[x](INC-2026-PAAAAAA)', 'there is no such record or page'],
  ['in a reference', '[x][one]\n\n[one]: ../actions/ACT-2026-0999.md', 'there is no such record or page'],
  ['in a list', '- [x](#nothing)', 'this text has no such heading'],
  ['a file outside of the records', '[x](../../README.md)', 'there is no such record or page'],
  ['a picture of a record', '[x](incident-management.plan.png)', 'there is no such record or page'],
];

describe('a link in a text that leads nowhere is found, and is plain text', () => {
  let found: readonly string[] = [];
  let portal: Portal | undefined;
  beforeAll(async () => {
    const source = withPolicies(NOWHERE.map(([, text]) => text));
    found = await foundIn(source);
    portal = await portalOf(source, 'isms');
  });

  it.each(NOWHERE.map((one, at) => [...one, at] as const))('%s', (_, __, says, at) => {
    expect(found.filter((said) => said.startsWith(`policies/case-${at}.`))).toEqual([expect.stringContaining(says)]);
    // The record is there, so that its page is better than nothing.
    expect(leads(portal, at)).toBe(says.startsWith('that text') ? '/incidents/INC-2026-0007/' : null);
  });
});

describe('every page', () => {
  it.each([...AUDIENCES.map((audience) => [audience, false] as const), ['staff', true] as const])(
    'that a portal for %s has (digests: %s) can be linked to, and every link that is drawn leads to one',
    async (audience: Audience, digests) => {
      const pages = [
        ...singlePaths({ audience: 'isms', digests: false }),
        '/incidents/',
        '/assets/',
        '/rules/link/self/',
        '/controls/A.5.24/',
      ];
      const text = pages.map((path) => `[x](${path})`).join(' ');
      const settings = {
        'organisation.md': { from: 'organisation.md', set: { staffSees: digests ? 'digest' : 'records' } },
      } as const;
      const source = register({ from: POLICY, body: `${text}\n\n${HEADINGS}`, files: { ...files, ...settings } });
      const portal = await portalOf(source, audience);
      const paths = new Set(pathsOf(portal));
      const drawn = [...recordOf(portal, 'incident-management').html.matchAll(/<a href="([^"#]*)/g)].map(
        ([, href = '']) => href,
      );
      expect(drawn).toEqual(pages.filter((path) => paths.has(path)));
      const holds = { holds: () => false };
      const nowhere = [...singlePaths(portal.site)].filter(
        (path) =>
          linkTarget(
            holds,
            POLICY,
            path,
            () => false,
            () => false,
          ).kind === 'none',
      );
      expect(nowhere).toEqual([]);
    },
  );
});

describe('a lesson', () => {
  let learned = '';
  beforeAll(async () => {
    const incident = 'incidents/2026/INC-2026-0007.md';
    const sections = { 'Lessons learned': 'As [above](#root-cause): lock it.' };
    learned = (await portalOf(register({ from: incident, sections }), 'isms')).lessons.map(({ html }) => html).join();
  });

  it('leads from the page of lessons to the place in its record', () => {
    expect(learned).toContain('href="/incidents/INC-2026-0007/#s-root-cause"');
  });
});
