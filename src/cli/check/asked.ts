import type { GitEnvironment } from '../../checker/git.ts';
import type { Common } from '../../checker/shard/part.ts';
import { type Arguments, BadUsage, type World } from '../command.ts';
import { findRule } from '../rule-names.ts';

/** What a check is asked, whether one process does it or several. */
export interface Asked extends Pick<Common, 'now' | 'base' | 'scope' | 'rules' | 'failOn'> {
  readonly git: GitEnvironment;
}

/** What git gets to know of the machine. */
export function gitEnvironment({ env }: Pick<World, 'env'>): GitEnvironment {
  return { PATH: env.PATH ?? '', HOME: env.HOME ?? '', SystemRoot: env.SystemRoot ?? '' };
}

function scopeOf(args: Arguments): 'all' | 'touched' {
  if (args.value('scope') !== 'touched') return 'all';
  if (args.value('base') === undefined) {
    throw new BadUsage('`--scope touched` needs `--base`', 'say with what to compare, such as `--base origin/main`');
  }
  return 'touched';
}

/** The lightest finding that ends in status 1; undefined where nothing was said. */
export function failOnOf(args: Arguments): 'error' | 'warning' | undefined {
  const said = args.value('fail-on');
  return said === 'warning' || said === 'error' ? said : undefined;
}

/**
 * Reads what was typed behind `isms check`.
 * @throws {BadUsage} for what does not go together, and for a rule that there is not
 */
export function askedOf(args: Arguments, world: World): Asked {
  const named = args.values('rule').map((name) => findRule(name).id);
  return {
    now: args.value('now') ?? null,
    base: args.value('base') ?? null,
    scope: scopeOf(args),
    rules: named.length === 0 ? null : [...new Set(named)].sort(),
    failOn: failOnOf(args) ?? 'error',
    git: gitEnvironment(world),
  };
}
