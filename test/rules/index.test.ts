import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isControl } from '../../src/controls/catalogue.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { AREAS, areaOf, isFixed, isFixedArea } from '../../src/rules/rule.ts';

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

/** The rules that a list of ids means; one that ends in `/` or `-` means all that begin so. */
function meant(words: readonly string[]): readonly string[] {
  return rules.flatMap(({ id }) =>
    words.some((word) => id === word || (/[/-]$/.test(word) && id.startsWith(word))) ? [id] : [],
  );
}

describe('what rules say of their weight is what the record format says', () => {
  it('fixed, and not waivable either', () => {
    const fixed = [
      'record/',
      'link/',
      'history/',
      'waiver/',
      'incident/closed-requires-',
      'incident/phase-order',
      'notification/deadline-missed',
      'notification/obligation-missing',
      'notification/sent-late-without-reason',
    ];
    expect(rules.filter(isFixed).map(({ id }) => id)).toEqual(meant(fixed));
  });

  it('said once: by the area, or by the rule where its area is not fixed', () => {
    expect(AREAS.filter(isFixedArea)).toEqual(['record', 'link', 'history', 'waiver']);
    expect(rules.filter(({ id, fixed }) => fixed === true && isFixedArea(areaOf(id))).map(({ id }) => id)).toEqual([]);
  });

  it('only a warning in the first days; so is the missing policy, which records from elsewhere come without', () => {
    const grace = ['register/', 'training/', 'review/management-', 'policy/incident-reporting-exists'];
    expect(rules.filter((rule) => rule.grace === true).map(({ id }) => id)).toEqual(meant(grace));
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
