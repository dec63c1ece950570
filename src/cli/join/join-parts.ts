import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CouldNotCheck } from '../../records/reading/load.ts';
import { filesDigest, type PartManifest, readManifest } from '../build/part-manifest.ts';
import { filesIn, PART_MANIFEST, publishing } from '../build/portal-folder.ts';
import { joinWords, WORDS_OF_SHARE } from '../build/search.ts';

/** The folder of a part, as an absolute path and as the user named it. */
export interface PartFolder {
  readonly name: string;
  readonly folder: string;
}

interface Known extends PartFolder {
  readonly said: PartManifest;
}

const AGAIN = 'split the portal again, and draw every part anew';

/** Makes sure that all parts of one portal are there, each once. */
function refuseUnfit(all: readonly Known[]): void {
  const [first] = all;
  const byPart = new Map<string, Known>();
  for (const one of all) {
    if (first !== undefined && one.said.portal !== first.said.portal)
      throw new CouldNotCheck(
        `\`${one.name}\` does not fit \`${first.name}\`: it is a part of another portal, made of other records, with other settings, at another time or by another version of this program`,
        AGAIN,
      );
    const { part } = one.said;
    const before = byPart.get(part);
    if (before !== undefined)
      throw new CouldNotCheck(
        `the part \`${part}\` is there twice: \`${before.name}\` and \`${one.name}\``,
        'name every part once',
      );
    byPart.set(part, one);
  }
  const missing = first?.said.parts.filter((part) => !byPart.has(part)) ?? [];
  if (missing.length > 0)
    throw new CouldNotCheck(
      `${missing.length === 1 ? 'a part is' : 'parts are'} missing: ${missing.map((part) => `\`${part}\``).join(', ')}`,
      'draw it with `npx isms build --part FILE`, and name the folder of every part, `rest` too',
    );
}

/**
 * Puts the parts of a portal together; no two hold the same file.
 * @param out where the portal goes, as an absolute path
 * @throws {CouldNotCheck} where a part is missing, there twice, damaged, or of another portal; what was there before stays
 */
export async function joinParts(folders: readonly PartFolder[], out: string): Promise<void> {
  const all = folders.map((one): Known => ({ ...one, said: readManifest(one.name, one.folder) }));
  refuseUnfit(all);
  await publishing(out, (pages) => {
    const words: Uint8Array[] = [];
    for (const { name, folder, said } of all) {
      const files = filesDigest();
      for (const file of filesIn(folder)) {
        files.add(file);
        if (file.path === WORDS_OF_SHARE) words.push(file.bytes);
        if (file.path === PART_MANIFEST || file.path === WORDS_OF_SHARE) continue;
        const place = join(pages, file.path);
        if (existsSync(place)) throw new CouldNotCheck(`two parts hold the file \`${file.path}\``, AGAIN);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, file.bytes);
      }
      if (files.done() !== said.files)
        throw new CouldNotCheck(
          `\`${name}\` is damaged: it does not hold what was drawn`,
          'draw it again, or fetch it again',
        );
    }
    joinWords(pages, words);
    return true;
  });
}
