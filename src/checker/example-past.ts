import { hash } from 'node:crypto';
import { type Commits, type Past, pastOf, type Version } from '../queries/past.ts';
import { readContent } from '../records/content.ts';
import { keyOfFile, keyText } from '../records/ids.ts';
import { legible } from '../records/reading/legible.ts';
import type { Source } from '../records/reading/load.ts';
import { type Example, type ExampleHistory, exampleFile, exampleSource } from '../rules/example.ts';
import { guardedBetween, type Standings } from './guarded.ts';
import { type Inspected, inspectSource } from './inspect.ts';
import { changedPictures } from './past-pictures.ts';

function keyOf(file: string): string {
  return keyOfFile(file) ?? file;
}

/** What commits say about the register of an example. */
function commitsOf(example: Example, { gone = {}, commits = [], lastChanged }: ExampleHistory): Commits {
  const key = keyOf(exampleFile(example));
  const versions = commits.map(({ at, name, email, set = {} }, index): Version => {
    const source = exampleSource({ ...example, set: { ...example.set, ...set } });
    const said = readContent(source).all.find(({ file }) => file === exampleFile(example)) ?? null;
    return { commit: `${index + 1}`.repeat(40), at, author: { name, email }, said };
  });
  return {
    heldOnce(records) {
      const once = Object.entries(gone).filter(([, said]) => said === 'something else');
      const asked = new Set(records.map(keyText));
      const found = once.map(([file]) => [keyOf(file), { commit: 'b'.repeat(40), file }] as const);
      return new Map(found.filter(([one]) => asked.has(one)));
    },
    written: (folder, id) => (keyText({ folder, id }) === key ? versions : []),
    versions: (records) => new Map(records.map(keyText).map((one) => [one, one === key ? versions : []])),
    lastChanged: () => new Map(lastChanged === undefined ? [] : [[key, lastChanged]]),
  };
}

/** The files around the records of an example, known by what they say. */
function standing({ around = {} }: Pick<Example, 'around'>): Standings {
  return new Map(Object.entries(around).map(([path, text]) => [path, { id: text, text: () => text }]));
}

/** The pictures of an example's records that are not what they were. */
function picturesBetween(was: Source, now: Source) {
  const blobs = new Map((was.pictures ?? []).map(({ file, digest }) => [file, digest]));
  return changedPictures(now, { blobs }, ({ bytes }, blob) => hash('sha256', bytes, 'hex') === blob);
}

/** What the register of an example was before the change that it is about; null where it is about none. */
export async function pastOfExample(example: Example, { content: now }: Inspected): Promise<Past | null> {
  if (example.before === undefined) return null;
  const was = exampleSource({ name: example.name, from: example.from, ...example.before });
  const read = was.files.map(legible);
  const { content } = await inspectSource({ ...was, files: read.map(({ file }) => file) });
  const here = new Map(exampleSource(example).files.map(({ file, bytes }) => [keyOf(file), Buffer.from(bytes)]));
  const same = was.files.filter(({ file, bytes }) => here.get(keyOf(file))?.equals(bytes)).map(({ file }) => file);
  const commits = commitsOf(example, example.before);
  const prefix = 'content/';
  return pastOf({
    commit: 'a'.repeat(40),
    prefix,
    held: content.held,
    content,
    same: new Set(same),
    now,
    refused: new Map(read.map(({ file, refused }) => [file.file, refused])),
    commits,
    pictures: picturesBetween(was, exampleSource(example)),
    guarded: guardedBetween(prefix, standing(example.before), standing(example)),
  });
}
