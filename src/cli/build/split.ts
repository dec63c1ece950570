import { hash } from 'node:crypto';
import { join } from 'node:path';
import { frameOf } from '../../site/frame.ts';
import { lookThrough } from '../../site/look.ts';
import type { Portal } from '../../site/model.ts';
import type { Handed } from '../../site/portal.ts';
import { type PartSizes, type PortalPart, portalParts, REST } from '../../site/portal-parts.ts';
import { rowOf } from '../../site/record-rows.ts';
import { portalFaults, sharedAddresses } from '../../site/verify.ts';
import { drawPages } from './draw.ts';
import { type PartWriter, partWriter } from './part-file.ts';
import { filesDigest, named, partManifest } from './part-manifest.ts';
import { writePictures } from './pictures.ts';
import { besidePages, refuseFaults } from './portal.ts';
import { filesIn, SPLIT_MANIFEST, writeBeside } from './portal-folder.ts';
import { makeSearch } from './search.ts';

/** The ending of a file that holds what a part of a portal is made of. */
const ENDING = '.part';

/** What the rest of a portal is drawn with. */
export interface RestRequest {
  readonly portal: Portal;
  /** The folder of the compiled portal. */
  readonly program: string;
  /** Names this program. */
  readonly programKey: string;
  /** The path under which the portal will be published, as `basePathOf` gives it. */
  readonly base: string;
}

/** Parts a portal while it is made. */
export interface Splitting {
  /** Writes down the page of each record that belongs to a part. */
  readonly handed: Handed;
  /** Draws the rest, and ends what was written; gives the names of the parts beside it. */
  readonly finish: (request: RestRequest) => Promise<readonly string[]>;
}

/** What every file of a part says, and what is in none of them but the rest. */
function portalDigest({ portal, programKey, base }: RestRequest, parts: readonly string[], rest: string): string {
  const { site, marks } = portal;
  return hash('sha256', JSON.stringify([programKey, base, frameOf(site), marks, parts, rest]), 'hex');
}

/**
 * Parts a portal by the years of its records: `rest` is finished, with every list and count of the whole; of each other
 * part a file says what it is drawn from.
 * @param folder where all of it goes
 */
export function splitting(folder: string, sizes?: PartSizes): Splitting {
  let parts: readonly PortalPart[] = [];
  const writers = new Map<string, PartWriter>();
  const handed: Handed = (hrefs) => {
    parts = portalParts(hrefs, sizes);
    for (const { name } of parts) writers.set(name, partWriter(join(folder, `${name}${ENDING}`)));
    const nameOf = new Map(parts.flatMap((part) => part.hrefs.map((href) => [href, part.name] as const)));
    return (record) => {
      const writer = writers.get(nameOf.get(record.href) ?? REST);
      if (writer === undefined) return record;
      writer.put(record);
      return rowOf(record);
    };
  };
  const finish = async (request: RestRequest): Promise<readonly string[]> => {
    const { portal, program, programKey, base } = request;
    const rest = join(folder, REST);
    const elsewhere = new Set(parts.flatMap(({ hrefs }) => hrefs));
    await drawPages(portal, program, rest, base, null, undefined, elsewhere);
    writePictures(rest, portal.pictures);
    await makeSearch(rest, { share: { of: 'rest', parts: parts.flatMap(({ search }) => search) } });
    writeBeside(rest, besidePages(portal, base));
    const own = portal.records.filter(({ href }) => !elsewhere.has(href));
    const files = filesDigest();
    const look = lookThrough({ marks: portal.marks, base });
    refuseFaults([
      ...sharedAddresses(portal),
      ...portalFaults({ ...portal, records: own }, named(filesIn(rest), files), look),
    ]);
    const drawn = files.done();
    const digests = [...writers].map(([name, writer]) => `${name} ${writer.digest()}`);
    const names = parts.map(({ name }) => name);
    const said = { portal: portalDigest(request, digests, drawn), parts: [REST, ...names] };
    writeBeside(rest, partManifest({ ...said, part: REST, files: drawn }));
    const { site, marks } = portal;
    const folders = site.registers.map((register) => register.folder);
    for (const [name, writer] of writers)
      writer.end(programKey, { ...said, name, base, frame: frameOf(site), folders, marks: [...marks] });
    const list = { schemaVersion: 1, portal: said.portal, parts: names };
    writeBeside(folder, { [SPLIT_MANIFEST]: `${JSON.stringify(list, null, 2)}\n` });
    return names;
  };
  return { handed, finish };
}
