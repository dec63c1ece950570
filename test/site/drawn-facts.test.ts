import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../src/site/link-groups.ts';
import type { LinkView } from '../../src/site/model.ts';
import { sectionContent } from '../../src/site/section-content.ts';
import { timelineEntries } from '../../src/site/timeline.ts';
import type { Fact, Value } from '../../src/site/values.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const text = (says: string): Value => ({ kind: 'text', text: says });
const fact = (name: string, value: Value = text(name)): Fact => ({ name, label: name, help: '', value });
const list = (...items: readonly string[]): Value => ({ kind: 'list', items: items.map(text) });
const group = (...names: readonly string[]): Value => ({ kind: 'group', facts: names.map((name) => fact(name)) });

describe('a timeline', () => {
  type Cells = Readonly<Record<string, Value>>;
  const timeline = (...rows: readonly Cells[]): Value => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return {
      kind: 'table',
      names: columns,
      columns,
      rows: rows.map((row) => columns.map((name) => row[name] ?? null)),
    };
  };
  const at = (text: string): Value => ({ kind: 'instant', text });
  const phase = (text: string): Value => ({ kind: 'word', text });

  it('puts what it knows of an entry in its place, and the rest below', () => {
    const value = timeline({
      at: at('2026-03-02T08:20+01:00'),
      precision: phase('about'),
      by: text('Ruth'),
      action: text('Locked the account'),
      lateReason: text('was on the road'),
    });
    expect(timelineEntries(value)).toEqual([
      {
        number: 1,
        at: '2026-03-02T08:20+01:00',
        precision: 'about',
        phase: null,
        action: text('Locked the account'),
        by: text('Ruth'),
        notes: [fact('lateReason', text('was on the road'))],
        corrections: [],
      },
    ]);
  });

  it('names a phase where it begins', () => {
    const value = timeline({ phase: phase('report') }, { phase: phase('respond') }, { phase: phase('respond') }, {});
    expect(timelineEntries(value).map((entry) => entry.phase)).toEqual(['report', 'respond', null, null]);
  });

  it.each<[what: string, corrects: readonly (string | null)[], shown: string]>([
    ['of an earlier entry stands below it', [null, null, 'entry 1'], '1(3) 2'],
    ['of a correction stands below that', [null, 'entry 1', 'entry 2'], '1(2(3))'],
    ['of a later entry, of itself or of none stands for itself', ['entry 2', 'entry 2', 'entry 9'], '1 2 3'],
  ])('a correction %s', (_what, corrects, shown) => {
    const value = timeline(
      ...corrects.map((one): Cells => (one === null ? { by: text('x') } : { corrects: text(one) })),
    );
    const drawn = (entries: ReturnType<typeof timelineEntries>): string =>
      entries
        .map(({ number, corrections }) => `${number}${corrections.length === 0 ? '' : `(${drawn(corrections)})`}`)
        .join(' ');
    expect(drawn(timelineEntries(value))).toBe(shown);
  });

  it('loses no entry, whatever corrects what', () => {
    const count = (entries: ReturnType<typeof timelineEntries>): number =>
      entries.reduce((sum, { corrections }) => sum + 1 + count(corrections), 0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 10 }), (corrects) => {
        const rows = corrects.map((one): Cells => (one === 0 ? { by: text('x') } : { corrects: text(`entry ${one}`) }));
        expect(count(timelineEntries(timeline(...rows)))).toBe(corrects.length);
      }),
    );
  });

  it.each<[what: string, value: Value, instants: readonly (string | null)[]]>([
    ['whose time could not be read', timeline({ at: text('yesterday') }), [null]],
    ['without a time', timeline({ by: text('x') }), [null]],
    ['with more fields than a table has columns', { kind: 'list', items: [group('at', 'by')] }, [null]],
    ['that is no list of entries', text('see the mail'), []],
  ])('%s', (_what, value, instants) => {
    expect(timelineEntries(value).map((one) => one.at)).toEqual(instants);
    expect(timelineEntries(value).every(({ precision }) => precision === 'exact')).toBe(true);
  });
});

describe('a large fact', () => {
  it.each<[kind: string, fact: Fact]>([
    ['log', fact('amendments', list('one'))],
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
  const link = (
    folder: LinkView['folder'],
    id: string,
    title: string,
    as: readonly string[] = [],
    namedIn: readonly string[] = [],
  ): LinkView => ({ folder, id, title, href: '/', status: null, as, namedIn });

  it('stand in the order of the registers, under their numbers and titles', () => {
    const groups = linkGroups(
      [
        link('people', 'it-admin', 'IT administrator'),
        link('incidents', 'INC-2026-0007', 'Laptop'),
        link('people', 'isms-manager', 'ISMS manager'),
        link('actions', 'ACT-2026-0001', 'ACT-2026-0001'),
      ],
      wordsOf('en'),
    );
    expect(groups.map(({ folder, links }) => [folder, ...links.map(({ heading }) => heading)])).toEqual([
      ['incidents', 'INC-2026-0007 Laptop'],
      ['actions', 'ACT-2026-0001'],
      ['people', 'IT administrator', 'ISMS manager'],
    ]);
  });

  it.each<[as: readonly string[], namedIn: readonly string[], en: string, de: string]>([
    [['Caused by'], [], 'Caused by', 'Verursacht durch'],
    [['Consequence'], [], 'Consequence', 'Folge davon'],
    [[], ['Timeline', 'Owner'], 'named in: Timeline, Owner', 'genannt unter: Verlauf, Verantwortlich'],
    [['Related'], ['Related'], 'Related · named in: Related', 'Zusammenhang · genannt unter: Zusammenhang'],
    [['Incidents'], [], '', ''],
  ])('say how they are tied, unless the heading does: %j, %j', (as, namedIn, en, de) => {
    const tie = (language: 'en' | 'de') =>
      linkGroups([link('incidents', 'INC-2026-0007', 'Laptop', as, namedIn)], wordsOf(language))[0]?.links[0]?.tie;
    expect([tie('en'), tie('de')]).toEqual([en, de]);
  });
});
