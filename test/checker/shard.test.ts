import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import { type Inspected, inspectSource } from '../../src/checker/inspect.ts';
import { isKept } from '../../src/checker/inspection-shape.ts';
import { judge } from '../../src/checker/judge.ts';
import { runCheck } from '../../src/checker/run.ts';
import { dealt, makePart, withoutBody } from '../../src/checker/shard/make-part.ts';
import { type Part, readPart } from '../../src/checker/shard/part.ts';
import { fitParts, type Parts, seenOf } from '../../src/checker/shard/parts.ts';
import type { Source } from '../../src/records/reading/load.ts';
import { epoch } from '../../src/records/time.ts';
import { EXAMPLE_NOW, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { inspectOnce } from '../helpers/inspected.ts';
import { temporaryFolder, writeRegister } from '../helpers/register.ts';

/** What whoever merges the parts of a check knows of the files, and which bodies were read again for it. */
async function seenByMerge(source: Source): Promise<{ readonly inspected: Inspected; readonly again: Set<string> }> {
  const again = new Set<string>();
  const inspected = await inspectSource(source, async (file, bytes) => {
    const kept: unknown = JSON.parse(JSON.stringify(withoutBody(await inspectOnce(file, bytes))));
    if (!isKept(kept)) throw new TypeError(`what is written of ${file} can not be read`);
    const readAgain = (): Uint8Array => {
      again.add(file);
      return bytes;
    };
    return seenOf(kept, readAgain, file);
  });
  return { inspected, again };
}

/** Rules that look at more than one file by itself: those that whoever merges asks. */
const WIDE = rules.filter(({ own }) => own === undefined);

describe('rules that look at several records say of what shards wrote down what they say of the records', () => {
  it.each(WIDE)('$id', async (rule) => {
    for (const example of [...rule.examples.fails, ...rule.examples.passes]) {
      const source = exampleSource(example);
      const whole = await inspectSource(source, inspectOnce);
      const { inspected } = await seenByMerge(source);
      const evidence = new Map(Object.entries(example.evidence ?? {}));
      const beside = { evidence, past: await pastOfExample(example, whole) };
      const now = epoch(example.now ?? EXAMPLE_NOW) ?? 0;
      expect(judge(inspected, [rule], now, beside), example.name).toEqual(judge(whole, [rule], now, beside));
    }
  });

  it('and read few bodies for it: of the policies about reporting, and of closed incidents up to one that is complete', async () => {
    const { inspected, again } = await seenByMerge(exampleSource({ name: 'as it is', from: 'organisation.md' }));
    judge(inspected, WIDE, epoch(EXAMPLE_NOW) ?? 0);
    expect([...again].sort()).toEqual(['incidents/2026/INC-2026-0007.md', 'policies/incident-management.md']);
  });
});

describe('shards that look one after the other', () => {
  const root = writeRegister(temporaryFolder(), { set: { sample: null, clock: null } });
  const git = { PATH: process.env.PATH ?? '', HOME: '', SystemRoot: '' };
  const asked = { now: null, base: null, scope: 'all', rules: null, failOn: 'error' } as const;
  const program = 'a'.repeat(64);
  const check = (now: string, parts: Parts | null) =>
    runCheck({ root, content: 'content', rules, version: '1.0.0', clock: () => now, parts, git });
  const days = fc.integer({ min: -30, max: 400 }).map((after) => {
    const at = new Date((epoch(EXAMPLE_NOW) ?? 0) + after * 86_400_000);
    return `${at.toISOString().slice(0, 19)}Z`;
  });

  it('say together what one says at the time of the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(days, { minLength: 1, maxLength: 3 }), async (clocks) => {
        const of = clocks.length;
        const parts: Part[] = [];
        for (const [at, now] of clocks.entries()) {
          const shard = { number: at + 1, of };
          const { text } = await makePart({ root, shard, asked, clock: () => now, program, git });
          parts.push(readPart(`part-${at + 1}`, Buffer.from(text), program));
        }
        const { latest, ...fitted } = fitParts(parts);
        expect(latest).toBe([...clocks].sort().at(-1));
        const { report } = await check(latest, { latest, ...fitted });
        expect(report).toEqual((await check(latest, null)).report);
      }),
      { numRuns: 6 },
    );
  });
});

describe('files are dealt', () => {
  it.each([
    [1, 'one shard has all'],
    [3, 'three have as many as each other, or one more'],
    [9, 'of more shards than files some have none'],
  ])('to %i: %s', (of) => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const hands = Array.from({ length: of }, (_, at) => dealt(files, { number: at + 1, of }));
    expect(hands.flat().sort()).toEqual(files);
    const sizes = hands.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});
