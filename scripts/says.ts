/**
 * Writes into the failing examples of every rule what is found there now, place and words. For a change of the base
 * register, which moves lines by the hundred; it writes what is wrong as well as what is right, so read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { pastOfExample } from '../src/checker/example-past.ts';
import { inspectSource } from '../src/checker/inspect.ts';
import { judge } from '../src/checker/judge.ts';
import { EXAMPLE_NOW, exampleFile, exampleSource, type FailingExample, saysOf } from '../src/rules/example.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';

/** What a rule finds in the case of an example, in the form of `says`. */
async function foundIn(rule: Rule, example: FailingExample): Promise<readonly string[]> {
  const evidence = new Map(Object.entries(example.evidence ?? {}));
  const now = Date.parse(example.now ?? EXAMPLE_NOW);
  const inspected = await inspectSource(exampleSource(example));
  const { findings } = judge(inspected, [rule], now, { evidence, past: await pastOfExample(example, inspected) });
  const own = exampleFile(example);
  return findings.map(
    ({ file, line, column, message }) => `${file === own ? '' : `${file}:`}${line}:${column} ${message}`,
  );
}

/** The value of `says` in each object of the list `fails`, in order. */
function places(text: string): readonly ts.Expression[] {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true);
  const named = (node: ts.ObjectLiteralElementLike, name: string): node is ts.PropertyAssignment =>
    ts.isPropertyAssignment(node) && node.name.getText(source) === name;
  const found: ts.Expression[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isObjectLiteralElementLike(node) && named(node, 'fails') && ts.isArrayLiteralExpression(node.initializer)) {
      for (const example of node.initializer.elements) {
        if (!ts.isObjectLiteralExpression(example)) continue;
        for (const field of example.properties) if (named(field, 'says')) found.push(field.initializer);
      }
    } else node.forEachChild(walk);
  };
  walk(source);
  return found;
}

function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return escaped.includes("'") && !escaped.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

/** A rule's own text with other `says`; the same text where all of them hold. Throws where the text has other examples than the rule. */
export async function withSays(text: string, rule: Rule): Promise<string> {
  const { fails } = rule.examples;
  const values = places(text);
  if (values.length !== fails.length) throw new Error(`${rule.id}: write \`says\` into each of its \`fails\` first`);
  let changed = text;
  for (const [at, example] of [...fails.entries()].reverse()) {
    const [found, value] = [await foundIn(rule, example), values[at]];
    if (value === undefined || found.join('\n') === saysOf(example).join('\n')) continue;
    const [only = ''] = found;
    const written = found.length === 1 ? literal(only) : `[${found.map(literal).join(', ')}]`;
    changed = changed.slice(0, value.getStart()) + written + changed.slice(value.getEnd());
  }
  return changed;
}

if (import.meta.main) {
  for (const rule of rules) {
    const file = fileURLToPath(new URL(`../src/rules/${rule.id}.ts`, import.meta.url));
    const text = readFileSync(file, 'utf8');
    const changed = await withSays(text, rule);
    if (changed === text) continue;
    writeFileSync(file, changed);
    process.stdout.write(`${rule.id}\n`);
  }
}
