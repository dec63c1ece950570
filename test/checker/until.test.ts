import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { loadSource, type SourceFile } from '../../src/records/reading/load.ts';
import { DAY_MS } from '../../src/records/time.ts';
import { rules } from '../../src/rules/index.ts';
import { inspectOnce } from '../helpers/inspected.ts';

const SAMPLE = loadSource(join(import.meta.dirname, '../../src/content'));
/** A day or an instant, or a limit of the settings. */
const WRITTEN = /\d{4}-\d\d-\d\d(?:T[\d:]+(?:[+-]\d\d:\d\d|Z))?|(?<=(?:Days|Hours|Months): )\d+/g;
const FIRST = Date.parse('2025-12-01T00:00Z');
const LAST = Date.parse('2028-12-01T00:00Z');

interface Edit {
  readonly file: number;
  readonly place: number;
  readonly at: number;
}

/** The file with one of its days, instants or limits written otherwise. */
function edited({ bytes, ...file }: SourceFile, { place, at }: Edit): SourceFile {
  const text = Buffer.from(bytes).toString('utf8');
  const found = [...text.matchAll(WRITTEN)];
  const [match] = found.slice(place % Math.max(1, found.length));
  if (match === undefined) return { ...file, bytes };
  const [was] = match;
  const iso = new Date(at).toISOString();
  const is = was.includes('T') ? `${iso.slice(0, 19)}Z` : was.includes('-') ? iso.slice(0, 10) : String(at % 90);
  const after = `${text.slice(0, match.index)}${is}${text.slice(match.index + was.length)}`;
  return { ...file, bytes: Buffer.from(after) };
}

const instant = fc.integer({ min: FIRST, max: LAST });
const edits = fc.array(fc.record({ file: fc.nat(), place: fc.nat({ max: 40 }), at: instant }), { maxLength: 6 });

describe('a judgement holds until it says', () => {
  it('whatever days, instants and limits the records of the sample state, and whenever they are judged', async () => {
    await fc.assert(
      fc.asyncProperty(edits, instant, fc.double({ min: 0, max: 1, noNaN: true }), async (changes, now, share) => {
        const files = [...SAMPLE.files];
        for (const change of changes) {
          const at = change.file % files.length;
          const file = files[at];
          if (file !== undefined) files[at] = edited(file, change);
        }
        const inspected = await inspectSource({ ...SAMPLE, files }, inspectOnce);
        const first = judge(inspected, rules, now);
        const end = first.until ?? LAST + 400 * DAY_MS;
        expect(end).toBeGreaterThan(now);
        for (const at of [now + Math.floor(share * (end - 1 - now)), end - 1])
          expect(JSON.stringify(judge(inspected, rules, at))).toBe(JSON.stringify(first));
      }),
      { numRuns: 15 },
    );
  });
});
