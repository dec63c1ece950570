import { describe, expect, it } from 'vitest';
import { epoch } from '../../src/records/time.ts';
import { incident } from '../../src/records/types/incident.ts';
import { obligation } from '../../src/records/types/obligation.ts';
import { stagesOf } from '../../src/regimes/applies.ts';
import { type Preset, regimes } from '../../src/regimes/index.ts';
import { isNarrowedTo, type StageClock, stageClock } from '../../src/regimes/stage-clock.ts';
import { TABLES } from './tables/index.ts';
import type { Row, Settings, Starts } from './tables/row.ts';

function recordOf({ preset, starts }: { readonly preset: string; readonly starts: Starts }) {
  const { aware, sent = {}, asked = {}, decided = [], discovered, significant, classified, highRisk, ...more } = starts;
  const entry = (stage: string) => ({ obligation: preset, stage, decision: 'required' });
  return incident.schema.parse({
    id: 'INC-2026-0007',
    title: 'Laptop left on a train',
    kind: 'incident',
    status: 'triaged',
    reportedAt: '2026-01-01T00:00Z',
    awareAt: aware,
    clocks: {
      discoveredAt: discovered,
      significantAt: significant,
      classifiedMajorAt: classified,
      highRiskAt: highRisk,
      materialAt: more.material,
      measureAvailableAt: more.measureAvailable,
      informationAvailableAt: more.informationAvailable,
      handledAt: more.handled,
      paidAt: more.paid,
      trustServicesHit: more.trustServicesHit,
    },
    notifications: [
      ...Object.entries(sent).map(([stage, sentAt]) => ({ ...entry(stage), sentAt })),
      ...Object.entries(asked).map(([stage, requestedAt]) => ({ ...entry(stage), requestedAt })),
      ...decided.map(entry),
    ],
  });
}

function clockOf(preset: string, name: string, zone: string, starts: Starts, settings: Settings = {}): StageClock {
  const { entity = [], holidays = [], holidayRelief } = settings;
  const duty = obligation.schema.parse({ id: preset, title: 'A duty', preset, holidayRelief });
  const stage = stagesOf(duty).find(({ id }) => id === name);
  if (stage === undefined) throw new RangeError(`${preset} has no step ${name}`);
  const calendar = { workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, holidays: [...holidays] };
  return stageClock({ id: preset, data: duty }, stage, recordOf({ preset, starts }), {
    timezone: zone,
    entity: [...entity],
    calendar: { ...calendar, workdays: [...calendar.workdays] },
  });
}

/** `preset stage` of every step that a regime has. */
const stepsOf = (presets: readonly Preset[]): readonly string[] =>
  presets.flatMap(({ id, stages }) => stages.map((stage) => `${id} ${stage.id}`));

const named = ([preset, stage, zone, starts, due, settings]: Row) =>
  `${preset} ${stage} in ${zone} from ${JSON.stringify(starts)}${settings === undefined ? '' : ` with ${JSON.stringify(settings)}`}: ${due ?? 'no number'}`;

describe.each(regimes.map(({ id, presets }) => [id, presets] as const))('deadlines of %s', (id, presets) => {
  const rows = TABLES[id] ?? [];

  it('have a row for every step, and for no other', () => {
    const steps = rows.map(([preset, stage]) => `${preset} ${stage}`);
    expect([...new Set(steps)].sort()).toEqual([...stepsOf(presets)].sort());
  });

  it.each(rows.map((row) => [named(row), row] as const))(
    '%s',
    (_name, [preset, stage, zone, starts, due, settings]) => {
      const clock = clockOf(preset, stage, zone, starts, settings);
      expect(clock.started).not.toBeNull();
      expect(clock.due).toBe(due === null ? null : epoch(due));
    },
  );

  it.each(stepsOf(presets).map((step) => step.split(' ')))(
    '%s %s waits while nothing started it',
    (preset = '', stage = '') => {
      // A discovery that nobody wrote down is the report.
      const clock = clockOf(preset, stage, 'Europe/Berlin', {});
      const start = presets.find((one) => one.id === preset)?.stages.find((one) => one.id === stage)?.start;
      const isDiscovery = start === 'discovered' || start === 'year-end';
      expect([clock.started === null, clock.due === null]).toEqual(isDiscovery ? [false, false] : [true, true]);
    },
  );
});

describe('which steps of a duty are asked for', () => {
  const HIPAA = ['individuals', 'hhs', 'hhs-small', 'media', 'business-associate'];
  it.each<[preset: string, personalData: object, entity: Settings['entity'], steps: readonly string[]]>([
    ['hipaa', {}, [], HIPAA],
    ['hipaa', { subjects: 499 }, ['covered-entity'], ['individuals', 'hhs-small']],
    ['hipaa', { subjects: 500 }, ['covered-entity'], ['individuals', 'hhs']],
    ['hipaa', { subjects: 900, residents: { 'US-NY': 450, 'US-NJ': 450 } }, ['covered-entity'], ['individuals', 'hhs']],
    ['hipaa', { subjects: 900, residents: { 'US-NY': 501 } }, ['covered-entity'], ['individuals', 'hhs', 'media']],
    ['hipaa', { subjects: 900 }, ['business-associate'], ['business-associate']],
    ['us-wa', { residents: { 'US-WA': 500 } }, [], ['residents']],
    ['us-wa', { residents: { 'US-WA': 501 } }, [], ['residents', 'attorney-general']],
    ['us-wa', { residents: { 'US-WA': 0 } }, [], []],
    ['us-ca', { residents: { 'US-CA': 1 } }, [], ['residents']],
    ['us-ca', {}, [], ['residents', 'attorney-general']],
    ['eidas', {}, ['trust-service-provider'], ['notification', 'communication']],
    ['eidas', {}, ['manufacturer'], []],
  ])('of %s, where %j and %j', (preset, personalData, entity = [], steps) => {
    const data = incident.schema.parse({
      id: 'INC-2026-0007',
      title: 'Laptop left on a train',
      reportedAt: '2026-01-01T00:00Z',
      personalData,
    });
    const duty = obligation.schema.parse({ id: preset, title: 'A duty', preset });
    const settings = { timezone: 'UTC', entity: [...entity], calendar: { workdays: [], holidays: [] } };
    expect(stagesOf(duty).flatMap(({ id, when }) => (isNarrowedTo(when, data, settings) ? [id] : []))).toEqual(steps);
  });
});
