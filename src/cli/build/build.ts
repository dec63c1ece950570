import { join } from 'node:path';
import { openCache, programKey } from '../../checker/cache.ts';
import { exitStatus, type Report } from '../../checker/report.ts';
import { countText } from '../../records/words.ts';
import { rules } from '../../rules/index.ts';
import { AUDIENCES } from '../../site/audience.ts';
import type { Handed } from '../../site/portal.ts';
import { BadUsage, type Command, type Status } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { gitEnvironment } from '../git-environment.ts';
import { typedInstant } from '../register.ts';
import { adminWriter, installedCms } from './admin.ts';
import { baseOf, outOf } from './asked-portal.ts';
import { partsOfCheck } from './check-parts.ts';
import { type CheckedPortal, checkedPortal } from './checked-portal.ts';
import { keptSearch } from './kept-search.ts';
import { drawPart } from './part-command.ts';
import { buildPortal } from './portal.ts';
import { publishing } from './portal-folder.ts';
import { splitting } from './split.ts';

const DETAILS = `Pages are written even when the check finds errors; home and the page of checks then say so, and the status is 1. With --strict nothing is built then.

The portal is built beside its place and looked through before it takes the place of the one before: every record has its page and its entry in the search, and nothing that the audience may not see stands in any file. If that fails, the status is 2 and the portal that was there stays.

For isms and auditor every page ends with the story of its record, from the commits: the same records, the same history and the same keys for signatures make the same portal. Where there is no history, or only a part of it, the pages say so.

With --split the folder holds \`rest\`, which is finished, and a file for each year: \`2024.part\`, and \`2024-10.part\` for what begins with number 10,000. \`isms build --part FILE --out DIR\` draws one, on any machine with the same version of this program and without the records; \`isms join\` makes one portal of all. Such a file may be read by whoever may read the records: it also holds what must not stand on pages.`;

/** `isms build`: checks the records and makes the portal of them. */
export const build: Command = {
  name: 'build',
  summary: 'checks the records and builds the portal',
  usage: 'build [FILE...] [options]',
  operands: [
    {
      name: 'FILE...',
      required: false,
      repeatable: true,
      description:
        'every part of a check, as `isms check --shard` wrote them: files that these tell of are not looked at again',
    },
  ],
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
    {
      name: 'split',
      description:
        'writes into the folder what each year is drawn from, and draws the rest there; for more records than one build can hold',
    },
    {
      name: 'part',
      value: 'FILE',
      description: 'draws one part of a portal, from what `--split` wrote, and nothing else',
    },
    {
      name: 'admin',
      description:
        'adds the page `/admin/`, on which those who may write to the repository edit records in forms; needs the package `@sveltia/cms`',
    },
    { name: 'strict', description: 'builds nothing when the check finds errors' },
    { name: 'no-cache', description: 'reads every file and draws every page anew' },
  ],
  details: DETAILS,
  async run(args, world) {
    const file = args.value('part');
    if (args.flag('admin') && (file !== undefined || args.flag('split')))
      throw new BadUsage('`--admin` adds its page to a whole portal', 'leave `--admin` out, or build without parts');
    if (file !== undefined) return await drawPart(file, args, world);
    const { places, version, cwd } = world;
    const { root, content } = contentRoot(args.value('content'), world);
    const cms = args.flag('admin') ? installedCms(world) : null;
    const out = outOf(args, cwd, root);
    const dailyRun = args.value('daily-run');
    if (dailyRun !== undefined) typedInstant('daily-run', dailyRun);
    const audience = AUDIENCES.find((name) => name === args.value('audience')) ?? 'staff';
    const git = gitEnvironment(world);
    const checked = partsOfCheck(args, world);
    const cache = args.flag('no-cache') || checked.parts !== null ? null : openCache({ ...places, content: root });
    const check = `isms check --content ${content}`;
    // What was read lives no longer than the portal takes to make: drawing needs its room.
    const portalFor = async (handed?: Handed): Promise<CheckedPortal> => {
      const made = await checkedPortal(
        { root, content, rules, version, cache, git, ...checked },
        { audience, dailyRun },
        (report) => !(report.summary.error > 0 && args.flag('strict')),
        handed,
      );
      if (made.portal === null)
        world.stderr(
          `isms: ${countText(made.report.summary.error, 'error')} in the records, so nothing was built; \`${check}\` lists them\n`,
        );
      return made;
    };
    const said = (report: Report): Status => {
      const { error } = report.summary;
      if (error > 0)
        world.stderr(
          `isms: ${countText(error, 'error')} in the records, which home and the page of checks say; \`${check}\` lists them\n`,
        );
      return exitStatus(report.summary, 'error');
    };
    if (args.flag('split')) {
      const split = await publishing(out, async (folder) => {
        const { handed, finish } = splitting(folder);
        const { report, portal } = await portalFor(handed);
        if (portal === null) return null;
        const program = await world.portalProgram();
        const key = programKey(places.program);
        const parts = await finish({ portal, program, programKey: key, base: baseOf(args, report) });
        return { report, parts, records: portal.records.length };
      });
      if (split === null) return 1;
      world.stdout(
        `${countText(split.records, 'record')} for ${audience} split in ${out}: the rest is drawn, and ${countText(split.parts.length, 'part')} left for \`isms build --part\`\n`,
      );
      return said(split.report);
    }
    const made = await portalFor();
    if (made.portal === null) return 1;
    const { report, portal, registered } = made;
    const base = baseOf(args, report);
    const program = await world.portalProgram();
    const admin = cms === null ? null : adminWriter({ cms, program, site: portal.site, registered, base });
    const kept = cache?.linesOf(audience) ?? null;
    const search =
      cache === null || places.work === null ? null : keptSearch(join(places.work, 'search'), Date.parse(world.now()));
    await buildPortal({ portal, program, out, base, kept, keptSearch: search, admin });
    world.stdout(`${countText(portal.records.length, 'record')} published for ${audience} in ${out}\n`);
    if (admin !== null) world.stdout(`Records are edited in forms on ${base}/admin/\n`);
    return said(report);
  },
};
