import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/checker/finding.ts';
import { judge } from '../../src/checker/judge.ts';
import { EXAMPLE_NOW, type Example } from '../../src/rules/example.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORT = 'incidents/2026/INC-2026-0021.md';
const ORGANISATION = 'organisation.md';
const POLICY = 'policies/incident-management.md';
const TRAINING = 'training/TRN-2026-0001.md';

type Case = Omit<Example, 'name'>;

async function found(id: string, example: Case): Promise<readonly ReportedFinding[]> {
  const rule = ruleById(id);
  if (rule === undefined) throw new TypeError(`there is no rule ${id}`);
  return judge(await inspectedExample({ name: 'case', ...example }), [rule], Date.parse(example.now ?? EXAMPLE_NOW))
    .findings;
}

const open = { status: 'open', doneOn: null, doneEvidence: null, verification: null };
const noSimilar = { closure: null, similarChecked: null };
const noLink = {
  set: { 'links.nonconformities': [], 'review.nonconformity': { triggers: ['control-gap'] } },
  files: { [NONCONFORMITY]: { from: NONCONFORMITY, set: { source: [] } } },
} as const;
const young = { startedOn: '2026-08-22' };
const old = { startedOn: '2026-08-21' };

describe('a setting that changes some weight of a rule is told', () => {
  const changed = async (severities: Readonly<Record<string, string>>) => {
    const inspected = await inspectedExample({ name: 'case', from: ORGANISATION, set: { severities } });
    return judge(inspected, rules, Date.parse(EXAMPLE_NOW)).changedSeverities;
  };
  it.each<[string, string, string | null]>([
    ['action/overdue', 'warning', 'error'],
    ['action/overdue', 'error', 'warning'],
    ['action/overdue', 'off', 'error'],
    ['action/nc-similar-checked', 'warning', 'error'],
    ['incident/category-known', 'warning', 'error'],
    ['privacy/email-address', 'warning', null],
    ['privacy/email-address', 'info', 'warning'],
  ])('%s set to %s', async (rule, to, from) => {
    expect(await changed({ [rule]: to })).toEqual(from === null ? [] : [{ rule, from, to }]);
  });
});

describe('what weighs less or more than its rule usually does', () => {
  it.each<[string, string, string, Case]>([
    [
      'an action within the days that are tolerated',
      'action/overdue',
      'warning',
      { from: ACTION, set: { ...open, dueOn: '2026-11-06' } },
    ],
    ['an action one day past them', 'action/overdue', 'error', { from: ACTION, set: { ...open, dueOn: '2026-11-05' } }],
    [
      'a corrected nonconformity without a look elsewhere',
      'action/nc-similar-checked',
      'warning',
      { from: NONCONFORMITY, set: { ...noSimilar, status: 'corrected' } },
    ],
    [
      'a verified nonconformity without a look elsewhere',
      'action/nc-similar-checked',
      'warning',
      { from: NONCONFORMITY, set: { ...noSimilar, status: 'verified' } },
    ],
    [
      'a closed nonconformity without a look elsewhere',
      'action/nc-similar-checked',
      'error',
      { from: NONCONFORMITY, set: { similarChecked: null } },
    ],
    ['a trigger, no nonconformity, no reason', 'action/nc-trigger-unassessed', 'error', { from: CLOSED, ...noLink }],
    [
      'a trigger, no nonconformity, a reason',
      'action/nc-trigger-unassessed',
      'warning',
      {
        from: CLOSED,
        ...noLink,
        set: { ...noLink.set, 'review.nonconformity': { triggers: ['control-gap'], reason: 'Known since January.' } },
      },
    ],
    [
      'no incident policy on the last of the first days',
      'policy/incident-reporting-exists',
      'warning',
      { from: ORGANISATION, set: { ...young }, files: { [POLICY]: null }, now: '2026-11-19T12:00+01:00' },
    ],
    [
      'no incident policy after the first days',
      'policy/incident-reporting-exists',
      'error',
      { from: ORGANISATION, set: old, files: { [POLICY]: null } },
    ],
    [
      'no incident policy, and nobody knows since when',
      'policy/incident-reporting-exists',
      'error',
      { from: ORGANISATION, set: { startedOn: null }, files: { [POLICY]: null } },
    ],
    [
      'nothing is taught in the first days',
      'training/topic-incident-reporting-missing',
      'warning',
      { from: ORGANISATION, set: { startedOn: '2026-11-01' }, files: { [TRAINING]: null } },
    ],
    [
      'nothing is taught',
      'training/topic-incident-reporting-missing',
      'error',
      { from: ORGANISATION, files: { [TRAINING]: null } },
    ],
  ])('%s: %s is an %s', async (_, id, severity, example) => {
    expect((await found(id, example)).map((finding) => finding.severity)).toEqual([severity]);
  });
});

describe('the first days end at midnight where the organisation is, and begin there', () => {
  const DAYS = { startedOn: '2026-08-22', thresholds: { graceDays: 90 } };
  it.each<[where: string, timezone: string, moment: string, now: string, severity: string]>([
    ['west of Greenwich', 'America/Los_Angeles', 'the last minute', '2026-11-20T07:59Z', 'warning'],
    ['west of Greenwich', 'America/Los_Angeles', 'the minute after', '2026-11-20T08:00Z', 'error'],
    ['west of Greenwich', 'America/Los_Angeles', 'the minute before the first', '2026-08-22T06:59Z', 'error'],
    ['west of Greenwich', 'America/Los_Angeles', 'the first minute', '2026-08-22T07:00Z', 'warning'],
    ['east of Greenwich', 'Pacific/Auckland', 'the last minute', '2026-11-19T10:59Z', 'warning'],
    ['east of Greenwich', 'Pacific/Auckland', 'the minute after', '2026-11-19T11:00Z', 'error'],
    ['east of Greenwich', 'Pacific/Auckland', 'the minute before the first', '2026-08-21T11:59Z', 'error'],
    ['east of Greenwich', 'Pacific/Auckland', 'the first minute', '2026-08-21T12:00Z', 'warning'],
  ])('%s (%s), %s, %s: %s', async (_, timezone, __, now, severity) => {
    const bare = { set: { ...DAYS, timezone, 'roles.deputy': null }, files: { [POLICY]: null, [TRAINING]: null } };
    for (const id of [
      'register/minimum-roles',
      'training/topic-incident-reporting-missing',
      'policy/incident-reporting-exists',
    ]) {
      const weights = (await found(id, { from: ORGANISATION, ...bare, now })).map((finding) => finding.severity);
      expect([id, ...weights]).toEqual([id, severity]);
    }
  });
});

const JANE = 'jane.doe@northwind.example';
const said = (text: string): Case => ({ from: REPORT, sections: { 'What happened': text } });

describe('what a record must not hold is not repeated', () => {
  it.each<[string, string, string, Case]>([
    ['an address', 'privacy/email-address', JANE, said(`The mail of ${JANE} came twice: ${JANE}.`)],
    ['an address of one letter', 'privacy/email-address', 'j@n.example', said('The mail of j@n.example.')],
    ['a card', 'privacy/personal-identifier', '4111 1111 1111 1111', said('Typed 4111 1111 1111 1111 there.')],
    [
      'a bank account',
      'privacy/personal-identifier',
      'DE89370400440532013000',
      said('Paid to DE89370400440532013000.'),
    ],
    ['a telephone', 'privacy/personal-identifier', '+49 40 66969 123', said('Called from +49 40 66969 123.')],
  ])('%s', async (_, id, value, example) => {
    const findings = await found(id, example);
    expect(findings).toHaveLength(1);
    const inWords = JSON.stringify(findings);
    expect(inWords).not.toContain(value);
    expect(inWords.replaceAll(/\D/g, '')).not.toContain(value.replaceAll(/\D/g, '') || 'nothing to look for');
    expect(findings[0]?.line).toBeGreaterThan(8);
  });

  it('says the line of an address in a field, in the text and in a comment', async () => {
    const text = `---\nid: INC-2026-0021\ntitle: Mail of a@one.example\n# b@two.example\nreportedAt: 2026-11-20T08:20+01:00\n---\n\n## What happened\n\nFrom c@three.example.\n`;
    const findings = await found('privacy/email-address', { from: REPORT, text });
    expect(findings.map(({ line, column, message }) => `${line}:${column} ${message.slice(0, 32)}`)).toEqual([
      '3:16 the address `a…@o….example` stan',
      '4:3 the address `b…@t….example` stan',
      '10:6 the address `c…@t….example` stan',
    ]);
  });
});

describe('raw evidence', () => {
  it('is told beside the file that does not belong', async () => {
    const example = { from: ACTION, file: 'incidents/2026/traffic.PCAP', text: 'capture' } as const;
    const both = [
      ...(await found('privacy/raw-evidence-committed', example)),
      ...(await found('record/unknown-file', example)),
    ];
    expect(both.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'privacy/raw-evidence-committed incidents/2026/traffic.PCAP',
      'record/unknown-file incidents/2026/traffic.PCAP',
    ]);
  });
});

describe('what happened again', () => {
  it('is told once for a row of incidents, at the last of them', async () => {
    const again = (id: string, day: string) =>
      ({ from: CLOSED, set: { id, detectedAt: `${day}T08:15+01:00`, 'links.nonconformities': [] } }) as const;
    const findings = await found('action/recurrence', {
      from: CLOSED,
      set: { 'links.nonconformities': [] },
      files: {
        [NONCONFORMITY]: { from: NONCONFORMITY, set: { source: [] } },
        'incidents/2025/INC-2025-0001.md': again('INC-2025-0001', '2025-01-08'),
        'incidents/2025/INC-2025-0002.md': again('INC-2025-0002', '2025-11-03'),
        'incidents/2023/INC-2023-0001.md': again('INC-2023-0001', '2023-11-03'),
      },
    });
    expect(findings.map(({ record, related }) => [record, related.map(({ file }) => file)])).toEqual([
      ['INC-2026-0007', ['incidents/2025/INC-2025-0001.md', 'incidents/2025/INC-2025-0002.md']],
    ]);
  });
});

describe('limits that no calendar has', () => {
  it.each(['policy/ir-plan-tested', 'training/expired', 'training/spot-check-stale', 'action/recurrence'])(
    '%s stays silent',
    async (id) => {
      const far = Number.MAX_SAFE_INTEGER;
      const thresholds = {
        exerciseMonths: far,
        trainingMonths: far,
        spotCheckMonths: far,
        recurrenceMonths: far,
        onboardingDays: far,
      };
      const files = { [TRAINING]: { from: TRAINING, set: { validMonths: null } } } as const;
      expect(await found(id, { from: ORGANISATION, set: { thresholds }, files })).toEqual([]);
    },
  );
});
