import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { type Judgement, judge } from '../../src/checker/judge.ts';
import { exitStatus, summarise } from '../../src/checker/report.ts';
import { EXAMPLE_NOW, type Example, exampleSource } from '../../src/rules/example.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { inspectOnce } from '../helpers/inspected.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const UNDATED = { [CLOSED]: { from: CLOSED, set: { 'evidence[0].retainUntilOn': null } } } as const;

type Case = Partial<Pick<Example, 'set' | 'files' | 'now'>>;

/** Judges the base register with evidence that has no last day, and a waiver for it that is set otherwise. */
async function judged({ set = {}, files = {}, now = EXAMPLE_NOW }: Case, asked = rules): Promise<Judgement> {
  const source = exampleSource({ name: '', from: WAIVER, set, files: { ...UNDATED, ...files } });
  return judge(await inspectSource(source, inspectOnce), asked, Date.parse(now));
}

function said({ findings }: Judgement): readonly string[] {
  return findings.map(({ rule, field, waiver }) => `${rule} ${field ?? ''} ${waiver ?? ''}`.trim());
}

const ACCEPTED = 'evidence/retention-set evidence[0].retainUntilOn WVR-2026-0001';
const OPEN = 'evidence/retention-set evidence[0].retainUntilOn';

describe('a waiver in force', () => {
  it('accepts what its rule finds about its record, and changes nothing else that is said', async () => {
    const { findings, acceptances } = await judged({});
    const [open] = (await judged({ set: { rule: null } })).findings;
    expect(findings).toEqual([{ ...open, waiver: 'WVR-2026-0001' }]);
    expect(acceptances).toEqual([
      {
        id: 'WVR-2026-0001',
        file: WAIVER,
        rule: 'evidence/retention-set',
        title: 'No last day yet for the confirmation of the wipe',
        reason: 'Our insurer says by the end of the year how long it wants the confirmation to be kept.',
        approvedBy: 'managing-director',
        approvedOn: '2026-10-05',
        expiresOn: '2026-12-31',
      },
    ]);
  });

  it('counts as waived alone, and never moves the exit status', async () => {
    const severities = { 'evidence/retention-set': 'error' };
    const files = { 'organisation.md': { from: 'organisation.md', set: { severities } } } as const;
    const { findings } = await judged({ files });
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
    expect(summarise(findings)).toEqual({ error: 0, warning: 0, info: 0, waived: 1 });
    expect(exitStatus(summarise(findings), 'warning')).toBe(0);
  });

  it.each<[when: string, change: Case]>([
    ['on its last day, in the zone of the organisation', { now: '2026-12-31T22:59Z' }],
    ['on the day of its approval', { set: { approvedOn: '2026-11-20' } }],
    ['for as long as it may', { set: { expiresOn: '2027-01-03' } }],
    ['approved by somebody who owns another record', { set: { approvedBy: 'it-admin' } }],
  ])('holds %s', async (_when, change) => {
    expect(said(await judged(change))).toContain(ACCEPTED);
  });
});

describe('a waiver accepts nothing, and is an error itself, when it', () => {
  it.each<[when: string, change: Case, says: string]>([
    ['has expired', { now: '2026-12-31T23:00Z' }, 'waiver/expired expiresOn'],
    ['is approved by nobody', { set: { approvedBy: null } }, 'waiver/approver-required approvedBy'],
    [
      'is approved by the owner of the record',
      { set: { approvedBy: 'isms-manager' } },
      'waiver/approver-required approvedBy',
    ],
    [
      'is approved by somebody who does not exist',
      { set: { approvedBy: 'the-board' } },
      'waiver/approver-required approvedBy',
    ],
    ['does not say when it was approved', { set: { approvedOn: null } }, 'waiver/approver-required approvedOn'],
    ['is yet to be approved', { set: { approvedOn: '2026-11-21' } }, 'waiver/approver-required approvedOn'],
    ['never ends', { set: { expiresOn: null } }, 'waiver/term-limited expiresOn'],
    ['lasts a day too long', { set: { expiresOn: '2027-01-04' } }, 'waiver/term-limited expiresOn'],
    ['gives no reason', { set: { reason: 'n/a' } }, 'waiver/reason-required reason'],
    ['names no rule', { set: { rule: null } }, 'waiver/rule-known rule'],
    ['names an area', { set: { rule: 'evidence' } }, 'waiver/rule-known rule'],
    ['names another record', { set: { records: ['INC-2026-0009'] } }, 'waiver/unused records[0]'],
    ['names no record', { set: { records: [] } }, 'waiver/unused records'],
  ])('%s', async (_when, change, says) => {
    const found = said(await judged(change));
    expect(found).toContain(OPEN);
    expect(found).toContain(says);
    expect(found).not.toContain(ACCEPTED);
  });

  it.each([
    'incident/closed-requires-root-cause',
    'incident/closed-requires-lessons',
    'incident/phase-order',
    'record/schema',
    'link/unresolved',
    'history/record-deleted',
    'waiver/expired',
  ])('excuses from %s', async (rule) => {
    expect(said(await judged({ set: { rule } }))).toEqual([OPEN, 'waiver/rule-waivable rule']);
  });

  it('is a fixed rule for which it is written: the finding stays', async () => {
    const files = { [CLOSED]: { from: CLOSED, set: { 'links.actions': ['ACT-2026-0099'] } } } as const;
    const { findings } = await judged({ set: { rule: 'link/unresolved' }, files });
    expect(findings.filter(({ rule }) => rule === 'link/unresolved').map(({ waiver }) => waiver)).toEqual([null]);
  });
});

describe('a waiver for several records', () => {
  it('holds for those that need it, and is an error for the others', async () => {
    const found = said(await judged({ set: { records: ['INC-2026-0007', 'INC-2026-0009', 'INC-2026-0099'] } }));
    expect(found).toEqual([
      ACCEPTED,
      'waiver/unused records[1]',
      'link/unresolved records[2]',
      'waiver/unused records[2]',
    ]);
  });
});

describe('with some rules asked', () => {
  const only = (id: string) => rules.filter((rule) => rule.id === id);
  it.each<[asked: string, finds: readonly string[]]>([
    ['evidence/retention-set', [ACCEPTED]],
    ['incident/detected-at-required', []],
    ['waiver/unused', []],
  ])('%s finds what it finds among all', async (asked, finds) => {
    expect(ruleById(asked)?.id).toBe(asked);
    expect(said(await judged({}, only(asked)))).toEqual(finds);
  });

  it('waiver/unused finds a waiver that nothing needs, though its rule was not asked', async () => {
    const files = { [CLOSED]: { from: CLOSED, set: {} } } as const;
    expect(said(await judged({ files }, only('waiver/unused')))).toEqual(['waiver/unused records[0]']);
  });
});

describe('the reason of a waiver', () => {
  it('repeats no secret that stands in it', async () => {
    const token = `gh${'p_'}${'a1B2c3D4e5F6g7H8'.repeat(3).slice(0, 36)}`;
    const { acceptances } = await judged({ set: { reason: `The vault opens with ${token} alone.` } });
    expect(acceptances.map(({ reason }) => reason)).toEqual(['The vault opens with … alone.']);
  });
});
