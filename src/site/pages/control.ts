import type { Level } from '../../rules/rule.ts';
import type { Heading } from '../html.ts';
import type { ControlFinding, ControlRule, ControlView, EvidenceRow, EvidenceView } from '../model.ts';
import { headingOf, isNumbered } from '../registers.ts';
import type { Words } from '../words/index.ts';

/** Records of one type that evidence a control, and the columns in which they say something. */
export interface EvidenceList extends Pick<EvidenceView, 'title' | 'why' | 'tally' | 'rows'> {
  readonly slug: string;
  readonly plural: string;
  /** Where the others are; null where all are shown. */
  readonly more: { readonly href: string; readonly says: string } | null;
  readonly has: Readonly<Record<'id' | 'says' | 'when' | 'status', boolean>>;
}

/** What a rule of the control found. */
export interface ControlFound extends Pick<ControlFinding, 'rule' | 'href' | 'message'> {
  /** The record: its number, where it has one, and its title. */
  readonly heading: string;
  /** How it weighs, or that it is waived. */
  readonly level: Level | 'waived';
}

/** What the page of a control shows. */
export interface ControlPage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly headings: readonly Heading[];
  /** How much there is of it, in a sentence. */
  readonly lead: string;
  readonly seeAlso: readonly { readonly href: string; readonly text: string }[];
  readonly evidence: readonly EvidenceList[];
  readonly rules: readonly ControlRule[];
  readonly findings: readonly ControlFound[];
  /** How many findings were left out, in words; null where none were. */
  readonly moreFindings: string | null;
}

function listOf(
  { title, why, folder, count, tally, rows }: EvidenceView,
  at: number,
  { controls, types }: Words,
): EvidenceList {
  const some = (has: (row: EvidenceRow) => boolean): boolean => rows.some(has);
  return {
    slug: `records-${at + 1}`,
    title,
    why,
    plural: types[folder].plural,
    tally: tally.length > 1 ? tally : [],
    rows,
    more: count > rows.length ? { href: `/${folder}/`, says: controls.moreRecords(count - rows.length) } : null,
    has: {
      id: some(({ id }) => isNumbered(id)),
      says: some(({ says }) => says !== ''),
      when: some(({ when }) => when !== null),
      status: some(({ status }) => status !== null),
    },
  };
}

function foundView({ rule, id, title, href, severity, message, waived }: ControlFinding): ControlFound {
  return { rule, href, message, heading: headingOf({ id, title }), level: waived ? 'waived' : severity };
}

/** The records that evidence a control, its rules, and what they find now. */
export function controlPage(control: ControlView, words: Words): ControlPage {
  const { id, title, kin, places, rules, findings, moreFindings, records, count } = control;
  const { controls } = words;
  const evidence = control.evidence.map((list, at) => listOf(list, at, words));
  return {
    id,
    title: `${id} ${title}`,
    description: controls.about(id, title),
    headings: [
      ...evidence.map((list) => ({ depth: 2, slug: list.slug, text: list.title })),
      { depth: 2, slug: 'rules', text: controls.rules },
      ...(findings.length > 0 ? [{ depth: 2, slug: 'findings', text: controls.foundNow }] : []),
    ],
    lead: controls.says(records, rules.length, count),
    seeAlso: [...kin.map((other) => ({ href: other.href, text: `${other.id} ${other.title}` })), ...places],
    evidence,
    rules,
    findings: findings.map(foundView),
    moreFindings: moreFindings > 0 ? controls.moreFindings(moreFindings) : null,
  };
}
