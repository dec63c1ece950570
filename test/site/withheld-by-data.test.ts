import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cache, openCache } from '../../src/checker/cache.ts';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { idOfFile } from '../../src/records/ids.ts';
import type { Source, SourceFile } from '../../src/records/reading/load.ts';
import { exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Audience } from '../../src/site/audience.ts';
import type { FindingView, Portal } from '../../src/site/model.ts';
import { makePortal, type PortalInput } from '../../src/site/portal.ts';
import { en } from '../../src/site/words/en/index.ts';
import { inspectOnce } from '../helpers/inspected.ts';
import { temporaryFolder } from '../helpers/register.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const NOW = '2026-11-20T12:00+01:00';

async function portalOf(source: Source, audience: Audience, cache: Cache | null = null): Promise<Portal> {
  const inspected = await inspectSource(source, inspectOnce);
  const answers: PortalInput['answers'] = (files) => cache?.answers(files, Date.parse(NOW)) ?? null;
  const { findings } = judge(inspected, rules, Date.parse(NOW), { answers: answers(source) });
  const portal = makePortal({ source, inspected, findings, answers, rules, audience, now: NOW, clockPinned: true });
  cache?.save();
  return portal;
}

const base = exampleSource({
  name: '',
  from: 'incidents/2026/INC-2026-0021.md',
  set: { 'links.related': ['INC-2026-0007'], severity: 'hgih' },
  files: {
    'actions/ACT-2026-0090.md':
      '---\nid: ACT-2026-0090\ntitle: Change the lock\nkind: corrective\nstatus: open\nowner: it-admin\ndueOn: 2026-06-01\nsource: [INC-2026-0007]\ncreatedAt: 2026-05-01T09:00+02:00\n---\n\nSee [the report](../incidents/2026/INC-2026-0007.md).\n',
    'reviews/REV-2026-0090.md':
      '---\nid: REV-2026-0090\ntitle: Review of a quarter\nkind: management\nheldOn: 2026-10-01\nchair: isms-manager\nincidents: [INC-2026-0007]\n---\n',
  },
});
const candidates = base.files.filter(({ folder }) => folder !== null && folder !== 'people');

/** The file with a line that hides it from staff, and other words in its fields and its text. */
function hidden({ bytes, ...file }: SourceFile, line: string, words: string): SourceFile {
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/^tlp:.*\n/m, '')
    .replace('---\n', `---\n${line}\n`)
    .replace(/^title:.*$/m, `title: ${words}`)
    .replaceAll('2026-0', words.length % 2 === 0 ? '2026-0' : '2025-0')
    .replace(/^id:.*$/m, `id: ${idOfFile(file.file)}`);
  return { ...file, bytes: new TextEncoder().encode(`${text}\n${words}\n`) };
}

const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));
const isTitleAlone = ({ rule, message }: FindingView): boolean => titles.get(rule) === message;
const findingsOf = ({ site, records }: Portal): readonly FindingView[] => [
  ...site.findings,
  ...records.flatMap(({ findings }) => findings),
];
const withoutIds = (text: string, ids: readonly string[]): string =>
  ids.reduce((said, id) => said.replaceAll(new RegExp(`${id}(?![\\w-])`, 'g'), en.values.withheld), text);
const wordsOf = (finding: FindingView, ids: readonly string[]): string =>
  withoutIds(JSON.stringify({ ...finding, waived: null, accepted: null }), ids);

/** All that a portal shows but its findings and how many there are; ids of some records as they are shown to staff. */
function shown({ marks, ...portal }: Portal, ids: readonly string[]): string {
  const pages = {
    ...portal,
    site: { ...portal.site, findings: [], summary: null },
    records: portal.records.map((record) => ({ ...record, findings: [] })),
    rules: portal.rules.map((rule) => ({ ...rule, count: 0 })),
    controls: portal.controls.map(({ rules: own, ...control }) => ({
      ...control,
      rules: own.map((rule) => ({ ...rule, count: 0 })),
      count: 0,
      findings: [],
      moreFindings: 0,
    })),
  };
  return withoutIds(JSON.stringify(pages, null, 1), ids);
}

describe('a law: what staff see is what they would see if the hidden records were not there', () => {
  const choice = fc.record({
    files: fc.subarray([...candidates], { minLength: 1, maxLength: 12 }),
    line: fc.constantFrom('tlp: RED', 'tlp: AMBER+STRICT', 'TLP: RED', 'tlp: amber'),
    words: fc.constantFrom('Quiet inquiry', 'Sealed matter of the board!', 'Inquiries into 3 persons'),
  });
  it('in everything but that some rule is broken, by its title, also where answers of judgements before are kept', async () => {
    const places = { program: PROJECT, content: '/records', work: temporaryFolder() };
    await fc.assert(
      fc.asyncProperty(choice, async ({ files, line, words }) => {
        const gone = new Set(files.map(({ file }) => file));
        const rest = base.files.filter(({ file }) => !gone.has(file));
        const changed = base.files.map((file) => (gone.has(file.file) ? hidden(file, line, words) : file));
        const full = await portalOf({ ...base, files: changed }, 'staff', openCache(places));
        expect(full).toEqual(await portalOf({ ...base, files: changed }, 'staff'));
        const without = await portalOf({ ...base, files: rest }, 'staff');
        const ids = [...gone].map(idOfFile).filter((id) => id.includes('-'));
        expect(shown(full, ids)).toBe(shown(without, ids));
        const known = new Set(findingsOf(without).map((finding) => wordsOf(finding, ids)));
        const worded = findingsOf(full).filter((finding) => !isTitleAlone(finding));
        expect(worded.filter((finding) => !known.has(wordsOf(finding, ids)))).toEqual([]);
        expect(JSON.stringify({ ...full, marks: [] }).includes(words)).toBe(false);
      }),
      { numRuns: 12 },
    );
    // Two portals of the whole sample each time.
  }, 180_000);
});

describe('a finding that points to another record', () => {
  const register = (tlp: string) =>
    exampleSource({
      name: '',
      from: 'incidents/2026/INC-2026-0007.md',
      set: { 'links.actions': ['RSK-0002'] },
      files: { 'risks/RSK-0002.md': { from: 'risks/RSK-0002.md', set: { tlp } } },
    });
  const toldTo = async (tlp: string, audience: Audience) =>
    (await portalOf(register(tlp), audience)).records
      .find(({ id }) => id === 'INC-2026-0007')
      ?.findings.filter(({ rule }) => rule === 'link/wrong-collection')
      .map(({ message }) => message);

  it('names it as data', async () => {
    const { findings } = judge(await inspectSource(register('AMBER')), rules, Date.parse(NOW));
    const found = findings.filter(({ rule }) => rule === 'link/wrong-collection');
    expect(found.map(({ mentions }) => mentions)).toEqual([[{ folder: 'risks', id: 'RSK-0002' }]]);
  });

  it('tells staff the title of the rule alone where that record is hidden', async () => {
    const words = '`RSK-0002` lies in `risks/`, expected a record of `actions/`';
    expect(await toldTo('AMBER', 'staff')).toEqual([words]);
    expect(await toldTo('AMBER+STRICT', 'isms')).toEqual([words]);
    expect(await toldTo('AMBER+STRICT', 'staff')).toEqual([titles.get('link/wrong-collection')]);
  });
});

describe('those who run the register', () => {
  it('are told in words what is found in other records, however many are kept in a store', async () => {
    const source = exampleSource({
      name: '',
      from: 'incidents/2026/INC-2026-0007.md',
      set: { 'links.actions': ['RSK-0002'] },
      files: {
        'policies/incident-management.md': { from: 'policies/incident-management.md', set: { status: 'draft' } },
        'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: { tlp: 'RED' } },
      },
    });
    const findings = findingsOf(await portalOf(source, 'isms'));
    const messages = findings.filter(({ file }) => !file.endsWith('INC-2026-0021.md')).map(({ message }) => message);
    expect(messages).toContain('no approved policy names `A.5.24` or `A.6.8`: `incident-management` is `draft`');
    expect(messages).toContain('`RSK-0002` lies in `risks/`, expected a record of `actions/`');
  });
});
