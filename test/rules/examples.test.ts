import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import type { ReportedFinding } from '../../src/checker/finding.ts';
import { judge } from '../../src/checker/judge.ts';
import { epoch } from '../../src/records/time.ts';
import { EXAMPLE_NOW, type Example, exampleFile, saysOf } from '../../src/rules/example.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { areaOf, type Rule } from '../../src/rules/rule.ts';
import { inspectedExample } from '../helpers/inspected.ts';

async function findings(example: Example, asked: readonly Rule[]): Promise<readonly ReportedFinding[]> {
  const now = epoch(example.now ?? EXAMPLE_NOW);
  if (now === null) throw new TypeError(`${example.now} is no instant`);
  const evidence = new Map(Object.entries(example.evidence ?? {}));
  const inspected = await inspectedExample(example);
  return judge(inspected, asked, now, { evidence, past: await pastOfExample(example, inspected) }).findings;
}

function said(found: readonly ReportedFinding[]): readonly string[] {
  return found.map(({ rule, file, line, message }) => `${file}:${line} ${rule} ${message}`);
}

/** Rules about whether a record is read at all. An example that they refuse would be silent for the wrong reason. */
const shape = ['record/readable', 'record/schema', 'record/unknown-field'].flatMap((id) => ruleById(id) ?? []);

describe('the base register of the examples', () => {
  it('has no finding of any rule', async () => {
    expect(said(await findings({ name: 'as it is', from: 'organisation.md' }, rules))).toEqual([]);
  });
});

describe.each(rules)('$id', (rule) => {
  it.each(rule.examples.fails)('finds: $name', async (example) => {
    const own = exampleFile(example);
    const found = await findings(example, [rule]);
    // A record that a change took away has no file any more that the example could be about.
    expect(found.some(({ file }) => file === own || example.before !== undefined)).toBe(true);
    const placed = found.map(
      ({ file, line, column, message }) => `${file === own ? '' : `${file}:`}${line}:${column} ${message}`,
    );
    expect(placed).toEqual(saysOf(example));
    const weights = [rule.severity, ...(rule.alsoWeighs ?? []), 'warning'];
    for (const { severity, message, fix } of found) {
      expect(weights, 'a weight that the rule says it may have').toContain(severity);
      expect(message, 'a message starts small and has no full stop').toMatch(/^[a-z0-9`](?:[\s\S]*[^.])?$/);
      expect(fix).not.toBe('');
    }
  });

  it.each(rule.examples.passes)('is silent: $name', async (example) => {
    const readable = areaOf(rule.id) === 'record' ? [] : shape;
    const found = await findings(example, [rule, ...readable]);
    expect(said(found.filter(({ file }) => file === exampleFile(example)))).toEqual([]);
  });
});
