import { describe, expect, it } from 'vitest';
import { doubleIds } from '../../src/rules/double-ids.ts';
import type { Example } from '../../src/rules/example.ts';
import { recordOf } from '../../src/rules/rule.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const ORGANISATION = 'organisation.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const DUTY = 'obligations/northwind-dpa.md';

/** What is found, each as the record, the place and the message. */
async function found(example: Omit<Example, 'name'>): Promise<readonly string[]> {
  const { content } = await inspectedExample({ name: 'case', ...example });
  return [...doubleIds(content)].map(
    (finding) => `${recordOf(finding) ?? 'organisation'} ${finding.at?.join('.')}: ${finding.message}`,
  );
}

const FIX = 'give one of the two an id of its own, or take the double out';
const channel = (id: string) => ({ id, label: 'Duty', address: 'tel:+49-30-0000000' });
const store = (id: string) => ({ id, label: 'Vault', address: 'https://vault.fenwick.example/' });

describe('items of one list that go by the same id', () => {
  it.each<[string, Omit<Example, 'name'>, readonly string[]]>([
    [
      'channels',
      { from: ORGANISATION, set: { channels: [channel('mail'), channel('phone'), channel('mail'), channel('mail')] } },
      [
        'organisation channels.2.id: channel 3 goes by the id `mail`, as channel 1 does',
        'organisation channels.3.id: channel 4 goes by the id `mail`, as channel 1 does',
      ],
    ],
    [
      'stores',
      { from: ORGANISATION, set: { stores: [store('safe'), store('vault'), store('vault')] } },
      ['organisation stores.2.id: store 3 goes by the id `vault`, as store 2 does'],
    ],
    [
      'evidence',
      { from: CLOSED, set: { 'evidence[1]': { id: 'wipe-receipt', description: 'The same again' } } },
      ['INC-2026-0007 evidence.1.id: item of evidence 2 goes by the id `wipe-receipt`, as item of evidence 1 does'],
    ],
    [
      'stages',
      {
        from: DUTY,
        set: { 'stages[1]': { id: 'notification', start: 'aware', amount: 72, unit: 'hours' } },
      },
      ['northwind-dpa stages.1.id: stage 2 goes by the id `notification`, as stage 1 does'],
    ],
    ['a store called as a channel is', { from: ORGANISATION, set: { 'stores[0].id': 'email' } }, []],
    ['no list at all', { from: ORGANISATION, set: { channels: [], stores: [] } }, []],
  ])('%s', async (_, example, said) => {
    expect(await found(example)).toEqual(said);
  });

  it('says how to mend it', async () => {
    const { content } = await inspectedExample({
      name: 'case',
      from: ORGANISATION,
      set: { stores: [store('vault'), store('vault')] },
    });
    expect([...doubleIds(content)].map(({ fix }) => fix)).toEqual([FIX]);
  });
});

type Stage = readonly [id: string, start: string, also?: string];

function duty(stages: readonly Stage[], preset: string | null = null): Omit<Example, 'name'> {
  return {
    from: DUTY,
    set: {
      preset,
      stages: stages.map(([id, start, also]) => ({
        id,
        start,
        amount: 24,
        unit: 'hours',
        ...(also === undefined ? {} : { also: { start: also, amount: 72, unit: 'hours' } }),
      })),
    },
  };
}

const none = (place: string, name: string) =>
  `northwind-dpa stages.${place}: the clock starts at the stage \`${name}\`, and there is none`;
const round = (place: string, name: string) =>
  `northwind-dpa stages.${place}: the clock starts at the stage \`${name}\`, which waits for this one, so neither ever starts`;

describe('stages whose clock starts at another stage', () => {
  it.each<[string, Omit<Example, 'name'>, readonly string[]]>([
    [
      'one after the other',
      duty([
        ['early', 'aware'],
        ['full', 'stage:early'],
        ['final', 'stage:full'],
      ]),
      [],
    ],
    [
      'in any order',
      duty([
        ['final', 'stage:full'],
        ['full', 'stage:early'],
        ['early', 'aware'],
      ]),
      [],
    ],
    ['one that is not there', duty([['full', 'stage:early']]), [none('0.start', 'early')]],
    [
      'a second clock that starts at one that is not there',
      duty([
        ['early', 'aware'],
        ['full', 'stage:early', 'stage:late'],
      ]),
      [none('1.also.start', 'late')],
    ],
    [
      'a second clock that starts at one that is there',
      duty([
        ['early', 'aware'],
        ['full', 'aware', 'stage:early'],
      ]),
      [],
    ],
    ['itself', duty([['full', 'stage:full']]), [round('0.start', 'full')]],
    [
      'two that wait for each other',
      duty([
        ['early', 'stage:full'],
        ['full', 'stage:early'],
      ]),
      [round('0.start', 'full'), round('1.start', 'early')],
    ],
    [
      'three that wait for each other, and one behind them',
      duty([
        ['one', 'stage:three'],
        ['two', 'stage:one'],
        ['three', 'stage:two'],
        ['four', 'stage:three'],
      ]),
      [round('0.start', 'three'), round('1.start', 'one'), round('2.start', 'two')],
    ],
    ['a stage of the preset', duty([['own', 'stage:early-warning']], 'nis2'), []],
    ['a stage that the preset does not have', duty([['own', 'stage:nowhere']], 'nis2'), [none('0.start', 'nowhere')]],
  ])('%s', async (_, example, said) => {
    expect(await found(example)).toEqual(said);
  });

  it.each<[string, readonly Stage[], string]>([
    ['alone', [['full', 'stage:early']], 'name another stage of this record: there is none yet'],
    [
      'beside others',
      [
        ['one', 'aware'],
        ['two', 'aware'],
        ['full', 'stage:early'],
      ],
      'name another stage of this record: one, two',
    ],
  ])('names the stages that there are: %s', async (_, stages, fix) => {
    const { content } = await inspectedExample({ name: 'case', ...duty(stages) });
    expect([...doubleIds(content)].map((finding) => finding.fix)).toEqual([fix]);
  });
});
