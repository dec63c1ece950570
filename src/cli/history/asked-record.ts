import { recordKey } from '../../checker/record-events.ts';
import type { Asked } from '../../checker/story.ts';
import { heldBy, idOfFile } from '../../records/ids.ts';
import { byFile } from '../../records/order.ts';
import type { Source, SourceFile } from '../../records/reading/load.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { nearest } from '../../records/shape.ts';
import { BadUsage } from '../command.ts';

/** Reads only the files that have the word: few were reported without a number. */
function formerIdOf({ file, bytes }: SourceFile): string | undefined {
  if (!Buffer.from(bytes).includes('formerId')) return undefined;
  const { parsed } = readFile(file, bytes);
  return parsed.ok && typeof parsed.data.formerId === 'string' ? parsed.data.formerId : undefined;
}

/** The records that are at hand, those that can not be read too. */
export function recordsAtHand({ files, faults }: Source): readonly Asked[] {
  const read = files.flatMap((one): readonly Asked[] =>
    one.folder === null
      ? []
      : [{ folder: one.folder, id: idOfFile(one.file), file: one.file, formerId: formerIdOf(one) }],
  );
  const faulty = faults.flatMap(({ folder, file }): readonly Asked[] =>
    folder === null ? [] : [{ folder, id: idOfFile(file), file, formerId: undefined }],
  );
  return [...read, ...faulty].sort(byFile);
}

/**
 * The record that somebody asks about: by its id, by folder and id, by the provisional id that it had before, or by the id
 * of one that only history holds.
 * @param gone paths below the content root that history knows
 * @throws {BadUsage} when there is none and never was, or several have the id
 */
export function askedRecord(source: Source, typed: string, gone: () => readonly string[]): Asked {
  const [folder, id] = typed.includes('/') ? typed.split('/', 2) : [undefined, typed];
  const all = recordsAtHand(source);
  const named = all.filter((one) => one.id === id && (folder === undefined || one.folder === folder));
  const keys = new Map(
    (named.length > 0 ? named : all.filter((one) => one.formerId === id)).map((one) => [recordKey(one.file), one]),
  );
  if (keys.size === 0) {
    for (const file of gone()) {
      const held = heldBy(file);
      if (held?.id === id && (folder === undefined || held.folder === folder))
        keys.set(recordKey(file), { ...held, file, formerId: undefined });
    }
  }
  const [only, other] = [...keys.values()];
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined) {
    const names = [...keys.values()].map((one) => `\`${one.folder}/${one.id}\``);
    throw new BadUsage(`several records are called \`${typed}\``, `say which: ${names.join(', ')}`);
  }
  const near = nearest(
    id ?? '',
    all.map((one) => one.id),
  );
  throw new BadUsage(
    `there is no record \`${typed}\`, and never was${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
    'give the id of a record, such as `INC-2026-0007`: the name of its file without the ending',
  );
}
