import { isFrame } from '../../checker/cache.ts';
import { instantOf } from '../../checker/instant.ts';
import type { Beside } from '../../checker/judge.ts';
import type { Report } from '../../checker/report.ts';
import { type CheckRequest, runCheck } from '../../checker/run.ts';
import type { Source } from '../../records/reading/load.ts';
import type { Organisation } from '../../records/types/index.ts';
import { rules } from '../../rules/index.ts';
import type { Audience } from '../../site/audience.ts';
import type { Portal } from '../../site/model.ts';
import { type Handed, makePortal, type PortalInput } from '../../site/portal.ts';
import { readsStories } from '../../site/story-views.ts';
import { madeFrom, repositoryPlace } from './repository-place.ts';
import { toldStories } from './told-stories.ts';

/** The settings, and the files of all records, from the folder of the records. */
export interface Registered {
  readonly organisation: Organisation;
  readonly files: readonly string[];
}

/** What was found, and the portal of it; neither portal nor register where none is wanted then. */
export type CheckedPortal =
  | { readonly report: Report; readonly portal: Portal; readonly registered: Registered }
  | { readonly report: Report; readonly portal: null };

/**
 * Checks the records, and makes the portal of them.
 * @param isWanted whether there is to be a portal after what was found
 * @param handed takes pages that are drawn elsewhere
 */
export async function checkedPortal(
  request: CheckRequest,
  { audience, dailyRun }: { readonly audience: Audience; readonly dailyRun: string | undefined },
  isWanted: (report: Report) => boolean,
  handed?: Handed,
): Promise<CheckedPortal> {
  const { root, git, cache = null, parts = null } = request;
  const { report, source, inspected } = await runCheck(request);
  if (!isWanted(report)) return { report, portal: null };
  const { findings, now, clockPinned } = report;
  const stories = readsStories(audience) ? await toldStories(root, source, git) : undefined;
  const newRecords = repositoryPlace(root, git);
  const commit = madeFrom(root, git);
  const frame = ({ files, faults }: Pick<Source, 'files' | 'faults'>): number =>
    [...files, ...faults].filter(isFrame).length;
  // What shards answered holds beside the settings, duties and contacts that they saw.
  const answersBeside = (beside: Source): Beside['answers'] =>
    parts === null
      ? (cache?.answers(beside, instantOf(now)) ?? null)
      : frame(beside) === frame(source)
        ? parts.answers(instantOf(now))
        : null;
  const seen = await inspected();
  const made: PortalInput = {
    source,
    inspected: seen,
    findings,
    answers: answersBeside,
    rules,
    audience,
    now,
    clockPinned,
    ...(dailyRun === undefined ? {} : { dailyRun }),
    ...(stories === undefined ? {} : { stories }),
    ...(commit === null ? {} : { commit }),
    ...(newRecords === null ? {} : { place: newRecords }),
  };
  const portal = makePortal(made, handed);
  cache?.save();
  const registered = { organisation: seen.content.organisation.data, files: source.files.map(({ file }) => file) };
  return { report, portal, registered };
}
