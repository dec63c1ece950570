import { resolve, sep } from 'node:path';
import type { Report } from '../../checker/report.ts';
import { basePathOf } from '../../site/base-path.ts';
import { type Arguments, BadUsage } from '../command.ts';

/** Where a portal goes: a folder outside the records. */
export function outOf(args: Arguments, cwd: string, root: string): string {
  const out = resolve(cwd, args.value('out') ?? 'dist');
  if (`${out}${sep}`.startsWith(`${root}${sep}`))
    throw new BadUsage(`${out} lies among the records`, 'name a folder outside the content root with `--out DIR`');
  return out;
}

/** The path under which a portal is published: what was typed, or what the organisation says. */
export function baseOf(args: Arguments, { organisation }: Report): string {
  const place = args.value('base-path') ?? organisation.portal ?? '/';
  const base = basePathOf(place);
  if (base === null)
    throw new BadUsage(
      `\`${place}\` names no path that a portal can be published under`,
      'write a path of letters, digits, `-`, `_` and `.`, such as `--base-path /records/`',
    );
  return base;
}
