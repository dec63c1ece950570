import { resolve } from 'node:path';
import { reporters } from '../../checker/reporters/index.ts';
import type { Reporter } from '../../checker/reporters/reporter.ts';
import { BadUsage } from '../command.ts';

/** A report that was asked for. */
export interface Output {
  readonly name: string;
  readonly reporter: Reporter;
  /** Where it goes, as an absolute path; null for standard output. */
  readonly file: string | null;
}

const NAMES = Object.keys(reporters);

/** Reports that people and GitHub read line by line; every other one is alone on standard output. */
const LINES: readonly string[] = ['terminal', 'github'];

function outputOf(asked: string, cwd: string): Output {
  const equals = asked.indexOf('=');
  const name = equals === -1 ? asked : asked.slice(0, equals);
  const reporter = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
  if (reporter === undefined) {
    throw new BadUsage(
      `there is no format \`${name}\``,
      `use one of ${NAMES.map((known) => `\`${known}\``).join(', ')}`,
    );
  }
  const file = asked.slice(equals + 1);
  if (equals !== -1 && file === '')
    throw new BadUsage(
      `\`--format ${asked}\` names no file`,
      `write \`--format ${name}=FILE\`, or \`--format ${name}\``,
    );
  return { name, reporter, file: equals === -1 ? null : resolve(cwd, file) };
}

/**
 * Reads what `--format` was given; nothing given means `terminal`.
 * @throws {BadUsage} for an unknown format, and for reports that would run into each other
 */
export function outputsOf(asked: readonly string[], cwd: string): readonly Output[] {
  const outputs = (asked.length === 0 ? ['terminal'] : asked).map((one) => outputOf(one, cwd));
  const files = outputs.flatMap(({ file }) => (file === null ? [] : [file]));
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined)
    throw new BadUsage(`two reports would be written to ${twice}`, 'give each a file of its own');
  const shown = outputs.filter(({ file }) => file === null);
  const alone = shown.find(({ name }) => !LINES.includes(name));
  if (alone !== undefined && shown.length > 1) {
    throw new BadUsage(
      `\`${alone.name}\` can not share standard output with another report`,
      `write \`--format ${alone.name}=FILE\``,
    );
  }
  return outputs;
}
