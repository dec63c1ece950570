import { idOfFile } from '../records/ids.ts';
import { byFile } from '../records/order.ts';
import { CouldNotCheck, loadSource, type Source, type SourceFault } from '../records/reading/load.ts';
import { epoch } from '../records/time.ts';
import type { Rule } from '../rules/rule.ts';
import { type Base, baseOf, changedFiles, goneFiles } from './base.ts';
import type { Cache } from './cache.ts';
import { type Comparison, compareEvidence } from './evidence.ts';
import type { ReportedFinding } from './finding.ts';
import { type GitAnswer, type GitEnvironment, type WorkTree, workTreeOf } from './git.ts';
import { guard } from './guard.ts';
import { type Inspected, type InspectFile, inspectSource } from './inspect.ts';
import { judge } from './judge.ts';
import { once } from './once.ts';
import type { Outcome } from './outcome.ts';
import { readPast } from './past.ts';
import { type Judged, type Report, summarise } from './report.ts';

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

function milliseconds(now: string): number {
  const at = epoch(now);
  if (at === null)
    throw new CouldNotCheck(`\`--now\` is \`${now}\`, which is no instant`, 'write it as `2026-03-02T07:40+01:00`');
  return at;
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

/** A leftover that git keeps was handed in by somebody, so it is no longer passed over; `.gitkeep` is made for that. */
function withKept(source: Source, tree: WorkTree | GitAnswer): Source {
  const left = new Set((source.passedOver ?? []).filter((file) => !file.endsWith('.gitkeep')));
  if (left.size === 0 || !('commit' in tree)) return source;
  const answer = tree.ask('ls-files', '-z', '--', '.');
  if (!answer.ok)
    throw new CouldNotCheck(`git can not list the files that it keeps: ${answer.said}`, 'mend the repository first');
  const kept = answer.out.split('\0').filter((file) => left.has(file));
  const faults = kept.map((file): SourceFault => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const message = `\`${name}\` is a leftover of an editor or the system, and git keeps it`;
    return { file, folder: null, rule: 'record/unknown-file', message, fix: 'delete it, and hand that in' };
  });
  return { ...source, faults: [...source.faults, ...faults].sort(byFile) };
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

/**
 * What the rules say. Where nothing can have changed since the last check, its answer: the same program, files and rules,
 * and an instant that was named or is pinned. What evidence files say is never kept.
 */
async function outcomeOf(
  request: CheckRequest,
  source: Source,
  inspected: () => Promise<Inspected>,
  compared: Comparison | null,
  base: Base | null,
): Promise<Outcome> {
  const { rules, cache = null } = request;
  const change = [base?.commit ?? '', base?.tree.commit ?? ''];
  const asked = [request.now ?? '', ...change, ...rules.map(({ id }) => id)];
  const key = cache === null || compared !== null ? null : cache.judgementKey(source, asked);
  const kept = key === null ? null : (cache?.outcomeOf(key) ?? null);
  if (kept !== null) return kept;
  const seen = await inspected();
  const { data: organisation } = seen.content.organisation;
  const now = request.now ?? organisation.clock ?? request.clock();
  const past = base === null ? null : readPast(base, source, seen.content);
  const evidence = compared?.verdicts ?? new Map();
  const outcome: Outcome = {
    ...judge(seen, rules, milliseconds(now), { evidence, past }),
    now,
    clockPinned: request.now === undefined && organisation.clock !== undefined,
    organisation: { name: organisation.name, sample: organisation.sample, portal: organisation.portal },
  };
  if (key !== null && (request.now !== undefined || outcome.clockPinned)) cache?.keepOutcome(key, outcome);
  return outcome;
}

/**
 * Loads, reads and judges a content root.
 * @throws {CouldNotCheck} when there is nothing to read, a read is refused, `now` is no instant, the base can not be told,
 * or a store can not be opened
 */
export async function runCheck(request: CheckRequest): Promise<CheckResult> {
  const { root, rules, scope = 'all', stores = NO_STORES, cache = null } = request;
  if (request.now !== undefined) milliseconds(request.now);
  const tree = workTreeOf(root, request.git);
  const source = withKept(loadSource(root), tree);
  const base: Base | null = request.base === undefined ? null : baseOf(tree, request.base, source);
  const inspected = once(() => inspectAll(source, cache));
  const compared = stores.size === 0 ? null : await compareEvidence(await inspected(), stores);
  const { findings: all, ...outcome } = await outcomeOf(request, source, inspected, compared, base);
  const changed = base === null ? null : new Set([...changedFiles(source, base), ...goneFiles(source, base)]);
  const touched = scope === 'touched' ? changed : null;
  const findings = touched === null ? all : all.filter((finding) => isTouched(finding, touched));
  const waivers = new Set(findings.map(({ waiver }) => waiver));
  const git = 'commit' in tree ? tree : { commit: null, prefix: '' };
  const report: Report = {
    tool: { name: 'isms', version: request.version },
    now: outcome.now,
    clockPinned: outcome.clockPinned,
    organisation: outcome.organisation,
    commit: git.commit,
    base: base?.commit ?? null,
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
