import type { OnePage } from '../../site/current.ts';
import { lookThrough } from '../../site/look.ts';
import type { RecordView } from '../../site/model.ts';
import { portalFaults } from '../../site/verify.ts';
import { drawEach } from './draw.ts';
import { readPart } from './part-file.ts';
import { filesDigest, named, partManifest } from './part-manifest.ts';
import { refuseFaults } from './portal.ts';
import { filesIn, publishing, writeBeside } from './portal-folder.ts';
import { makeSearch } from './search.ts';

/** Which part to draw, and where. */
export interface PartRequest {
  /** The file that says what it is drawn from. */
  readonly file: string;
  /** The folder of the compiled portal. */
  readonly program: string;
  /** Names this program. */
  readonly programKey: string;
  /** Where the part goes, as an absolute path. */
  readonly out: string;
}

/** A part that was drawn. */
export interface DrawnPart {
  readonly name: string;
  readonly records: number;
}

/**
 * Draws the pages of one part of a portal and makes its part of the search, and looks through both as a build does.
 * @throws {CouldNotCheck} for a file that is no part
 * @throws {BadUsage} when it came out wrong; what was there before stays
 */
export async function buildPart({ file, program, programKey, out }: PartRequest): Promise<DrawnPart> {
  const { frame, base, folders, marks, name, parts, portal, records } = readPart(file, programKey);
  const own: Pick<RecordView, 'id' | 'title' | 'href'>[] = [];
  const pages = function* (): Generator<OnePage> {
    for (const record of records()) {
      const { id, title, href } = record;
      own.push({ id, title, href });
      yield { href, frame, subject: { record } };
    }
  };
  await publishing(out, async (folder) => {
    await drawEach(pages(), program, folder, base);
    await makeSearch(folder, { share: { of: 'years' } });
    const site = { name: frame.name, registers: folders.map((one) => ({ folder: one })) };
    const files = filesDigest();
    refuseFaults(
      portalFaults(
        { site, records: own, former: [], marks, pictures: [] },
        named(filesIn(folder), files),
        lookThrough({ marks, base }),
      ),
    );
    writeBeside(folder, partManifest({ portal, part: name, parts, files: files.done() }));
    return true;
  });
  return { name, records: own.length };
}
