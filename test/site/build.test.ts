import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, INLINE_SCRIPTS } from '../../src/site/security.ts';
import { isms, type Ran, startIsms } from '../helpers/isms.ts';
import { withPart } from '../helpers/pictures.ts';
import { BROKEN, put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAs, git } from '../helpers/repository.ts';

/** Every file of a folder as text, search entries unpacked. */
function textsOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const bytes = readFileSync(path);
      return [
        relative(folder, path),
        (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'),
      ];
    }),
  );
}

function incident(id: string, title: string, fields: string, body: string): string {
  return `---
id: ${id}
title: ${title}
reportedAt: 2026-11-19T09:00+01:00
reporter: { who: anonymous }
${fields}
---

## What happened

${body}
`;
}

const STRICT = incident(
  'INC-2026-0061',
  'Kestrelmark inquiry',
  'tlp: AMBER+STRICT',
  'Lapwingmark was seen by two insiders.\n\n![Two people](INC-2026-0061.door.png)',
);
const RED = incident(
  'INC-2026-0062',
  'Plovermark matter',
  'tlp: RED\nrestricted: { store: vault, ref: a.pdf }',
  'Dunlinmark stands here although it should not.\n\n![A list](INC-2026-0062.list.png)',
);
const OPEN = incident(
  'INC-2026-0063',
  'Turnstonemark door',
  'formerId: INC-2026-P3K9QZ7\nlinks: { related: [INC-2026-0061, INC-2026-0062] }',
  'Sanderlingmark was in the hall.\n\n![The open door](INC-2026-0063.hall.png)',
);
/** Pictures, each with a word in its colours; that of a camera stands in a text of its own. */
const PICTURES: Readonly<Record<string, Uint8Array>> = {
  'INC-2026-0061.door.png': withPart('iCCP', 'Whitethroatmark'),
  'INC-2026-0062.list.png': withPart('iCCP', 'Redstartmark'),
  'INC-2026-0063.hall.png': withPart('iCCP', 'Blackcapmark'),
  'INC-2026-0063.spare.png': withPart('iCCP', 'Treecreepermark'),
  'INC-2026-0066.note.png': withPart('tEXt', 'Goldcrestmark'),
};
/** A record that was restricted, and is not any more. */
const ONCE_RED = incident(
  'INC-2026-0066',
  'Smewmark matter',
  'tlp: AMBER',
  'It was nothing.\n\n![A note](INC-2026-0066.note.png)',
);
/** What some of the records said before. */
const BEFORE = {
  63: incident('INC-2026-0063', 'Ruffmark door', 'formerId: INC-2026-P3K9QZ7', 'Sanderlingmark was in the hall.'),
  66: incident('INC-2026-0066', 'Whimbrelmark matter', 'tlp: RED', 'Not for everybody.'),
};
const MALFORMED = '---\nid: INC-2026-0064\ntitle: [\n---\n';
const HOSTILE = incident(
  'INC-2026-0065',
  'Text of an attacker',
  'slug: INC-2026-0063',
  'Before ![x](%E0%A4%A) after <script>alert(1)</script>.',
);

interface Built extends Ran {
  readonly files: ReadonlyMap<string, string>;
  /** The files in which a text stands. */
  readonly holding: (text: string) => readonly string[];
}

function buildFor(audience: string): Built {
  const folder = temporaryFolder();
  const content = writeRegister(join(folder, 'records'));
  const records = { 61: STRICT, 62: RED, 63: OPEN, 64: MALFORMED, 65: HOSTILE, 66: ONCE_RED };
  const write = (number: string, text: string): void => put(content, `incidents/2026/INC-2026-00${number}.md`, text);
  for (const [number, text] of Object.entries({ ...records, ...BEFORE })) write(number, text);
  git(folder, 'init', '--quiet');
  commitAs(folder, { name: 'Ada Whinchatmark', at: '2026-11-19T12:00:00+01:00' });
  for (const [number, text] of Object.entries(records)) write(number, text);
  for (const [name, bytes] of Object.entries(PICTURES)) put(content, `incidents/2026/${name}`, bytes);
  commitAs(folder, { name: 'Ada Whinchatmark', at: '2026-11-20T09:00:00+01:00', committer: 'Tom Wheatearmark' });
  const ran = isms(['build', '--content', 'records', '--out', 'site', '--audience', audience], { cwd: folder });
  const files = existsSync(join(folder, 'site')) ? textsOf(join(folder, 'site')) : new Map<string, string>();
  return {
    ...ran,
    files,
    holding: (text) => [...files].filter(([, said]) => said.includes(text)).map(([file]) => file),
  };
}

describe('a portal for', () => {
  const built = new Map<string, Built>();
  beforeAll(() => {
    for (const audience of ['staff', 'isms', 'auditor']) built.set(audience, buildFor(audience));
  }, 180_000);
  const of = (audience: string): Built => {
    const found = built.get(audience);
    if (found === undefined) throw new Error(`nothing was built for ${audience}`);
    return found;
  };

  it.each(['staff', 'isms', 'auditor'])('%s is published with its findings, and says so by its status', (audience) => {
    const { status, stderr } = of(audience);
    expect(stderr).toMatch(/\d+ errors? in the records, which home and the page of checks say/);
    expect(status).toBe(1);
  });

  it.each([
    ['the title of a strict record', 'Kestrelmark', ['isms', 'auditor']],
    ['its text', 'Lapwingmark', ['isms', 'auditor']],
    ['its id', 'INC-2026-0061', ['isms', 'auditor']],
    ['the title of a red record', 'Plovermark', ['isms', 'auditor']],
    ['its id', 'INC-2026-0062', ['isms', 'auditor']],
    ['text that stands in a red record', 'Dunlinmark', []],
    ['the title of an open record', 'Turnstonemark', ['staff', 'isms', 'auditor']],
    ['its text', 'Sanderlingmark', ['staff', 'isms', 'auditor']],
    ['the picture of a strict record', 'Whitethroatmark', ['isms', 'auditor']],
    ['the picture of a red record', 'Redstartmark', []],
    ['the picture of an open record', 'Blackcapmark', ['staff', 'isms', 'auditor']],
    ['a picture that its text does not show', 'Treecreepermark', []],
    ['what a program wrote into a picture', 'Goldcrestmark', []],
    ['what an open record was called before', 'Ruffmark', ['isms', 'auditor']],
    ['who wrote the records', 'Whinchatmark', ['isms', 'auditor']],
    ['who handed them in', 'Wheatearmark', ['isms', 'auditor']],
    ['what a record was called while it was red', 'Whimbrelmark', []],
  ])('those who may read it holds %s, and no other does, in any file', (_, text, readers) => {
    expect([...built].filter(([, { holding }]) => holding(text).length > 0).map(([audience]) => audience)).toEqual(
      readers,
    );
  });

  it('staff has the text of an open record on its page and in its search entry', () => {
    const files = of('staff')
      .holding('Sanderlingmark')
      .map((file) => file.replace(/fragment\/.*/, 'fragment'));
    expect(files.sort()).toEqual(['incidents/INC-2026-0063/index.html', 'pagefind/fragment']);
  });

  it('staff shows a record that can not be read, and says what is wrong with it', () => {
    const page = of('staff').files.get('incidents/INC-2026-0064/index.html');
    expect(page).toContain('This record cannot be read.');
    expect(page).toContain('/rules/record/readable/');
  });

  it('staff reads on the page of a rule what its examples find, and that it only warns at first', () => {
    const page = of('staff').files.get('rules/register/minimum-roles/index.html');
    expect(page).toContain('<p>Found: 24:3 <code>roles.deputy</code> is <code>it-admin</code>, who has left</p>');
    expect(page).toContain('(a warning in the first days of the records)');
    expect(of('staff').files.get('rules/link/self/index.html')).toContain('(fixed: it can be neither changed nor');
  });

  it('staff keeps the whole text of a record whose picture has a broken address, and runs nothing of it', () => {
    const page = of('staff').files.get('incidents/INC-2026-0065/index.html');
    expect(page).toContain('Before x (picture, not shown here) after');
    expect(page).not.toContain('<script>alert(1)</script>');
  });

  it('staff has one page and one search entry for every record', () => {
    const { files } = of('staff');
    const pages = [...files.keys()].filter((file) =>
      /^(?:incidents|people|policies)\/(?!page\/|INC-2026-P)[^/]+\/index\.html$/.test(file),
    );
    const entries = [...files]
      .filter(([file]) => file.startsWith('pagefind/fragment/'))
      .map(([, text]) => /"url":"([^"]+)"/.exec(text)?.[1] ?? '');
    expect(pages.length).toBeGreaterThan(5);
    expect(entries).toEqual(expect.arrayContaining(pages.map((page) => `/${page.replace('index.html', '')}`)));
  });

  it('staff has a way from the provisional id of a record to it, without a script, and not in the search', () => {
    const { files } = of('staff');
    const page = files.get('incidents/INC-2026-P3K9QZ7/index.html') ?? '';
    expect(page).toContain('href="/incidents/INC-2026-0063/"');
    expect(page).not.toContain('http-equiv="refresh"');
    const searched = [...files].filter(
      ([file, text]) => file.startsWith('pagefind/') && text.includes('/INC-2026-P3K9QZ7/'),
    );
    expect(searched).toEqual([]);
  });

  it('staff has no inline script that the policy does not name, and the policy names no other', () => {
    const hashes = [...of('staff').files].flatMap(([file, text]) =>
      file.endsWith('.html')
        ? [...text.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
            ([, script]) =>
              `sha256-${createHash('sha256')
                .update(script ?? '')
                .digest('base64')}`,
          )
        : [],
    );
    expect([...new Set(hashes)].sort()).toEqual([...INLINE_SCRIPTS].sort());
  });

  it('staff bears the policy on every page, and in the headers for the host', () => {
    const policy = contentSecurityPolicy.replaceAll("'", '&#39;');
    const without = [...of('staff').files].filter(
      ([file, text]) => file.endsWith('.html') && !text.includes(contentSecurityPolicy) && !text.includes(policy),
    );
    expect(without.map(([file]) => file)).toEqual([]);
    expect(of('staff').files.get('_headers')).toContain(
      `Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'`,
    );
  });

  it('staff holds no source maps and no addresses of this machine', () => {
    expect([...of('staff').files.keys()].filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(of('staff').holding('isms-test-')).toEqual([]);
  });
});

describe('isms build', () => {
  it('with --strict builds nothing when the records have errors', () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'records'), BROKEN);
    const { status, stderr } = isms(['build', '--content', 'records', '--strict'], { cwd: folder });
    expect([status, readdirSync(folder)]).toEqual([1, ['records']]);
    expect(stderr).toContain('1 error in the records, so nothing was built');
  });

  it('does not replace a folder that is no portal', () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'records'));
    put(folder, 'site/thesis.txt', 'three years of work');
    const { status, stderr } = isms(['build', '--content', 'records', '--out', 'site'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('holds files that are no portal');
    expect(readFileSync(join(folder, 'site', 'thesis.txt'), 'utf8')).toBe('three years of work');
  });

  it('does not build among the records', () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'records'));
    const { status, stderr } = isms(['build', '--content', 'records', '--out', 'records/site'], { cwd: folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining('lies among the records')]);
  });

  it('that is stopped leaves the portal that was there, and the next one clears up after it', async () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'records'));
    const args = ['build', '--content', 'records', '--out', 'site'];
    expect(isms(args, { cwd: folder }).status).toBe(0);
    const before = [...textsOf(join(folder, 'site'))];
    const child = startIsms(args, { cwd: folder });
    await expect
      .poll(() => existsSync(join(folder, '.site.building', 'pages', '_astro')), { timeout: 60_000 })
      .toBe(true);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    expect([...textsOf(join(folder, 'site'))]).toEqual(before);
    expect(isms(args, { cwd: folder }).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['records', 'site']);
    expect([...textsOf(join(folder, 'site'))]).toEqual(before);
  }, 120_000);

  it('says what is missing where no content root is', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    expect(isms(['build', '--content', 'empty'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('organisation.md'),
    });
  });
});
