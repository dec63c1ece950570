import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { INPUTS } from '../helpers/growing.ts';

const RUN = join(import.meta.dirname, '..', 'helpers', 'work-run.ts');

interface Row {
  readonly name: string;
  /** How much was found in the larger input. */
  readonly findings: number;
  /** How often the busiest blocks of all functions were passed there. */
  readonly passed: number;
  /** What was done more than 2.3 times as often. */
  readonly grew: readonly string[];
}

async function rowsOf(...args: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const child = spawn(process.execPath, ['--no-opt', '--no-maglev', RUN, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 240_000,
  });
  const lines = (await text(child.stdout)).split('\n').filter((line) => line.startsWith('{'));
  return new Map(lines.map((line) => JSON.parse(line)).map((row: Row) => [row.name, row]));
}

/** Counted, not timed: how often each function of ours is passed, and how far built-in ones walk, for each rule by itself. */
describe('twice the input is at most 2.3 times the work, in every rule and every view', () => {
  let rows: ReadonlyMap<string, Row>;
  let planted: ReadonlyMap<string, Row>;
  beforeAll(async () => {
    [rows, planted] = await Promise.all([rowsOf(), rowsOf('planted')]);
  }, 300_000);

  it.each(INPUTS.map(({ name }) => name))('%s', (name) => {
    const row = rows.get(name);
    expect(row, 'the process did not come to its end').toBeDefined();
    expect(row?.grew).toEqual([]);
    expect(row?.findings).toBeGreaterThan(0);
    expect(row?.passed).toBeGreaterThan(50_000);
  });

  it('and what costs the square is seen', () => {
    expect([...planted.values()].flatMap(({ grew }) => grew)).toContainEqual(
      expect.stringMatching(/^record\/planted, built-in functions: /),
    );
  });
});
