import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/records/describe.ts';
import { FOLDERS, type Folder } from '../../src/records/types/fields.ts';
import { recordTypes } from '../../src/records/types/index.ts';
import { recordParts } from '../../src/site/record-parts.ts';
import { storyPlan } from '../../src/site/story-plans.ts';
import type { Fact, Value } from '../../src/site/values.ts';

const fact = (name: string, value: Value): Fact => ({ name, label: name, help: '', value });
const small = (name: string, text = 'x'): Fact => fact(name, { kind: 'word', text });
const group = (name: string): Fact => fact(name, { kind: 'group', facts: [small('inner')] });
const table = (name: string): Fact => fact(name, { kind: 'table', names: ['at'], columns: ['When'], rows: [[null]] });

const INCIDENT: readonly Fact[] = [
  small('status'),
  small('severity'),
  small('exercise', 'no'),
  small('source'),
  small('reportedAt'),
  group('review'),
  group('closure'),
  group('triage'),
  group('reporter'),
  table('amendments'),
  table('references'),
  table('timeline'),
  fact('evidence', { kind: 'list', items: [{ kind: 'group', facts: [] }] }),
  group('links'),
];

const names = (facts: readonly Fact[]): readonly string[] => facts.map(({ name }) => name);

/** What stands at each step of the page, by the names of the facts. */
function told(folder: Folder, facts: readonly Fact[], summarised: boolean) {
  const { rail, steps, timeline, told: whom, folded } = recordParts(storyPlan(folder), facts, summarised);
  const parts = steps.flatMap(({ part }) =>
    part === null ? [] : [[part.slug, ...names(part.cards), ...(part.fact === null ? [] : [part.fact.name])]],
  );
  return { rail: names(rail), parts, timeline: timeline !== null, told: whom !== null, folded: names(folded) };
}

describe('an incident with a summary', () => {
  const page = told('incidents', INCIDENT, true);

  it('is told from how it was judged to how the record was changed, whatever the order of its fields', () => {
    expect(page.parts).toEqual([
      ['assessment', 'reporter', 'triage'],
      ['review', 'review'],
      ['ended', 'closure'],
      ['evidence', 'evidence'],
      ['edits', 'amendments'],
    ]);
    expect([page.timeline, page.told]).toEqual([true, false]);
  });

  it('has its short facts beside the text, without those that the summary draws', () => {
    expect(page.rail).toEqual(['status', 'severity', 'source']);
  });

  it('has folded what no part tells', () => {
    expect(page.folded).toEqual(['references']);
  });

  it('tells apart how it was reviewed and what that changed', () => {
    const review: Fact = fact('review', { kind: 'group', facts: [small('heldAt'), small('outcome'), table('gaps')] });
    expect(told('incidents', [review], true).parts).toEqual([
      ['review', 'review'],
      ['changed', 'review.gaps', 'review.outcome'],
    ]);
  });
});

describe('a record without a summary', () => {
  it('has all its short facts beside the text, but for what need not be said', () => {
    expect(told('incidents', INCIDENT, false).rail).toEqual(['status', 'severity', 'source', 'reportedAt']);
  });

  it('has what is long in the text', () => {
    const facts = [small('status'), small('owner', 'x'.repeat(88)), small('cause', 'x'), group('correction')];
    expect(told('nonconformities', [...facts, small('note', 'x'.repeat(89))], false)).toMatchObject({
      rail: ['status', 'owner'],
      parts: [
        ['once', 'correction'],
        ['cause', 'cause'],
      ],
      folded: ['note'],
    });
  });

  it('of a type without a plan tells its groups and tables in the open', () => {
    expect(told('assets', [group('one'), table('two')], false).parts).toEqual([['details', 'one', 'two']]);
  });

  it('says that it is a drill', () => {
    expect(told('incidents', [small('exercise', 'yes')], false).rail).toEqual(['exercise']);
  });
});

/** Ties of either side are one list, beside the facts. */
const AS_LINKS = ['links'];

it.each(FOLDERS)('every field of %s stands at one place', (folder) => {
  const fields = fieldsOf(recordTypes[folder].schema).map(({ name }) => name);
  for (const one of [small, group, table]) {
    const facts = fields.map((name) => one(name));
    const page = told(folder, facts, true);
    const placed = [
      ...page.rail,
      ...page.parts.flatMap(([, ...own]) => own),
      ...page.folded,
      ...(page.timeline ? ['timeline'] : []),
      ...(page.told ? ['notifications'] : []),
    ];
    const drawn = storyPlan(folder).drawn ?? [];
    expect([...placed].sort()).toEqual(fields.filter((name) => ![...AS_LINKS, ...drawn].includes(name)).sort());
  }
});
