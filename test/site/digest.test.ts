import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Inspected, inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { readContent } from '../../src/records/content.ts';
import { idOfFile } from '../../src/records/ids.ts';
import { pictureFile } from '../../src/records/pictures/beside.ts';
import { loadSource, ORGANISATION_FILE, type Source } from '../../src/records/reading/load.ts';
import { rules } from '../../src/rules/index.ts';
import type { Audience } from '../../src/site/audience.ts';
import { digestOf, getsDigests, sectionSource } from '../../src/site/digest.ts';
import { menuOf } from '../../src/site/menu.ts';
import type { Portal } from '../../src/site/model.ts';
import { pathsOf } from '../../src/site/paths.ts';
import { makePortal } from '../../src/site/portal.ts';
import { inspectOnce } from '../helpers/inspected.ts';
import { PICTURES } from '../helpers/pictures.ts';

const NOW = '2026-11-20T12:00+01:00';
const sample = loadSource(join(import.meta.dirname, '..', '..', 'src', 'content'));

/** The sample whose settings say this of what staff see. */
function sampleWith(line: string): Source {
  const files = sample.files.map((file) =>
    file.file === ORGANISATION_FILE
      ? { ...file, bytes: Buffer.from(new TextDecoder().decode(file.bytes).replace('\n---\n\n', `\n${line}\n---\n\n`)) }
      : file,
  );
  return { ...sample, files };
}

/** A source with a picture in every section of an incident, in its lessons and in a policy. */
function pictured(source: Source): Source {
  const shown = ['incidents/2026/INC-2026-0006.md', 'policies/mobile-devices.md'];
  const files = source.files.map((one) =>
    shown.includes(one.file)
      ? {
          ...one,
          bytes: Buffer.from(
            new TextDecoder()
              .decode(one.bytes)
              .replaceAll(/^## .*$/gm, `$&\n\n![Seen](${idOfFile(one.file)}.seen.png)`),
          ),
        }
      : one,
  );
  const picture = (of: string) => pictureFile(of.replace('.md', '.seen.png'), of, () => PICTURES.png);
  return { ...source, files, pictures: shown.map(picture) };
}

async function inspected(line: string): Promise<{ source: Source; seen: Inspected }> {
  const source = sampleWith(line);
  return { source, seen: await inspectSource(source, inspectOnce) };
}

async function portalOf(line: string, audience: Audience): Promise<Portal> {
  const { source, seen } = await inspected(line);
  const { findings } = judge(seen, rules, Date.parse(NOW));
  return makePortal({ source, inspected: seen, findings, rules, audience, now: NOW, clockPinned: true });
}

describe('the portal for staff who see digests', () => {
  let portal: Portal;
  let content: Inspected['content'];
  beforeAll(async () => {
    portal = await portalOf('staffSees: digest', 'staff');
    ({ content } = (await inspected('')).seen);
  });

  it('has pages of incidents and policies, and of no weakness that is still open', () => {
    expect([...new Set(portal.records.map(({ folder }) => folder))]).toEqual(['incidents', 'policies']);
    const open = content.of('incidents').filter(({ data }) => data.kind === 'weakness' && data.status !== 'closed');
    expect(open.length).toBeGreaterThan(0);
    const ids = new Set(portal.records.map(({ id }) => id));
    expect(open.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it.each([
    ['digest', ['policies']],
    ['records', ['incidents', 'policies']],
  ])('shows pictures of %s where they are seen in full: %j', async (sees, folders) => {
    const source = pictured(sampleWith(`staffSees: ${sees}`));
    const seen = await inspectSource(source, inspectOnce);
    const staff = makePortal({
      source,
      inspected: seen,
      findings: [],
      rules,
      audience: 'staff',
      now: NOW,
      clockPinned: true,
    });
    const withPicture = staff.records.filter(({ html }) => html.includes('<img '));
    expect(withPicture.map(({ folder }) => folder)).toEqual(folders);
    expect(staff.pictures.map(({ picture }) => picture.file.split('/')[0])).toEqual(['policies'].slice(0, 1));
    expect(staff.lessons.filter(({ html }) => html.includes('<img '))).toEqual([]);
    expect(staff.lessons.filter(({ html }) => html.includes('Seen (picture, not shown here)'))).toHaveLength(1);
  });

  it('says of an incident what it is, and no more of its fields', () => {
    const said = portal.records.filter(({ folder }) => folder === 'incidents').flatMap(({ facts }) => facts);
    const names = ['kind', 'status', 'severity', 'category', 'reportedAt', 'exercise'];
    expect([...new Set(said.map(({ name }) => name))].sort()).toEqual(names.sort());
  });

  it('has neither findings, clocks, links, a story nor what is left to do', () => {
    const more = ({ findings, clocks, links, story, next, summary }: Portal['records'][number]) =>
      findings.length + clocks.length + links.length > 0 || story !== null || next !== null || summary !== null;
    expect(portal.records.filter(more).map(({ id, folder }) => `${folder}/${id}`)).toEqual([]);
    expect([portal.site.findings, portal.rules, portal.controls]).toEqual([[], [], []]);
  });

  it.each<[what: string, texts: () => readonly string[]]>([
    ['a reporter, by an id', () => content.of('people').map(({ id }) => id)],
    [
      'where evidence lies, or its hash',
      () =>
        content
          .of('incidents')
          .flatMap(({ data }) => data.evidence.flatMap(({ location = '', sha256 = '' }) => [location, sha256])),
    ],
    [
      'a receipt',
      () => content.of('incidents').flatMap(({ data }) => data.notifications.flatMap((one) => one.reference ?? [])),
    ],
    [
      'what was entered in a timeline',
      () => content.of('incidents').flatMap(({ data }) => data.timeline.map(({ action = '' }) => action)),
    ],
    [
      'why it could happen',
      () => content.of('incidents').map((entry) => sectionSource(entry, ['Root cause']).trim().slice(0, 60)),
    ],
  ])('does not say %s', (_, texts) => {
    const { marks: __, ...drawn } = portal;
    const said = JSON.stringify({ ...drawn, records: drawn.records.map(({ file: ___, ...record }) => record) });
    const wanted = texts().filter((text) => text.length > 7);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((text) => new RegExp(`(?<![\\w-])${RegExp.escape(text)}(?![\\w-])`).test(said))).toEqual([]);
  });

  it('is searched for texts that it must not hold', () => {
    expect(portal.marks.length).toBeGreaterThan(60);
    const { marks, ...drawn } = portal;
    const said = JSON.stringify(drawn);
    expect(marks.filter((mark) => said.includes(mark))).toEqual([]);
  });

  it('leads to reporting first, in six lines', () => {
    const { main, groups } = menuOf(portal.site);
    expect(main.map(({ label }) => label)).toEqual([
      'Report an incident',
      'What to do',
      'My training',
      'Policies',
      'What we learned',
      'Recent',
    ]);
    expect(groups).toEqual([]);
  });

  it('has a page at every address of its menu', () => {
    const paths = new Set(pathsOf(portal));
    expect(menuOf(portal.site).main.filter(({ href }) => !paths.has(href))).toEqual([]);
    expect([...paths].filter((path) => /^\/(?:rules|controls|checks|duties|people)\//.test(path))).toEqual([]);
  });

  it('tells what was learned from closed incidents, newest first, and from no other', () => {
    const closed = new Set(
      content.of('incidents').flatMap(({ data, id }) => (data.status === 'closed' ? [`/incidents/${id}/`] : [])),
    );
    const hrefs = portal.lessons.map(({ href }) => href);
    expect(hrefs.length).toBeGreaterThan(3);
    expect(hrefs.filter((href) => !closed.has(href))).toEqual([]);
    expect(hrefs.toSorted().toReversed()).toEqual(hrefs);
  });
});

describe('what staff see', () => {
  it.each([
    ['nothing is said', '', 'staff', false],
    ['records are wanted', 'staffSees: records', 'staff', false],
    ['digests are wanted', 'staffSees: digest', 'staff', true],
    ['nobody can tell what is wanted, so the lesser', 'staffSees: everything', 'staff', true],
    ['those who run the ISMS see the records', 'staffSees: digest', 'isms', false],
    ['auditors do', 'staffSees: digest', 'auditor', false],
  ] as const)('%s', (_, line, audience, digests) => {
    expect(
      getsDigests(
        readContent({ files: sampleWith(line).files.filter(({ folder }) => folder === null), faults: [] }),
        audience,
      ),
    ).toBe(digests);
  });
});

describe('what a digest says of a text', () => {
  const of = (body: string): string => {
    const bytes = Buffer.from(
      `---\nid: INC-2026-0001\ntitle: x\nstatus: reported\nreportedAt: 2026-01-05T10:00+01:00\n---\n\n${body}`,
    );
    const content = readContent({
      files: [{ file: 'incidents/2026/INC-2026-0001.md', folder: 'incidents', bytes }],
      faults: [],
    });
    const [entry] = content.of('incidents');
    if (entry === undefined) throw new Error(JSON.stringify(content.faults));
    return digestOf(entry);
  };

  it.each([
    [
      'the sections for everybody',
      '## What happened\n\na\n\n## Root cause\n\nb\n\n## Lessons learned\n\nc\n',
      ['a', 'c'],
      ['b'],
    ],
    ['in other languages', '## Was ist passiert?\n\na\n\n## Grundursache\n\nb\n\n## Lehren\n\nc\n', ['a', 'c'], ['b']],
    ['what changes for the reader', '## What changes for you\n\nd\n', ['d'], []],
    ['no text above the first section', 'z\n\n## What happened\n\na\n', ['a'], ['z']],
    ['no section of its own making', '## Password of the day\n\nz\n\n## What happened\n\na\n', ['a'], ['z']],
    ['nothing below a title', '## What happened\n\na\n\n# Notes\n\nz\n', ['a'], ['z']],
    ['nothing below a title that is underlined', '## What happened\n\na\n\nNotes\n=====\n\nz\n', ['a'], ['z']],
    ['a heading in a code fence is none', '## What happened\n\n```\n## Root cause\na\n```\n', ['a'], []],
  ])('%s', (_, body, says, hides) => {
    const lines = of(body).split('\n');
    expect(says.filter((line) => !lines.includes(line))).toEqual([]);
    expect(hides.filter((line) => lines.includes(line))).toEqual([]);
  });
});
