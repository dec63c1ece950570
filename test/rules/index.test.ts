import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isControl } from '../../src/controls/catalogue.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { AREAS } from '../../src/rules/rule.ts';

const folder = join(import.meta.dirname, '../../src/rules');

/** Every rule's file, as the id that its path says. */
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: area }) =>
    readdirSync(join(folder, area))
      .filter((name) => name !== 'index.ts')
      .map((name) => `${area}/${name.replace(/\.ts$/, '')}`),
  )
  .sort();

/** Articles and standards that a rule may name beside controls of ISO/IEC 27001:2022. */
const ARTICLE = /^(?:GDPR|NIS2|DORA|HIPAA|PCI|NIST|FIRST|RSIT) ?[\w().\- ]*$/;

describe('the list of rules', () => {
  it('names every file of the folders once, in order of id, and the id is the path', () => {
    expect(rules.map(({ id }) => id)).toEqual(files);
  });

  it('has only folders that are areas', () => {
    expect(files.map((id) => id.split('/')[0]).filter((area) => !AREAS.some((name) => name === area))).toEqual([]);
  });

  it('finds a rule by its id and nothing else', () => {
    expect(ruleById('incident/closed-requires-root-cause')?.title).toContain('root cause');
    expect(ruleById('incident/closed-requires-happiness')).toBeUndefined();
  });
});

describe.each(rules)('$id', ({ title, why, fix, controls, examples }) => {
  it('says what it wants, why, and what to do', () => {
    expect(title).toMatch(/^[A-Z][^\n]{8,120}[^.]$/);
    expect(why).toMatch(/^[\s\S]{30,}\.$/);
    expect(fix).toMatch(/^[\s\S]{15,}[.`]$/);
  });

  it('names controls that exist', () => {
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter((control) => !isControl(control) && !ARTICLE.test(control))).toEqual([]);
  });

  it('has examples with names of their own, from both sides', () => {
    const names = [...examples.fails, ...examples.passes].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(3);
  });
});
