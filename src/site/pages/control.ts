import { recordTypes } from '../../records/types/index.ts';
import { countText } from '../../records/words.ts';
import type { Level } from '../../rules/rule.ts';
import type { Heading } from '../html.ts';
import type { ControlFinding, ControlRule, ControlView, EvidenceRow, EvidenceView } from '../model.ts';
import { headingOf, isNumbered } from '../registers.ts';

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

function listOf({ title, why, folder, count, tally, rows }: EvidenceView, at: number): EvidenceList {
  const some = (has: (row: EvidenceRow) => boolean): boolean => rows.some(has);
  return {
    slug: `records-${at + 1}`,
    title,
    why,
    plural: recordTypes[folder].plural,
    tally: tally.length > 1 ? tally : [],
    rows,
    more: count > rows.length ? { href: `/${folder}/`, says: countText(count - rows.length, 'record') } : null,
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

function leadOf({ records, rules, count }: ControlView): string {
  const shows = `${countText(records, 'record')} ${records === 1 ? 'shows' : 'show'} something of it`;
  const one = rules.length === 1;
  const asks = `${countText(rules.length, 'rule')} ${one ? 'asks' : 'ask'} for it`;
  if (rules.length === 0) return `${shows}; ${asks}.`;
  return `${shows}; ${asks}${count === 0 ? ` and ${one ? 'finds' : 'find'} nothing wrong now` : `; found now: ${count.toLocaleString('en')}`}.`;
}

/** The records that evidence a control, its rules, and what they find now. */
export function controlPage(control: ControlView): ControlPage {
  const { id, title, kin, places, rules, findings, moreFindings } = control;
  const evidence = control.evidence.map(listOf);
  return {
    id,
    title: `${id} ${title}`,
    description: `Records and rules about ${id}, ${title.toLowerCase()}.`,
    headings: [
      ...evidence.map((list) => ({ depth: 2, slug: list.slug, text: list.title })),
      { depth: 2, slug: 'rules', text: 'Rules' },
      ...(findings.length > 0 ? [{ depth: 2, slug: 'findings', text: 'Found now' }] : []),
    ],
    lead: leadOf(control),
    seeAlso: [...kin.map((other) => ({ href: other.href, text: `${other.id} ${other.title}` })), ...places],
    evidence,
    rules,
    findings: findings.map(foundView),
    moreFindings: moreFindings > 0 ? moreFindings.toLocaleString('en') : null,
  };
}
