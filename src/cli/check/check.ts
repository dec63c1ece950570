import { openCache } from '../../checker/cache.ts';
import { exitStatus } from '../../checker/report.ts';
import { runCheck } from '../../checker/run.ts';
import type { Command } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { askedOf, rulesAsked } from './asked.ts';
import { outputsOf } from './formats.ts';
import { FORMAT, STORE } from './options.ts';
import { refuseReportPlace } from './report-place.ts';
import { checkShard, shardOf } from './shard.ts';
import { showReport } from './show-report.ts';
import { storesOf } from './stores.ts';

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
    FORMAT,
    {
      name: 'fail-on',
      value: 'WEIGHT',
      choices: ['error', 'warning'],
      description: 'the lightest finding that ends in status 1; usually `error`',
    },
    { name: 'rule', value: 'ID', repeatable: true, description: 'asks this rule alone; `isms rules` lists them' },
    STORE,
    { name: 'no-cache', description: 'reads every file anew' },
    {
      name: 'shard',
      value: 'K/N',
      description:
        'looks at every N-th file alone, as `3/10`, and writes a part; `isms merge` makes one report of all parts',
    },
  ],
  details:
    'Ends with status 0 when nothing weighs as much as `--fail-on`, 1 when something does, and 2 when the records could not be checked.\n\n' +
    'A record is never changed by a check, and neither is a file of evidence.',
  async run(args, world) {
    const asked = askedOf(args, world);
    const shard = args.value('shard');
    if (shard !== undefined) return checkShard(shardOf(shard), asked, args, world);
    const outputs = outputsOf(args.values('format'), world.cwd);
    const stores = storesOf(args.values('store'), world.cwd);
    const { root, content } = contentRoot(args.value('content'), world);
    const { now, base, scope, rules: named, failOn, git } = asked;
    for (const { file } of outputs) if (file !== null) refuseReportPlace(file, root, git);
    const result = await runCheck({
      root,
      content,
      rules: rulesAsked(named),
      version: world.version,
      now: now ?? undefined,
      clock: world.now,
      base: base ?? undefined,
      scope,
      stores,
      cache: args.flag('no-cache') ? null : openCache({ ...world.places, content: root }),
      git,
    });
    showReport('check', outputs, result, failOn, world);
    return exitStatus(result.report.summary, failOn);
  },
};
