import { describe, expect, it } from 'vitest';
import { EEA_ZONES } from '../../src/regimes/countries.ts';
import { countryDuties } from '../../src/regimes/country-duties.ts';
import { presetById } from '../../src/regimes/index.ts';

const EEA = ['gdpr-33-authority', 'gdpr-33-processor', 'gdpr-33-5-register', 'gdpr-34-subjects'];

/** Whom the law of each country makes every organisation tell, by presets. */
const TABLE: readonly (readonly [country: string, presets: readonly string[] | null])[] = [
  ...Object.keys(EEA_ZONES).map((country) => [country, EEA] as const),
  ['GB', ['uk-gdpr-ico']],
  ['CH', ['ch-fadp-fdpic', 'ch-fadp-processor', 'ch-fadp-subjects']],
  ['AU', ['au-ndb-assessment', 'au-ndb']],
  ['SG', ['sg-pdpa-assessment', 'sg-pdpa', 'sg-pdpa-intermediary']],
  ['BR', ['br-lgpd']],
  ['CA', ['ca-pipeda']],
  ['IN', ['in-cert-in']],
  ['US', ['us-ca', 'us-wa']],
  ['JP', null],
  ['ZA', null],
];

describe('whom the law of a country makes every organisation tell', () => {
  it.each(TABLE)('%s', (country, presets) => {
    const known = countryDuties(country);
    expect(known?.duties.map(({ preset }) => preset) ?? null).toEqual(presets);
    const authorities = known?.authorities.map(({ id }) => id) ?? [];
    const told = known?.duties.flatMap(({ recipient }) => (recipient === undefined ? [] : [recipient])) ?? [];
    expect([...new Set(told)].sort()).toEqual([...authorities].sort());
    for (const { channel } of known?.authorities ?? []) expect(channel).toMatch(/^https:\/\//);
  });

  it('has no number of hours that its preset does not have', () => {
    for (const [country] of TABLE)
      for (const { title, preset } of countryDuties(country)?.duties ?? []) {
        const amounts = presetById(preset)?.stages.map(({ amount }) => String(amount)) ?? [];
        for (const [number] of title.matchAll(/\d+/g)) expect(amounts).toContain(number);
      }
  });
});
