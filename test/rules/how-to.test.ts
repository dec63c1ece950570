import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { EXAMPLE_NOW, type Example, exampleFile, exampleSource, saysOf } from '../../src/rules/example.ts';
import type { Rule } from '../../src/rules/rule.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'isms-how-to-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rule that CONTRIBUTING shows how to write, as a reader would type it. */
async function ruleOfHowTo(): Promise<Rule> {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const code = /^## Add a rule$[\s\S]*?```ts\n([\s\S]*?)\n *```/m.exec(text)?.[1] ?? '';
  const file = join(folder, 'clients-counted.ts');
  writeFileSync(file, code.replace('../rule.ts', join(root, 'src/rules/rule.ts').replaceAll('\\', '/')));
  return (await import(pathToFileURL(file).href)).default;
}

async function found(rule: Rule, example: Example): Promise<readonly string[]> {
  const { findings } = judge(await inspectSource(exampleSource(example)), [rule], Date.parse(EXAMPLE_NOW));
  return findings.map(
    ({ file, line, column, message }) =>
      `${file === exampleFile(example) ? '' : `${file}:`}${line}:${column} ${message}`,
  );
}

describe('the rule of the how-to', () => {
  it('finds what its examples say, and is silent where they are fine', async () => {
    const rule = await ruleOfHowTo();
    expect(rule.id).toBe('incident/clients-counted');
    for (const example of rule.examples.fails) expect(await found(rule, example)).toEqual(saysOf(example));
    for (const example of rule.examples.passes) expect(await found(rule, example)).toEqual([]);
  });
});
