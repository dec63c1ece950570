import { isMapping } from '../../records/mapping.ts';
import { type Assumed, type GivenFile, NotThis, type Refused } from '../format.ts';
import { textOfBytes } from '../table/csv-table.ts';
import { isZip, unzipped } from '../zip.ts';

/** An incident as it was handed in, and where it stands. */
export interface Given {
  readonly source: string;
  readonly incident: Readonly<Record<string, unknown>>;
  /** What was taken for granted about its file. */
  readonly assumed: readonly Assumed[];
}

/** What was handed in: incidents, what is none and why, and how many files are of another kind. */
export interface AllGiven {
  readonly incidents: readonly Given[];
  readonly refused: readonly Refused[];
  readonly others: number;
}

const isJson = (name: string): boolean => /\.json$/i.test(name);

/** Whether it is an incident of VERIS of whatever version: it has one of the parts that every one must have. */
function isIncident(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    isMapping(value) && ['action', 'actor', 'asset', 'security_incident'].some((part) => Object.hasOwn(value, part))
  );
}

/** The incidents of a file: one, or the list of the joined form. */
function incidentsIn(source: string, bytes: Uint8Array): Pick<AllGiven, 'incidents' | 'refused'> {
  const { text, assumed } = textOfBytes(bytes);
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (error) {
    return {
      incidents: [],
      refused: [{ source, message: `it is no JSON: ${error instanceof Error ? error.message : String(error)}` }],
    };
  }
  const isList = Array.isArray(said);
  const list: readonly unknown[] = Array.isArray(said) ? said : [said];
  const named = list.map((value, at) => ({ source: isList ? `${source}, ${at + 1}` : source, value }));
  return {
    incidents: named.flatMap((one) =>
      isIncident(one.value) ? [{ source: one.source, incident: one.value, assumed }] : [],
    ),
    refused: named
      .filter(({ value }) => !isIncident(value))
      .map((one) => ({ source: one.source, message: 'it is no incident of VERIS: it has no `action` and no `actor`' })),
  };
}

/** The files of an archive, or the file itself, by name; a text says why one can not be read. */
async function partsOf(name: string, bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array | string>> {
  if (!isZip(bytes)) return new Map([[name, bytes]]);
  try {
    const { files, refused } = await unzipped(bytes, isJson);
    return new Map<string, Uint8Array | string>([
      ...files,
      ...refused.map((one) => [one, 'its name leads out of the archive, or is there twice'] as const),
    ]);
  } catch (error) {
    if (!(error instanceof NotThis)) throw error;
    return new Map([[name, error.message]]);
  }
}

/**
 * The incidents of what was handed in: a file, the files of a folder or of a ZIP archive; one incident a file, or a list.
 * @throws {NotThis} when nothing of it can be read
 */
export async function givenIncidents(files: readonly GivenFile[]): Promise<AllGiven> {
  const wanted = files.filter(({ name }) => files.length === 1 || isJson(name) || /\.zip$/i.test(name));
  const incidents: Given[] = [];
  const refused: Refused[] = [];
  for (const { name, read } of wanted) {
    const bytes = read();
    const parts = typeof bytes === 'string' ? new Map([[name, bytes]]) : await partsOf(name, bytes);
    for (const [source, part] of parts) {
      const found =
        typeof part === 'string' ? { incidents: [], refused: [{ source, message: part }] } : incidentsIn(source, part);
      incidents.push(...found.incidents);
      refused.push(...found.refused);
    }
  }
  if (incidents.length === 0)
    throw new NotThis(
      wanted.length === 0
        ? 'it holds no `.json` and no `.zip`'
        : refused[0] === undefined
          ? 'it holds no incident'
          : `${refused[0].source}: ${refused[0].message}`,
      'name a file with incidents of VERIS as JSON, or a folder or a ZIP file of them',
    );
  return { incidents, refused, others: files.length - wanted.length };
}
