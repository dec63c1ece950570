import type { Language } from '../../records/language.ts';
import type { DrawnSection } from '../html.ts';
import type { FindingView, LinkView, RecordView } from '../model.ts';
import { isListed, shownLinks } from '../record-links.ts';
import { type RecordPart, type RecordParts, recordParts } from '../record-parts.ts';
import { storyPlan } from '../story-plans.ts';
import { textParts } from '../text-parts.ts';
import { type TimelineEntry, timelineEntries } from '../timeline.ts';
import { type Told, toldOf } from '../told.ts';
import type { FinishView } from '../training/finish.ts';
import type { Fact, Value } from '../values.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** What a page says of its record before anything else. */
export interface RecordNote {
  readonly strong: string;
  readonly text: string;
}

/** A way to a part of the page. */
export type Place = Pick<DrawnSection, 'slug' | 'text'>;

/** What stands at one place of a record's story. */
export type StoryBlock =
  | { readonly kind: 'text'; readonly html: string; readonly places: readonly Place[] }
  | { readonly kind: 'timeline'; readonly entries: readonly TimelineEntry[]; readonly places: readonly Place[] }
  | {
      readonly kind: 'told';
      readonly told: readonly Told[];
      readonly advice: string | null;
      readonly places: readonly Place[];
    }
  | { readonly kind: 'duty'; readonly duty: NonNullable<RecordView['duty']>; readonly places: readonly Place[] }
  | {
      readonly kind: 'links';
      readonly links: readonly LinkView[];
      readonly more: number;
      readonly places: readonly Place[];
    }
  | { readonly kind: 'finish'; readonly finish: FinishView; readonly places: readonly Place[] }
  | { readonly kind: 'part'; readonly part: RecordPart; readonly places: readonly Place[] };

/** What the page of a record shows, in the order in which it is read. */
export interface RecordPage {
  readonly words: Words['record'];
  /** The register that the record stands in, and the record. */
  readonly crumbs: readonly { readonly label: string; readonly href: string }[];
  readonly notes: readonly RecordNote[];
  /** What the check found and what is left, at the head of the page, each with the way there. */
  readonly ways: readonly { readonly href: string; readonly text: string }[];
  /** Short facts beside the text. */
  readonly rail: readonly Fact[];
  readonly story: readonly StoryBlock[];
  /** Fields that the story does not tell. */
  readonly folded: readonly Fact[];
  readonly findings: readonly FindingView[];
  /** Deviations that somebody accepted. */
  readonly accepted: readonly FindingView[];
  /** The parts of the page, in their order. */
  readonly places: readonly Place[];
}

/** How much is left before the next status. What waits for nobody and what is accepted does not hold it up. */
function leftOf(next: NonNullable<RecordView['next']>): number {
  return next.findings.filter(({ severity, waived }) => severity === 'error' && !waived).length;
}

function* notesOf({ id, state, summary }: RecordView, words: Words['record']): Generator<RecordNote> {
  if (state === 'stub') yield words.restricted;
  if (state === 'unreadable') yield { strong: words.unreadable.strong, text: words.unreadable.text({ id }) };
  if (summary?.exercise) yield words.drill;
}

function waysOf({ state, next, findings }: RecordView, { record: words, listed }: Words): RecordPage['ways'] {
  const open = findings.filter(({ waived }) => !waived).length;
  const accepted = findings.filter(({ waived }) => waived);
  const [until] = accepted.flatMap(({ accepted: by }) => by?.until ?? []).toSorted();
  return [
    ...(open > 0 && state !== 'unreadable' ? [{ href: '#findings', text: words.found({ count: open }) }] : []),
    ...(next === null ? [] : [{ href: '#next', text: words.left({ count: leftOf(next), to: listed(next.to) }) }]),
    ...(accepted.length > 0
      ? [{ href: '#accepted', text: words.acceptedUntil({ count: accepted.length, until }) }]
      : []),
  ];
}

/** The story of a record: each step of its plan of which there is something to tell. */
function* storyOf(record: RecordView, steps: RecordParts, words: Words): Generator<StoryBlock> {
  const { parts } = words.record;
  const { folder, clocks, duty, policy, links, moreLinks } = record;
  const placed = new Set(
    storyPlan(folder).steps.flatMap((step) => (typeof step === 'object' && 'text' in step ? step.text : [])),
  );
  const texts = textParts(record);
  const text = (own: typeof texts): readonly StoryBlock[] => {
    const places = own.flatMap(({ heading }) => heading ?? []);
    return own.length === 0 ? [] : [{ kind: 'text', html: own.map(({ html }) => html).join(''), places }];
  };
  const at = (slug: keyof typeof parts): readonly Place[] => [{ slug, text: parts[slug] }];
  for (const { step, part } of steps.steps) {
    if (part !== null) yield { kind: 'part', part, places: at(part.slug) };
    else if (step === 'rest') yield* text(texts.filter(({ name }) => name === undefined || !placed.has(name)));
    else if (typeof step === 'object' && 'text' in step)
      yield* step.text.flatMap((wanted) => text(texts.filter(({ name }) => name === wanted)));
    else if (step === 'timeline' && steps.timeline !== null) {
      const entries = timelineEntries(steps.timeline.value);
      yield { kind: 'timeline', entries, places: at('timeline') };
    } else if (step === 'told') {
      const told = toldOf(clocks, steps.told, words);
      const advice = clocks.length > 0 ? words.clocks.advice : null;
      if (told.length > 0) yield { kind: 'told', told, advice, places: at('told') };
    } else if (step === 'duty' && duty !== null) yield { kind: 'duty', duty, places: at('duty') };
    else if (step === 'finish') {
      const finish = policy?.finish ?? null;
      if (finish !== null) yield { kind: 'finish', finish, places: [{ slug: 'finish', text: finish.title }] };
    } else if (step === 'links') {
      const shown = shownLinks(links, [...clocks.map((clock) => clock.duty), ...valuesOf(steps)]);
      if (shown.length > 0 || moreLinks > 0)
        yield { kind: 'links', links: shown, more: moreLinks, places: at('links') };
    }
  }
}

/** Every value that the page shows beside the text. */
function valuesOf({ rail, steps, timeline, told, folded }: RecordParts): readonly Value[] {
  const own = steps.flatMap(({ part }) =>
    part === null ? [] : [...part.cards, ...(part.fact === null ? [] : [part.fact])],
  );
  const large = [timeline, told].filter((fact) => fact !== null);
  return [...rail, ...own, ...large, ...folded].map(({ value }) => value);
}

/** A record: what it is, its story, what no part of that tells, and what is wrong with it. */
export function recordPage(record: RecordView, language: Language): RecordPage {
  const all = wordsOf(language);
  const { record: words, types, listed } = all;
  const { folder, id, href, summary, next, story: told } = record;
  const facts = record.facts.filter((fact) => !isListed(fact, record.links));
  const parts = recordParts(storyPlan(folder), facts, summary !== null || record.policy !== null);
  const story = [...storyOf(record, parts, all)];
  const findings = record.findings.filter(({ waived }) => !waived);
  const accepted = record.findings.filter(({ waived }) => waived);
  return {
    crumbs: [
      { label: types[folder].plural, href: `/${folder}/` },
      { label: id, href },
    ],
    words,
    notes: [...notesOf(record, words)],
    ways: waysOf(record, all),
    rail: parts.rail,
    story,
    folded: parts.folded,
    findings,
    accepted,
    places: [
      ...story.flatMap(({ places }) => places),
      ...(next === null ? [] : [{ slug: 'next', text: words.before({ to: listed(next.to) }) }]),
      ...(findings.length > 0 ? [{ slug: 'findings', text: words.parts.findings }] : []),
      ...(accepted.length > 0 ? [{ slug: 'accepted', text: words.parts.accepted }] : []),
      ...(told === null ? [] : [{ slug: 'story', text: words.parts.story }]),
    ],
  };
}
