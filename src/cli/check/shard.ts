import { programKey } from '../../checker/cache.ts';
import { makePart, type Shard } from '../../checker/shard/make-part.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import { type Arguments, BadUsage, type World } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import type { Asked } from './asked.ts';
import { outputsOf } from './formats.ts';
import { refuseReportPlace } from './report-place.ts';

const SHARD = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;

/**
 * Reads what `--shard` was given: which of how many.
 * @throws {BadUsage} for what is no such pair
 */
export function shardOf(typed: string): Shard {
  const [, number, of] = SHARD.exec(typed) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (number === undefined || shard.number > shard.of)
    throw new BadUsage(
      `\`--shard ${typed}\` does not say which of how many parts`,
      'write both, from 1, such as `--shard 3/10`',
    );
  return shard;
}

/** What belongs to the report, and so to `isms merge`. */
function refuseForReport(args: Arguments): void {
  if (args.values('store').length > 0)
    throw new BadUsage(
      'evidence is compared once, for all parts: a shard takes no `--store`',
      'give `--store` to `isms merge`',
    );
  const formats = args.values('format').map((one) => one.replace(/=.*/s, ''));
  if (formats.length > 1 || formats.some((name) => name !== 'json'))
    throw new BadUsage(
      'a shard writes a part, and no report',
      'write `--format json=FILE`, and give the formats of the report to `isms merge`',
    );
}

/** `isms check --shard k/n`: looks at every n-th file and writes down what `isms merge` needs to know of it. Always 0: what weighs is said by the merge. */
export async function checkShard(shard: Shard, asked: Asked, args: Arguments, world: World): Promise<0> {
  refuseForReport(args);
  const [output] = outputsOf(args.values('format'), world.cwd);
  const file = output?.file ?? null;
  const { root } = contentRoot(args.value('content'), world);
  if (file !== null) refuseReportPlace(file, root, asked.git);
  const { now, base, scope, rules, failOn, git } = asked;
  const program = programKey(world.places.program);
  const part = await makePart({
    root,
    shard,
    asked: { now, base, scope, rules, failOn },
    clock: world.now,
    program,
    git,
  });
  if (file === null) world.stdout(part.text);
  else replaceFile(file, part.text);
  world.stderr(
    `isms check: part ${shard.number} of ${shard.of} tells of ${part.files} ${part.files === 1 ? 'file' : 'files'}; \`isms merge\` makes the report of all parts\n`,
  );
  return 0;
}
