import type { Guarded } from '../queries/past.ts';
import { idOfFile } from '../records/ids.ts';
import { byFile } from '../records/order.ts';
import { loadSource, type Source } from '../records/reading/load.ts';
import type { Rule } from '../rules/rule.ts';
import { type Base, basesOf, changedFiles, goneFiles } from './base.ts';
import type { Cache } from './cache.ts';
import { type Comparison, compareEvidence } from './evidence.ts';
import type { ReportedFinding } from './finding.ts';
import { type GitEnvironment, workTreeOf } from './git.ts';
import { guard } from './guard.ts';
import { readGuarded } from './guarded.ts';
import { type Inspected, type InspectFile, inspectSource } from './inspect.ts';
import { instantOf } from './instant.ts';
import { judgeAgainst } from './judge-bases.ts';
import { withKept } from './kept-files.ts';
import { once } from './once.ts';
import { holdsAt, type Outcome } from './outcome.ts';
import { readPast } from './past.ts';
import { type Judged, type Report, summarise } from './report.ts';
import type { Parts } from './shard/parts.ts';

/** What to check, and all that a check needs to know of the world. */
export interface CheckRequest {
  /** The content root, as an absolute path. */
  readonly root: string;
  /** The content root as the user named it. */
  readonly content: string;
  readonly rules: readonly Rule[];
  readonly version: string;
  /** The instant of judgement, where the user names one. */
  readonly now?: string | undefined;
  /** The current time as an instant; asked when neither the user nor the sample organisation names one. */
  readonly clock: () => string;
  /** What to compare with. */
  readonly base?: string | undefined;
  /** Which findings to report: all, or those about files that changed since the base. */
  readonly scope?: 'all' | 'touched';
  /** The folders of stores in which evidence is compared with what records say, by the store's name. */
  readonly stores?: ReadonlyMap<string, string>;
  readonly cache?: Cache | null;
  /** What shards saw of the files, where they looked in place of this check; nothing is kept then. */
  readonly parts?: Parts | null;
  readonly git: GitEnvironment;
}

/** The result of a check, and what was read for it. */
export interface CheckResult {
  readonly report: Report;
  /** The files, and what a look at them saw: what the portal is made of. */
  readonly source: Source;
  readonly inspected: () => Promise<Inspected>;
  /** The content root below the top of the repository, with `/` at its end; empty outside git. */
  readonly prefix: string;
}

/** Whether a change has to do with a finding: with its file, one that belongs to it, or the waiver that accepts it. */
function isTouched({ file, related, waiver }: ReportedFinding, changed: ReadonlySet<string>): boolean {
  if (changed.has(file) || related.some((place) => changed.has(place.file))) return true;
  return waiver !== null && [...changed].some((one) => idOfFile(one) === waiver);
}

function judgedFiles({ files, faults }: Source, changed: ReadonlySet<string> | null): readonly Judged[] {
  return [...files, ...faults]
    .filter(({ file }) => changed === null || changed.has(file))
    .map(({ file, folder }) => ({ file, record: folder === null ? null : idOfFile(file) }))
    .sort(byFile);
}

const NO_STORES: ReadonlyMap<string, string> = new Map();

/** Looks at every file of a content root, each in its own guarded process where it is large; a cache spares files that were seen before. */
export async function inspectAll(source: Source, cache: Cache | null): Promise<Inspected> {
  const guarded = guard();
  try {
    const inspectFile: InspectFile = cache === null ? guarded.inspect : cache.before(guarded.inspect);
    const inspected = await inspectSource(source, inspectFile);
    cache?.save();
    return inspected;
  } finally {
    guarded.close();
  }
}

/** A base, and the files beside the records that are not what they were there. */
interface BaseAround {
  readonly base: Base;
  readonly guarded: readonly Guarded[];
}

function withAround(root: string, bases: readonly Base[]): readonly BaseAround[] {
  return bases.map((base) => ({ base, guarded: readGuarded(root, base.tree, base.commit) }));
}

/**
 * What the rules say. Where nothing can have changed since the last check, its answer: the same program, files and rules,
 * and an instant until which nothing came due. What evidence files say is never kept.
 */
async function outcomeOf(
  request: CheckRequest,
  source: Source,
  inspected: () => Promise<Inspected>,
  compared: Comparison | null,
  bases: readonly BaseAround[],
): Promise<Outcome> {
  const { rules, cache = null } = request;
  const change = bases.flatMap(({ base, guarded }) => [base.commit, base.tree.commit ?? '', JSON.stringify(guarded)]);
  const asked = [...change, '', ...rules.map(({ id }) => id)];
  const nowOf = (pinned: string | null): string => request.now ?? pinned ?? request.clock();
  const key = cache === null || compared !== null ? null : cache.judgementKey(source, asked);
  const kept = key === null ? null : (cache?.outcomeOf(key) ?? null);
  if (kept !== null) {
    const now = nowOf(kept.clock);
    if (holdsAt(kept, instantOf(now))) return { ...kept, now };
  }
  const seen = await inspected();
  const { data: organisation } = seen.content.organisation;
  const clock = organisation.clock ?? null;
  const now = nowOf(clock);
  // Where there was no register yet, nothing is compared.
  const pasts = bases
    .filter(({ base }) => base.blobs.size > 0)
    .map(({ base, guarded }) => readPast(base, source, seen.content, guarded));
  const beside = {
    evidence: compared?.verdicts ?? new Map(),
    answers: request.parts?.answers(instantOf(now)) ?? cache?.answers(source, instantOf(now)) ?? null,
    places: cache?.places(source) ?? null,
  };
  const outcome: Outcome = {
    ...judgeAgainst(seen, rules, instantOf(now), beside, pasts),
    now,
    clock,
    organisation: { name: organisation.name, sample: organisation.sample, portal: organisation.portal },
  };
  cache?.tidy();
  if (key !== null) cache?.keepOutcome(key, outcome);
  return outcome;
}

/**
 * Loads, reads and judges a content root.
 * @throws {CouldNotCheck} when there is nothing to read, a read is refused, `now` is no instant, the base can not be told,
 * or a store can not be opened
 */
export async function runCheck(request: CheckRequest): Promise<CheckResult> {
  const { root, rules, scope = 'all', stores = NO_STORES, cache = null, parts = null } = request;
  if (request.now !== undefined) instantOf(request.now);
  const tree = workTreeOf(root, request.git);
  const source = withKept(loadSource(root, { late: parts !== null }), tree, request.base !== undefined);
  const bases = request.base === undefined ? [] : withAround(root, basesOf(tree, request.base, source));
  const git = 'commit' in tree ? tree : { commit: null, prefix: '' };
  parts?.refuseOther({ source, commit: git.commit, bases: bases.map(({ base }) => base.commit) });
  const inspected = once(() => (parts === null ? inspectAll(source, cache) : parts.inspect(source)));
  const compared = stores.size === 0 ? null : await compareEvidence(await inspected(), stores);
  const { findings: all, ...outcome } = await outcomeOf(request, source, inspected, compared, bases);
  const changed = bases.flatMap(({ base, guarded }) => [
    ...changedFiles(source, base),
    ...goneFiles(source, base),
    ...guarded.map(({ file }) => file),
  ]);
  const touched = scope === 'touched' && bases.length > 0 ? new Set(changed) : null;
  const findings = touched === null ? all : all.filter((finding) => isTouched(finding, touched));
  const waivers = new Set(findings.map(({ waiver }) => waiver));
  const report: Report = {
    tool: { name: 'isms', version: request.version },
    now: outcome.now,
    clockPinned: request.now === undefined && outcome.clock !== null,
    organisation: outcome.organisation,
    commit: git.commit,
    base: bases[0]?.base.commit ?? null,
    content: request.content,
    records: outcome.records,
    rules,
    changedSeverities: outcome.changedSeverities,
    judged: judgedFiles(source, touched),
    acceptances: outcome.acceptances.filter(({ id }) => waivers.has(id)),
    findings,
    leftOut: all.length - findings.length,
    summary: summarise(findings),
    ...(compared === null ? {} : { evidence: compared.report }),
  };
  return { report, source, inspected, prefix: git.prefix };
}
