import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import type { ReportedFinding } from '../../src/checker/finding.ts';
import { type Judgement, judge, judgeFiles } from '../../src/checker/judge.ts';
import { EXAMPLE_NOW, type Example } from '../../src/rules/example.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import type { Finding, Level, Rule, RuleContext, RuleId } from '../../src/rules/rule.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const ORGANISATION = 'organisation.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';
const NOW = Date.parse(EXAMPLE_NOW);

const [some] = rules;
if (some === undefined) throw new TypeError('there are no rules');

/** A rule that finds what it is told to find. */
function ruleOf(id: RuleId, check: (context: RuleContext) => Iterable<Finding>, change: Partial<Rule> = {}): Rule {
  const words = { controls: ['A.5.24'], title: 'a rule', why: 'because', fix: 'mend it' };
  return { id, severity: 'error', ...words, examples: some?.examples ?? ruleExamples(), check, ...change };
}
function ruleExamples(): never {
  throw new TypeError('there are no examples');
}

type Case = Partial<Example>;

/** What a rule says that finds these things about the closed incident. */
async function judged(
  findings: (context: RuleContext) => readonly Finding[],
  { rule = {}, id = 'incident/told', ...example }: Case & { readonly rule?: Partial<Rule>; readonly id?: RuleId } = {},
): Promise<Judgement> {
  const inspected = await inspectedExample({ name: 'case', from: ORGANISATION, ...example });
  return judge(inspected, [ruleOf(id, findings, rule)], NOW);
}

function incident({ content }: RuleContext, id = 'INC-2026-0007') {
  const found = content.get('incidents', id);
  if (found === undefined) throw new TypeError(`there is no ${id}`);
  return found;
}

describe('a finding', () => {
  it('has what its rule says, where it does not say otherwise', async () => {
    const { findings } = await judged((context) => [{ on: incident(context), message: 'it is wrong' }]);
    expect(findings).toEqual([
      {
        rule: 'incident/told',
        severity: 'error',
        file: CLOSED,
        line: 1,
        column: 1,
        record: 'INC-2026-0007',
        field: null,
        message: 'it is wrong',
        fix: 'mend it',
        controls: ['A.5.24'],
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        related: [],
        waiver: null,
        mentions: [],
      },
    ]);
  });

  type Place = Pick<ReportedFinding, 'file' | 'line' | 'column' | 'record' | 'field'>;
  it.each<[what: string, of: (context: RuleContext) => Finding, place: Place]>([
    [
      'a field',
      (context) => ({ on: incident(context), at: ['title'], message: 'x' }),
      { file: CLOSED, line: 3, column: 1, record: 'INC-2026-0007', field: 'title' },
    ],
    [
      'the text',
      (context) => ({ on: incident(context), at: ['title'], inBody: { line: 1, column: 4 }, message: 'x' }),
      { file: CLOSED, line: expect.any(Number), column: 4, record: 'INC-2026-0007', field: 'title' },
    ],
    [
      'the settings',
      ({ content }) => ({ on: content.organisation, at: ['name'], message: 'x' }),
      { file: ORGANISATION, line: 2, column: 1, record: null, field: 'name' },
    ],
    [
      'a file that is no record',
      () => ({ file: 'notes.txt', record: null, place: { line: 4, column: 2 }, message: 'x' }),
      { file: 'notes.txt', line: 4, column: 2, record: null, field: null },
    ],
    [
      'a record that can not be read',
      () => ({ file: EVENT, record: 'INC-2026-0009', place: { line: 4, column: 2 }, at: ['id'], message: 'x' }),
      { file: EVENT, line: 4, column: 2, record: 'INC-2026-0009', field: 'id' },
    ],
  ])('stands at %s', async (_what, of, place) => {
    expect((await judged((context) => [of(context)])).findings).toEqual([expect.objectContaining(place)]);
  });

  it('in the text counts its lines below the frontmatter', async () => {
    const at = (line: number) => (context: RuleContext) => [
      { on: incident(context), inBody: { line, column: 1 }, message: 'x' } as const,
    ];
    const [first, third] = [await judged(at(1)), await judged(at(3))].map(({ findings }) => findings[0]?.line ?? 0);
    expect(first).toBeGreaterThan(20);
    expect(third).toBe((first ?? 0) + 2);
  });

  it('says its other places, and whom they are about', async () => {
    const { findings } = await judged((context) => [
      {
        on: incident(context),
        message: 'x',
        fix: 'type it',
        related: [
          { on: incident(context, 'INC-2026-0009'), at: ['title'], message: 'this one' },
          { on: incident(context), message: 'and itself' },
        ],
      },
    ]);
    expect(findings[0]).toMatchObject({
      fix: 'type it',
      related: [
        { file: EVENT, line: 3, column: 1, message: 'this one' },
        { file: CLOSED, line: 1, column: 1, message: 'and itself' },
      ],
      mentions: [{ folder: 'incidents', id: 'INC-2026-0009' }],
    });
  });

  it('is known again by its rule, record, field and number, whatever it says', async () => {
    const three = (words: string) => (context: RuleContext) => [
      { on: incident(context), at: ['title'], message: `${words} a` } as const,
      { on: incident(context), at: ['title'], message: `${words} b` } as const,
      { on: incident(context), at: ['kind'], message: `${words} c` } as const,
    ];
    const prints = async (words: string) => (await judged(three(words))).findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(await prints('one')).size).toBe(3);
    expect(await prints('one')).toEqual(await prints('two'));
  });

  it('repeats no secret, in none of its words', async () => {
    const token = `gh${'p_'}${'a1B2c3D4e5F6g7H8'.repeat(3).slice(0, 36)}`;
    const example = { from: EVENT, sections: { 'What happened': `With ${token}.` } } as const;
    const { findings } = await judged(
      (context) => [
        {
          on: incident(context),
          at: [token],
          message: `${token} is there`,
          fix: `take out ${token}`,
          related: [{ on: incident(context), message: `also ${token}` }],
        },
      ],
      example,
    );
    const [{ field, message, fix, related } = { field: '', message: '', fix: '', related: [] }] = findings;
    expect([field, message, fix, ...related.map((place) => place.message)]).toEqual([
      '…',
      '… is there',
      'take out …',
      'also …',
    ]);
  });
});

describe('how much a finding weighs', () => {
  const young = { startedOn: '2026-11-01' };
  const set = (to: Level | 'off', id = 'incident/told') => ({ severities: { [id]: to } });
  type Weighed = Case & { readonly rule?: Partial<Rule>; readonly id?: RuleId; readonly own?: Level };
  it.each<[what: string, weighed: Weighed, severity: Level | null]>([
    ['what its rule says', {}, 'error'],
    ['what its rule says', { rule: { severity: 'info' } }, 'info'],
    ['what it says itself', { own: 'warning' }, 'warning'],
    ['what the organisation says', { set: set('info') }, 'info'],
    ['what the organisation says before all', { set: set('error'), own: 'info' }, 'error'],
    ['nothing where that is switched off', { set: set('off') }, null],
    ['what its rule says where another is switched off', { set: set('off', 'incident/other') }, 'error'],
    ['what a fixed rule says, whatever the organisation does', { set: set('off'), rule: { fixed: true } }, 'error'],
    ['what a rule of a fixed area says', { set: set('off', 'link/told'), id: 'link/told' }, 'error'],
    ['less in the first days where the rule grants them', { set: young, rule: { grace: true } }, 'warning'],
    ['the same where it does not', { set: young }, 'error'],
    ['the same after them', { set: { startedOn: '2026-01-05' }, rule: { grace: true } }, 'error'],
    ['never more', { set: young, rule: { grace: true, severity: 'info' } }, 'info'],
    [
      'less where the organisation made it an error',
      { set: { ...young, ...set('error') }, rule: { grace: true, severity: 'info' } },
      'warning',
    ],
    ['less where it says so itself', { set: young, rule: { grace: true, severity: 'info' }, own: 'error' }, 'warning'],
  ])('%s: %j', async (_what, { own, ...weighed }, severity) => {
    const { findings } = await judged(
      (context) => [{ on: incident(context), message: 'x', ...(own === undefined ? {} : { severity: own }) }],
      weighed,
    );
    expect(findings.map((finding) => finding.severity)).toEqual(severity === null ? [] : [severity]);
  });

  it.each<[to: Level | 'off', rule: Partial<Rule>, from: Level | null]>([
    ['warning', {}, 'error'],
    ['error', {}, null],
    ['off', {}, 'error'],
    ['error', { alsoWeighs: ['info', 'warning'] }, 'warning'],
    ['warning', { severity: 'warning', alsoWeighs: ['info'] }, 'info'],
    ['off', { severity: 'info', alsoWeighs: ['warning'] }, 'warning'],
    ['off', { fixed: true }, null],
  ])('set to %s, of %j, is told as a change', async (to, rule, from) => {
    const { changedSeverities } = await judged(() => [], { set: set(to), rule });
    expect(changedSeverities).toEqual(from === null ? [] : [{ rule: 'incident/told', from, to }]);
  });
});

describe('many findings of one rule about one file', () => {
  const many =
    (count: number, severity: (at: number) => Level = () => 'info') =>
    (context: RuleContext): readonly Finding[] =>
      Array.from({ length: count }, (_, at) => ({
        on: incident(context),
        at: ['title'],
        message: `no. ${String(at).padStart(3, '0')}`,
        severity: severity(at),
        related: [{ on: incident(context), message: 'here' }],
        fix: 'of no matter',
      }));
  const last = async (findings: (context: RuleContext) => readonly Finding[]) => {
    const all = (await judged(findings)).findings;
    return { count: all.length, more: all.filter(({ message }) => message.includes('more of the same')) };
  };

  it('are all told up to a hundred', async () => expect(await last(many(100))).toEqual({ count: 100, more: [] }));

  it.each<[count: number, words: string]>([
    [101, '1 more of the same kind stands in this file'],
    [150, '50 more of the same kind stand in this file'],
  ])('of %i, a hundred and one that counts the others', async (count, words) => {
    const { count: told, more } = await last(many(count));
    expect(told).toBe(101);
    expect(more).toEqual([
      expect.objectContaining({
        message: words,
        fix: 'mend those that are listed, then check again',
        related: [],
        severity: 'info',
        field: 'title',
      }),
    ]);
  });

  it.each<[what: string, at: number, weight: Level]>([
    ['an error among them', 140, 'error'],
    ['an error before them', 20, 'info'],
  ])('the rest weighs as its heaviest: %s', async (_what, error, weight) => {
    const { more } = await last(many(150, (at) => (at === error ? 'error' : 'info')));
    expect(more.map(({ severity }) => severity)).toEqual([weight]);
  });

  it('are counted for each file by itself', async () => {
    const strays = (context: RuleContext): readonly Finding[] => [
      ...many(60)(context),
      ...Array.from({ length: 102 }, () => ({
        file: 'notes.txt',
        record: null,
        place: { line: 1, column: 1 },
        message: 'x',
      })),
    ];
    const { count, more } = await last(strays);
    expect(count).toBe(60 + 101);
    expect(more.map(({ file, message }) => `${file} ${message.slice(0, 6)}`)).toEqual(['notes.txt 2 more']);
  });
});

describe('what a rule may ask', () => {
  const asked = async (act: (context: RuleContext) => unknown, example: Case = {}, others: readonly Rule[] = []) => {
    const said: unknown[] = [];
    const rule = ruleOf('incident/told', (context) => {
      said.push(act(context));
      return [];
    });
    judge(await inspectedExample({ name: 'case', from: ORGANISATION, ...example }), [rule, ...others], NOW);
    return said;
  };

  it.each<[what: string, act: (context: RuleContext) => unknown, answer: unknown]>([
    ['what a rule weighs', ({ weightOf }) => weightOf('action/overdue'), 'warning'],
    ['what no rule weighs', ({ weightOf }) => weightOf('action/none'), undefined],
    ['whether a rule is fixed', ({ isFixed }) => isFixed('incident/closed-requires-root-cause'), true],
    ['whether another is', ({ isFixed }) => isFixed('evidence/retention-set'), false],
    ['whether what begins as a fixed area is', ({ isFixed }) => isFixed('record/anything'), true],
    ['whether what begins as another is', ({ isFixed }) => isFixed('evidence/anything'), false],
    ['whether what is no rule is', ({ isFixed }) => isFixed('anything'), false],
    ['what rules there are', ({ catalogue }) => catalogue.length, rules.length],
    ['what was seen where nothing was', ({ noticed }) => noticed('record/raw-html'), []],
    ['what a rule that nobody knows finds', ({ found }) => found('incident/none'), []],
    ['what is unproven of a rule that nobody knows', ({ isUnproven }) => isUnproven('incident/none'), false],
    ['what was before, where nobody compares', ({ past }) => past, null],
    ['what evidence says, where nobody compares', ({ evidence }) => evidence.size, 0],
    ['of which files, where nobody says', ({ only }) => only, undefined],
  ])('%s', async (_what, act, answer) => expect(await asked(act)).toEqual([answer]));

  it('what was seen in the text, without the rule that it is for', async () => {
    const example = { from: EVENT, sections: { 'What happened': 'A <b>mail</b>.' } } as const;
    const [seen] = await asked(({ noticed }) => noticed('record/raw-html').slice(0, 1), example);
    expect(seen).toEqual([
      {
        message: 'raw HTML `<b>` stands in the text',
        file: EVENT,
        record: 'INC-2026-0009',
        place: { line: expect.any(Number), column: 3 },
      },
    ]);
  });

  it('each rule is asked once, however many ask for it', async () => {
    let times = 0;
    const other = ruleOf('incident/other', ({ content }) => {
      times += 1;
      return [{ on: content.organisation, message: 'x' }];
    });
    expect(
      await asked(({ found }) => found('incident/other').length + found('incident/other').length, {}, [other]),
    ).toEqual([2]);
    expect(times).toBe(1);
  });

  it.each<[what: string, change: Partial<Rule>, example: Case, finds: number, unproven: boolean]>([
    ['as a rule', {}, {}, 1, false],
    ['not what is switched off', {}, { set: { severities: { 'incident/other': 'off' } } }, 0, false],
    ['what relies on records that are read', { reliesOn: ['people'] }, {}, 1, false],
    [
      'not what relies on records that can not be read',
      { reliesOn: ['people'] },
      { files: { 'people/it-admin.md': 'no record' } },
      0,
      true,
    ],
    ['what relies on others', { reliesOn: ['policies'] }, { files: { 'people/it-admin.md': 'no record' } }, 1, false],
  ])('what another finds: %s', async (_what, change, example, finds, unproven) => {
    const other = ruleOf('incident/other', ({ content }) => [{ on: content.organisation, message: 'x' }], change);
    const act = ({ found, isUnproven }: RuleContext) => [found('incident/other').length, isUnproven('incident/other')];
    expect(await asked(act, example, [other])).toEqual([[finds, unproven]]);
  });
});

describe('a change', () => {
  const lenient = { 'action/overdue': 'off', 'incident/told': 'info' };
  it.each<
    [
      what: string,
      before: Readonly<Record<string, unknown>> | null,
      now: Readonly<Record<string, unknown>>,
      severity: Level | null,
    ]
  >([
    ['nobody compares: by its own settings', null, { severities: { 'incident/told': 'info' }, sample: false }, 'info'],
    ['by the settings of before', { sample: false }, { severities: lenient, sample: false }, 'error'],
    ['that were lenient', { sample: false, severities: lenient }, { sample: false }, 'info'],
    ['by its own where those were a sample’s', { sample: true }, { severities: lenient, sample: false }, 'info'],
    ['by the first day of before', { sample: false }, { startedOn: '2026-11-01', sample: false }, 'error'],
    ['that was not long ago', { sample: false, startedOn: '2026-11-01' }, { sample: false }, 'warning'],
    [
      'by the thresholds of before',
      { sample: false, startedOn: '2026-11-01', thresholds: { graceDays: 1 } },
      { sample: false, startedOn: '2026-11-01' },
      'error',
    ],
  ])('is judged %s', async (_what, before, now, severity) => {
    const example: Example = {
      name: 'case',
      from: ORGANISATION,
      set: { clock: null, ...now },
      ...(before === null ? {} : { before: { set: { clock: null, ...before } } }),
    };
    const inspected = await inspectedExample(example);
    const rule = ruleOf('incident/told', (context) => [{ on: incident(context), message: 'x' }], { grace: true });
    const past = await pastOfExample(example, inspected);
    const { findings } = judge(inspected, [rule], NOW, { past });
    expect(findings.map((finding) => finding.severity)).toEqual(severity === null ? [] : [severity]);
  });
});

describe('asked about some files alone', () => {
  it('says what it says of them among all', async () => {
    const inspected = await inspectedExample({
      name: 'case',
      from: CLOSED,
      sections: { 'Root cause': null },
      files: { [EVENT]: { from: EVENT, set: { title: null } }, 'notes.txt': 'x' },
    });
    const all = judge(inspected, rules, NOW).findings;
    const files = [...new Set(all.map(({ file }) => file))];
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const few = judgeFiles(inspected, rules, NOW, new Set([file]));
      expect(few).toEqual(all.filter((finding) => finding.file === file));
    }
    expect(judgeFiles(inspected, rules, NOW, new Set())).toEqual([]);
  });

  it('a rule is told of which, and hears of others what they find about all', async () => {
    const inspected = await inspectedExample({ name: 'case', from: ORGANISATION });
    const heard: unknown[] = [];
    const other = ruleOf('incident/other', (context) =>
      [...context.content.of('incidents')]
        .filter(({ file }) => context.only === undefined || context.only.has(file))
        .map((on) => ({ on, message: 'x' })),
    );
    const rule = ruleOf('incident/told', ({ only, found }) => {
      const [once, again] = [found('incident/other'), found('incident/other')];
      heard.push([only, once.length, once === again]);
      return [];
    });
    const few = judgeFiles(inspected, [rule, other], NOW, new Set([CLOSED]));
    expect(few.map(({ file }) => file)).toEqual([CLOSED]);
    expect(heard[0]).toEqual([new Set([CLOSED]), inspected.content.of('incidents').length, true]);
  });

  it('applies the waivers', async () => {
    const WAIVER = 'waivers/WVR-2026-0001.md';
    const inspected = await inspectedExample({
      name: 'case',
      from: WAIVER,
      files: { [CLOSED]: { from: CLOSED, set: { 'evidence[0].retainUntilOn': null } } },
    });
    const few = judgeFiles(inspected, rules, NOW, new Set([CLOSED]));
    expect(few.map(({ waiver }) => waiver)).toEqual(['WVR-2026-0001']);
  });
});

describe('the records', () => {
  it('are counted by type, those that can not be read too', async () => {
    const files = { 'people/it-admin.md': 'no record', 'policies/incident-management.md': null };
    const { records } = await judged(() => [], { files });
    const whole = await judged(() => []);
    expect(records).toEqual({ ...whole.records, policies: whole.records.policies - 1 });
    expect(whole.records).toMatchObject({ incidents: 5, waivers: 0, policies: 1 });
    expect(ruleById('incident/told')).toBeUndefined();
  });
});
