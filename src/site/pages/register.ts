import { recordTypes } from '../../records/types/index.ts';
import { listingIn } from '../listing/listing.ts';
import type { ListingSetup } from '../listing/rows.ts';
import { rowsHref } from '../listing/rows-file.ts';
import type { Portal, RegisterView } from '../model.ts';
import { policyTable } from '../policy-rows.ts';
import { type RecordTableView, recordTable } from '../record-table.ts';
import { type RegisterRun, runsOf } from '../register-pages.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** Records from which on a register is narrowed down: fewer are seen at a glance. */
const NARROWED_FROM = 8;

/** What to do about an empty register: a way to go, or what to type. */
export type EmptyAct =
  | { readonly href: string; readonly text: string }
  /** Text with commands between backticks. */
  | { readonly command: string };

/** What narrows a register down where the script runs. */
export interface RegisterFilter extends ListingSetup {
  /** The orders that can be chosen: a value of `sort`, and what it is called. */
  readonly sorts: readonly { readonly value: string; readonly label: string }[];
}

/** What a page of a register shows. */
export interface RegisterPage {
  readonly plural: string;
  readonly purpose: string;
  /** How much the register holds, and which page of it this is. */
  readonly says: string;
  /** What holds without a script: the choices know this page alone; null where it is the only one. */
  readonly alone: string | null;
  /** What to do where there is no record; null where there are some. */
  readonly empty: EmptyAct | null;
  /** Null where there is no record. */
  readonly table: RecordTableView | null;
  /** Null where there are too few records to narrow down. */
  readonly filter: RegisterFilter | null;
  /** The ways to all of its pages; none where there is only one. */
  readonly pages: readonly { readonly href: string; readonly label: string; readonly current: 'page' | undefined }[];
}

/** What a page of several holds: how many of which year, and from which number to which. */
function runText({ year, ofYear, records }: RegisterRun, { speech, register }: Words): string {
  const [newest, oldest] = [records[0], records.at(-1)];
  if (year === null || newest === undefined || oldest === undefined) return speech.number(records.length);
  return register.part(records.length, ofYear, year, oldest.id, newest.id);
}

function saysOf({ count, folder, open }: RegisterView, runs: readonly RegisterRun[], at: number, words: Words): string {
  const { register, types } = words;
  if (count === 0) return register.none({ noun: types[folder].noun });
  const held = register.held(count, open);
  const run = runs[at];
  if (runs.length === 1 || run === undefined) return held;
  return `${held} ${register.page(at + 1, runs.length, runText(run, words))}`;
}

/** What the audience can do about an empty register. */
function emptyAct(
  { audience }: Portal['site'],
  { folder }: RegisterView,
  { register, frame, learned }: Words,
): EmptyAct {
  if (folder === 'incidents') return { href: '/report/', text: learned.report };
  if (audience === 'isms') return { command: register.first(recordTypes[folder].word) };
  return { href: '/', text: frame.menu.home };
}

/** The orders of a register: its own, the same from its end, and by each column where that says most at its start. */
function sortsOf({ numbered, columns }: RecordTableView, { field, register }: Words): RegisterFilter['sorts'] {
  const isPast = (name: string): boolean => /(?:At|raisedOn|heldOn|doneOn|verifiedOn|approvedOn)$/.test(name);
  return [
    { value: '', label: numbered ? register.newest : field('Title') },
    ...(numbered
      ? [
          { value: '-', label: register.oldest },
          { value: 'title', label: field('Title') },
        ]
      : []),
    ...columns.map(({ name, label }) => ({
      value: name === 'severity' || name === 'score' || isPast(name) ? `-${name}` : name,
      label: field(label),
    })),
  ];
}

/** What the way to a page is called: its year, and the number of the page where the year has several. */
function labelOf(runs: readonly RegisterRun[], at: number): string {
  const year = runs[at]?.year ?? null;
  if (year === null) return String(at + 1);
  const first = runs.findIndex((run) => run.year === year);
  return runs.filter((run) => run.year === year).length === 1 ? year : `${year} (${at - first + 1})`;
}

/**
 * A page of a register.
 * @param folder as the address names it
 * @param page its number, from 1
 * @throws {RangeError} when there is no such page
 */
export function registerPage(portal: Portal, folder: string | undefined, page = 1): RegisterPage {
  const register = portal.site.registers.find((one) => one.folder === folder);
  const runs = register === undefined ? [] : runsOf(portal, register.folder);
  const run = runs[page - 1];
  if (register === undefined || run === undefined) throw new RangeError(`no page ${page} of ${folder}`);
  const words = wordsOf(portal.site.language);
  const { records } = run;
  const ofPolicies = register.folder === 'policies' && portal.site.audience === 'staff';
  const table =
    records.length === 0
      ? null
      : ofPolicies
        ? policyTable(records, words)
        : recordTable(records, listingIn(portal, register.folder));
  return {
    plural:
      portal.site.digests && register.folder === 'incidents'
        ? words.frame.menu.recent
        : words.types[register.folder].plural,
    purpose: words.types[register.folder].purpose,
    empty: table === null ? emptyAct(portal.site, register, words) : null,
    says: saysOf(register, runs, page - 1, words),
    alone: runs.length === 1 ? null : words.register.alone,
    table,
    filter:
      table === null || ofPolicies || register.count < NARROWED_FROM
        ? null
        : {
            rows: rowsHref(register),
            columns: ['title', ...table.columns.map(({ name }) => name)],
            words: words.register.script,
            sorts: sortsOf(table, words),
          },
    pages:
      runs.length === 1
        ? []
        : runs.map((_, at) => ({
            label: labelOf(runs, at),
            href: at === 0 ? `/${register.folder}/` : `/${register.folder}/page/${at + 1}/`,
            current: at + 1 === page ? 'page' : undefined,
          })),
  };
}
