import { recordTypes } from '../../records/types/index.ts';
import { capitalised, countText } from '../../records/words.ts';
import { NO_LEGAL_ADVICE } from '../../regimes/duty-words.ts';
import type { Heading } from '../html.ts';
import type { RecordState, RecordView } from '../model.ts';
import { parts, type RecordParts } from '../record-parts.ts';
import type { FinishView } from '../training/finish.ts';

/** What a page says of its record before anything else. */
export interface RecordNote {
  readonly strong: string;
  readonly text: string;
}

/** What the page of a record shows beside the record itself. */
export interface RecordPage extends RecordParts {
  /** What kind of record it is, and its id. */
  readonly eyebrow: string;
  readonly headings: readonly Heading[];
  /** The confirmation that a policy was read, behind its text; null where nobody is asked for one. */
  readonly finish: FinishView | null;
  readonly note: RecordNote | null;
  /** The way to the findings, at the head of the page; null where there are none, or where the note says so. */
  readonly found: string | null;
  /** The way to the list of what is left before the next status; null where there is no list. */
  readonly left: string | null;
  /** What stands beside every deadline. */
  readonly advice: string;
}

/** How much is left before the next status. What waits for nobody and what is accepted does not hold it up. */
function leftText(next: RecordView['next']): string | null {
  if (next === null) return null;
  const open = next.findings.filter(({ severity, waived }) => severity === 'error' && !waived).length;
  const what = open === 0 ? 'Nothing is left' : `${countText(open, 'thing')} ${open === 1 ? 'is' : 'are'} left`;
  return `${what} before it may be ${next.to}.`;
}

const NOTES: Readonly<Record<RecordState, (id: string) => RecordNote | null>> = {
  shown: () => null,
  digest: () => null,
  stub: () => ({
    strong: 'This record is restricted.',
    text: 'Its full text is kept elsewhere, for those who may read it.',
  }),
  unreadable: (id) => ({
    strong: 'This record cannot be read.',
    text: `The file is there and holds the id ${id}; what is wrong with it stands below.`,
  }),
};

/** A record: what it is, what it says, what was done, what it belongs to, and what is wrong with it. */
export function recordPage(record: RecordView): RecordPage {
  const {
    folder,
    id,
    state,
    facts,
    summary,
    duty,
    headings,
    links,
    findings,
    clocks,
    next,
    story: told,
    policy,
  } = record;
  const { noun } = recordTypes[folder];
  const { head, story, history } = parts(folder, facts, summary !== null);
  const finish = policy?.finish ?? null;
  const toPart = ({ slug, label }: RecordParts['story'][number]): Heading => ({ depth: 2, slug, text: label });
  return {
    eyebrow: `${capitalised(noun)} ${id}`,
    headings: [
      ...headings.filter(({ depth }) => depth === 2),
      ...(finish === null ? [] : [{ depth: 2, slug: 'finish', text: finish.title }]),
      ...(clocks.length > 0 ? [{ depth: 2, slug: 'clocks', text: 'Clocks' }] : []),
      ...(duty === null ? [] : [{ depth: 2, slug: 'duty', text: 'What it asks for' }]),
      ...story.map(toPart),
      ...(links.length > 0 ? [{ depth: 2, slug: 'links', text: 'Links' }] : []),
      ...history.map(toPart),
      ...(next === null ? [] : [{ depth: 2, slug: 'next', text: `Before it may be ${next.to}` }]),
      ...(findings.length > 0 ? [{ depth: 2, slug: 'findings', text: 'Findings' }] : []),
      ...(told === null ? [] : [{ depth: 2, slug: 'story', text: 'Story of this record' }]),
    ],
    finish,
    note: NOTES[state](id),
    found:
      findings.length > 0 && state !== 'unreadable'
        ? `The check found ${countText(findings.length, 'thing')} in this record.`
        : null,
    left: leftText(next),
    advice: NO_LEGAL_ADVICE,
    head,
    story,
    history,
  };
}
