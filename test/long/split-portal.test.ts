import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalProgram } from '../../scripts/portal-program.ts';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import type { CheckRequest } from '../../src/checker/run.ts';
import { makePart } from '../../src/checker/shard/make-part.ts';
import { readPart as readCheckPart } from '../../src/checker/shard/part.ts';
import { fitParts } from '../../src/checker/shard/parts.ts';
import { buildPart } from '../../src/cli/build/build-part.ts';
import { checkedPortal } from '../../src/cli/build/checked-portal.ts';
import { drawPages } from '../../src/cli/build/draw.ts';
import { partWriter, readPart } from '../../src/cli/build/part-file.ts';
import { writePictures } from '../../src/cli/build/pictures.ts';
import { besidePages } from '../../src/cli/build/portal.ts';
import { filesIn, publishing, writeBeside } from '../../src/cli/build/portal-folder.ts';
import { makeSearch } from '../../src/cli/build/search.ts';
import { splitting } from '../../src/cli/build/split.ts';
import { joinParts } from '../../src/cli/join/join-parts.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Audience } from '../../src/site/audience.ts';
import type { RecordView } from '../../src/site/model.ts';
import { makePortal } from '../../src/site/portal.ts';
import { portalParts } from '../../src/site/portal-parts.ts';
import type { PortalInput } from '../../src/site/scene.ts';
import { inspectOnce } from '../helpers/inspected.ts';
import { isms, ismsHere } from '../helpers/isms.ts';
import { temporaryFolder, writeRegister } from '../helpers/register.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const NOW = '2026-11-20T12:00+01:00';
const KEY = 'a'.repeat(64);
/** Few rules, whose pages are drawn as those of all others are. */
const FEW = rules.filter(({ id }) => /^(?:incident\/(?:triage|root)|waiver\/)/.test(id));

describe('the parts of a portal', () => {
  const hrefs = [
    '/incidents/INC-2025-0001/',
    '/training/TRN-2025-0007/',
    '/incidents/INC-2026-0001/',
    '/incidents/INC-2026-0002/',
    '/incidents/INC-2026-1001/',
    '/incidents/INC-2026-2001/',
    '/people/it-admin/',
  ];
  it.each<[what: string, sizes: Parameters<typeof portalParts>[1], parts: readonly string[]]>([
    ['are its years; what has none is no part', {}, ['2025: 2025', '2026: 2026']],
    ['hold whole parts of the search', { most: 2 }, ['2025: 2025', '2026: 2026 2026-1']],
    ['hold no more pages than a build should', { most: 2, size: 3 }, ['2025: 2025', '2026: 2026', '2026-1: 2026-1']],
  ])('%s', (_what, sizes, parts) => {
    expect(portalParts(hrefs, sizes).map(({ name, search }) => `${name}: ${search.join(' ')}`)).toEqual(parts);
  });

  it('hold every dated record once, in whatever order they are named', () => {
    const address = fc
      .tuple(fc.constantFrom('incidents/INC', 'training/TRN'), fc.integer({ min: 2019, max: 2026 }), fc.nat(30_000))
      .map(([register, year, number]) => `/${register}-${year}-${String(number).padStart(4, '0')}/`);
    const sizes = { most: fc.integer({ min: 1, max: 9 }), size: fc.integer({ min: 1, max: 20 }) };
    fc.assert(
      fc.property(fc.uniqueArray(address, { maxLength: 60 }), fc.record(sizes), (all, asked) => {
        const parts = portalParts(all, asked);
        expect(parts.flatMap((part) => part.hrefs).sort()).toEqual(all.toSorted());
        expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
        const [one, other] = [portalParts(all.toReversed(), asked), parts].map((own) => own.map(({ name }) => name));
        expect(one).toEqual(other);
      }),
    );
  });
});

let program = '';
/** What `isms build --split` said and where it wrote. */
const typed = { said: '', folder: '' };
beforeAll(async () => {
  const folder = temporaryFolder();
  const content = writeRegister(join(folder, 'content'));
  // In a process of its own the program is compiled as it is for everybody.
  const { status, stdout } = isms(['build', '--split', '--content', content, '--out', 'split', '--now', NOW], {
    cwd: folder,
  });
  expect(status).not.toBe(2);
  Object.assign(typed, { said: stdout, folder });
  program = await portalProgram(join(PROJECT, 'node_modules', '.cache', 'isms', 'portal'));
}, 180_000);

/** An incident of another year, which names one of this year and is named by it. */
const earlier = (id: string, tlp: string, more = ''): string =>
  `---\nid: ${id}\ntitle: The quiet door of ${id.slice(4, 8)} stood open\ntlp: ${tlp}\nkind: incident\nstatus: closed\nreportedAt: ${id.slice(4, 8)}-03-02T09:00+01:00\nreporter: { who: ops-lead }\n${more}---\n\n## What happened\n\nSee [the laptop](/incidents/INC-2026-0007/#what-happened) and [this](/incidents/INC-2024-0001/).\n\n## Lessons learned\n\nClose doors of ${id}.\n`;

const FILES: NonNullable<Example['files']> = {
  'incidents/2024/INC-2024-0001.md': earlier('INC-2024-0001', 'GREEN', 'formerId: INC-2024-P3K9QZ7\n'),
  'incidents/2025/INC-2025-0001.md': earlier('INC-2025-0001', 'AMBER', 'links: [INC-2026-0007]\n'),
  'incidents/2025/INC-2025-1001.md': earlier('INC-2025-1001', 'RED'),
};

const DUTY = 'obligations/northwind-dpa.md';

interface Asked {
  readonly audience: Audience;
  readonly example: Partial<Example>;
  readonly base: string;
}

async function inputFor({ audience, example }: Asked): Promise<PortalInput> {
  const source = exampleSource({ name: '', from: 'organisation.md', ...example });
  const inspected = await inspectSource(source, inspectOnce);
  const { findings } = judge(inspected, FEW, Date.parse(NOW));
  return { source, inspected, findings, rules: FEW, audience, now: NOW, clockPinned: false };
}

const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map([...filesIn(folder)].map(({ path, bytes }) => [path, bytes.toString('latin1')]));

/** The portal as one process makes it, with a search in parts. */
async function whole(asked: Asked): Promise<ReadonlyMap<string, string>> {
  const folder = join(temporaryFolder(), 'whole');
  const portal = makePortal(await inputFor(asked));
  await drawPages(portal, program, folder, asked.base, null);
  writePictures(folder, portal.pictures);
  await makeSearch(folder, { splitFrom: 0 });
  writeBeside(folder, besidePages(portal, asked.base));
  return filesOf(folder);
}

async function split(asked: Asked, out: string): Promise<readonly string[]> {
  const parts = await publishing(out, async (folder) => {
    const { handed, finish } = splitting(folder);
    const portal = makePortal(await inputFor(asked), handed);
    return await finish({ portal, program, programKey: KEY, base: asked.base });
  });
  return parts ?? [];
}

/** The folders of all parts, drawn. */
async function drawnParts(asked: Asked, out = temporaryFolder()) {
  const folders = [{ name: 'rest', folder: join(out, 'split', 'rest') }];
  for (const name of await split(asked, join(out, 'split'))) {
    const folder = join(out, name);
    await buildPart({ file: join(out, 'split', `${name}.part`), program, programKey: KEY, out: folder });
    folders.push({ name, folder });
  }
  return { out, folders };
}

/** Names the portal of the first of these. */
let first = '';

const FIRST: Asked = { audience: 'staff', example: { files: FILES }, base: '' };

const edited: fc.Arbitrary<Partial<Example>> = fc
  .record({
    tlp: fc.constantFrom('GREEN', 'AMBER', 'AMBER+STRICT', 'RED'),
    gone: fc.constantFrom('incidents/2025/INC-2025-0001.md', 'people/ops-lead.md', 'assets/laptop-0231.md'),
    isWaived: fc.boolean(),
    title: fc.string({ unit: 'grapheme', minLength: 1 }),
  })
  .map(({ tlp, gone, isWaived, title }) => ({
    files: {
      ...FILES,
      'incidents/2026/INC-2026-0009.md': { from: 'incidents/2026/INC-2026-0009.md' as const, set: { tlp, title } },
      ...(isWaived ? { 'waivers/WVR-2026-0001.md': { from: 'waivers/WVR-2026-0001.md' as const, set: {} } } : {}),
      [gone]: null,
    },
  }));

describe('a portal whose parts were drawn by processes of their own', () => {
  it.each<[what: string, asked: Partial<Asked>, set: Readonly<Record<string, unknown>>]>([
    ['staff who see the records', {}, {}],
    ['staff who see digests', {}, { staffSees: 'digest' }],
    ['auditors, below a path', { audience: 'auditor', base: '/records' }, { tlp: 'GREEN' }],
    ['those who run the ISMS', { audience: 'isms' }, {}],
  ])('is the one that a single process makes, byte for byte: for %s', async (_what, change, set) => {
    await fc.assert(
      fc.asyncProperty(edited, async (example) => {
        const asked = { ...FIRST, ...change, example: { ...example, set } };
        const { out, folders } = await drawnParts(asked);
        await joinParts(folders, join(out, 'joined'));
        expect(filesOf(join(out, 'joined'))).toEqual(await whole(asked));
        rmSync(out, { recursive: true });
      }),
      { numRuns: Number(process.env.ISMS_SPLIT_RUNS ?? 1), endOnFailure: true },
    );
  });
});

describe('a part', () => {
  let made: Awaited<ReturnType<typeof drawnParts>>;
  beforeAll(async () => {
    made = await drawnParts(FIRST);
    first = JSON.parse(readFileSync(join(made.out, 'split', 'isms-split.json'), 'utf8')).portal;
  });

  it('holds the pages and the search of its year alone, and nothing that is withheld', () => {
    expect(made.folders.map(({ name }) => name)).toEqual(['rest', '2024', '2025', '2026']);
    const own = [...filesOf(join(made.out, '2025')).keys()].filter((path) => !/^pagefind\/2025\//.test(path));
    expect(own).toEqual(['incidents/INC-2025-0001/index.html', 'isms-part.json', 'isms-words.json']);
    for (const { folder } of made.folders)
      for (const [path, text] of filesOf(folder))
        expect([path, /quiet door of 2025 stood open.*INC-2025-1001/s.test(text)]).toEqual([path, false]);
  });

  it.each<[what: string, change: (file: string) => void, says: string]>([
    [
      'is damaged',
      (file) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace('INC', 'inc').replace('AMBER', 'GREEN'.slice(1))),
      'is damaged',
    ],
    ['is cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, -200)), 'no part of a portal'],
    ['is none', (file) => writeFileSync(file, '{}\n'), 'no part of a portal'],
    ['is not there', (file) => rmSync(file), 'cannot read the part'],
  ])('whose file %s is not drawn', async (_what, change, says) => {
    const file = join(temporaryFolder(), '2025.part');
    cpSync(join(made.out, 'split', '2025.part'), file);
    change(file);
    const out = join(temporaryFolder(), 'out');
    await expect(buildPart({ file, program, programKey: KEY, out })).rejects.toThrow(says);
  });

  it('that another version of the program wrote is not drawn', async () => {
    const file = join(made.out, 'split', '2025.part');
    const request = { file, program, programKey: 'b'.repeat(64), out: join(temporaryFolder(), 'out') };
    await expect(buildPart(request)).rejects.toThrow('another version of this program');
  });

  it.each<[what: string, change: (record: RecordView) => RecordView, marks: readonly string[], says: string]>([
    ['says what is withheld', (record) => record, ['The quiet door of 2024'], 'may not see'],
    [
      'holds a program',
      (record) => ({ ...record, html: '<script>alert(1)</script>' }),
      [],
      'holds the element `<script>`',
    ],
    ['has another title', (record) => ({ ...record, title: `${record.title}\u0000` }), [], 'does not bear its title'],
  ])('that %s is not published', async (_what, change, marks, says) => {
    const folder = temporaryFolder();
    const file = join(folder, '2024.part');
    const { records, ...told } = readPart(join(made.out, 'split', '2024.part'), KEY);
    const writer = partWriter(file);
    for (const record of records()) writer.put(change(record));
    writer.end(KEY, { ...told, marks: [...told.marks, ...marks] });
    const request = { file, program, programKey: KEY, out: join(folder, 'out') };
    await expect(buildPart(request)).rejects.toThrow(says);
    expect(readdirSync(folder)).toEqual(['2024.part']);
  });

  /** The parts, with one changed in a copy. */
  const changed = (name: string, change: (folder: string) => void): (typeof made)['folders'] => {
    const folder = join(temporaryFolder(), name);
    cpSync(join(made.out, name), folder, { recursive: true });
    change(folder);
    return made.folders.map((one) => (one.name === name ? { ...one, folder } : one));
  };

  it.each<[what: string, folders: () => (typeof made)['folders'], says: string]>([
    ['one is missing', () => made.folders.slice(0, -1), 'a part is missing: `2026`'],
    ['the rest is missing', () => made.folders.slice(1), 'a part is missing: `rest`'],
    ['one is there twice', () => [...made.folders, ...made.folders.slice(-1)], 'the part `2026` is there twice'],
    ['one is no part', () => [{ name: 'x', folder: temporaryFolder() }], '`x` is no part of a portal'],
    [
      'one lost a page',
      () => changed('2024', (folder) => rmSync(join(folder, 'incidents'), { recursive: true })),
      '`2024` is damaged',
    ],
    [
      'a page of one was changed',
      () => changed('2025', (folder) => writeFileSync(join(folder, 'incidents/INC-2025-0001/index.html'), 'x')),
      '`2025` is damaged',
    ],
    [
      'one is of another portal',
      () =>
        changed('2024', (folder) => {
          const said = JSON.parse(readFileSync(join(folder, 'isms-part.json'), 'utf8'));
          writeFileSync(join(folder, 'isms-part.json'), JSON.stringify({ ...said, portal: 'b'.repeat(64) }));
        }),
      '`2024` does not fit `rest`',
    ],
  ])('is not joined where %s, and the portal that was there stays', async (_what, folders, says) => {
    const out = join(temporaryFolder(), 'joined');
    writeBeside(mkdirSync(out, { recursive: true }) ?? out, { 'isms-portal.json': 'before' });
    await expect(joinParts(folders(), out)).rejects.toThrow(says);
    expect(filesOf(out)).toEqual(new Map([['isms-portal.json', 'before']]));
  });
});

it('a portal is named by all that it is made of: settings of its lists, too, make it another', async () => {
  const out = join(temporaryFolder(), 'split');
  await split({ ...FIRST, example: { files: FILES, set: { 'severityScale.high': 'Customers notice' } } }, out);
  expect(JSON.parse(readFileSync(join(out, 'isms-split.json'), 'utf8'))).toEqual({
    schemaVersion: 1,
    portal: expect.not.stringContaining(first),
    parts: ['2024', '2025', '2026'],
  });
});

describe('isms build --split, isms build --part, isms join', () => {
  it('make one portal, and say what is left to do', async () => {
    const { folder, said } = typed;
    expect(said).toMatch(
      /^\d+ records for staff split in .*split: the rest is drawn, and 1 part left for `isms build --part`\n$/,
    );
    const part = isms(['build', '--part', 'split/2026.part', '--out', '2026'], { cwd: folder });
    expect(part).toMatchObject({ status: 0, stdout: expect.stringMatching(/^part 2026 with \d+ records in /) });
    const joined = await ismsHere(['join', 'split/rest', '2026', '--out', 'site'], { cwd: folder });
    expect(joined).toEqual({ status: 0, stdout: `2 parts put together in ${join(folder, 'site')}\n`, stderr: '' });
    const files = filesOf(join(folder, 'site'));
    expect(JSON.parse(files.get('isms-portal.json') ?? '')).toMatchObject({ audience: 'staff', now: NOW });
    expect([...files.keys()]).not.toContain('isms-part.json');
  });

  it.each([
    ['--part', ['build', '--part', 'x.part', '--now', NOW], '`--now` says nothing beside `--part`'],
    ['--part twice', ['build', 'y.json', '--part', 'x.part'], '`y.json` says nothing beside `--part`'],
    ['a part as the place', ['join', 'rest', '2026', '--out', '2026'], 'would take the place of its part `2026`'],
    ['no part', ['join', 'content'], '`content` is no part of a portal'],
  ])('refuse %s', async (_what, args, says) => {
    expect(await ismsHere(args, { cwd: typed.folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(says),
    });
  });
});

describe('a portal of what shards of a check saw', () => {
  const git = { PATH: process.env.PATH ?? '', HOME: '', SystemRoot: '' };
  const program = 'c'.repeat(64);
  const parts = async (root: string) => {
    const common = { now: NOW, base: null, scope: 'all', rules: null, failOn: 'error' } as const;
    const shards = [1, 2].map((number) =>
      makePart({ root, shard: { number, of: 2 }, asked: common, clock: () => NOW, program, git }),
    );
    const texts = await Promise.all(shards);
    return fitParts(texts.map(({ text }, at) => readCheckPart(`${at}`, Buffer.from(text), program)));
  };

  it.each<[what: string, audience: Audience, example: Partial<Example>]>([
    ['staff', 'staff', { files: FILES }],
    ['staff who may not see a duty', 'staff', { files: { ...FILES, [DUTY]: { from: DUTY, set: { tlp: 'RED' } } } }],
    ['those who run the ISMS', 'isms', { files: FILES }],
  ])('is the one of the files, for %s', async (_what, audience, example) => {
    const root = writeRegister(join(temporaryFolder(), 'content'), example);
    const request = { root, content: 'content', rules, version: '1', now: NOW, clock: () => NOW, git };
    const made = async (more: Pick<CheckRequest, 'parts'>) =>
      (await checkedPortal({ ...request, ...more }, { audience, dailyRun: undefined }, () => true)).portal;
    expect(await made({ parts: await parts(root) })).toEqual(await made({ parts: null }));
  });
});
