import type { Level } from '../../rules/rule.ts';
import { type DailyRunView, dailyRunView } from '../daily-run.ts';
import type { FindingView, Portal, RecordView } from '../model.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** A record or another file, and what was found about it. */
export interface FoundIn {
  /** The page of the record; null for a file that is none. */
  readonly href: string | null;
  /** The record's id and title, or the path of the file. */
  readonly heading: string;
  readonly findings: readonly FindingView[];
}

/** A part of the page of checks. */
export interface FoundPart {
  readonly slug: string;
  readonly title: string;
  readonly help: string | null;
  readonly found: readonly FoundIn[];
  /** How much more there is than the page shows, and where it stands; null where all is shown. */
  readonly more: string | null;
}

/** What the page of checks shows. */
export interface ChecksPage {
  readonly title: string;
  readonly words: Words['checks'];
  /** What the list of rules is called. */
  readonly rules: string;
  /** How many records were checked, and how many findings of each weight there are. */
  readonly counts: string;
  /** What is said where nothing is left to do; null where something is. */
  readonly clean: string | null;
  /** Settings and other files, the registers, and what a waiver accepts for a time; parts in which nothing was found are left out. */
  readonly parts: readonly FoundPart[];
  readonly dailyRun: DailyRunView;
}

/** Records in a part, so that the page stays readable when many rules find something in many records. */
const SHOWN = 40;
const BY_WEIGHT: readonly Level[] = ['error', 'warning', 'info'];

/** The records of a part in which the gravest was found, and how many others there are. */
function bounded(all: readonly FoundIn[], words: Words['checks']): Pick<FoundPart, 'found' | 'more'> {
  if (all.length <= SHOWN) return { found: all, more: null };
  const weight = ({ findings }: FoundIn): number =>
    Math.min(...findings.map(({ severity }) => BY_WEIGHT.indexOf(severity)));
  const found = all.toSorted((a, b) => weight(a) - weight(b)).slice(0, SHOWN);
  return { found, more: words.more(all.length - SHOWN) };
}

function foundIn(records: readonly RecordView[], waived: boolean): readonly FoundIn[] {
  return records.flatMap(({ href, id, title, findings }) => {
    const own = findings.filter((finding) => finding.waived === waived);
    return own.length === 0 ? [] : [{ href, heading: title === id ? id : `${id} ${title}`, findings: own }];
  });
}

/** What the check found: about files that are no record, then record by record in the order of the registers. */
export function checksPage({ site, records }: Portal): ChecksPage {
  const { checks: words, frame } = wordsOf(site.language);
  const files = [...Map.groupBy(site.findings, ({ file }) => file)].map(([heading, findings]) => ({
    href: null,
    heading,
    findings,
  }));
  const byFolder = Map.groupBy(records, ({ folder }) => folder);
  const left: readonly FoundPart[] = [
    { slug: 'files', title: words.files, help: null, ...bounded(files, words) },
    ...site.registers.map(({ folder, plural }) => ({
      slug: folder,
      title: plural,
      help: null,
      ...bounded(foundIn(byFolder.get(folder) ?? [], false), words),
    })),
  ].filter(({ found }) => found.length > 0);
  const accepted = foundIn(records, true);
  return {
    title: frame.menu.checks,
    words,
    rules: frame.menu.rules,
    dailyRun: dailyRunView(site, words.dailyRun),
    counts: words.counts({ ...site.summary, records: site.registers.reduce((sum, { count }) => sum + count, 0) }),
    clean: left.length > 0 ? null : accepted.length > 0 ? words.cleanApart : words.clean,
    parts:
      accepted.length === 0 ? left : [...left, { slug: 'accepted', ...words.accepted, ...bounded(accepted, words) }],
  };
}
