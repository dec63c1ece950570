import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import { judgeAgainst } from '../../src/checker/judge-bases.ts';
import { dayBegins } from '../../src/records/time.ts';
import { EXAMPLE_NOW, type Example } from '../../src/rules/example.ts';
import { ruleById } from '../../src/rules/index.ts';
import { inspectedExample } from '../helpers/inspected.ts';

describe('a judgement against several commits', () => {
  const WAIVER = 'waivers/WVR-2026-0001.md';
  /** A change that takes a waiver away, which may go when it is over. */
  const gone = (until: string): Example => ({
    name: '',
    from: 'organisation.md',
    set: { sample: null, clock: null },
    files: { [WAIVER]: null },
    before: { set: { sample: null, clock: null }, files: { [WAIVER]: { from: WAIVER, set: { expiresOn: until } } } },
  });

  it.each([
    [['2026-12-01', '2026-12-05'], '2026-12-02'],
    [['2026-12-05', '2026-12-01'], '2026-12-02'],
    [['2026-12-05', '2026-01-05'], '2026-12-06'],
    [['2026-01-05', '2026-12-05'], '2026-12-06'],
    [['2026-01-05', '2026-02-05'], null],
  ])('in which a waiver ended %j holds until %s', async (ends, until) => {
    const examples = ends.map(gone);
    const [example] = examples;
    const rule = ruleById('history/record-deleted');
    if (example === undefined || rule === undefined) throw new Error('there is nothing to judge');
    const inspected = await inspectedExample(example);
    const pasts = await Promise.all(examples.map((one) => pastOfExample(one, inspected)));
    const judged = judgeAgainst(
      inspected,
      [rule],
      Date.parse(EXAMPLE_NOW),
      { evidence: new Map(), answers: null, places: null },
      pasts.flatMap((past) => past ?? []),
    );
    expect(judged.until).toBe(until === null ? null : dayBegins(until, 'Europe/Berlin'));
  });
});
