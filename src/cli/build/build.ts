import { join, resolve, sep } from 'node:path';
import { openCache } from '../../checker/cache.ts';
import { instantOf } from '../../checker/instant.ts';
import { exitStatus, type Report } from '../../checker/report.ts';
import { type CheckRequest, runCheck } from '../../checker/run.ts';
import { countText } from '../../records/words.ts';
import { rules } from '../../rules/index.ts';
import { AUDIENCES, type Audience } from '../../site/audience.ts';
import { basePathOf } from '../../site/base-path.ts';
import type { Portal } from '../../site/model.ts';
import { makePortal } from '../../site/portal.ts';
import { readsStories } from '../../site/story-views.ts';
import { BadUsage, type Command } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { gitEnvironment } from '../git-environment.ts';
import { typedInstant } from '../register.ts';
import { keptSearch } from './kept-search.ts';
import { buildPortal } from './portal.ts';
import { repositoryPlace } from './repository-place.ts';
import { toldStories } from './told-stories.ts';

const DETAILS = `Pages are written even when the check finds errors; home and the page of checks then say so, and the status is 1. With --strict nothing is built then.

The portal is built beside its place and looked through before it takes the place of the one before: every record has its page and its entry in the search, and nothing that the audience may not see stands in any file. If that fails, the status is 2 and the portal that was there stays.

For isms and auditor every page ends with the story of its record, from the commits: the same records, the same history and the same keys for signatures make the same portal. Where there is no history, or only a part of it, the pages say so.`;

/** What was found, and the portal of it; no portal where none is wanted then. */
interface CheckedPortal {
  readonly report: Report;
  readonly portal: Portal | null;
}

/**
 * Checks the records, and makes the portal of them.
 * @param isWanted whether there is to be a portal after what was found
 */
async function checkedPortal(
  request: CheckRequest,
  { audience, dailyRun }: { readonly audience: Audience; readonly dailyRun: string | undefined },
  isWanted: (report: Report) => boolean,
): Promise<CheckedPortal> {
  const { root, git, cache = null } = request;
  const { report, source, inspected } = await runCheck(request);
  if (!isWanted(report)) return { report, portal: null };
  const { findings, now, clockPinned } = report;
  const stories = readsStories(audience) ? await toldStories(root, source, git) : undefined;
  const newRecords = repositoryPlace(root, git);
  const portal = makePortal({
    source,
    inspected: await inspected(),
    findings,
    answers: (files) => cache?.answers(files, instantOf(now)) ?? null,
    rules,
    audience,
    now,
    clockPinned,
    ...(dailyRun === undefined ? {} : { dailyRun }),
    ...(stories === undefined ? {} : { stories }),
    ...(newRecords === null ? {} : { place: newRecords }),
  });
  cache?.save();
  return { report, portal };
}

/** `isms build`: checks the records and makes the portal of them. */
export const build: Command = {
  name: 'build',
  summary: 'checks the records and builds the portal',
  usage: 'build [options]',
  options: [
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; `src/content` or `content` where it is not given',
    },
    { name: 'out', value: 'DIR', description: 'the folder of the portal (default: dist)' },
    {
      name: 'base-path',
      value: 'PATH',
      description:
        'the path under which the portal is published (default: that of `portal` in organisation.md, else /)',
    },
    { name: 'audience', value: 'NAME', choices: AUDIENCES, description: 'whom the portal is for (default: staff)' },
    { name: 'now', value: 'INSTANT', description: 'the instant at which the records are judged' },
    {
      name: 'daily-run',
      value: 'INSTANT',
      description:
        'when the daily run last went through; the page of checks says so, and that it has stopped after 48 hours',
    },
    { name: 'strict', description: 'builds nothing when the check finds errors' },
    { name: 'no-cache', description: 'reads every file and draws every page anew' },
  ],
  details: DETAILS,
  async run(args, world) {
    const { places, version, cwd } = world;
    const { root, content } = contentRoot(args.value('content'), world);
    const out = resolve(cwd, args.value('out') ?? 'dist');
    if (`${out}${sep}`.startsWith(`${root}${sep}`)) {
      throw new BadUsage(`${out} lies among the records`, 'name a folder outside the content root with `--out DIR`');
    }
    const dailyRun = args.value('daily-run');
    if (dailyRun !== undefined) typedInstant('daily-run', dailyRun);
    const audience = AUDIENCES.find((name) => name === args.value('audience')) ?? 'staff';
    const git = gitEnvironment(world);
    const cache = args.flag('no-cache') ? null : openCache({ ...places, content: root });
    // What was read lives no longer than the portal takes to make: drawing needs its room.
    const checked = await checkedPortal(
      { root, content, rules, version, now: args.value('now'), clock: world.now, cache, git },
      { audience, dailyRun },
      (report) => !(report.summary.error > 0 && args.flag('strict')),
    );
    const { report } = checked;
    const place = args.value('base-path') ?? report.organisation.portal ?? '/';
    const base = basePathOf(place);
    if (base === null)
      throw new BadUsage(
        `\`${place}\` names no path that a portal can be published under`,
        'write a path of letters, digits, `-`, `_` and `.`, such as `--base-path /records/`',
      );
    const { error } = report.summary;
    const check = `isms check --content ${content}`;
    if (checked.portal === null) {
      world.stderr(
        `isms: ${countText(error, 'error')} in the records, so nothing was built; \`${check}\` lists them\n`,
      );
      return 1;
    }
    const { portal } = checked;
    const program = await world.portalProgram();
    const kept = cache?.linesOf(audience) ?? null;
    const search =
      cache === null || places.work === null ? null : keptSearch(join(places.work, 'search'), Date.parse(world.now()));
    await buildPortal({ portal, program, out, base, kept, keptSearch: search });
    world.stdout(`${countText(portal.records.length, 'record')} published for ${audience} in ${out}\n`);
    if (error > 0)
      world.stderr(
        `isms: ${countText(error, 'error')} in the records, which home and the page of checks say; \`${check}\` lists them\n`,
      );
    return exitStatus(report.summary, 'error');
  },
};
