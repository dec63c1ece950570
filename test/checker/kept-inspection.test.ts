import { describe, expect, it } from 'vitest';
import { isKept } from '../../src/checker/inspection-shape.ts';

const place = { line: 3, column: 1 };
const read = {
  ok: true,
  data: { id: 'INC-2026-0007' },
  empty: [['affected', 0]],
  cut: { yamlStart: 4, yamlEnd: 30, bodyStart: 34 },
};
const fault = { message: 'no frontmatter', fix: 'write it', ...place };
const sections = {
  list: [{ heading: 'Root cause', line: 1, text: 'A key.' }],
  headings: ['Root cause'],
  text: 'A key.',
  foreign: [{ kind: 'raw-html', value: '<b>', ...place }],
  links: [{ url: '/a/', ...place }],
  pictures: [{ url: 'INC-2026-0007.screen.png', words: '', ...place }],
  lookalikes: [{ kind: 'no-blank', text: '##Root cause', line: 2 }],
};
const shaped = {
  data: { id: 'INC-2026-0007' },
  faults: [{ rule: 'record/schema', at: ['tlp'], message: 'not in its list', fix: 'use another', place }],
  targets: [{ folders: ['people'], ids: ['ops-lead'] }],
};
const KEPT = {
  read,
  shaped,
  sections,
  hidden: [{ at: ['title'], message: 'hidden', fix: 'take it out', ...place }],
  prose: [{ rule: 'record/link-text', message: 'no words', fix: 'write them', ...place }],
  secrets: [{ kind: 'token', start: 3, end: 9, ...place }],
};

describe('an inspection that is kept', () => {
  it.each<[what: string, value: unknown]>([
    ['a record', KEPT],
    ['a file that could not be read', { ...KEPT, read: { ok: false, fault }, shaped: null, sections: null }],
    ['data of no type', { ...KEPT, shaped: { ...shaped, data: null } }],
    ['nothing to remark', { ...KEPT, hidden: [], prose: [], secrets: [] }],
    ['a remark without a fix', { ...KEPT, prose: [{ rule: 'incident/x', message: 'x', line: 0, column: 0 }] }],
    ['no picture', { ...KEPT, sections: { ...sections, pictures: [] } }],
    [
      'an underlined heading',
      { ...KEPT, sections: { ...sections, lookalikes: [{ kind: 'underlined', text: '', line: 1 }] } },
    ],
  ])('%s', (_what, value) => expect(isKept(value)).toBe(true));
});

/** Every value with one leaf of it, or one key, changed: what a damaged or foreign file may hold. */
function* damaged(value: unknown, path: string): Generator<readonly [path: string, value: unknown]> {
  yield [`${path} undefined`, undefined];
  yield typeof value === 'number' ? [`${path} one`, 'one'] : [`${path} 1.5`, 1.5];
  if (typeof value === 'number') yield [`${path} -1`, -1];
  if (Array.isArray(value)) {
    yield [`${path} {}`, {}];
    for (const [at, item] of value.entries())
      for (const [where, other] of damaged(item, `${path}[${at}]`)) yield [where, value.with(at, other)];
  } else if (typeof value === 'object' && value !== null) {
    yield [`${path} null`, null];
    yield [`${path} []`, []];
    for (const [key, inner] of Object.entries(value))
      for (const [where, other] of damaged(inner, `${path}.${key}`)) yield [where, { ...value, [key]: other }];
  }
}

/** What the frontmatter says is judged by its schema; a remark may lack its fix, a path may have names, a file no sections. */
const FREE = [
  'kept.read.empty[0][1] one',
  'kept.sections null',
  'kept.prose[0].fix undefined',
  'kept.shaped null',
  'kept.shaped.data null',
];

describe('is no inspection', () => {
  const cases = [...damaged(KEPT, 'kept')].filter(([path]) => !path.startsWith('kept.read.data.'));
  it('with anything of another kind in its place', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(
      cases
        .filter(([, value]) => isKept(value))
        .map(([path]) => path)
        .sort(),
    ).toEqual([...FREE].sort());
  });

  it.each<[what: string, value: unknown]>([
    ['a fault that says that it was read', { ...KEPT, read: { ok: true, fault } }],
    ['a record that says that it was not', { ...KEPT, read: { ...read, ok: false } }],
    ['a remark of no area', { ...KEPT, prose: [{ rule: 'others/x', message: 'x', ...place }] }],
    ['a remark with a number for a fix', { ...KEPT, prose: [{ rule: 'incident/x', message: 'x', fix: 7, ...place }] }],
    [
      'a kind that nobody knows',
      { ...KEPT, sections: { ...sections, foreign: [{ kind: 'video', value: '', ...place }] } },
    ],
    ['no object', 'kept'],
    ['nothing', null],
  ])('%s', (_what, value) => expect(isKept(value)).toBe(false));

  it('with a fault that lacks anything', () => {
    const cases = [...damaged(fault, 'fault')].map(([path, value]): [string, unknown] => [
      path,
      { ...KEPT, read: { ok: false, fault: value }, sections: null },
    ]);
    expect(cases.filter(([, value]) => isKept(value)).map(([path]) => path)).toEqual([]);
  });
});
