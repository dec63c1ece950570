import { describe, expect, it } from 'vitest';
import { dayFault } from '../../src/records/time.ts';
import { obligation, PRESETS, STAGE_STARTS } from '../../src/records/types/obligation.ts';
import { presetById, regimes } from '../../src/regimes/index.ts';

const all = regimes.flatMap((regime) => regime.presets);

/** The table of the record format: when each preset applies, and its stages in order. */
const TABLE: Readonly<
  Record<(typeof PRESETS)[number], readonly [when: Readonly<Record<string, string>>, stages: readonly string[]]>
> = {
  'gdpr-33-authority': [{ personalData: 'yes', role: 'controller' }, ['notification']],
  'uk-gdpr-ico': [{ personalData: 'yes', role: 'controller' }, ['notification']],
  'gdpr-33-processor': [{ personalData: 'yes', role: 'processor' }, ['notification']],
  'gdpr-33-5-register': [{ personalData: 'yes', role: 'controller' }, ['register']],
  'gdpr-34-subjects': [{ personalData: 'yes', role: 'controller', highRisk: 'yes' }, ['communication']],
  'uk-pecr': [{ personalData: 'yes' }, ['notification']],
  nis2: [{ significant: 'yes' }, ['early-warning', 'notification', 'intermediate', 'progress', 'final', 'recipients']],
  dora: [{ major: 'yes' }, ['initial', 'intermediate', 'final']],
  hipaa: [{ personalData: 'yes' }, ['individuals', 'hhs', 'hhs-small', 'media', 'business-associate']],
  'sec-8k': [{ material: 'yes' }, ['filing', 'amendment']],
  'us-wa': [{ personalData: 'yes' }, ['residents', 'attorney-general']],
  pci: [{}, ['brands']],
  'cra-vulnerability': [{}, ['early-warning', 'notification', 'final']],
  'cra-incident': [{}, ['early-warning', 'notification', 'final']],
  eidas: [{}, ['notification', 'communication']],
  'ai-act-serious': [{}, ['notification']],
  'ai-act-critical': [{}, ['notification']],
  'ai-act-death': [{}, ['notification']],
  'ch-fadp-fdpic': [{ personalData: 'yes', role: 'controller', highRisk: 'yes' }, ['notification']],
  'ch-fadp-processor': [{ personalData: 'yes', role: 'processor' }, ['notification']],
  'ch-fadp-subjects': [{ personalData: 'yes', role: 'controller' }, ['communication']],
  'ch-isa': [{}, ['notification', 'supplement']],
  'us-ca': [{ personalData: 'yes', role: 'controller' }, ['residents', 'attorney-general']],
  'us-ny-dfs': [{ significant: 'yes' }, ['notification']],
  'us-ny-dfs-payment': [{}, ['notification', 'explanation']],
  'ca-pipeda': [{ personalData: 'yes', role: 'controller', highRisk: 'yes' }, ['notification', 'communication']],
  'br-lgpd': [{ personalData: 'yes', role: 'controller' }, ['notification', 'communication', 'supplement']],
  'au-ndb-assessment': [{ personalData: 'yes' }, ['assessment']],
  'au-ndb': [{ personalData: 'yes', highRisk: 'yes' }, ['notification', 'communication']],
  'au-soci-critical': [{ significant: 'yes' }, ['notification', 'record']],
  'au-soci-other': [{}, ['notification', 'record']],
  'sg-pdpa': [{ personalData: 'yes', significant: 'yes' }, ['notification', 'communication']],
  'sg-pdpa-assessment': [{ personalData: 'yes', role: 'controller' }, ['assessment']],
  'sg-pdpa-intermediary': [{ personalData: 'yes', role: 'processor' }, ['notification']],
  'in-cert-in': [{}, ['notification']],
};

describe('every preset that a record may name', () => {
  it.each(PRESETS)('%s applies when the record format says, with its stages', (id) => {
    const preset = presetById(id);
    const { categories, ...when } = preset?.appliesWhen ?? { categories: ['none'] };
    expect([when, categories, preset?.stages.map((stage) => stage.id)]).toEqual([TABLE[id][0], [], TABLE[id][1]]);
  });

  it('is defined once, and no other', () => expect(all.map(({ id }) => id).sort()).toEqual([...PRESETS].sort()));

  it.each(all.map((preset): [string, typeof preset] => [preset.id, preset]))(
    '%s would be a well-shaped record itself',
    (id, { title, appliesWhen, stages, source, verifiedOn }) => {
      const shape = obligation.schema.safeParse({
        id,
        title,
        kind: 'law',
        appliesWhen,
        stages: stages.map(({ article: _, ...stage }) => stage),
        source,
        verifiedOn: verifiedOn ?? undefined,
      });
      expect(shape.error?.issues ?? []).toEqual([]);
      expect(verifiedOn === null ? null : dayFault(verifiedOn)).toBeNull();
    },
  );

  it.each(all.map((preset): [string, typeof preset] => [preset.id, preset]))(
    '%s starts its clocks at known points, each stage that it waits for its own',
    (_id, { stages }) => {
      const ids = stages.map(({ id }) => id);
      for (const { start, article } of stages) {
        expect(STAGE_STARTS.some((known) => known === start) || ids.includes(start.replace('stage:', ''))).toBe(true);
        expect(article).not.toBe('');
      }
    },
  );
});

/** The presets of which nobody had the text of the law at hand: each says so, and no other does. */
describe('presets that are known by descriptions only', () => {
  it.each(['uk-pecr', 'pci'])('%s is one', (id) => expect(presetById(id)?.verifiedOn).toBeNull());

  it.each(all.filter(({ verifiedOn }) => verifiedOn === null).map(({ id, notes }) => [id, notes] as const))(
    '%s says why in its notes',
    (_id, notes) => expect(notes.join(' ')).toMatch(/descriptions|not at hand/),
  );
});

describe('deadlines that are often told wrong', () => {
  const cases: readonly (readonly [preset: string, stage: string, clock: object])[] = [
    ['gdpr-33-authority', 'notification', { start: 'aware', amount: 72, unit: 'hours' }],
    ['nis2', 'final', { start: 'stage:notification', amount: 1, unit: 'months' }],
    [
      'dora',
      'initial',
      { start: 'classified', amount: 4, unit: 'hours', also: { start: 'aware', amount: 24, unit: 'hours' } },
    ],
    ['dora', 'intermediate', { start: 'stage:initial', amount: 72, unit: 'hours' }],
    ['cra-vulnerability', 'final', { start: 'measure-available', amount: 14, unit: 'days' }],
    ['sec-8k', 'filing', { start: 'material', amount: 4, unit: 'business-days' }],
  ];
  it.each(cases)('%s, %s', (preset, stage, clock) => {
    expect(presetById(preset)?.stages.find(({ id }) => id === stage)).toMatchObject(clock);
  });
});
