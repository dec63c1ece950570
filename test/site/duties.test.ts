import { describe, expect, it } from 'vitest';
import { obligation, PRESETS, STAGE_STARTS } from '../../src/records/types/obligation.ts';
import { clockText, conditionTexts, whenText } from '../../src/regimes/duty-words.ts';
import { dutyView } from '../../src/site/duties.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const dutyOf = (fields: object) =>
  dutyView(
    obligation.schema.parse({ id: 'duty', title: 'A duty', ...fields }),
    (text) => text.replace('Ruth', 'R.'),
    wordsOf('en'),
  );

describe('the clock of a step in words', () => {
  it.each<[words: string, clock: Parameters<typeof clockText>[0]]>([
    ['72 hours from awareness', { start: 'aware', amount: 72, unit: 'hours' }],
    ['1 month from sending the notification', { start: 'stage:notification', amount: 1, unit: 'months' }],
    ['72 hours from sending the initial report', { start: 'stage:initial', amount: 72, unit: 'hours' }],
    ['15 days from sending the notice to the residents', { start: 'stage:residents', amount: 15, unit: 'days' }],
    ['4 business days from finding that it is material', { start: 'material', amount: 4, unit: 'business-days' }],
    ['60 days from the end of the year of discovery', { start: 'year-end', amount: 60, unit: 'days' }],
    ['0 hours from awareness', { start: 'aware', amount: 0, unit: 'hours' }],
    ['without undue delay from awareness', { start: 'aware' }],
    ['on request', { start: 'requested' }],
    [
      '4 hours from its classification as major, and no later than 24 hours from awareness',
      { start: 'classified', amount: 4, unit: 'hours', also: { start: 'aware', amount: 24, unit: 'hours' } },
    ],
  ])('%s', (words, clock) => {
    expect(clockText(clock)).toBe(words);
  });

  it.each(STAGE_STARTS)('is in words also where it starts with `%s`', (start) => {
    expect(clockText({ start, amount: 2, unit: 'days' })).not.toBe(`2 days from ${start}`);
  });
});

describe('what narrows a step, in words', () => {
  it.each<[words: string | null, when: Parameters<typeof whenText>[0]['when']]>([
    [null, undefined],
    [null, {}],
    ['the law calls the organisation a covered entity', { entity: 'covered-entity' }],
    ['500 or more people are concerned', { subjectsAtLeast: 500 }],
    ['fewer than 500 people are concerned', { subjectsBelow: 500 }],
    ['more than 500 people concerned live in US-WA', { residentsAbove: { place: 'US-WA', count: 500 } }],
    ['people concerned live in US-CA', { residentsAbove: { place: 'US-CA', count: 0 } }],
    [
      'more than 500 people concerned live in one state or region of United States',
      { residentsAbove: { place: 'US', count: 500 } },
    ],
    [
      'the law calls the organisation a covered entity, and 500 or more people are concerned',
      { entity: 'covered-entity', subjectsAtLeast: 500 },
    ],
  ])('%s', (words, when) => {
    expect(whenText({ when })).toBe(words);
  });
});

describe('the conditions of a duty in words', () => {
  it.each<
    [
      words: readonly string[],
      when: Omit<Parameters<typeof conditionTexts>[0], 'categories'>,
      categories: readonly string[],
    ]
  >([
    [[], {}, []],
    [
      ['data about people is touched', 'the organisation is controller of the data'],
      { personalData: 'yes', role: 'controller' },
      [],
    ],
    [['no data about people is touched'], { personalData: 'no' }, []],
    [['a high risk to the people concerned is likely'], { highRisk: 'yes' }, []],
    [['a high risk to the people concerned is not likely'], { highRisk: 'no' }, []],
    [['the severity is high or more'], { severityAtLeast: 'high' }, []],
    [['the incident is known to be significant'], { significant: 'yes' }, []],
    [['the incident is classified as major'], { major: 'yes' }, []],
    [['the incident is found to be material'], { material: 'yes' }, []],
    [['the category is outage or denial of service'], {}, ['outage', 'denial-of-service']],
    [['the recipient is among the affected clients'], { client: 'yes' }, []],
  ])('%j', (words, when, categories) => {
    expect(conditionTexts({ ...when, categories: [...categories] })).toEqual(words);
  });
});

describe('a duty', () => {
  it('shows what its preset brings', () => {
    expect(dutyOf({ preset: 'gdpr-33-authority' })).toMatchObject({
      preset: {
        title: 'Personal data breach: supervisory authority',
        isVerified: true,
        verified: expect.stringMatching(/^compared with the text on \d+ \w{3} \d{4}$/),
        phased: true,
      },
      conditions: ['data about people is touched', 'the organisation is controller of the data'],
      stages: [
        {
          id: 'Notification',
          clock: '72 hours from awareness',
          article: 'Art. 33(1), (3)',
          content: ['nature', 'subjects', 'records', 'contact', 'consequences', 'measures'],
        },
      ],
      ownStages: [],
    });
  });

  it('says when a preset was compared with descriptions only', () => {
    expect(dutyOf({ preset: 'pci' }).preset).toMatchObject({
      isVerified: false,
      verified: 'not verified: known from descriptions only, never compared with the text itself',
    });
  });

  it('adds the conditions and steps of the record, and shows its own clock beside that of the preset', () => {
    const { conditions, stages, ownStages } = dutyOf({
      preset: 'gdpr-33-authority',
      appliesWhen: { severityAtLeast: 'high', personalData: 'yes' },
      stages: [
        { id: 'notification', start: 'aware', amount: 24, unit: 'hours' },
        { id: 'call', start: 'aware', amount: 2, unit: 'hours', content: ['who Ruth is'] },
      ],
    });
    expect(conditions).toEqual([
      'data about people is touched',
      'the organisation is controller of the data',
      'the severity is high or more',
    ]);
    expect(stages).toMatchObject([{ clock: '72 hours from awareness', ownClock: '24 hours from awareness' }]);
    expect(ownStages).toMatchObject([
      { id: 'Call', clock: '2 hours from awareness', ownClock: null, article: null, content: ['who R. is'] },
    ]);
  });

  it('says nothing of a clock of its own that is the one of the preset', () => {
    const stages = [{ id: 'notification', start: 'aware', amount: 72, unit: 'hours' }];
    expect(dutyOf({ preset: 'gdpr-33-authority', stages }).stages).toMatchObject([{ ownClock: null }]);
  });

  it('without a preset has only its own steps', () => {
    const { preset, stages, ownStages } = dutyOf({ stages: [{ id: 'notification', start: 'aware' }] });
    expect([preset, stages, ownStages.map(({ clock }) => clock)]).toEqual([
      null,
      [],
      ['without undue delay from awareness'],
    ]);
  });

  it.each(PRESETS)('of the preset %s names every step, its clock and its article', (preset) => {
    const { stages } = dutyOf({ preset });
    expect(stages.length).toBeGreaterThan(0);
    expect(stages.filter(({ clock, article }) => clock.includes('stage:') || article === null)).toEqual([]);
  });
});
