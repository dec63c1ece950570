import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../src/checker/run.ts';
import { rules } from '../src/rules/index.ts';
import { isms } from './helpers/isms.ts';
import { put, temporaryFolder } from './helpers/register.ts';

/**
 * What use and attack have shown, one case a mistake that was once made: each lies over the same small, silent register
 * and is judged at the same instant. A case names what must be found, and where; anything else found is a failure too.
 */

const CLEAN = join(import.meta.dirname, 'fixtures/clean/content');
const NOW = '2026-11-20T12:00+01:00';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const FRESH = 'incidents/2026/INC-2026-0031.md';

/** A fresh report: its lines of frontmatter, and its body. */
function report(lines: readonly string[], body: string, first = '---'): string {
  return [
    first,
    ...lines,
    'reportedAt: 2026-11-20T08:20+01:00',
    'reporter: { who: anonymous, channel: email }',
    '---',
    '',
    body,
  ].join('\n');
}

const ID = 'id: INC-2026-0031';
const HAPPENED = '## What happened\n\nA strange mail.\n';
const POLICY = ['version: "1.0"', 'status: draft', 'owner: isms-manager'];

function policy(id: string, title: string, body: string): string {
  return ['---', `id: ${id}`, `title: ${title}`, ...POLICY, '---', '', body].join('\n');
}

type Change = readonly [was: string, is: string];
type Found = readonly [rule: string, file: string, words: RegExp];

interface Case {
  readonly name: string;
  /** Whole files to add. */
  readonly files?: Readonly<Record<string, string>>;
  /** Words of the closed incident to replace. */
  readonly closed?: readonly Change[];
  /** Another record made of the closed incident. */
  readonly copy?: { readonly file: string; readonly changes: readonly Change[] };
  readonly found: readonly Found[];
  /** Rules that look at the register as a whole and count this record too. */
  readonly also?: readonly string[];
}

const CAUSE =
  'Loan laptops are prepared by hand and were never enrolled in device management, so disk encryption was not enforced on them.';
const LESSON =
  'Every device is enrolled before it is handed out; the loan list is checked against device management each month. Reporting within five minutes made the wipe possible: we say so in the course.';

const CASES: readonly Case[] = [
  {
    name: 'a title that tries to leave the head of the page is only a title',
    files: {
      [FRESH]: report([ID, `title: 'Mail </title><meta http-equiv="refresh" content="2;url=/policies/">'`], HAPPENED),
    },
    found: [],
  },
  {
    name: 'a comma in braces cuts a text and an amount; a misspelt field has no value',
    files: { [FRESH]: report([ID, 'title: Strange mail', 'sevrity:'], HAPPENED) },
    closed: [
      ['action: Review held. }', 'action: Review held, all took part and agreed }'],
      ['amount: 1400,', 'amount: 1,400,'],
    ],
    found: [
      ['record/unknown-field', CLOSED, /all took part and agreed.*quotes/s],
      ['record/unknown-field', CLOSED, /`400`.*quotes/s],
      ['record/unknown-field', FRESH, /`sevrity`, did you mean `severity`/],
    ],
  },
  {
    name: 'a number sign cuts a title and a text',
    files: { [FRESH]: report([ID, 'title: Ticket #4711 planning service down'], HAPPENED) },
    closed: [['method: No sign-in', 'method: Looked at host #3 and #4; no sign-in']],
    found: [
      ['record/schema', CLOSED, /the value ends before ` #3.*quotes/s],
      ['record/schema', FRESH, /the value ends before ` #4711.*quotes/s],
    ],
  },
  {
    name: 'a comment behind a value is fine',
    closed: [['status: closed', 'status: closed  # see board']],
    found: [],
  },
  {
    name: 'contained before it was assessed',
    closed: [['containedAt: 2026-03-02T09:41+01:00', 'containedAt: 2026-03-02T08:40+01:00']],
    found: [],
  },
  {
    name: 'contained before it happened',
    closed: [['containedAt: 2026-03-02T09:41+01:00', 'containedAt: 2026-03-02T07:00+01:00']],
    found: [['incident/phase-order', CLOSED, /containedAt/]],
  },
  {
    name: 'links in a text: to its own headings, to a place in another record, and to what does not exist',
    files: {
      'policies/network-plan.md': policy('network-plan', 'Network plan', '## Plan\n\nTwo rooms.\n'),
      'policies/device-rules.md': policy(
        'device-rules',
        'Device rules',
        [
          '- [Scope](#scope)',
          '- [the incident policy, on reporting](incident-management.md#scope)',
          '- [a place in a record](network-plan.md#plan)',
          '- [a record that is not there](../incidents/2026/INC-2026-0999.md)',
          '- [a page that is not there](/policies/nowhere/)',
          '',
          '## Scope',
          '',
          'All devices.',
          '',
        ].join('\n'),
      ),
    },
    found: [
      ['link/unresolved', 'policies/device-rules.md', /incident-management\.md#scope.*no such heading/],
      ['link/unresolved', 'policies/device-rules.md', /INC-2026-0999/],
      ['link/unresolved', 'policies/device-rules.md', /\/policies\/nowhere\//],
    ],
  },
  {
    name: 'a picture',
    files: {
      'policies/network-plan.md': policy(
        'network-plan',
        'Network plan',
        '## Plan\n\n![Plan of the office](img/plan.png)\n',
      ),
    },
    found: [['record/picture', 'policies/network-plan.md', /img\/plan\.png/]],
  },
  {
    name: 'emoji and right-to-left text with the joiners and marks that they need',
    files: {
      [FRESH]: report(
        [ID, 'title: דליפת מידע (שרת)\u200F'],
        '## What happened\n\nSupport wrote 🤦🏻\u200D♂\uFE0F and 👩🏽\u200D💻 in the chat.\n\nנשלח קובץ (VPN)\u200F.\n',
      ),
    },
    found: [],
  },
  {
    name: 'a joiner that hides in a word of Latin letters',
    files: { [FRESH]: report([ID, 'title: Pass\u200Dword reset'], HAPPENED) },
    found: [['record/schema', FRESH, /U\+200D/]],
  },
  {
    name: 'a heading with a space that only looks like one, and one that is none for it',
    closed: [['## Root cause', '## Root\u00A0cause']],
    copy: {
      file: FRESH,
      changes: [
        ['id: INC-2026-0007', ID],
        ['vault:INC-2026-0007', 'vault:INC-2026-0031'],
        ['## Root cause', '##\u00A0Root cause'],
      ],
    },
    found: [['incident/closed-requires-root-cause', FRESH, /no-break space/]],
    also: ['review/management-covers-incidents'],
  },
  {
    name: 'the id that stands for a page that is missing',
    files: { 'policies/404.md': policy('"404"', 'Page not found', 'Text.\n') },
    found: [],
  },
  {
    name: 'a name that Windows can not take',
    files: {
      'assets/aux.md': [
        '---',
        'id: aux',
        'title: Auxiliary server',
        'kind: system',
        'owner: it-admin',
        'classification: internal',
        'status: in-use',
        '---',
        '',
        'Text.',
        '',
      ].join('\n'),
    },
    found: [['record/schema', 'assets/aux.md', /aux.*Windows/s]],
  },
  {
    name: 'what Finder and Explorer leave',
    files: { 'incidents/2026/Thumbs.db': 'x', 'policies/desktop.ini': 'x', 'people/.DS_Store': 'x' },
    found: [],
  },
  {
    name: 'the rest of a merge',
    files: {
      [FRESH]: report(
        [ID, 'title: Strange mail'],
        '## What happened\n\nA strange mail came in.\n>>>>>>> feature/report\nIt asked for a password.\n',
      ),
    },
    found: [['record/schema', FRESH, />>>>>>>/]],
  },
  {
    name: 'a line of equal signs under a heading is no rest of a merge',
    files: {
      [FRESH]: report([ID, 'title: Strange mail'], `Mail to us\n=======\n\n${HAPPENED}`),
    },
    found: [],
  },
  {
    name: 'what can not be read does not make a waiver unused',
    files: {
      [FRESH]: report([ID, 'title: Error: disk: full'], HAPPENED),
      'waivers/WVR-2026-0001.md': [
        '---',
        'id: WVR-2026-0001',
        'title: Assessed late',
        'rule: incident/triage-overdue',
        'records: [INC-2026-0031]',
        'reason: The only responder was ill.',
        'approvedBy: managing-director',
        'approvedOn: 2026-11-01',
        'expiresOn: 2026-12-31',
        '---',
        '',
        'Text.',
        '',
      ].join('\n'),
    },
    found: [['record/readable', FRESH, /no valid YAML/]],
  },
  {
    name: 'a number that is a text loses its zeros; a copy that a browser made',
    closed: [['reference: MAIL-77', 'reference: 004512']],
    copy: { file: 'incidents/2026/INC-2026-0007 (1).md', changes: [] },
    found: [
      ['record/schema', CLOSED, /`004512`/],
      ['incident/filename-matches-id', 'incidents/2026/INC-2026-0007 (1).md', /delete.*copy.*renumber/s],
    ],
    also: ['review/management-covers-incidents'],
  },
  {
    name: 'a line of dashes right below a sentence',
    files: { [FRESH]: report([ID, 'title: Strange mail'], '## What happened\n\nThe disk was full.\n---\n') },
    found: [['incident/description-required', FRESH, /blank line above `---`/]],
  },
  {
    name: 'a blank behind the dashes',
    files: { [FRESH]: report([ID, 'title: Strange mail'], HAPPENED, '--- ') },
    found: [],
  },
  {
    name: 'sections that say nothing',
    closed: [
      [CAUSE, 'Not applicable.'],
      [LESSON, '[Insert lessons learned here]'],
    ],
    found: [
      ['incident/closed-requires-lessons', CLOSED, /Lessons learned/],
      ['incident/closed-requires-root-cause', CLOSED, /Root cause/],
    ],
    also: ['register/audit-pack-ready'],
  },
];

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((said, [was, is]) => {
    if (!said.includes(was)) throw new Error(`the closed incident does not say: ${was}`);
    return said.replace(was, is);
  }, text);
}

/** Lays a case over the silent register. */
function laidOut({ files = {}, closed = [], copy }: Pick<Case, 'files' | 'closed' | 'copy'>, root: string): string {
  cpSync(CLEAN, root, { recursive: true });
  const was = readFileSync(join(CLEAN, CLOSED), 'utf8');
  put(root, CLOSED, changed(was, closed));
  if (copy !== undefined) put(root, copy.file, changed(was, copy.changes));
  for (const [file, text] of Object.entries(files)) put(root, file, text);
  return root;
}

describe('what is found, and nothing else', () => {
  it.each(CASES.map((one): [string, Case] => [one.name, one]))('%s', async (_, one) => {
    const root = laidOut(one, temporaryFolder());
    const { report: result } = await runCheck({
      root,
      content: 'content',
      rules,
      version: '1.0.0',
      now: NOW,
      clock: () => NOW,
      git: {},
    });
    const seen = result.findings.filter(
      ({ rule, severity }) => severity !== 'info' && one.also?.includes(rule) !== true,
    );
    const words = one.found.map(([rule, file]) => `${rule} ${file}`);
    expect(seen.map(({ rule, file }) => `${rule} ${file}`).sort()).toEqual([...words].sort());
    for (const [rule, file, pattern] of one.found) {
      const said = seen.filter((finding) => finding.rule === rule && finding.file === file);
      expect(said.map(({ message, fix }) => `${message}\n${fix}`).find((text) => pattern.test(text))).toBeDefined();
    }
  });
});

const WORDS = ['[10:15]: alarm', '[10:20]: restart'];
const MORE_WORDS = [
  'Took ~10 min, about 5~6 users. Script __init__.py on C:\\_old and \\\\srv\\share.',
  '3. May: mail came',
  '10. May: password changed',
];

/** What a reader of a page reads, line by line: the text of its main part without markup. */
function readLines(html: string): readonly string[] {
  return html
    .replaceAll(/<br\s*\/?>|<\/(?:p|li|h[1-6]|div)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim());
}

describe('what the portal shows', () => {
  const folder = temporaryFolder();
  const root = join(folder, 'content');
  const site = join(folder, 'site');
  const page = (address: string): string => readFileSync(join(site, address, 'index.html'), 'utf8');
  const typed: { readonly id: string; readonly lines: readonly string[] }[] = [];

  beforeAll(() => {
    for (const { files, found } of CASES) {
      const readable = found.every(([rule]) => rule !== 'record/readable' && rule !== 'record/schema');
      if (files !== undefined && readable) laidOut({ files }, root);
    }
    const title = CASES[0]?.files?.[FRESH] ?? '';
    put(root, FRESH, title);
    for (const lines of [WORDS, MORE_WORDS]) {
      const given = ['--title', 'Chat', '--who', 'anonymous', '--channel', 'email'];
      const { stdout, stderr, status } = isms(
        [
          ...['new', 'incident', '--content', root, ...given],
          ...['--detected-at', '2026-11-20T08:20+01:00', '--what', lines.join('\n')],
        ],
        { cwd: folder },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      typed.push({ id: /INC-\d{4}-\d{4}/.exec(stdout)?.[0] ?? '', lines });
    }
    const built = isms(['build', '--content', root, '--out', site, '--now', NOW], { cwd: folder });
    expect(built.stdout, built.stderr).toContain('published');
  }, 120_000);

  it('the title of a page is the title of its record, letter by letter', () => {
    const html = page('incidents/INC-2026-0031');
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    expect(title).toContain('Mail &lt;/title&gt;&lt;meta http-equiv=');
    expect(html).not.toMatch(/<meta[^>]*http-equiv="refresh"/i);
  });

  it.each([0, 1])('what was typed is what is shown, line by line: text %i', (at) => {
    const { id = '', lines = [] } = typed[at] ?? {};
    const shown = readLines(page(`incidents/${id}`));
    expect(shown.filter((line) => lines.includes(line))).toEqual(lines);
    expect(page(`incidents/${id}`)).not.toMatch(/<del>|<strong>init/);
  });

  it('a link to a heading leads to a place that is there, on its page and on another', () => {
    const html = page('policies/device-rules');
    const place = /<a [^>]*href="#([^"]+)"[^>]*>Scope<\/a>/.exec(html)?.[1] ?? 'none';
    expect(html).toContain(`id="${place}"`);
    expect(html).toContain('href="/policies/network-plan/#s-plan"');
    expect(page('policies/network-plan')).toContain('id="s-plan"');
  });

  it('a picture leaves a word of itself', () => {
    expect(readLines(page('policies/network-plan')).join(' ')).toContain('Plan of the office');
  });

  it('the id 404 has its page', () => {
    expect(page('policies/404')).toContain('Page not found');
  });
});

describe('what is taken over from cState', () => {
  /** Imports a site and judges what came of it. */
  function imported(files: Readonly<Record<string, string>>) {
    const folder = temporaryFolder();
    for (const [file, text] of Object.entries(files)) put(folder, file, text);
    const out = join(folder, 'out');
    const { stdout, status } = isms(['import', 'cstate', folder, '--out', out], { cwd: folder });
    const names = readdirSync(join(out, 'incidents'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    const check = isms(['check', '--content', out, '--format', 'json'], { cwd: folder });
    return {
      status,
      stdout,
      names,
      text: names.map((file) => readFileSync(join(out, 'incidents', file), 'utf8')),
      check,
    };
  }

  it('a line of dashes below a text makes no heading of it', () => {
    const { status, names, text, check } = imported({
      'content/issues/2026-02-01-window.md': [
        '---',
        'title: Maintenance of the storage',
        'date: 2026-02-01 10:00:00',
        'resolved: true',
        'resolvedWhen: 2026-02-01 11:00:00',
        'severity: notice',
        'section: issue',
        '---',
        'The storage of the second region is maintained today. Short pauses may occur.',
        '---',
        '',
      ].join('\n'),
    });
    expect(status).toBe(0);
    expect(names).toHaveLength(1);
    expect(text.join('')).toContain('The storage of the second region is maintained today.');
    expect(check.stdout).not.toContain('incident/description-required');
  });

  it('issues lie in the folder of a language; a page is named and left out', () => {
    const { names, text, stdout } = imported({
      'README.md': 'A site.\n',
      'content/de/issues/2026-02-01-stoerung.md': [
        '---',
        'title: Störung der Anmeldung',
        'date: 2026-02-01 10:00:00',
        'resolved: true',
        'resolvedWhen: 2026-02-01 11:00:00',
        'severity: down',
        'section: issue',
        '---',
        '',
        'Die Anmeldung ging nicht.',
        '',
      ].join('\n'),
      'content/de/pages/ueber.md':
        '---\ntitle: Über diese Seite\ndate: 2025-01-01\ntype: page\n---\n\nHier steht der Stand.\n',
    });
    expect(names).toHaveLength(1);
    expect(text.join('')).toContain('Störung der Anmeldung');
    expect(stdout).toContain('ueber.md');
    expect(stdout).not.toContain('README.md');
  });
});
