import { CouldNotCheck, type Source, type SourceFile } from '../../records/reading/load.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { NO_SECTIONS } from '../../records/reading/sections.ts';
import type { Organisation } from '../../records/types/index.ts';
import { type Answers, isKnownAt } from '../answers.ts';
import { guard } from '../guard.ts';
import { type Inspected, type Inspection, inspectSource } from '../inspect.ts';
import type { Kept } from '../inspection-shape.ts';
import { instantOf } from '../instant.ts';
import { once } from '../once.ts';
import { readableText } from '../secrets.ts';
import { type Common, digestOf, type Part, type PartFile, registerDigest, settingsDigest } from './part.ts';

/** What is here, for parts to be held against. */
export interface Here {
  readonly source: Source;
  /** What is checked out; null outside git. */
  readonly commit: string | null;
  /** The commits that are compared with. */
  readonly bases: readonly string[];
}

/** All parts of a check together: what shards saw and found, in place of a look at every file. */
export interface Parts {
  /** What all shards were asked. */
  readonly common: Common;
  /** Makes sure that the shards looked at what is here. */
  readonly refuseOther: (here: Here) => void;
  /** The content root as the shards saw it; what they did not write down is read from its file when a rule asks. */
  readonly inspect: (source: Source) => Promise<Inspected>;
  /** The instant at which the last shard looked: what others found before is asked again where something came due since. */
  readonly latest: string;
  /** What rules about one file by itself found, as far as it holds at an instant. */
  readonly answers: (now: number) => (settings: Organisation) => Answers;
}

const ALIKE: Readonly<Record<keyof Common, string>> = {
  now: 'judged as of another instant',
  base: 'compared with something else',
  bases: 'compared with another commit',
  scope: 'asked for other findings (`--scope`)',
  rules: 'asked other rules',
  failOn: 'asked for another bar (`--fail-on`)',
  commit: 'made of another commit',
  register: 'made of other files',
  settings: 'judged by other settings',
};
const AGAIN = 'make all parts again from the same files, with the same options';

/** The fields of what shards were asked, the plainest reason first. */
const FIELDS = ['now', 'base', 'scope', 'rules', 'failOn', 'commit', 'bases', 'register', 'settings'] as const;

function refuseUnlike(first: Part, part: Part): void {
  const unlike = FIELDS.find((field) => JSON.stringify(part.common[field]) !== JSON.stringify(first.common[field]));
  if (unlike !== undefined)
    throw new CouldNotCheck(`\`${part.name}\` does not fit \`${first.name}\`: it was ${ALIKE[unlike]}`, AGAIN);
}

/** Makes sure that every part is there, and once. */
function refuseGaps(parts: readonly Part[], of: number): void {
  const byNumber = new Map<number, Part>();
  for (const part of parts) {
    if (part.shard.of !== of)
      throw new CouldNotCheck(
        `\`${part.name}\` is one of ${part.shard.of} parts, and \`${parts[0]?.name}\` is one of ${of}`,
        AGAIN,
      );
    const before = byNumber.get(part.shard.number);
    if (before !== undefined)
      throw new CouldNotCheck(
        `part ${part.shard.number} of ${of} is there twice: \`${before.name}\` and \`${part.name}\``,
        'name every part once',
      );
    byNumber.set(part.shard.number, part);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !byNumber.has(number));
  const [first] = missing;
  if (first !== undefined)
    throw new CouldNotCheck(
      `${missing.length === 1 ? `part ${first} of ${of} is` : `parts ${missing.join(', ')} of ${of} are`} missing`,
      `make it with \`npx isms check --shard ${first}/${of}\`, and name every part`,
    );
}

function changedSince(file: string): never {
  throw new CouldNotCheck(`\`${file}\` does not say any more what it said when its part was made`, AGAIN);
}

/** Reads a file again, as its shard saw it. */
function readAgain(one: SourceFile, digest: string): Uint8Array {
  const { bytes } = one;
  return digestOf(bytes) === digest ? bytes : changedSince(one.file);
}

/** What a shard saw; text that it left out is read when somebody asks for it. */
export function seenOf({ read, sections, ...seen }: Kept, again: () => Uint8Array, file: string): Inspection {
  if (!read.ok) return { parsed: read, sections, ...seen };
  const document = {
    ...read.cut,
    get text() {
      return readableText(again());
    },
  };
  const body = once(() => readFile(file, again()).sections ?? NO_SECTIONS);
  const whole =
    sections === null
      ? null
      : {
          ...sections,
          get list() {
            return body().list;
          },
          get text() {
            return body().text;
          },
        };
  return { parsed: { ok: true, data: read.data, empty: read.empty, document }, sections: whole, ...seen };
}

async function inspectParts(source: Source, byFile: ReadonlyMap<string, PartFile>): Promise<Inspected> {
  const files = new Map(source.files.map((one) => [one.file, one]));
  const guarded = guard();
  try {
    return await inspectSource(source, (file, bytes) => {
      const part = byFile.get(file);
      const one = files.get(file);
      if (part === undefined || one === undefined || digestOf(bytes) !== part.digest) return changedSince(file);
      const { kept, digest } = part;
      return kept === null ? guarded.inspect(file, bytes) : seenOf(kept, () => readAgain(one, digest), file);
    });
  } finally {
    guarded.close();
  }
}

/**
 * Puts the parts of one check together.
 * @throws {CouldNotCheck} where one is missing or there twice, or they are not of one check
 */
export function fitParts(parts: readonly Part[]): Parts {
  const [first] = parts;
  if (first === undefined) throw new TypeError('there is no part');
  const { common } = first;
  refuseGaps(parts, first.shard.of);
  for (const part of parts) refuseUnlike(first, part);
  const byFile = new Map(parts.flatMap(({ files }) => files.map((file) => [file.file, file] as const)));
  return {
    common,
    refuseOther({ source, commit, bases }) {
      const here = { ...common, commit, bases, register: registerDigest(source) };
      const unlike = FIELDS.find((field) => JSON.stringify(here[field]) !== JSON.stringify(common[field]));
      if (unlike !== undefined)
        throw new CouldNotCheck(
          `the parts do not fit the records here: they were ${ALIKE[unlike]}`,
          'merge them in the folder of the same commit that they were made of',
        );
    },
    inspect: (source) => inspectParts(source, byFile),
    latest: parts.map(({ at }) => at).reduce((one, other) => (instantOf(other) > instantOf(one) ? other : one)),
    answers: (now) => (settings) => {
      const at = common.settings.indexOf(settingsDigest(settings));
      return {
        of(file) {
          const known = byFile.get(file)?.answers[at];
          return known === undefined || !isKnownAt(known, now) ? null : known;
        },
        keep: () => {},
      };
    },
  };
}
