import { visible } from '../checker/escape.ts';
import { PAINTS } from '../checker/reporters/terminal.ts';
import type { World } from './command.ts';

/** Whether a person looks at standard output who wants to see colours. */
export function showsColours({ isTTY, env }: Pick<World, 'isTTY' | 'env'>): boolean {
  return isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}

/**
 * Text for a terminal, in which every character is seen that hides or steers: names of files, branches and people, what
 * git says and what was typed as well. Line ends stay, and with `colours` those that the reports set.
 */
export function onScreen(text: string, colours: boolean): string {
  const ends = text.match(/\r?\n/g) ?? [];
  const lines = text.split(/\r?\n/);
  const joined = (shown: readonly string[]): string => shown.map((line, at) => line + (ends[at] ?? '')).join('');
  if (!colours) return joined(lines.map(visible));
  const paints = PAINTS.map((paint) => paint.replace('[', '\\[')).join('|');
  const parts = new RegExp(`(${paints})`);
  return joined(
    lines.map((line) =>
      line
        .split(parts)
        .map((part, at) => (at % 2 === 1 ? part : visible(part)))
        .join(''),
    ),
  );
}

/** The same world, in which all that is said or asked passes `onScreen`: the one way out to a terminal. */
export function screened(world: World): World {
  const colours = showsColours(world);
  return {
    ...world,
    stdout: (text) => world.stdout(onScreen(text, colours)),
    stderr: (text) => world.stderr(onScreen(text, false)),
    ask: (question) => world.ask(onScreen(question, false)),
  };
}
