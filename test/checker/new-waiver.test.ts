import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import { judge } from '../../src/checker/judge.ts';
import { EXAMPLE_NOW, type Example } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const FILES = { [CLOSED]: { from: CLOSED, set: { 'evidence[0].retainUntilOn': null } } } as const;
const REAL = { 'organisation.md': { from: 'organisation.md', set: { sample: false, clock: null } } } as const;

/** Which waivers accept the missing last day, where the register was so before the change; null where nobody compares. */
async function accepted(before: NonNullable<Example['before']> | null): Promise<readonly (string | null)[]> {
  const example: Example = { name: 'case', from: WAIVER, files: FILES, ...(before === null ? {} : { before }) };
  const inspected = await inspectedExample(example);
  const past = await pastOfExample(example, inspected);
  return judge(inspected, rules, Date.parse(EXAMPLE_NOW), { past })
    .findings.filter(({ rule }) => rule === 'evidence/retention-set')
    .map(({ waiver }) => waiver);
}

describe('a waiver in a change', () => {
  it.each<[what: string, before: NonNullable<Example['before']> | null, waivers: readonly (string | null)[]]>([
    ['holds where nobody compares', null, ['WVR-2026-0001']],
    ['holds where it was there before, as it is', { files: { ...FILES, ...REAL } }, ['WVR-2026-0001']],
    [
      'accepts nothing where the change brings it',
      { files: { ...FILES, ...REAL }, file: 'waivers/WVR-2026-0002.md', set: { id: 'WVR-2026-0002' } },
      [null],
    ],
    [
      'accepts nothing where the change alters it',
      { files: { ...FILES, ...REAL }, set: { expiresOn: '2026-11-30' } },
      [null],
    ],
    [
      'holds in a sample, whose change binds nobody',
      { files: FILES, set: { expiresOn: '2026-11-30' } },
      ['WVR-2026-0001'],
    ],
  ])('%s', async (_what, before, waivers) => expect(await accepted(before)).toEqual(waivers));
});
