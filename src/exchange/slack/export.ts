import { isMapping } from '../../records/mapping.ts';
import { type GivenFile, type Ignored, NotThis, type Refused } from '../format.ts';
import { unzipped } from '../zip.ts';

/** What Slack writes down of a message; which of it is there, differs. */
export type Said = Readonly<Record<string, unknown>>;

/** An export: who is who, and the messages of each channel, day after day. */
export interface SlackExport {
  readonly users: readonly Said[];
  readonly channels: ReadonlyMap<string, readonly Said[]>;
  readonly refused: readonly Refused[];
  readonly ignored: readonly Ignored[];
}

/** The text of a value; empty where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** A value as a group of fields; an empty one where it is none. */
export const group = (value: unknown): Said => (isMapping(value) ? value : {});
/** A value as a list; an empty one where it is none. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const DAY = /^(?:(?:.*\/)?([^/]+)\/)?(\d{4}-\d{2}-\d{2})(?:-\d+)?\.json$/;
/** What a channel is called whose folder was named itself. */
const ALONE = 'channel';
const USERS = /(?:^|\/)(?:org_)?users\.json$/;
/** Lists of the export that say nothing of messages. */
const KNOWN =
  /(?:^|\/)(?:channels|groups|dms|mpims|integration_logs|canvases|lists|huddle_transcripts|file_conversations|attachments)\.json$/;

/** The files of a folder, or of the one archive that was named. */
async function filesOf(
  given: readonly GivenFile[],
): Promise<{ readonly files: readonly GivenFile[]; readonly refused: readonly Refused[] }> {
  const [only, second] = given;
  if (only === undefined || second !== undefined || only.name.endsWith('.json')) return { files: given, refused: [] };
  const bytes = only.read();
  if (typeof bytes === 'string') throw new NotThis(`${only.name} can not be read: ${bytes}`, 'make it readable');
  const { files, refused } = await unzipped(bytes, (name) => name.endsWith('.json'));
  return {
    files: [...files].map(([name, content]) => ({ name, read: () => content })),
    refused: refused.map((name) => ({ source: name, message: 'its name leads out of the archive, or is there twice' })),
  };
}

function listIn({ name, read }: GivenFile): readonly unknown[] | Refused {
  const bytes = read();
  if (typeof bytes === 'string') return { source: name, message: bytes };
  try {
    const said: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(said) ? said : { source: name, message: 'it holds no list' };
  } catch (error) {
    return { source: name, message: `it is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * Reads an export of Slack, as ZIP or unpacked: `users.json`, and a file for each channel and day.
 * @throws {NotThis} when it is none
 */
export async function readExport(given: readonly GivenFile[]): Promise<SlackExport> {
  const { files, refused: named } = await filesOf(given);
  const refused: Refused[] = [...named];
  const users: Said[] = [];
  const channels = new Map<string, Said[]>();
  let others = 0;
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const day = DAY.exec(file.name);
    if (day === null && !USERS.test(file.name)) {
      if (!KNOWN.test(file.name)) others += 1;
      continue;
    }
    const said = listIn(file);
    if ('message' in said) {
      refused.push(said);
      continue;
    }
    const channel = day?.[1] ?? ALONE;
    const into = day === null ? users : (channels.get(channel) ?? []);
    for (const one of said) into.push(group(one));
    if (day !== null) channels.set(channel, into);
  }
  if (channels.size === 0 && refused.length === 0)
    throw new NotThis(
      'it holds no messages of Slack',
      'name the ZIP file of the export, or the folder it was unpacked into',
    );
  return { users, channels, refused, ignored: [{ what: 'other files', count: others }] };
}
