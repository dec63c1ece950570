import type { GitEnvironment } from '../../checker/git.ts';
import type { Common } from '../../checker/shard/part.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Arguments, BadUsage, type World } from '../command.ts';
import { gitEnvironment } from '../git-environment.ts';
import { findRule } from '../rule-names.ts';

/** What a check is asked, whether one process does it or several. */
export interface Asked extends Pick<Common, 'now' | 'base' | 'scope' | 'rules' | 'failOn'> {
  readonly git: GitEnvironment;
}

function scopeOf(args: Arguments): 'all' | 'touched' {
  if (args.value('scope') !== 'touched') return 'all';
  if (args.value('base') === undefined) {
    throw new BadUsage('`--scope touched` needs `--base`', 'say with what to compare, such as `--base origin/main`');
  }
  return 'touched';
}

/** The rules of these ids; all where none is named. */
export function rulesAsked(ids: Asked['rules']): readonly Rule[] {
  return ids === null ? rules : rules.filter(({ id }) => ids.includes(id));
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
