/**
 * How much of the code is held by tests: `npm run mutation`. Every condition, operator and block of an area is changed,
 * one at a time, and the tests that pass it must notice. Areas whose files and tests are as they were when
 * `figures.json` was written are not tried again. `-- rules/incident checker` tries these and lists what no test noticed.
 */
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { COULD_NOT_CHECK, root } from '../runtime.js';
import { type Area, areas, filesOf } from './areas.ts';
import { type Figures, LEAST, score, table, total } from './figures.ts';
import { options, WORK } from './options.ts';

const FIGURES = join(root, 'scripts/mutation/figures.json');

function stateOf(area: Area): string {
  const files = [...filesOf(area), ...area.tests.flatMap((test) => globSync(test, { cwd: root }).sort())];
  return hash('sha256', files.map((file) => `${file}\n${readFileSync(join(root, file), 'utf8')}`).join('\n'));
}

/** One line a mutant that no test noticed, at its place, with what was written there instead. */
function unnoticed({ fileName, location: { start, end }, replacement, status }: MutantResult): string {
  const line = readFileSync(fileName, 'utf8').split('\n')[start.line - 1] ?? '';
  const was =
    end.line === start.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  const untested = status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `${relative(root, fileName)}:${start.line}:${start.column} ${was} → ${replacement?.replaceAll(/\s+/g, ' ')}${untested}`;
}

interface Tried {
  readonly figures: Figures;
  readonly unnoticed: readonly string[];
}

function counted(results: readonly MutantResult[], of: string): Tried {
  const isKilled = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
  const killed = results.filter(isKilled).length;
  const untested = results.filter(({ status }) => status === 'NoCoverage').length;
  return {
    figures: { mutants: results.length, killed, survived: results.length - killed - untested, untested, of },
    unnoticed: results.filter((result) => !isKilled(result)).map(unnoticed),
  };
}

/** Tries areas that have the same tests together, since it takes a minute to start them. */
async function* triedTogether(group: readonly [Area, ...Area[]]): AsyncGenerator<readonly [Area, Tried]> {
  const states = new Map(group.map((area) => [area, stateOf(area)]));
  const results = await new Stryker({
    ...options,
    mutate: group.flatMap(({ mutate }) => mutate),
    testFiles: [...group[0].tests],
  }).runMutationTest();
  for (const area of group) {
    const files = new Set(filesOf(area));
    const own = results.filter(({ fileName, status }) => status !== 'Ignored' && files.has(relative(root, fileName)));
    yield [area, counted(own, states.get(area) ?? '')];
  }
}

async function mutation(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !areas.some((area) => area.name === name));
  if (unknown !== undefined) {
    console.error(`there is no area \`${unknown}\`: the areas are ${areas.map(({ name }) => name).join(', ')}`);
    return COULD_NOT_CHECK;
  }
  const known: Map<string, Figures> = new Map(Object.entries(JSON.parse(readFileSync(FIGURES, 'utf8'))));
  const asked = areas.filter((area) =>
    names.length === 0 ? known.get(area.name)?.of !== stateOf(area) : names.includes(area.name),
  );
  for (const [first, ...others] of Map.groupBy(asked, ({ tests }) => tests).values()) {
    if (first === undefined) continue;
    console.log(`${[first, ...others].map(({ name }) => name).join(', ')} …`);
    for await (const [{ name }, { figures, unnoticed }] of triedTogether([first, ...others])) {
      known.set(name, figures);
      mkdirSync(join(root, WORK), { recursive: true });
      writeFileSync(
        join(root, WORK, `${name.replaceAll('/', '-')}.txt`),
        unnoticed.map((line) => `${line}\n`).join(''),
      );
      if (names.length > 0) for (const line of unnoticed) console.log(`  ${line}`);
    }
    const inOrder = areas.flatMap(({ name }) => (known.has(name) ? [[name, known.get(name)]] : []));
    writeFileSync(FIGURES, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
  }
  const rows = areas.map(({ name }): [string, Figures | undefined] => [name, known.get(name)]);
  console.log(`\n${table(rows)}`);
  const reached = score(total(known.values())) >= LEAST;
  if (!reached) console.error(`\nless than ${LEAST} % of the changes were noticed`);
  return reached ? 0 : 1;
}

try {
  process.exitCode = await mutation(process.argv.slice(2));
} catch (error) {
  // Stryker has said why: a test that fails without any change, for the most part.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = COULD_NOT_CHECK;
}
