import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import { judge, judgeFiles } from '../../src/checker/judge.ts';
import { EXAMPLE_NOW, type Example } from '../../src/rules/example.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import {
  AREAS,
  areaOf,
  asked,
  isFixed,
  isFixedArea,
  isRuleId,
  isUnproven,
  type RuleId,
  recordOf,
} from '../../src/rules/rule.ts';
import { inspectedExample } from '../helpers/inspected.ts';

describe('the id of a rule', () => {
  it.each(rules.map(({ id }) => id))('%s is one, and its area is the first half', (id) => {
    expect(isRuleId(id)).toBe(true);
    expect(areaOf(id)).toBe(id.split('/')[0]);
  });

  it.each([
    '',
    'incident',
    'incidents/id-unique',
    'id-unique',
    '/id-unique',
    'my/incident/id-unique',
    'action-overdue',
  ])('`%s` is none', (text) => {
    expect(isRuleId(text)).toBe(false);
  });

  it.each(['incident/anything', 'waiver/', 'record/no-such-rule'])('`%s` has the form of one', (text) => {
    expect(isRuleId(text)).toBe(true);
  });

  it('of no area is refused', () => {
    const id: string = 'weather/rain';
    const ids: readonly RuleId[] = rules.map((rule) => rule.id);
    expect(ids.every((known) => known !== id)).toBe(true);
    expect(() => Reflect.apply(areaOf, null, [id])).toThrow(new TypeError('no area is called as in weather/rain'));
  });
});

describe('what nobody may weigh otherwise or waive', () => {
  it('is every rule of four areas', () => {
    expect(AREAS.filter(isFixedArea)).toEqual(['record', 'link', 'history', 'waiver']);
  });

  it.each<[RuleId, true | undefined, boolean]>([
    ['link/self', undefined, true],
    ['record/schema', undefined, true],
    ['history/id-changed', true, true],
    ['incident/id-unique', true, true],
    ['incident/id-unique', undefined, false],
    ['privacy/email-address', undefined, false],
  ])('%s, fixed by itself: %s', (id, fixed, is) => {
    expect(isFixed(fixed === undefined ? { id } : { id, fixed })).toBe(is);
  });
});

describe('the records that are asked about', () => {
  const records = [{ file: 'a.md' }, { file: 'b.md' }, { file: 'c.md' }];
  it.each<[string, ReadonlySet<string> | undefined, readonly string[]]>([
    ['all', undefined, ['a.md', 'b.md', 'c.md']],
    ['one', new Set(['b.md', 'd.md']), ['b.md']],
    ['none', new Set(), []],
  ])('%s', (_, only, files) => {
    expect(asked(records, { only }).map(({ file }) => file)).toEqual(files);
  });
});

const ACTION = 'actions/ACT-2026-0003.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORT = 'incidents/2026/INC-2026-0021.md';

async function found(id: RuleId, example: Omit<Example, 'name'>, only?: readonly string[]): Promise<readonly string[]> {
  const inspected = await inspectedExample({ name: 'case', ...example });
  const past = await pastOfExample({ name: 'case', ...example }, inspected);
  const rule = ruleById(id);
  if (rule === undefined) throw new TypeError(`there is no rule ${id}`);
  const now = Date.parse(EXAMPLE_NOW);
  const { findings } =
    only === undefined
      ? judge(inspected, [rule], now, { past })
      : { findings: judgeFiles(inspected, [rule], now, new Set(only)) };
  return findings.map(({ file }) => file);
}

describe('a rule speaks of the files that are asked about', () => {
  const noOwner = {
    from: CLOSED,
    set: { owner: null },
    files: { [REPORT]: { from: CLOSED, set: { id: 'INC-2026-0021', owner: null } } },
  } as const;
  const noEvidence = {
    from: CLOSED,
    set: { evidence: [] },
    before: {},
  } as const;
  it.each<[string, RuleId, Omit<Example, 'name'>, readonly string[] | undefined, readonly string[]]>([
    ['of every record', 'incident/owner-assigned', noOwner, undefined, [CLOSED, REPORT]],
    ['of one', 'incident/owner-assigned', noOwner, [REPORT], [REPORT]],
    ['of another', 'incident/owner-assigned', noOwner, [ACTION], []],
    ['of a change', 'history/evidence-removed', noEvidence, undefined, [CLOSED]],
    ['of no change', 'history/evidence-removed', { from: CLOSED, set: { evidence: [] } }, undefined, []],
  ])('%s', async (_, id, example, only, files) => {
    expect(await found(id, example, only)).toEqual(files);
  });
});

describe('what a rule relies on', () => {
  const broken = 'not a record\n';
  it.each<[string, Parameters<typeof isUnproven>[0]['reliesOn'], Omit<Example, 'name'>, boolean]>([
    ['nothing', undefined, { from: ACTION, text: broken }, false],
    ['records that can be read', ['actions'], { from: ACTION }, false],
    ['records of which one can not be read', ['actions'], { from: ACTION, text: broken }, true],
    ['records of another type', ['incidents'], { from: ACTION, text: broken }, false],
    ['several, of which one can not be read', ['incidents', 'actions'], { from: ACTION, text: broken }, true],
    ['a setting', ['roles'], { from: 'organisation.md' }, false],
    ['a setting of another form', ['roles'], { from: 'organisation.md', set: { roles: 3 } }, true],
    ['another setting', ['stores'], { from: 'organisation.md', set: { roles: 3 } }, false],
  ])('%s', async (_, reliesOn, example, is) => {
    const { content } = await inspectedExample({ name: 'case', ...example });
    const [rule] = rules;
    if (rule === undefined) throw new TypeError('there are no rules');
    const { reliesOn: __, ...text } = rule;
    expect(isUnproven(reliesOn === undefined ? text : { ...text, reliesOn }, content)).toBe(is);
  });
});

describe('the record that a finding is about', () => {
  it('is the one it stands on, the one that was named, or none', async () => {
    const { content } = await inspectedExample({ name: 'case', from: CLOSED });
    const on = content.of('incidents').find(({ file }) => file === CLOSED);
    if (on === undefined) throw new TypeError('there is no such record');
    const place = { line: 1, column: 1 };
    expect(recordOf({ on, message: 'so' })).toBe('INC-2026-0007');
    expect(recordOf({ on: content.organisation, message: 'so' })).toBe(null);
    expect(recordOf({ file: CLOSED, record: 'INC-2026-0007', place, message: 'so' })).toBe('INC-2026-0007');
    expect(recordOf({ file: 'notes.md', record: null, place, message: 'so' })).toBe(null);
  });
});
