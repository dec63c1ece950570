import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Inspection, inspect, inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { byFile } from '../../src/records/order.ts';
import { ORGANISATION_FILE, type SourceFile } from '../../src/records/reading/load.ts';
import { epoch } from '../../src/records/time.ts';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { EXAMPLE_NOW, type Example, exampleFile, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';

/**
 * What can not be read proves nothing: a slip of the pen in one record is a finding on that record, and no other rule
 * takes what it misses for something that was not done.
 */

const seen = new Map<string, Inspection>();
/** The same by the bytes themselves: those of one register are asked for once for each of its files. */
const seenBytes = new WeakMap<Uint8Array, Inspection>();

/** A file is looked at once, whatever register it stands in. */
async function once(file: string, bytes: Uint8Array): Promise<Inspection> {
  const before = seenBytes.get(bytes);
  if (before !== undefined) return before;
  const key = `${file}\n${Buffer.from(bytes).toString('latin1')}`;
  const known = seen.get(key) ?? (await inspect(file, bytes));
  seen.set(key, known);
  seenBytes.set(bytes, known);
  return known;
}

async function findings(files: readonly SourceFile[], asked: readonly Rule[], now: string): Promise<readonly string[]> {
  const inspected = await inspectSource({ files: [...files].sort(byFile), faults: [] }, once);
  return judge(inspected, asked, epoch(now) ?? 0)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, file, field, message }) => `${rule} ${file} ${field} ${message}`);
}

/** The same file with its title spelt so that YAML can not read it. */
function broken({ file, folder, bytes }: SourceFile): SourceFile {
  const text = new TextDecoder().decode(bytes).replace(/^(title|name): .*$/m, '$1: Error: disk: full');
  return { file, folder, bytes: new TextEncoder().encode(text) };
}

/** What is newly found in other files once one can not be read. */
async function raised(
  files: readonly SourceFile[],
  one: SourceFile,
  before: readonly string[],
  asked: readonly Rule[],
  now: string,
): Promise<readonly string[]> {
  const after = await findings([...files.filter((file) => file !== one), broken(one)], asked, now);
  return after.filter((said) => !before.includes(said) && said.split(' ')[1] !== one.file);
}

function sample(): readonly SourceFile[] {
  const root = join(import.meta.dirname, '../../src/content');
  return [ORGANISATION_FILE, ...FOLDERS].flatMap((name): readonly SourceFile[] => {
    if (name === ORGANISATION_FILE) return [{ file: name, folder: null, bytes: readFileSync(join(root, name)) }];
    const folder = FOLDERS.find((one) => one === name) ?? null;
    return readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.mdx?$/.test(file))
      .map((file) => ({ file: `${name}/${file}`, folder, bytes: readFileSync(join(root, name, file)) }));
  });
}

describe('what can not be read proves nothing', () => {
  it('in the sample: no file that is broken makes another one wrong', async () => {
    const files = sample();
    const before = await findings(files, rules, EXAMPLE_NOW);
    const all: string[] = [];
    for (const one of files) {
      for (const said of await raised(files, one, before, rules, EXAMPLE_NOW)) all.push(`${one.file} broken: ${said}`);
    }
    expect(all).toEqual([]);
  }, 120_000);

  const passing = rules.flatMap((rule) =>
    rule.examples.passes.map((example): [string, Rule, Example] => [rule.id, rule, example]),
  );
  it('in what passes each rule: no other file that is broken makes it fail', async () => {
    const all: string[] = [];
    for (const [id, rule, example] of passing) {
      const { files } = exampleSource(example);
      const now = example.now ?? EXAMPLE_NOW;
      const before = await findings(files, [rule], now);
      for (const one of files) {
        if (one.file === exampleFile(example)) continue;
        for (const said of await raised(files, one, before, [rule], now))
          all.push(`${id}, ${example.name}, ${one.file} broken: ${said}`);
      }
    }
    expect(all).toEqual([]);
  }, 120_000);
});
