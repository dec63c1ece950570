import { programKey } from '../../checker/cache.ts';
import { exitStatus } from '../../checker/report.ts';
import { runCheck } from '../../checker/run.ts';
import { failOnOf, rulesAsked } from '../check/asked.ts';
import { outputsOf } from '../check/formats.ts';
import { FORMAT, STORE } from '../check/options.ts';
import { refuseReportPlace } from '../check/report-place.ts';
import { showReport } from '../check/show-report.ts';
import { storesOf } from '../check/stores.ts';
import type { Command } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { gitEnvironment } from '../git-environment.ts';
import { partsAt } from './read-parts.ts';

/** `isms merge`: one report of what shards saw. */
export const merge: Command = {
  name: 'merge',
  summary: 'makes the one report of a check that ran in several parts, as `isms check --shard` wrote them',
  usage: 'merge FILE... [options]',
  operands: [
    { name: 'FILE...', required: true, repeatable: true, description: 'every part of one check, in any order' },
  ],
  options: [
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; `src/content` or `content` where it is not given',
    },
    FORMAT,
    {
      name: 'fail-on',
      value: 'WEIGHT',
      choices: ['error', 'warning'],
      description: 'the lightest finding that ends in status 1; what the shards were asked where it is not given',
    },
    STORE,
  ],
  details:
    'What was asked of the shards (`--now`, `--base`, `--scope`, `--rule`) holds for the report, which says what one `isms check` of the same files would say; without `--now`, at the time of the last shard. ' +
    'It runs where the same files lie: rules over several records are judged here, and what they need to see of a text is read.\n\n' +
    'Ends with status 0 when nothing weighs as much as `--fail-on`, 1 when something does, and 2 when a part is missing, damaged, or not of the same check.',
  async run(args, world) {
    const outputs = outputsOf(args.values('format'), world.cwd);
    const stores = storesOf(args.values('store'), world.cwd);
    const { root, content } = contentRoot(args.value('content'), world);
    const git = gitEnvironment(world);
    for (const { file } of outputs) if (file !== null) refuseReportPlace(file, root, git);
    const parts = partsAt(args.operands, world.cwd, programKey(world.places.program));
    const { now, base, scope, rules: named, failOn: bar } = parts.common;
    const failOn = failOnOf(args) ?? bar;
    const result = await runCheck({
      root,
      content,
      rules: rulesAsked(named),
      version: world.version,
      now: now ?? undefined,
      clock: () => parts.latest,
      base: base ?? undefined,
      scope,
      stores,
      parts,
      git,
    });
    showReport('merge', outputs, result, failOn, world);
    return exitStatus(result.report.summary, failOn);
  },
};
