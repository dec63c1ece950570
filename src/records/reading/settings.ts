import { isMapping } from '../mapping.ts';
import { type Organisation, organisationSchema } from '../types/organisation.ts';
import { type ContentFault, faultsOfShape, faultsOfText } from './faults.ts';
import { ORGANISATION_FILE } from './load.ts';
import type { Parsed } from './parse.ts';
import type { ReadFile } from './read-file.ts';
import { refusedPaths, without } from './refused.ts';
import { NO_SECTIONS, type Sections } from './sections.ts';

/** The organisation's settings, and the "How to report" text below them. */
export interface OrganisationEntry {
  readonly file: typeof ORGANISATION_FILE;
  readonly data: Organisation;
  readonly sections: Sections;
  readonly document: Extract<Parsed, { ok: true }>['document'];
}

const PLAINEST = {
  name: 'Unnamed organisation',
  timezone: 'UTC',
  channels: [{ id: 'unknown', label: 'Unknown', address: 'mailto:unknown@unknown.invalid' }],
};

/**
 * What can be used of settings that are partly wrong: all that is right, over the plainest organisation. What is wrong is
 * taken out by itself; where that leaves a group or a list item that can not stand, it goes too, and so on outwards.
 */
function usable(data: Readonly<Record<string, unknown>>): Organisation {
  let right: unknown = data;
  const gone = new Set<string>();
  for (;;) {
    const tried = organisationSchema.safeParse({ ...PLAINEST, ...(isMapping(right) ? right : {}) });
    if (tried.success) return tried.data;
    const refused = refusedPaths(tried.error).map((path) => {
      let left = path;
      while (left.length > 1 && gone.has(JSON.stringify(left))) left = left.slice(0, -1);
      return left;
    });
    const before = gone.size;
    for (const path of refused) gone.add(JSON.stringify(path));
    right = gone.size === before ? {} : without(right, refused);
  }
}

/** The settings as they can be used, and how far they can be trusted. */
export interface Settings {
  readonly organisation: OrganisationEntry;
  readonly faults: readonly ContentFault[];
  /** The settings that have a fault; all of them where the file could not be read. */
  readonly doubts: ReadonlySet<string> | 'all';
}

function doubtsOf(data: Readonly<Record<string, unknown>>, faults: readonly ContentFault[]): ReadonlySet<string> {
  const own = faults.filter(({ at }) => at.length > 0);
  // A misspelt setting may be any of those that are absent.
  const misspelt = own.some(({ rule, at }) => rule === 'record/unknown-field' && at.length === 1);
  const absent = misspelt ? Object.keys(organisationSchema.shape).filter((name) => !(name in data)) : [];
  return new Set([...own.map(({ at }) => String(at[0])), ...absent]);
}

/** Makes settings of `organisation.md` as it was read; the plainest organisation where it is not there. */
export function settingsOf(read: ReadFile | undefined): Settings {
  const file = ORGANISATION_FILE;
  const faults = read === undefined ? [] : [...faultsOfText(file, null, read)];
  if (read === undefined || !read.parsed.ok) {
    const document = { text: '', yamlStart: 0, yamlEnd: 0, bodyStart: 0 };
    return { organisation: { file, data: usable({}), sections: NO_SECTIONS, document }, faults, doubts: 'all' };
  }
  const { parsed, sections } = read;
  const shape = organisationSchema.safeParse(parsed.data);
  for (const fault of faultsOfShape(organisationSchema, shape.error, parsed))
    faults.push({ ...fault, file, record: null });
  const organisation: OrganisationEntry = {
    file,
    data: shape.success ? shape.data : usable(parsed.data),
    sections: sections ?? NO_SECTIONS,
    document: parsed.document,
  };
  return { organisation, faults, doubts: doubtsOf(parsed.data, faults) };
}
