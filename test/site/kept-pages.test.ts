import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalProgram } from '../../scripts/portal-program.ts';
import { type KeptLines, openCache } from '../../src/checker/cache.ts';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { drawPages } from '../../src/cli/build/draw.ts';
import { type KeptPages, keptPages } from '../../src/cli/build/kept-pages.ts';
import { buildPortal } from '../../src/cli/build/portal.ts';
import { MANIFEST, portalFolder, writeBeside } from '../../src/cli/build/portal-folder.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';
import { EXAMPLE_PICTURE, OTHER_PICTURE } from '../../src/rules/example-pictures.ts';
import { rules } from '../../src/rules/index.ts';
import { AUDIENCES, type Audience } from '../../src/site/audience.ts';
import { drawFrom, portal as drawnPortal } from '../../src/site/current.ts';
import { frameOf } from '../../src/site/frame.ts';
import type { Portal } from '../../src/site/model.ts';
import { makePortal } from '../../src/site/portal.ts';
import { inspectOnce } from '../helpers/inspected.ts';
import { isms } from '../helpers/isms.ts';
import { temporaryFolder, writeRegister } from '../helpers/register.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
/** Few rules, whose pages are drawn as those of all others are: what they find shows on records, controls and checks. */
const FEW = rules.filter(({ id }) => /^(?:incident\/(?:triage|root)|action\/|waiver\/)/.test(id));

let program = '';
beforeAll(async () => {
  const folder = temporaryFolder();
  // In a process of its own the program is compiled as it is for everybody.
  isms(['build', '--content', writeRegister(join(folder, 'content')), '--out', join(folder, 'out')]);
  program = await portalProgram(join(PROJECT, 'node_modules', '.cache', 'isms', 'portal'));
}, 180_000);

/** How a portal is asked for: the register as it differs from the base register, and all that is not in a file. */
interface Asked {
  readonly example: Partial<Example>;
  readonly audience: Audience;
  readonly now: string;
  readonly base: string;
  readonly dailyRun?: string;
}

const FIRST: Asked = { example: {}, audience: 'staff', now: '2026-11-20T12:00+01:00', base: '' };

async function portalFor({ example, audience, now, dailyRun }: Asked): Promise<Portal> {
  const source = exampleSource({ name: '', from: 'organisation.md', ...example });
  const inspected = await inspectSource(source, inspectOnce);
  const { findings } = judge(inspected, FEW, Date.parse(now));
  const daily = dailyRun === undefined ? {} : { dailyRun };
  return makePortal({ source, inspected, findings, rules: FEW, audience, now, clockPinned: false, ...daily });
}

/** All that a folder holds but folders, by path; what is no file is told by its kind. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const held = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry): readonly [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), entry.isFile() ? readFileSync(path, 'latin1') : 'no file'];
    });
  return new Map(held.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function drawn(asked: Asked, kept: KeptPages | null): Promise<ReadonlyMap<string, string>> {
  const pages = join(temporaryFolder(), 'pages');
  await drawPages(await portalFor(asked), program, pages, asked.base, kept);
  const files = filesOf(pages);
  rmSync(pages, { recursive: true });
  return files;
}

/** Draws the pages of a portal in the place of the one before, whose files may become those of the new one. */
async function drawnInto(out: string, asked: Asked, kept: KeptPages): Promise<ReadonlyMap<string, string>> {
  const folder = portalFolder(out);
  await drawPages(await portalFor(asked), program, folder.pages, asked.base, kept, folder.reuse);
  const files = filesOf(folder.pages);
  writeBeside(folder.pages, { [MANIFEST]: '{}' });
  folder.publish();
  return files;
}

/** What is kept of one root between builds, opened anew by each, as by processes that follow one another. */
function work(folder: string) {
  return (audience: string): KeptLines => {
    const cache = openCache({ program: PROJECT, content: '/records', work: folder });
    if (cache === null) throw new Error('nothing can be kept');
    return cache.linesOf(audience);
  };
}

/** Pages that are kept, and the addresses of those that had to be drawn. */
function counted(kept: KeptPages): { readonly kept: KeptPages; readonly drawn: string[] } {
  const addresses: string[] = [];
  return {
    kept: {
      ...kept,
      put(page, html) {
        addresses.push(page.href);
        kept.put(page, html);
      },
    },
    drawn: addresses,
  };
}

const INCIDENT = 'incidents/2026/INC-2026-0009.md';

describe('a page is drawn again', () => {
  const lines = work(temporaryFolder());
  beforeAll(async () => {
    const first = lines('staff');
    await drawn(FIRST, keptPages(first, program, ''));
    first.tidy();
  });
  const again = async (change: Partial<Asked>): Promise<readonly string[]> => {
    const asked = { ...FIRST, ...change };
    const { kept, drawn: addresses } = counted(keptPages(lines('staff'), program, asked.base));
    await drawn(asked, kept);
    return addresses;
  };
  const from = 'organisation.md' as const;
  const title = (to: string): Partial<Example> => ({ files: { [INCIDENT]: { from: INCIDENT, set: { title: to } } } });

  it('not at all where nothing changed', async () => expect(await again({})).toEqual([]));

  it('as time goes by, where the record is still open', async () => {
    const addresses = await again({ now: '2026-11-20T12:10+01:00' });
    expect(addresses.length).toBeGreaterThan(0);
    const open = (await portalFor(FIRST)).records.filter(({ open: isOpen }) => isOpen === true).map(({ href }) => href);
    expect(addresses.filter((href) => !open.includes(href))).toEqual([]);
  });

  it('not for another daily run, which the page of checks tells', async () =>
    expect(await again({ dailyRun: '2026-11-20T04:00+01:00' })).toEqual([]));

  it('where its record changed, and where another page names it', async () => {
    const addresses = await again({ example: title('A door stood open') });
    expect(addresses).toContain('/incidents/INC-2026-0009/');
    expect(addresses).not.toContain('/incidents/INC-2026-0007/');
  });

  it('where its picture is another one', async () => {
    const own = work(temporaryFolder());
    const drawnWith = async (picture: string): Promise<readonly string[]> => {
      const pictures = { [INCIDENT.replace('.md', '.door.png')]: picture };
      const example = { from: INCIDENT, body: '![The door](INC-2026-0009.door.png)', pictures } as const;
      const before = own('staff');
      const { kept, drawn: addresses } = counted(keptPages(before, program, ''));
      await drawn({ ...FIRST, example }, kept);
      before.tidy();
      return addresses;
    };
    await drawnWith(EXAMPLE_PICTURE);
    expect(await drawnWith(EXAMPLE_PICTURE)).toEqual([]);
    expect(await drawnWith(OTHER_PICTURE)).toEqual(['/incidents/INC-2026-0009/']);
  });

  it.each<[what: string, change: Partial<Asked>]>([
    ['the path where it is published', { base: '/records' }],
    ['the name of the organisation', { example: { from, set: { name: 'Fenwick and Daughters' } } }],
    ['a way to report', { example: { from, set: { 'channels[1].label': 'Switchboard' } } }],
    ['who leads', { example: { from, set: { 'roles.deputy': 'ops-lead' } } }],
    ['the audience', { audience: 'auditor' }],
  ])('on every page, where what all pages show is another: %s', async (_what, change) => {
    const { records, rules: all, controls, former } = await portalFor({ ...FIRST, ...change });
    expect((await again(change)).length).toBe(records.length + all.length + controls.length + former.length);
  });
});

it('a page of one thing is handed nothing else of the portal', async () => {
  const all = await portalFor(FIRST);
  const [record] = all.records;
  if (record === undefined) throw new Error('no record');
  drawFrom({ href: record.href, frame: frameOf(all.site), subject: { record } });
  expect(() => drawnPortal()).toThrow('shows one thing');
});

describe('a kept page that is no good', () => {
  it('is drawn again, where it is damaged', async () => {
    const whole = await drawn(FIRST, null);
    const damaged: KeptLines = { get: () => 'bm90IGRlZmxhdGVk', put: () => {}, tidy: () => {} };
    expect(await drawn(FIRST, keptPages(damaged, program, ''))).toEqual(whole);
  });

  it.each([
    ['a program', (html: string) => html.replace('</main>', '<script>alert(1)</script></main>'), 'holds a program'],
    ['another title', (html: string) => html.replace('<title>', '<title>x'), 'does not bear its title'],
  ])('is not published, where it holds %s', async (_what, poison, fault) => {
    const folder = temporaryFolder();
    const lines = new Map<string, string>();
    const portal = await portalFor(FIRST);
    const poisoned: KeptLines = {
      get: (key) => lines.get(key) ?? null,
      put: (key, line) => {
        lines.set(key, line);
      },
      tidy: () => {},
    };
    const { put, ...kept } = keptPages(poisoned, program, '');
    await drawPages(portal, program, join(folder, 'pages'), '', {
      ...kept,
      put: (page, html) => put(page, poison(html)),
    });
    const request = {
      portal,
      program,
      out: join(folder, 'out'),
      base: '',
      kept: poisoned,
      keptSearch: null,
      admin: null,
    };
    await expect(buildPortal(request)).rejects.toThrow(fault);
    expect(readdirSync(folder)).toEqual(['pages']);
  });
});

it('a page that is what it was is the file of the portal before, and is written anew where that was edited', async () => {
  const lines = work(temporaryFolder());
  const out = join(temporaryFolder(), 'site');
  const [kept, edited] = ['action/overdue', 'waiver/expired'].map((id) => join(out, 'rules', id, 'index.html'));
  const build = async (): Promise<ReadonlyMap<string, string>> => {
    const own = lines('staff');
    const files = await drawnInto(out, FIRST, keptPages(own, program, ''));
    own.tidy();
    return files;
  };
  const first = await build();
  const inodes = [kept, edited].map((file) => statSync(file ?? '').ino);
  appendFileSync(edited ?? '', '<p>By hand.');
  expect(await build()).toEqual(first);
  expect([kept, edited].map((file, at) => statSync(file ?? '').ino === inodes[at])).toEqual([true, false]);
});

/** What somebody does between two builds. */
type Edit = (asked: Asked) => Asked;

const NAMED = [INCIDENT, 'incidents/2026/INC-2026-0012.md', 'people/ops-lead.md', 'assets/laptop-0231.md'] as const;

const written =
  (file: string, text: Example['files'] | null): Edit =>
  (asked) => ({
    ...asked,
    example: { ...asked.example, files: { ...asked.example.files, ...(text ?? { [file]: null }) } },
  });
const setOf = (file: (typeof NAMED)[number], set: Readonly<Record<string, unknown>>): Edit =>
  written(file, { [file]: { from: file, set } });

const anyFile = fc.constantFrom(...NAMED);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyFile, fc.string({ unit: 'grapheme', minLength: 1 })).map(([file, title]) => setOf(file, { title })),
  fc
    .tuple(anyFile, fc.constantFrom('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'))
    .map(([file, tlp]) => setOf(file, { tlp })),
  fc.tuple(anyFile, fc.constantFrom('open', 'closed', 'triaged')).map(([file, status]) => setOf(file, { status })),
  anyFile.map((file) => written(file, null)),
  fc.integer({ min: 1, max: 3 }).map((number) =>
    written('', {
      [`incidents/2026/INC-2026-090${number}.md`]: `---\nid: INC-2026-090${number}\ntitle: Door ${number}\nreportedAt: 2026-11-19T09:00+01:00\nreporter: { who: ops-lead }\nformerId: INC-2026-P3K9QZ7\n---\n\n## What happened\n\nSee [the laptop](/incidents/INC-2026-0007/).\n`,
    }),
  ),
  fc.constant(written('', { 'waivers/WVR-2026-0001.md': { from: 'waivers/WVR-2026-0001.md', set: {} } })),
  fc.constantFrom('Fenwick Analytics', 'Fenwick and Daughters').map(
    (name): Edit =>
      (asked) => ({
        ...asked,
        example: { ...asked.example, from: 'organisation.md', set: { ...asked.example.set, name } },
      }),
  ),
  fc.constantFrom({ tlp: 'GREEN' }, { tlp: 'AMBER' }, { staffSees: 'digest' }).map(
    (set): Edit =>
      (asked) => ({
        ...asked,
        example: { ...asked.example, from: 'organisation.md', set: { ...asked.example.set, ...set } },
      }),
  ),
  fc.constantFrom(...AUDIENCES).map(
    (audience): Edit =>
      (asked) => ({ ...asked, audience }),
  ),
  fc.constantFrom('', '/records').map(
    (base): Edit =>
      (asked) => ({ ...asked, base }),
  ),
  fc.integer({ min: 0, max: 400 }).map(
    (days): Edit =>
      (asked) => ({
        ...asked,
        now: new Date(Date.parse(FIRST.now) + days * 86_400_000).toISOString().replace('.000', ''),
      }),
  ),
  fc.constant<Edit>((asked) => ({ ...asked, dailyRun: '2026-11-20T04:00+01:00' })),
);

/** What somebody does by hand to a page of a finished portal. */
const damage: fc.Arbitrary<(page: string) => void> = fc.constantFrom<((page: string) => void)[]>(
  () => {},
  (page) => appendFileSync(page, '<p>By hand.'),
  (page) => writeFileSync(page, ''),
  (page) => rmSync(page),
  (page) => writeFileSync(`${page}.bak`, 'a copy'),
  (page) => {
    rmSync(page);
    mkdirSync(page);
  },
  (page) => {
    renameSync(page, `${page}.moved`);
    symlinkSync(`${page}.moved`, page);
  },
);

it('whatever is changed between builds, and by hand in what was built, the portal with kept pages is the one that is drawn anew, byte for byte', async () => {
  const lines = work(temporaryFolder());
  const out = join(temporaryFolder(), 'site');
  let asked = FIRST;
  let reused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 3 }), damage, async (steps, harm) => {
      asked = steps.reduce((before, step) => step(before), asked);
      const own = lines(asked.audience);
      const { kept, drawn: addresses } = counted(keptPages(own, program, asked.base));
      const files = await drawnInto(out, asked, kept);
      own.tidy();
      reused += files.size - addresses.length;
      expect(files).toEqual(await drawn(asked, null));
      const page = join(out, 'rules', 'action', 'overdue', 'index.html');
      if (existsSync(page)) harm(page);
    }),
    { numRuns: Number(process.env.ISMS_KEPT_RUNS ?? 8), endOnFailure: true },
  );
  expect(reused).toBeGreaterThan(0);
}, 600_000);
