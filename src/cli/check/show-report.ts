import type { Look } from '../../checker/reporters/reporter.ts';
import { tally } from '../../checker/reporters/wording.ts';
import type { CheckResult } from '../../checker/run.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import type { World } from '../command.ts';
import { showsColours } from '../screen.ts';
import type { Output } from './formats.ts';

/** Writes every report that was asked for; where none is shown, a line says what came of the check. */
export function showReport(
  command: string,
  outputs: readonly Output[],
  { report, prefix }: Pick<CheckResult, 'report' | 'prefix'>,
  failOn: Look['failOn'],
  world: World,
): void {
  const look = { width: world.columns, colour: showsColours(world), prefix, failOn };
  for (const { reporter, file } of outputs) {
    if (file === null) world.stdout(reporter(report, look));
    else replaceFile(file, reporter(report, { ...look, colour: false, width: 100 }));
  }
  if (outputs.every(({ file }) => file !== null)) world.stderr(`isms ${command}: ${tally(report.summary)}\n`);
}
