import { momentAt } from '../../queries/moment.ts';
import type { Past } from '../../queries/past.ts';
import { type Content, readContent } from '../../records/content.ts';
import { loadSource, ORGANISATION_FILE, type Source, type SourceFile } from '../../records/reading/load.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { recordOfFile } from '../../records/reading/records.ts';
import type { Organisation } from '../../records/types/index.ts';
import type { OwnContext } from '../../rules/rule.ts';
import { type Base, basesOf } from '../base.ts';
import { isFrame, kept } from '../cache.ts';
import { type GitEnvironment, workTreeOf } from '../git.ts';
import { guard } from '../guard.ts';
import type { InspectFile, Inspection } from '../inspect.ts';
import type { Kept } from '../inspection-shape.ts';
import { instantOf } from '../instant.ts';
import { frameOf, settingsOf } from '../judge.ts';
import { withKept } from '../kept-files.ts';
import { answeredOf } from '../own-findings.ts';
import { readPast } from '../past.ts';
import { type Common, digestOf, type PartFile, partText, registerDigest, settingsDigest } from './part.ts';

/** Which of how many shards, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** What a shard looks at, and what the whole check was asked. */
export interface ShardRequest {
  /** The content root, as an absolute path. */
  readonly root: string;
  readonly shard: Shard;
  readonly asked: Pick<Common, 'now' | 'base' | 'scope' | 'rules' | 'failOn'>;
  /** The current time as an instant; asked when neither the user nor the sample organisation names one. */
  readonly clock: () => string;
  /** Names this program. */
  readonly program: string;
  readonly git: GitEnvironment;
}

/** A part, and of how many files it tells. */
export interface MadePart {
  readonly text: string;
  readonly files: number;
}

/** The files of a shard: every so many-th, in order of path, so that each has as many as another and of every type. */
export function dealt<Item>(files: readonly Item[], { number, of }: Shard): readonly Item[] {
  return files.filter((_, at) => at % of === number - 1);
}

/** The settings as they stood at a commit. */
function settingsAt(base: Base, { files }: Source, content: Content): Pick<Past, 'organisation'> {
  const isOne = ({ file }: { readonly file: string }): boolean => file === ORGANISATION_FILE;
  const blobs = new Map([...base.blobs].filter(([file]) => isOne({ file })));
  return readPast({ ...base, blobs }, { files: files.filter(isOne), faults: [] }, content);
}

/** The settings that count: as they stand, or as they stood at each commit that is compared with. */
function settingsIn(content: Content, source: Source, bases: readonly Base[]): readonly Organisation[] {
  const pasts = bases.filter(({ blobs }) => blobs.size > 0).map((base) => settingsAt(base, source, content));
  const all = pasts.length === 0 ? [settingsOf(content, null)] : pasts.map((past) => settingsOf(content, past));
  return [...new Map(all.map((one) => [settingsDigest(one), one])).values()];
}

/** What is written of an inspection: all but the text of the body, which lies in the file. */
export function withoutBody(inspection: Inspection): Kept {
  const { sections, ...seen } = kept(inspection);
  return { ...seen, sections: sections === null ? null : { ...sections, list: [], text: '' } };
}

async function lookAt(
  { file, folder, bytes }: SourceFile,
  inspect: InspectFile,
  { organisation }: Content,
  frames: readonly OwnContext[],
  now: number,
): Promise<PartFile> {
  const inspection = await inspect(file, bytes);
  const digest = digestOf(bytes);
  // What is written lies where others may read it: a value that is a secret is never there.
  if (inspection.secrets.length > 0) return { file, digest, kept: null, answers: [] };
  const on = folder === null ? organisation : recordOfFile(folder, { file, read: inspection }).entry;
  const answers = on === null ? [] : frames.map((frame) => ({ ...answeredOf(on, frame), from: now }));
  return { file, digest, kept: withoutBody(inspection), answers };
}

/** The settings and what counts as such, read for every shard; records that are none of it are not there. */
async function frameContent(source: Source, inspect: InspectFile): Promise<Content> {
  const files = source.files.filter(isFrame);
  const seen = new Map<string, Inspection>();
  for (const { file, bytes } of files) seen.set(file, await inspect(file, bytes));
  return readContent({ files, faults: source.faults }, (one) => seen.get(one.file) ?? readFile(one.file, one.bytes));
}

/**
 * Looks at the files of one shard, one after the other, and writes down what whoever merges the parts needs to know of
 * them: what stands in their frontmatter, and what rules about one file by itself found there.
 * @throws {CouldNotCheck} as a check does, and where the part would be too large
 */
export async function makePart({ root, shard, asked, clock, program, git }: ShardRequest): Promise<MadePart> {
  if (asked.now !== null) instantOf(asked.now);
  const tree = workTreeOf(root, git);
  const source = withKept(loadSource(root, { late: true }), tree, asked.base !== null);
  const bases = asked.base === null ? [] : basesOf(tree, asked.base, source);
  const { inspect, close } = guard();
  try {
    const content = await frameContent(source, inspect);
    const now = asked.now ?? content.organisation.data.clock ?? clock();
    const at = instantOf(now);
    const settings = settingsIn(content, source, bases);
    const moment = momentAt(at, content.organisation.data.timezone);
    const frames = settings.map((one) => frameOf(content, one, moment));
    const own = dealt(source.files, shard);
    const lines: string[] = [];
    for (const file of own) lines.push(JSON.stringify(await lookAt(file, inspect, content, frames, at)));
    const all: Common = {
      ...asked,
      bases: bases.map(({ commit }) => commit),
      commit: 'commit' in tree ? tree.commit : null,
      register: registerDigest(source),
      settings: settings.map(settingsDigest),
    };
    return { text: partText({ program, shard, at: now }, all, lines), files: own.length };
  } finally {
    close();
  }
}
