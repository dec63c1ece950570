import { byText } from '../records/order.ts';
import { codeSpan } from '../records/reading/code-span.ts';
import { MAX_FILE_BYTES } from '../records/reading/parse.ts';
import { type ForeignFrontmatter, readForeignFrontmatter } from './foreign-frontmatter.ts';
import type { Zone } from './foreign-time.ts';
import { defineFormat, type Fact, type ForeignReport, type GivenFile, NotThis, type Refused } from './format.ts';
import { summed } from './table/reports.ts';
import { readWhen, type When } from './when.ts';

type Fields = ForeignFrontmatter['data'];

const oneLine = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ').trim();

function short(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${Array.from(line).slice(0, 60).join('')}…` : line;
}

/** A time of a field; undefined where it says nothing. */
function whenOf(written: unknown, zone: Zone): When | undefined {
  if (written === undefined || written === null || written === '') return undefined;
  return readWhen(oneLine(written), zone, 'ymd');
}

const MAPPED = ['title', 'date', 'resolvedWhen', 'affected'];

/** The facts that no field of a record holds, in the order of the file. */
function factsOf(data: Fields): readonly Fact[] {
  return Object.entries(data)
    .filter(([field, value]) => !MAPPED.includes(field) && value !== null && value !== '')
    .map(([field, value]) => ({ what: oneLine(field), value: oneLine(value) }));
}

function servicesOf(affected: unknown): { readonly services: readonly string[]; readonly facts: readonly Fact[] } {
  if (affected === undefined || affected === null || affected === '') return { services: [], facts: [] };
  const list: readonly unknown[] = Array.isArray(affected) ? affected : [affected];
  const isName = (item: unknown): boolean => typeof item === 'string' || typeof item === 'number';
  return {
    services: list
      .filter(isName)
      .map((item) => oneLine(String(item)))
      .filter((service) => service !== ''),
    facts: list.filter((item) => !isName(item)).map((item) => ({ what: 'affected', value: oneLine(item) })),
  };
}

/** A command of Hugo in a text: `{{< track "2026-02-01 10:30" >}}`. Only the time that it shows is text. */
const SHORTCODE = /\{\{[<%][^{}\n]*[>%]\}\}/g;
const TRACK = /^\{\{[<%] *track +"([^"]*)"/;

function withoutShortcodes(text: string): string {
  return text.replaceAll(SHORTCODE, (found) => TRACK.exec(found)?.[1] ?? codeSpan(found));
}

const OF_THE_REPOSITORY =
  /^(?:readme|licen[cs]e|contributing|changelog|security|code[-_]of[-_]conduct)(?:\.[a-z-]{2,10})?\.md$/i;
const ISSUE = /^(?:issues?|incidents?)$/i;
const OF_AN_ISSUE = ['resolved', 'resolvedWhen', 'severity', 'affected'];

/** How a file says that it is no incident; null when it may be one. cState takes all but pages of its own for incidents. */
function noIncident(data: Fields): string | null {
  const { section, type, layout } = data;
  if (typeof section === 'string' && section !== '')
    return ISSUE.test(section.trim()) ? null : `its \`section\` is \`${short(section)}\``;
  for (const [field, value] of Object.entries({ type, layout })) {
    if (typeof value !== 'string' || value === '' || ISSUE.test(value.trim())) continue;
    if (value.trim() === 'page' || OF_AN_ISSUE.every((name) => data[name] === undefined))
      return `its \`${field}\` is \`${short(value)}\``;
  }
  return null;
}

/** A file that is no incident, and why. */
interface Other {
  readonly other: string;
}

/** What a file of cState says. */
function reportOf(file: string, bytes: Uint8Array, zone: Zone): ForeignReport | Refused | Other {
  const source = readForeignFrontmatter(bytes);
  if (typeof source === 'string') {
    if (OF_THE_REPOSITORY.test(file.slice(file.lastIndexOf('/') + 1)))
      return { other: 'it tells about the repository' };
    return { source: file, message: source };
  }
  const { data, body } = source;
  const other = noIncident(data);
  if (other !== null) return { other };
  const reportedAt = whenOf(data.date, zone);
  if (reportedAt === undefined)
    return { source: file, message: 'it has no `date`, so nobody knows when it was reported' };
  const affected = servicesOf(data.affected);
  const end = whenOf(data.resolvedWhen, zone);
  const isOpen = data.resolved === false;
  return {
    source: file,
    key: file,
    title: data.title === undefined ? '' : oneLine(data.title),
    reportedAt,
    // What a status page calls its begin and its end: noticed then, and restored.
    detectedAt: reportedAt,
    containedAt: isOpen ? undefined : end,
    closedAt: isOpen ? undefined : end,
    affected,
    passages: [{ text: withoutShortcodes(body), as: 'markdown' }],
    facts: [
      ...factsOf(data),
      ...affected.facts,
      ...(isOpen && end !== undefined ? [{ what: 'resolvedWhen, though not resolved', value: end.written }] : []),
    ],
    changed: source.loosely ? [{ what: 'frontmatter', value: 'no strict YAML, read as cState does' }] : [],
  };
}

/** Names of the site's own settings and templates begin with `_`. */
const isOfSite = (name: string): boolean => name.split('/').some((part) => part.startsWith('_'));

/** Where the texts lie in what was named, and the folders of the incidents among them, one for each language. */
interface Places {
  readonly texts: string;
  readonly issues: readonly string[];
}

/**
 * The folders of the incidents: `content/issues` and `content/<language>/issues`, the same in the folder that was named,
 * or else that folder itself.
 */
function placesIn(names: readonly string[]): Places {
  for (const texts of ['content/', '']) {
    const found = names.flatMap((name) => {
      if (!name.startsWith(texts)) return [];
      const parts = name.slice(texts.length).split('/');
      if (parts[0] === 'issues' && parts.length > 1) return [`${texts}issues/`];
      return parts[1] === 'issues' && parts.length > 2 ? [`${texts}${parts[0]}/issues/`] : [];
    });
    if (found.length > 0) return { texts, issues: [...new Set(found)] };
  }
  return { texts: '', issues: [''] };
}

/** A Markdown file below the texts, by the name that it is shown with. */
interface Named {
  readonly name: string;
  readonly file: GivenFile;
  readonly isWithin: boolean;
}

function* markdownIn(files: readonly GivenFile[]): Generator<Named> {
  const own = files.filter(({ name }) => !isOfSite(name));
  const { texts, issues } = placesIn(own.map(({ name }) => name));
  const [only = texts] = issues.length === 1 ? issues : [];
  for (const file of own) {
    if (!file.name.endsWith('.md') || !file.name.startsWith(texts)) continue;
    const isWithin = issues.some((folder) => file.name.startsWith(folder));
    yield { name: file.name.slice((isWithin ? only : texts).length), file, isWithin };
  }
}

const RECORD = `---
id: INC-2026-0001
title: Maintenance of the storage
status: reported
detectedAt: 2026-02-01T10:00:00Z
reportedAt: 2026-02-01T10:00:00Z
containedAt: 2026-02-01T11:00:00Z
reporter:
  who: unknown
  channel: import
affected:
  services:
    - Storage
references:
  - system: cstate
    key: 2026-02-01-window.md
imported:
  from: cState
  on: 2026-11-26
  digest: ba04b8f4a02f6e43
---

## What happened

The storage of the second region is maintained today. Short pauses may occur.

## Imported from cState

- Source: \`2026-02-01-window.md\`
- Resolved: \`true\`
- Severity: \`notice\`
- Section: \`issue\`
`;

/** The status pages of cState (https://github.com/cstate/cstate): Markdown below YAML. */
export const cstate = defineFormat({
  id: 'cstate',
  direction: 'in',
  from: 'cState',
  reads: 'the folder of a status page of cState; incidents lie in `content/issues` and `content/<language>/issues`',
  options: [],
  example: {
    files: {
      'content/issues/2026-02-01-window.md': [
        '---',
        'title: Maintenance of the storage',
        'date: 2026-02-01 10:00:00',
        'resolved: true',
        'resolvedWhen: 2026-02-01 11:00:00',
        'severity: notice',
        'affected:',
        '  - Storage',
        'section: issue',
        '---',
        'The storage of the second region is maintained today. Short pauses may occur.',
        '---',
        '',
      ].join('\n'),
    },
    record: RECORD,
  },
  read: (files, { zone }) => {
    const reports: ForeignReport[] = [];
    const refused: Refused[] = [];
    const others: string[] = [];
    for (const { name, file, isWithin } of [...markdownIn(files)].sort((a, b) => byText(a.name, b.name))) {
      if (!isWithin) {
        others.push(`${name}: it lies outside \`issues\``);
        continue;
      }
      const bytes = file.read();
      const report =
        typeof bytes === 'string'
          ? { source: name, message: bytes }
          : bytes.length > MAX_FILE_BYTES
            ? { source: name, message: `it has ${bytes.length} bytes, more than 256 KiB` }
            : reportOf(name, bytes, zone);
      if ('message' in report) refused.push(report);
      else if ('other' in report) others.push(`${name}: ${report.other}`);
      else reports.push(report);
    }
    if (reports.length + refused.length + others.length === 0)
      throw new NotThis('it holds no Markdown file', 'name the folder that holds the incident files of cState');
    return Promise.resolve({ reports, refused, ignored: summed(others.map((what) => ({ what, count: 1 }))) });
  },
});
