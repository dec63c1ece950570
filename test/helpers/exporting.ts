import { inspectSource } from '../../src/checker/inspect.ts';
import { handing } from '../../src/cli/export/handing.ts';
import { remembered } from '../../src/cli/register.ts';
import type { Derived, Handed, OutFormat, WriteSettings } from '../../src/exchange/format.ts';
import { exportFormats } from '../../src/exchange/index.ts';
import { ORGANISATION } from '../../src/exchange/out/example.ts';
import { sourceFileAt } from '../../src/records/content.ts';
import type { Source } from '../../src/records/reading/load.ts';
import { FOLDERS, type Folder } from '../../src/records/types/fields.ts';
import { inspectOnce } from './inspected.ts';

/** The instant at which tests write. */
export const AT = Date.UTC(2026, 10, 20, 11);

/** For formats that ask for nothing that is worked out. */
export const NOTHING_DERIVED: Derived = {
  judged: () => ({ rules: [], unproven: new Set(), findings: [] }),
  feeds: () => new Map(),
  madeFrom: () => null,
};

/** What a format is handed of a register, as `isms export` does it, without a disk; what any is where none is named. */
export async function handedOf(
  source: Source,
  folders: readonly Folder[] = FOLDERS,
  format: Pick<OutFormat, 'leaves'> = {},
  isAll = false,
): Promise<Handed> {
  const register = { source, content: remembered(source).content, now: AT };
  return handing(format, folders, register, await inspectSource(source, inspectOnce), isAll, () => null).handed;
}

/** The same of files by their paths, and of an organisation where they hold none. */
export function handed(
  files: Readonly<Record<string, string>>,
  folders?: readonly Folder[],
  format?: Pick<OutFormat, 'leaves'>,
): Promise<Handed> {
  const read = Object.entries({ 'organisation.md': ORGANISATION, ...files }).map(([file, text]) =>
    sourceFileAt(file, Buffer.from(text)),
  );
  return handedOf({ files: read, faults: [] }, folders, format);
}

/** The settings of an export where a test says no other. */
export const settingsFor = (
  format: OutFormat,
  part: string | null = format.example.part ?? format.parts?.[0]?.id ?? null,
): WriteSettings => ({
  organisation: 'Fenwick Analytics',
  now: null,
  at: AT,
  part,
  version: '1.0.0',
});

export function outFormat(id: string): OutFormat {
  const format = exportFormats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  return format;
}
