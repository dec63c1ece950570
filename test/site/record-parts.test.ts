import { describe, expect, it } from 'vitest';
import { parts } from '../../src/site/record-parts.ts';
import type { Fact, Value } from '../../src/site/values.ts';

const fact = (name: string, value: Value): Fact => ({ name, label: name, help: '', value });
const small = (name: string, text = 'x'): Fact => fact(name, { kind: 'word', text });
const group = (name: string): Fact => fact(name, { kind: 'group', facts: [small('inner')] });
const table = (name: string): Fact => fact(name, { kind: 'table', columns: ['When'], rows: [[null]] });

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

describe('an incident with a summary', () => {
  const { head, story, history } = parts('incidents', INCIDENT, true);

  it('is told from the report to what was learned, whatever the order of its fields', () => {
    expect(story.map(({ label }) => label)).toEqual([
      'Report and assessment',
      'timeline',
      'evidence',
      'Recovery and closure',
      'review',
      'references',
    ]);
  });

  it('has its small facts beside the report, without those that the summary says', () => {
    expect(head).toEqual([]);
    expect(names(story[0]?.head ?? [])).toEqual(['source', 'reportedAt']);
    expect(names(story[0]?.cards ?? [])).toEqual(['reporter', 'triage']);
  });

  it('ends with how the record was changed', () => {
    expect(history.map(({ slug }) => slug)).toEqual(['f-amendments']);
  });

  it('leaves out parts of which nothing is known', () => {
    expect(parts('incidents', [small('status'), table('timeline')], true).story.map(({ slug }) => slug)).toEqual([
      'f-timeline',
    ]);
  });
});

describe('a record without a summary', () => {
  it('begins with all its small facts, but for what need not be said', () => {
    expect(names(parts('incidents', INCIDENT, false).head)).toEqual(['status', 'severity', 'source', 'reportedAt']);
  });

  it('has its groups as cards, then its tables', () => {
    const { story } = parts('nonconformities', [group('correction'), table('references'), group('closure')], false);
    expect(story.map(({ slug, cards }) => [slug, names(cards)])).toEqual([
      ['details', ['correction', 'closure']],
      ['f-references', []],
    ]);
  });

  it('says that it is a drill', () => {
    expect(names(parts('incidents', [small('exercise', 'yes')], false).head)).toEqual(['exercise']);
  });
});
