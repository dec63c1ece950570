import { describe, expect, it } from 'vitest';
import { factGrid } from '../../src/site/fact-grid.ts';
import { linkGroups } from '../../src/site/link-groups.ts';
import type { LinkView } from '../../src/site/model.ts';
import { sectionContent } from '../../src/site/section-content.ts';
import { timelineEntries } from '../../src/site/timeline.ts';
import type { Fact, Value } from '../../src/site/values.ts';

const text = (says: string): Value => ({ kind: 'text', text: says });
const fact = (name: string, value: Value = text(name)): Fact => ({ name, label: name, help: '', value });
const list = (...items: readonly string[]): Value => ({ kind: 'list', items: items.map(text) });
const group = (...names: readonly string[]): Value => ({ kind: 'group', facts: names.map((name) => fact(name)) });

describe('facts as a grid', () => {
  it.each<[wide: boolean, what: string, value: Value]>([
    [false, 'text of 44 letters', text('x'.repeat(44))],
    [true, 'text of 45 letters', text('x'.repeat(45))],
    [false, 'a list of 44 letters, the commas among them', list('x'.repeat(20), 'x'.repeat(20))],
    [true, 'a list of 45', list('x'.repeat(20), 'x'.repeat(21))],
    [false, 'an empty list', list()],
    [true, 'a group', group('one')],
    [true, 'a table', { kind: 'table', columns: [], rows: [] }],
  ])('take a line of their own, %s: %s', (wide, _what, value) => {
    expect(factGrid([fact('one', value)])).toEqual([{ fact: fact('one', value), wide }]);
  });

  it('show what is short first, and keep the order within', () => {
    const facts = [fact('a', group('x')), fact('b'), fact('c', group('y')), fact('d')];
    expect(factGrid(facts).map(({ fact: { name } }) => name)).toEqual(['b', 'd', 'a', 'c']);
  });
});

describe('a timeline', () => {
  const entry = (cells: Readonly<Record<string, Value>>): Value => ({
    kind: 'table',
    columns: [...Object.keys(cells), 'Phase'],
    rows: [[...Object.values(cells), null]],
  });

  it('puts what it knows of an entry in its place, and the rest below', () => {
    const value = entry({
      When: { kind: 'instant', text: '2026-03-02T08:20+01:00' },
      Precision: { kind: 'word', text: 'about' },
      By: text('Ruth'),
      Action: text('Locked the account'),
      Source: text('mail'),
    });
    expect(timelineEntries(value)).toEqual([
      {
        at: '2026-03-02T08:20+01:00',
        precision: 'about',
        phase: null,
        action: text('Locked the account'),
        by: text('Ruth'),
        notes: [{ label: 'Source', value: text('mail') }],
      },
    ]);
  });

  it.each<[what: string, value: Value, at: readonly (string | null)[]]>([
    ['whose time could not be read', entry({ When: text('yesterday') }), [null]],
    ['without a time', entry({}), [null]],
    ['that is no list of entries', text('see the mail'), []],
  ])('%s', (_what, value, at) => {
    expect(timelineEntries(value).map((one) => one.at)).toEqual(at);
    expect(timelineEntries(value).every(({ precision }) => precision === 'exact')).toBe(true);
  });
});

describe('a large fact', () => {
  it.each<[kind: string, fact: Fact]>([
    ['timeline', fact('timeline', text('nothing'))],
    ['grid', fact('closure', group('at', 'by'))],
    ['cards', fact('evidence', { kind: 'list', items: [group('description')] })],
    ['value', fact('references', list('one', 'two'))],
    ['value', fact('recovery', text('restored'))],
  ])('is drawn as %s', (kind, large) => {
    expect(sectionContent(large).kind).toBe(kind);
  });

  it.each<[title: string | undefined, rest: readonly string[], names: readonly string[]]>([
    ['description', ['id', 'hash'], ['id', 'description', 'hash']],
    ['id', ['hash'], ['id', 'hash']],
    [undefined, [], []],
  ])('has cards named by %s', (title, rest, names) => {
    const content = sectionContent(fact('evidence', { kind: 'list', items: [group(...names)] }));
    const [card] = content.kind === 'cards' ? content.cards : [];
    expect(card?.title?.name).toBe(title);
    expect(card?.facts.map(({ name }) => name)).toEqual(rest);
  });
});

describe('links by register', () => {
  const link = (folder: LinkView['folder'], id: string, title: string): LinkView => ({
    folder,
    id,
    title,
    href: '/',
    status: null,
    as: [],
  });

  it('stand in the order of the registers, under their numbers and titles', () => {
    const groups = linkGroups([
      link('people', 'it-admin', 'IT administrator'),
      link('incidents', 'INC-2026-0007', 'Laptop'),
      link('people', 'isms-manager', 'ISMS manager'),
      link('actions', 'ACT-2026-0001', 'ACT-2026-0001'),
    ]);
    expect(groups.map(({ plural, links }) => [plural, ...links.map(({ heading }) => heading)])).toEqual([
      ['Incidents', 'INC-2026-0007 Laptop'],
      ['Actions', 'ACT-2026-0001'],
      ['People', 'IT administrator', 'ISMS manager'],
    ]);
  });
});
