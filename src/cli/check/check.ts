import { openCache } from '../../checker/cache.ts';
import { exitStatus } from '../../checker/report.ts';
import { reporters } from '../../checker/reporters/index.ts';
import type { Look } from '../../checker/reporters/reporter.ts';
import { tally } from '../../checker/reporters/wording.ts';
import { type CheckResult, runCheck } from '../../checker/run.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Arguments, BadUsage, type Command, type World } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { findRule } from '../rule-names.ts';
import { showsColours } from '../screen.ts';
import { type Output, outputsOf } from './formats.ts';
import { refuseReportPlace } from './report-place.ts';
import { storesOf } from './stores.ts';

function rulesAsked(names: readonly string[]): readonly Rule[] {
  if (names.length === 0) return rules;
  const asked = new Set(names.map((name) => findRule(name).id));
  return rules.filter(({ id }) => asked.has(id));
}

function scopeOf(args: Arguments): 'all' | 'touched' {
  if (args.value('scope') !== 'touched') return 'all';
  if (args.value('base') === undefined) {
    throw new BadUsage('`--scope touched` needs `--base`', 'say with what to compare, such as `--base origin/main`');
  }
  return 'touched';
}

function show(outputs: readonly Output[], { report, prefix }: CheckResult, failOn: Look['failOn'], world: World): void {
  const look = {
    width: world.columns,
    colour: showsColours(world),
    prefix,
    failOn,
  };
  for (const { reporter, file } of outputs) {
    if (file === null) world.stdout(reporter(report, look));
    else replaceFile(file, reporter(report, { ...look, colour: false, width: 100 }));
  }
  if (outputs.every(({ file }) => file !== null)) world.stderr(`isms check: ${tally(report.summary)}\n`);
}

/** `isms check`: judges the records. */
export const check: Command = {
  name: 'check',
  summary: 'judges the records: says what is missing or wrong in which file, and what to do about it',
  usage: 'check [options]',
  options: [
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; `src/content` or `content` where it is not given',
    },
    {
      name: 'base',
      value: 'REF',
      description: 'a branch or commit to compare with, such as `origin/main`; needs the whole git history',
    },
    {
      name: 'scope',
      value: 'SCOPE',
      choices: ['all', 'touched'],
      description: 'what to report: all, or what changed since `--base`',
    },
    {
      name: 'now',
      value: 'INSTANT',
      description: 'judges as of that time, as `2026-03-02T07:40+01:00`, instead of the current one',
    },
    {
      name: 'format',
      value: 'NAME[=FILE]',
      repeatable: true,
      description: `how to show the result: ${Object.keys(reporters).join(', ')}; into a file where one is named`,
    },
    {
      name: 'fail-on',
      value: 'WEIGHT',
      choices: ['error', 'warning'],
      description: 'the lightest finding that ends in status 1; usually `error`',
    },
    { name: 'rule', value: 'ID', repeatable: true, description: 'asks this rule alone; `isms rules` lists them' },
    {
      name: 'store',
      value: 'NAME=DIR',
      repeatable: true,
      description: 'compares evidence with its files: DIR is where the store NAME of `organisation.md` is mounted',
    },
    { name: 'no-cache', description: 'reads every file anew' },
  ],
  details:
    'Ends with status 0 when nothing weighs as much as `--fail-on`, 1 when something does, and 2 when the records could not be checked.\n\n' +
    'A record is never changed by a check, and neither is a file of evidence.',
  async run(args, world) {
    const outputs = outputsOf(args.values('format'), world.cwd);
    const failOn = args.value('fail-on') === 'warning' ? 'warning' : 'error';
    const scope = scopeOf(args);
    const stores = storesOf(args.values('store'), world.cwd);
    const { root, content } = contentRoot(args.value('content'), world);
    const git = { PATH: world.env.PATH ?? '', HOME: world.env.HOME ?? '', SystemRoot: world.env.SystemRoot ?? '' };
    for (const { file } of outputs) if (file !== null) refuseReportPlace(file, root, git);
    const result = await runCheck({
      root,
      content,
      rules: rulesAsked(args.values('rule')),
      version: world.version,
      now: args.value('now'),
      clock: world.now,
      base: args.value('base'),
      scope,
      stores,
      cache: args.flag('no-cache') ? null : openCache({ ...world.places, content: root }),
      git,
    });
    show(outputs, result, failOn, world);
    return exitStatus(result.report.summary, failOn);
  },
};
