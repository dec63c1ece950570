import { describe, expect, it } from 'vitest';
import type { DutyView, StageView } from '../../src/site/duties.ts';
import { dutySteps } from '../../src/site/duty-steps.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const { duties: words } = wordsOf('en');

const step = (id: string, more: Partial<StageView> = {}): StageView => ({
  id,
  clock: '72 hours from awareness',
  ownClock: null,
  when: null,
  article: null,
  content: [],
  ...more,
});
const PRESET: DutyView['preset'] = {
  id: 'a-law',
  title: 'A law',
  recipient: 'the authority',
  source: 'Article 1',
  notes: [],
  english: false,
  phased: false,
  isVerified: true,
  verified: 'compared with the text on 1 Jun 2026',
  advice: 'No legal advice.',
};
const duty = (more: Partial<DutyView>): DutyView => ({
  preset: null,
  conditions: [],
  stages: [],
  ownStages: [],
  ...more,
});

describe('a duty as its page draws it', () => {
  it.each<[when: string, conditions: readonly string[], listed: readonly string[]]>([
    ['It applies to every incident.', [], []],
    ['It applies when the severity is high or more.', ['the severity is high or more'], []],
    [
      'It applies when all of these hold; an answer that is still unknown counts as if it did.',
      ['the severity is high or more', 'data about people is touched'],
      ['the severity is high or more', 'data about people is touched'],
    ],
  ])('%s', (when, conditions, listed) => {
    expect(dutySteps(duty({ conditions }), words)).toMatchObject({ when, conditions: listed });
  });

  it('has no table of steps where it has no step', () => {
    expect(dutySteps(duty({}), words).steps).toBeNull();
  });

  it.each<[what: string, preset: DutyView['preset'], added: readonly boolean[]]>([
    ['beside those of a preset', PRESET, [false, true]],
    ['where there is no preset to add to', null, [false, false]],
  ])('marks steps of our own %s', (_what, preset, added) => {
    const { steps } = dutySteps(
      duty({ preset, stages: [step('Early warning')], ownStages: [step('To the board')] }),
      words,
    );
    expect(steps?.rows.map((row) => row.added)).toEqual(added);
  });

  it.each<[columns: string, steps: readonly StageView[], has: { article: boolean; content: boolean }]>([
    ['neither', [step('One')], { article: false, content: false }],
    ['articles', [step('One'), step('Two', { article: 'Article 33' })], { article: true, content: false }],
    ['what must be told', [step('One', { content: ['nature'] })], { article: false, content: true }],
  ])('has columns for what its steps say: %s', (_columns, stages, has) => {
    expect(dutySteps(duty({ stages }), words).steps?.has).toEqual(has);
  });
});
