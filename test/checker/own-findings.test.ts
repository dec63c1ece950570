import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCache } from '../../src/checker/cache.ts';
import { inspect, inspectSource } from '../../src/checker/inspect.ts';
import { type Beside, judge } from '../../src/checker/judge.ts';
import { byFile } from '../../src/records/order.ts';
import { loadSource, ORGANISATION_FILE, type Source, type SourceFile } from '../../src/records/reading/load.ts';
import { epoch } from '../../src/records/time.ts';
import { EXAMPLE_NOW, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { inspectedExample, inspectOnce } from '../helpers/inspected.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

/** What is kept of files changes nothing but the time that a check takes: every report is the same without it, to the byte. */

const program = temporaryFolder();
const work = temporaryFolder();
beforeAll(() => {
  for (const file of ['src/rules/module.ts', 'package.json', 'package-lock.json']) put(program, file, '{}');
});

type Cache = NonNullable<ReturnType<typeof openCache>>;

/** What is kept about a content root of that name. */
function cacheOf(content: string): Cache {
  const cache = openCache({ program, content, work });
  if (cache === null) throw new TypeError('there is a folder for it');
  return cache;
}

async function fresh(source: Source, now: number, asked: readonly Rule[] = rules): Promise<string> {
  return JSON.stringify(judge(await inspectSource(source, inspectOnce), asked, now));
}

/** The same with what is kept, and in which files nothing had been answered before. */
async function kept(content: string, source: Source, now: number, beside: Partial<Beside> = {}, asked = rules) {
  const cache = cacheOf(content);
  const anew: string[] = [];
  const answers: Beside['answers'] = (settings) => {
    const { of, keep } = cache.answers(source, now)(settings);
    return {
      of,
      keep(file, answered) {
        anew.push(file);
        keep(file, answered);
      },
    };
  };
  const inspected = await inspectSource(source, cache.before(inspect));
  const said = JSON.stringify(judge(inspected, asked, now, { answers, places: cache.places(source), ...beside }));
  cache.tidy();
  return { said, anew };
}

const NOW = epoch(EXAMPLE_NOW) ?? 0;
const LATER = NOW + 40 * 86_400_000;
const REGISTER = exampleSource({ name: 'as it is', from: ORGANISATION_FILE });
const EVERY_FILE = REGISTER.files.map(({ file }) => file).sort();

function written(file: string, change: (text: string) => string, source = REGISTER): Source {
  const files = source.files.map((one) =>
    one.file === file ? { ...one, bytes: Buffer.from(change(Buffer.from(one.bytes).toString())) } : one,
  );
  return { ...source, files };
}
const withLine = (file: string, line: string): Source =>
  written(file, (text) => text.replace('---\n', `---\n${line}\n`));

const REPORT = 'incidents/2026/INC-2026-0021.md';
const DUTY = 'obligations/northwind-dpa.md';
const CONTACT = 'contacts/client-northwind.md';

describe('what rules said of files by themselves is asked again', () => {
  it.each<[what: string, source: Source, now: number, anew: readonly string[]]>([
    ['of none where nothing changed', REGISTER, NOW, []],
    ['of a file that changed', written(REPORT, (text) => `${text}\nIt was jo.smith@mail.example.\n`), NOW, [REPORT]],
    [
      'of none for a file that is no record',
      {
        ...REGISTER,
        files: REGISTER.files,
        faults: [{ file: 'x.txt', folder: null, rule: 'record/unknown-file', message: 'x', fix: 'x' }],
      },
      NOW,
      [],
    ],
    [
      'of all where a setting changed',
      written(ORGANISATION_FILE, (text) => text.replace(/^tlp: .*$/m, 'tlp: RED')),
      NOW,
      EVERY_FILE,
    ],
    [
      'of all where a threshold changed',
      withLine(ORGANISATION_FILE, 'thresholds: { triageHours: 1 }'),
      NOW,
      EVERY_FILE,
    ],
    [
      'of all where a weight changed',
      withLine(ORGANISATION_FILE, 'severities: { incident/stale-open: info }'),
      NOW,
      EVERY_FILE,
    ],
    ['of all where a duty changed', written(DUTY, (text) => text.replace('24', '1')), NOW, EVERY_FILE],
    [
      'of all where a contact changed',
      written(CONTACT, (text) => `${text}\nOr jo.smith@mail.example.\n`),
      NOW,
      EVERY_FILE,
    ],
    [
      'of all where a duty is gone',
      { ...REGISTER, files: REGISTER.files.filter(({ file }) => file !== DUTY) },
      NOW,
      EVERY_FILE.filter((file) => file !== DUTY),
    ],
    ['of all at an instant before', REGISTER, NOW - 1, EVERY_FILE],
  ])('%s', async (what, source, now, anew) => {
    await kept(what, REGISTER, NOW);
    const again = await kept(what, source, now);
    expect([...again.anew].sort()).toEqual(anew);
    expect(again.said).toBe(await fresh(source, now));
    expect((await kept(what, source, now)).anew).toEqual([]);
  });

  it('of a file that lies elsewhere', async () => {
    const moved = 'incidents/INC-2026-0021.md';
    const files = REGISTER.files.map((one) => (one.file === REPORT ? { ...one, file: moved } : one)).sort(byFile);
    await kept('moved', REGISTER, NOW);
    const again = await kept('moved', { files, faults: [] }, NOW);
    expect([again.anew, again.said]).toEqual([[moved], await fresh({ files, faults: [] }, NOW)]);
  });

  it('at the instant up to which it holds, and not a moment before', async () => {
    const open = written(REPORT, (text) => text.replace(/^reportedAt: .*$/m, 'reportedAt: 2026-11-20T11:50+01:00'));
    await kept('until', open, NOW);
    const untils = new Set<number>();
    const { of } = cacheOf('until').answers(open, NOW)(judgedSettings);
    for (const { file } of open.files) untils.add(of(file)?.until ?? LATER);
    const first = Math.min(...untils);
    expect(first).toBeGreaterThan(NOW);
    expect((await kept('until', open, first - 1)).anew).toEqual([]);
    const then = await kept('until', open, first);
    expect(then.anew.length).toBeGreaterThan(0);
    expect(then.anew.length).toBeLessThan(EVERY_FILE.length);
    expect(then.said).toBe(await fresh(open, first));
  });

  it('beside settings as they stood before a change, and beside those of now', async () => {
    const cache = cacheOf('before');
    await kept('before', REGISTER, NOW);
    const other = { ...judgedSettings, thresholds: { ...judgedSettings.thresholds, triageHours: 1 } };
    const known = (settings: typeof other) => cache.answers(REGISTER, NOW)(settings).of(REPORT);
    expect([known(judgedSettings) === null, known(other) === null]).toEqual([false, true]);
  });

  it('by another program, and by one whose modules changed', async () => {
    await kept('program', REGISTER, NOW);
    put(program, 'src/rules/module.ts', 'changed');
    expect([...(await kept('program', REGISTER, NOW)).anew].sort()).toEqual(EVERY_FILE);
  });

  it('where few rules are asked nothing is kept and all is said', async () => {
    const few = rules.filter(({ id }) => id === 'incident/placeholder-text');
    const said = await kept('few', withLine(REPORT, 'note: tbd'), NOW, {}, few);
    expect(said).toEqual({ anew: [], said: await fresh(withLine(REPORT, 'note: tbd'), NOW, few) });
  });

  it('where what is kept is damaged', async () => {
    const folder = mkdtempSync(join(work, 'damage-'));
    const cache = () => openCache({ program, content: 'x', work: folder });
    const run = async () => {
      const one = cache();
      const inspected = await inspectSource(REGISTER, inspectOnce);
      const said = JSON.stringify(judge(inspected, rules, LATER, { answers: one?.answers(REGISTER, LATER) ?? null }));
      one?.tidy();
      return said;
    };
    const first = await run();
    const path = join(folder, readdirSync(folder)[0] ?? '');
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 997) {
      writeFileSync(path, Buffer.from(bytes).fill(0x30, at, Math.min(at + 40, bytes.length)));
      expect(await run(), `byte ${at}`).toBe(first);
    }
    rmSync(path);
    expect(await run()).toBe(first);
  });
});

const judgedSettings = (await inspectSource(REGISTER, inspectOnce)).content.organisation.data;

describe('what is kept of the examples of rules', () => {
  const cache = cacheOf('examples');
  it.each(rules.filter(({ own }) => own !== undefined))('$id says the same', async (rule) => {
    for (const example of rule.examples.fails) {
      const inspected = await inspectedExample(example);
      const now = epoch(example.now ?? EXAMPLE_NOW) ?? 0;
      const answers = cache.answers(exampleSource(example), now);
      const own = ({ findings }: ReturnType<typeof judge>) => findings.filter((finding) => finding.rule === rule.id);
      const anew = own(judge(inspected, rules, now, { answers }));
      expect(anew, example.name).toEqual(judge(inspected, [rule], now).findings);
      expect(own(judge(inspected, rules, now, { answers }))).toEqual(anew);
    }
  });
});

/** The sample organisation's records, which are fictional. */
const SAMPLE = loadSource(join(import.meta.dirname, '../../src/content'));

/** Changes that people make: of a word, a line, a whole file; some can not be read then. */
const EDITS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.replace(/\n\n[^\n]+\n*$/, `\n\nTBD ${at}\n`),
  (text) => text.replace(/^status: .*$/m, 'status: closed'),
  (text) => text.replace(/^title: .*$/m, 'title: "Error: disk: full'),
  (text) => text.replace(/^tlp: .*$/m, 'tlp: RED'),
  (text) => text.replace(/^(severity|due\w*|owner): .*\n/m, ''),
  (text, at) => text.replace(/(\d{4}-\d{2})-\d{2}/, `$1-${10 + (at % 20)}`),
  (text) => text.replace('---\n', '---\nunknown: field\n'),
  (text) => `${text}\nToken ghp_${'a1B2'.repeat(9)}, mail jo.smith@mail.example, card 4111 1111 1111 1111.\n`,
];

describe('after any edits, at any instant', () => {
  it('a report of what is kept is the one that is made anew', { timeout: 60_000 }, async () => {
    let round = 0;
    const edit = fc.record({
      file: fc.nat(SAMPLE.files.length - 1),
      how: fc.nat(EDITS.length),
      at: fc.nat(1000),
    });
    const days = fc.integer({ min: -200, max: 400 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.array(edit, { maxLength: 3 }), days), { maxLength: 4 }), async (steps) => {
        round += 1;
        let files: readonly SourceFile[] = SAMPLE.files;
        for (const [edits, day] of [[[], 0] as const, ...steps]) {
          for (const { file, how, at } of edits) {
            const one = files[file % files.length];
            const act = EDITS[how];
            if (one === undefined) continue;
            files =
              act === undefined
                ? files.filter((other) => other !== one || one.file === ORGANISATION_FILE)
                : files.map((other) =>
                    other === one ? { ...one, bytes: Buffer.from(act(Buffer.from(one.bytes).toString(), at)) } : other,
                  );
          }
          const source = { files, faults: SAMPLE.faults };
          const now = NOW + day * 86_400_000 + 1;
          expect((await kept(`edits ${round % 2}`, source, now)).said).toBe(await fresh(source, now));
        }
      }),
      { numRuns: 8 },
    );
  });
});
