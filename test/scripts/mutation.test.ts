import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas, filesOf } from '../../scripts/mutation/areas.ts';
import { type Figures, LEAST, score, table, total } from '../../scripts/mutation/figures.ts';
import { root } from '../../scripts/runtime.js';

const INCIDENT: Figures = { mutants: 200, killed: 180, survived: 15, untested: 5, of: 'a' };
const CHECKER: Figures = { mutants: 100, killed: 60, survived: 40, untested: 0, of: 'b' };

describe('the areas of `npm run mutation`', () => {
  it('hold every file of rules, records and checker once', () => {
    const changed = areas.flatMap(filesOf).sort();
    const all = globSync('src/{rules,records,checker}/**/*.ts', { cwd: root }).sort();
    // The base register is what examples start from: data of tests.
    expect(changed).toEqual(all.filter((file) => file !== 'src/rules/example-records.ts'));
  });

  it.each(areas)('$name is tried by tests that are there', ({ tests }) => {
    for (const test of tests) expect(globSync(test, { cwd: root }), test).not.toEqual([]);
  });
});

describe('the table', () => {
  it('has a line an area and one for all; what was never tried shows dashes', () => {
    const rows: readonly (readonly [string, Figures | undefined])[] = [
      ['rules/incident', INCIDENT],
      ['checker', CHECKER],
      ['records', undefined],
    ];
    expect(table(rows).split('\n')).toEqual([
      'area            mutants  killed  survived  no test   score',
      'rules/incident      200     180        15        5  90.0 %',
      'checker             100      60        40        0  60.0 %',
      'records               –       –         –        –       –',
      'all                 300     240        55        5  80.0 %',
    ]);
  });
});

describe('the figures that are kept', () => {
  const kept: Readonly<Record<string, Figures>> = JSON.parse(
    readFileSync(join(root, 'scripts/mutation/figures.json'), 'utf8'),
  );

  it('add up', () => {
    for (const { mutants, killed, survived, untested } of Object.values(kept))
      expect(killed + survived + untested).toBe(mutants);
  });

  it('are of every area, in their order', () => {
    expect(Object.keys(kept)).toEqual(areas.map(({ name }) => name));
  });

  it('say that tests notice as much as they should', () => {
    expect(score(total(Object.values(kept)))).toBeGreaterThanOrEqual(LEAST);
  });
});
