/** What came of the mutants of one area; of what it was, so that a change is seen. */
export interface Figures {
  readonly mutants: number;
  /** A test failed, or ran without end. */
  readonly killed: number;
  /** All tests that pass the place passed with it too. */
  readonly survived: number;
  /** No test passes the place. */
  readonly untested: number;
  /** SHA-256 of the area's files and tests as they were. */
  readonly of: string;
}

/** Least share of mutants that tests must notice, in per cent. */
export const LEAST = 85;

/** The share of mutants that tests noticed, in per cent; 100 where there is none. */
export function score({ mutants, killed }: Pick<Figures, 'mutants' | 'killed'>): number {
  return mutants === 0 ? 100 : (100 * killed) / mutants;
}

/** Figures of several areas added up. */
export function total(all: Iterable<Figures>): Omit<Figures, 'of'> {
  const sum = { mutants: 0, killed: 0, survived: 0, untested: 0 };
  for (const one of all) {
    sum.mutants += one.mutants;
    sum.killed += one.killed;
    sum.survived += one.survived;
    sum.untested += one.untested;
  }
  return sum;
}

const HEAD = ['area', 'mutants', 'killed', 'survived', 'no test', 'score'];

/** A table with one line an area and a last one for all; an area without figures shows dashes. */
export function table(areas: readonly (readonly [name: string, figures: Figures | undefined])[]): string {
  const known = areas.flatMap(([, figures]) => figures ?? []);
  const rows = [...areas, ['all', total(known)] as const].map(([name, figures]) =>
    figures === undefined
      ? [name, '–', '–', '–', '–', '–']
      : [
          name,
          ...[figures.mutants, figures.killed, figures.survived, figures.untested].map(String),
          `${score(figures).toFixed(1)} %`,
        ],
  );
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  return [HEAD, ...rows]
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}
