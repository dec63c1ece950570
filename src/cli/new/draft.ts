import { visible } from '../../checker/escape.ts';
import type { ReportedFinding } from '../../checker/finding.ts';
import { inspect, inspectSource } from '../../checker/inspect.ts';
import { judge } from '../../checker/judge.ts';
import { wrap } from '../../checker/reporters/layout.ts';
import { byFile } from '../../records/order.ts';
import type { SourceFile } from '../../records/reading/load.ts';
import type { Folder } from '../../records/types/fields.ts';
import { rules } from '../../rules/index.ts';
import type { Register } from '../register.ts';

/** A text that is about to be written, by its path below the content root. */
export interface Draft {
  readonly file: string;
  readonly folder: Folder;
  readonly text: string;
}

/**
 * The errors that a file would have, judged beside all other records before it is written. Only this file's text is
 * looked at closely; the others are read for what they say, unless the draft excuses them from a rule.
 * @param draft the text to judge; null judges the file as it is
 */
export async function errorsOf(
  { source, read, now }: Register,
  file: string,
  draft: Draft | null,
): Promise<readonly ReportedFinding[]> {
  const files: SourceFile[] = source.files.filter((known) => draft === null || known.file !== file);
  if (draft !== null) files.push({ file, folder: draft.folder, bytes: new TextEncoder().encode(draft.text) });
  files.sort(byFile);
  const inspected = await inspectSource({ files, faults: source.faults }, (path, bytes) =>
    path === file || draft?.folder === 'waivers'
      ? inspect(path, bytes)
      : { ...read({ file: path, folder: null, bytes }), shaped: null, prose: [], secrets: [] },
  );
  return judge(inspected, rules, now).findings.filter(
    (finding) => finding.file === file && finding.severity === 'error' && finding.waiver === null,
  );
}

/** Findings as a person reads them who has just been asked for a record: what is wrong, and what to do. */
export function findingsText(findings: readonly ReportedFinding[], width: number): string {
  return findings
    .map(({ message, fix, rule }) => {
      const said = wrap(`- ${visible(message)}`, width, '  ').slice(2);
      return `  ${said}\n${wrap(`${visible(fix)} (${rule})`, width, '    ')}\n`;
    })
    .join('');
}
