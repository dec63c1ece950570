import type { FindingView, Portal, RecordView } from '../model.ts';
import { counted } from '../words.ts';

/** A record and what was found about it. */
export interface FoundRecord {
  readonly href: string;
  readonly heading: string;
  readonly findings: readonly FindingView[];
}

/** What the page of checks shows. */
export interface ChecksPage {
  /** How many records were checked, and how many findings of each weight there are. */
  readonly counts: string;
  /** What is said where nothing is left to do; null where something is. */
  readonly clean: string | null;
  /** Findings about settings and other files that are no record. */
  readonly files: readonly { readonly file: string; readonly findings: readonly FindingView[] }[];
  /** Findings that nobody accepted, by register; registers without any are left out. */
  readonly registers: readonly {
    readonly folder: string;
    readonly plural: string;
    readonly records: readonly FoundRecord[];
  }[];
  /** What a waiver accepts for a time. */
  readonly accepted: readonly FoundRecord[];
}

function foundIn(records: readonly RecordView[], waived: boolean): readonly FoundRecord[] {
  return records.flatMap(({ href, id, title, findings }) => {
    const own = findings.filter((finding) => finding.waived === waived);
    return own.length === 0 ? [] : [{ href, heading: title === id ? id : `${id} ${title}`, findings: own }];
  });
}

/** What the check found, record by record, in the order of the registers. */
export function checksPage({ site, records }: Portal): ChecksPage {
  const { summary, findings, registers } = site;
  const held = registers.reduce((sum, { count }) => sum + count, 0);
  const left = registers
    .map(({ folder, plural }) => ({
      folder,
      plural,
      records: foundIn(
        records.filter((record) => record.folder === folder),
        false,
      ),
    }))
    .filter((register) => register.records.length > 0);
  const accepted = foundIn(records, true);
  const isClean = left.length === 0 && findings.length === 0;
  const apart = accepted.length > 0 ? ', apart from the accepted deviations' : '';
  return {
    counts: [
      `${counted(held, 'record')} checked: ${counted(summary.error, 'error')}`,
      counted(summary.warning, 'warning'),
      counted(summary.info, 'remark'),
      ...(summary.waived > 0 ? [`${summary.waived.toLocaleString('en')} waived`] : []),
    ].join(', '),
    clean: isClean ? `Every record meets every rule${apart}.` : null,
    files: [...Map.groupBy(findings, ({ file }) => file)].map(([file, own]) => ({ file, findings: own })),
    registers: left,
    accepted,
  };
}
