import type { Guarded, Past } from '../../queries/past.ts';
import { epoch } from '../../records/time.ts';
import type { Organisation } from '../../records/types/index.ts';
import { loosenedDuty } from '../loosened-duties.ts';
import { type Finding, LEVELS, type Problem, type RuleContext, registerRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const DUTY = 'obligations/northwind-dpa.md';
const OTHER_TITLE = { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } } as const;
const real = (set: Readonly<Record<string, unknown>> = {}) => ({
  'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null, ...set } } as const,
});
const WAIVER = (expiresOn: string) =>
  `---\nid: WVR-2026-0001\ntitle: No day yet\nrule: evidence/retention-set\nrecords: [INC-2026-0007]\nreason: The plan is being written.\napprovedBy: managing-director\napprovedOn: 2026-11-02\nexpiresOn: ${expiresOn}\n---\n`;

/** Thresholds that ask for more the higher they are; every other one asks for less. */
const STRICT_WHEN_HIGH: readonly string[] = ['trainingCoverage', 'policySoonDays', 'dueSoonHours', 'recurrenceMonths'];

/** How much a weight lets pass: nothing, less, more, all. */
function laxness(weight: string): number {
  const level = LEVELS.find((name) => name === weight);
  return level === undefined ? LEVELS.length : LEVELS.indexOf(level);
}

function* weaker(was: Organisation, is: Organisation, { weightOf }: RuleContext): Generator<Problem> {
  for (const [rule, weight] of Object.entries(is.severities)) {
    const before = was.severities[rule] ?? weightOf(rule);
    if (before !== undefined && laxness(weight) > laxness(before))
      yield { at: ['severities', rule], message: `\`${rule}\` weighed \`${before}\` and is to weigh \`${weight}\`` };
  }
  for (const [rule, weight] of Object.entries(was.severities)) {
    const own = weightOf(rule);
    if (is.severities[rule] === undefined && own !== undefined && laxness(own) > laxness(weight))
      yield { at: ['severities'], message: `\`${rule}\` weighed \`${weight}\` and is to weigh \`${own}\`` };
  }
  const before = new Map(Object.entries(was.thresholds));
  for (const [name, limit] of Object.entries(is.thresholds)) {
    const old = before.get(name);
    if (old === undefined || limit === old || limit > old === STRICT_WHEN_HIGH.includes(name)) continue;
    yield { at: ['thresholds', name], message: `\`${name}\` was ${old} and is to be ${limit}` };
  }
  if (is.startedOn !== undefined && was.startedOn === undefined)
    yield { at: ['startedOn'], message: `\`startedOn\` was absent and is to be \`${is.startedOn}\`` };
  if (is.clock !== undefined && epoch(is.clock) !== epoch(was.clock))
    yield { at: ['clock'], message: `\`clock\` was ${said(was.clock)} and is to be ${said(is.clock)}` };
}

/**
 * What no change may do, beside records or alone: move the first day later, so that what was asked of the records would be
 * asked no more, or call them a sample, from which anything may be deleted.
 */
function* neverAgain(was: Organisation, is: Organisation): Generator<Problem> {
  if (was.startedOn !== undefined && is.startedOn !== undefined && is.startedOn > was.startedOn) {
    const fix = `Put it back: \`startedOn: ${was.startedOn}\`; the first day of the records never moves later.`;
    yield {
      at: ['startedOn'],
      message: `\`startedOn\` was \`${was.startedOn}\` and is to be \`${is.startedOn}\``,
      fix,
    };
  }
  if (is.sample && !was.sample) {
    const fix = 'Take `sample` out: the records of an organisation never become a sample.';
    yield { at: ['sample'], message: 'these records are to be a sample, which nothing binds', fix };
  }
}

function* dropped(was: Organisation, is: Organisation): Generator<Problem> {
  const now = new Map(Object.entries(is.roles));
  for (const [role, person] of Object.entries(was.roles))
    if (person !== undefined && now.get(role) === undefined)
      yield { at: ['roles'], message: `nobody is to be \`${role}\`, which was \`${person}\`` };
  for (const { id, confidential } of was.channels) {
    const index = is.channels.findIndex((channel) => channel.id === id);
    if (confidential && is.channels[index]?.confidential !== true)
      yield {
        at: index === -1 ? ['channels'] : ['channels', index],
        message: `the channel \`${id}\` is no longer ${index === -1 ? 'there, and it was' : ''} confidential`.replace(
          '  ',
          ' ',
        ),
      };
  }
}

function said(value: string | null | undefined): string {
  return value === undefined || value === null ? 'absent' : `\`${value}\``;
}

function* waivers({ content }: RuleContext, past: Past): Generator<Finding> {
  for (const on of content.of('waivers')) {
    const before = past.before('waivers', on.id);
    const { rule, records, expiresOn = '' } = on.data;
    if (!past.held('waivers', on.id))
      yield { on, message: `a waiver of \`${rule}\` comes with the records that are judged` };
    else if (before !== undefined && expiresOn > (before.data.expiresOn ?? ''))
      yield {
        on,
        at: ['expiresOn'],
        message: `the waiver ended on ${said(before.data.expiresOn)} and is to end on ${said(expiresOn)}`,
      };
    else if (
      before !== undefined &&
      (rule !== before.data.rule || records.some((id) => !before.data.records.includes(id)))
    )
      yield { on, at: ['records'], message: 'the waiver is to cover more than it did' };
  }
}

/** Duties that are to bind less, beside incidents for which they may bind. */
function* duties({ content }: RuleContext, past: Past): Generator<Finding> {
  const incidents =
    past.changed.some(({ folder }) => folder === 'incidents') ||
    content.held.some(({ folder, id }) => folder === 'incidents' && !past.held(folder, id));
  if (!incidents) return;
  for (const on of content.of('obligations')) {
    const before = past.before('obligations', on.id);
    if (before === undefined) continue;
    for (const problem of loosenedDuty(before.data, on.data)) yield { ...problem, on };
  }
}

const GUARDS: Readonly<Record<Guarded['guards'], string>> = {
  workflow: 'this file says how a change is checked',
  owners: 'this file says who has to agree to a change',
  packages: 'this file says which packages run in the check, and where they come from',
  program: 'this file is a part of the program that checks',
};
const HOW = { new: 'is new', changed: 'says something else', gone: 'is gone' } as const;

/** What is said of a file beside the records; it is no record itself. */
function touched({ file, guards, how, line, value }: Guarded): Finding {
  const message =
    value === null
      ? `${GUARDS[guards]}, and it ${HOW[how]} in a change of records`
      : `\`${value.name}\` was ${said(value.was)} and is to be ${said(value.is)} in a change of records`;
  const fix = 'Hand in this file by itself first; the records follow when that was agreed to.';
  return { file, record: null, place: { line, column: 1 }, message, fix };
}

/** Whether the change has to do with records beside the waivers: those that it judges with what it says of the judge. */
function changesRecords({ content }: RuleContext, past: Past): boolean {
  const others = past.changed.some(({ folder }) => folder !== 'waivers');
  return others || content.held.some(({ folder, id }) => folder !== 'waivers' && !past.held(folder, id));
}

export default registerRule({
  id: 'history/checker-weakened',
  severity: 'error',
  controls: ['A.5.24', '7.5.3', '9.1'],
  title: 'No change loosens the check that judges it',
  why: 'A rule that is switched off in the same change that breaks it protects nobody. What loosens the check is a change of its own, so that whoever agrees to it sees nothing else.',
  fix: 'Hand in the settings, the waivers and the duties by themselves first; the records follow when that was agreed to.',
  *check(context): Generator<Finding> {
    const { past, content } = context;
    if (past === null || past.organisation.data.sample) return;
    const [was, is] = [past.organisation.data, content.organisation.data];
    for (const problem of neverAgain(was, is)) yield { ...problem, on: content.organisation };
    if (!changesRecords(context, past)) return;
    yield* past.guarded.map(touched);
    for (const problem of [...weaker(was, is, context), ...dropped(was, is)])
      yield { ...problem, on: content.organisation };
    yield* waivers(context, past);
    yield* duties(context, past);
  },
  examples: {
    fails: [
      {
        name: 'a rule switched off, beside a record',
        from: 'organisation.md',
        set: { sample: null, clock: null, severities: { 'register/minimum-roles': 'off' } },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: { set: { sample: null, clock: null } },
        says: '43:3 `register/minimum-roles` weighed `error` and is to weigh `off`',
      },
      {
        name: 'more time for triage, no deputy, a later start and a channel that is no longer confidential',
        from: 'organisation.md',
        set: {
          sample: null,
          clock: null,
          'thresholds.triageHours': 48,
          'roles.deputy': null,
          startedOn: '2026-11-01',
          'channels[2].confidential': null,
        },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: { set: { sample: null, clock: null } },
        says: [
          '3:1 `startedOn` was `2026-01-05` and is to be `2026-11-01`',
          '15:5 the channel `confidential` is no longer confidential',
          '19:1 nobody is to be `deputy`, which was `it-admin`',
          '41:3 `triageHours` was 24 and is to be 48',
        ],
      },
      {
        name: 'a waiver that comes with a record',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-12-31') },
        before: { files: real() },
        says: 'waivers/WVR-2026-0001.md:1:1 a waiver of `evidence/retention-set` comes with the records that are judged',
      },
      {
        name: 'a waiver that lasts longer, beside a record',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-12-31') },
        before: { files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-11-30') } },
        says: 'waivers/WVR-2026-0001.md:9:1 the waiver ended on `2026-11-30` and is to end on `2026-12-31`',
      },
      {
        name: 'weights that were set go back to those of the rules, of which one was heavier and one the same',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: {
          set: {
            sample: null,
            clock: null,
            severities: {
              'register/quiet-period': 'error',
              'register/minimum-roles': 'error',
              'action/overdue': 'off',
            },
          },
        },
        says: '1:1 `register/quiet-period` weighed `error` and is to weigh `warning`',
      },
      {
        name: 'another clock, and a sample from now on',
        from: 'organisation.md',
        set: { clock: '2026-11-20T12:00+01:00' },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: { set: { sample: null, clock: null } },
        says: [
          '3:1 these records are to be a sample, which nothing binds',
          '4:1 `clock` was absent and is to be `2026-11-20T12:00+01:00`',
        ],
      },
      {
        name: 'a confidential channel and a first day that were not there',
        from: 'organisation.md',
        set: { sample: null, clock: null, 'channels[2]': null },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: { set: { sample: null, clock: null, startedOn: null } },
        says: [
          '3:1 `startedOn` was absent and is to be `2026-01-05`',
          '6:1 the channel `confidential` is no longer there, and it was confidential',
        ],
      },
      {
        name: 'less training, less warning and a shorter memory, a rule that only remarks',
        from: 'organisation.md',
        set: {
          sample: null,
          clock: null,
          'thresholds.trainingCoverage': 0.5,
          'thresholds.policySoonDays': 1,
          'thresholds.dueSoonHours': 1,
          'thresholds.recurrenceMonths': 1,
          severities: { 'register/quiet-period': 'info' },
        },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: { set: { sample: null, clock: null, severities: { 'register/quiet-period': 'warning' } } },
        says: [
          '43:3 `trainingCoverage` was 0.9 and is to be 0.5',
          '44:3 `policySoonDays` was 30 and is to be 1',
          '45:3 `dueSoonHours` was 24 and is to be 1',
          '46:3 `recurrenceMonths` was 12 and is to be 1',
          '48:3 `register/quiet-period` weighed `warning` and is to weigh `info`',
        ],
      },
      {
        name: 'a waiver of another rule, beside a record',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        files: {
          ...real(),
          'waivers/WVR-2026-0001.md': WAIVER('2026-11-30').replace('retention-set', 'hash-required'),
        },
        before: { files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-11-30') } },
        says: 'waivers/WVR-2026-0001.md:5:1 the waiver is to cover more than it did',
      },
      {
        name: 'a waiver of one record more',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        files: {
          ...real(),
          'waivers/WVR-2026-0001.md': WAIVER('2026-11-30').replace('0007]', '0007, INC-2026-0009]'),
        },
        before: { files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-11-30') } },
        says: 'waivers/WVR-2026-0001.md:5:1 the waiver is to cover more than it did',
      },
      {
        name: 'a rule switched off beside a record that is new',
        from: 'organisation.md',
        set: { sample: null, clock: null, severities: { 'register/minimum-roles': 'off' } },
        before: { set: { sample: null, clock: null }, files: { [CLOSED]: null } },
        says: '43:3 `register/minimum-roles` weighed `error` and is to weigh `off`',
      },
      {
        name: 'a later start, and nothing else',
        from: 'organisation.md',
        set: { sample: null, clock: null, startedOn: '2026-01-06' },
        before: { set: { sample: null, clock: null } },
        says: '3:1 `startedOn` was `2026-01-05` and is to be `2026-01-06`',
      },
      {
        name: 'a duty that is switched off, begins later, binds less and gives more time, beside an incident',
        from: DUTY,
        set: {
          off: 'Nobody asks for it.',
          effectiveOn: '2026-06-01',
          'appliesWhen.severityAtLeast': 'critical',
          'appliesWhen.categories': ['fraud'],
          'stages[0].amount': 72,
        },
        files: { ...real(), ...OTHER_TITLE },
        before: { files: real(), set: { 'appliesWhen.severityAtLeast': 'high' } },
        says: [
          '9:3 the duty is to bind less: its `severityAtLeast` is narrower',
          '10:3 the duty is to bind less: its `categories` is narrower',
          '13:5 the step `notification` is to give more time than 24 hours',
          '24:1 the duty is to be switched off',
          '25:1 the duty is to bind only since `2026-06-01`',
        ],
      },
      {
        name: 'a duty that loses its preset, a step and what a step starts at, beside an incident',
        from: DUTY,
        set: { 'stages[0].start': 'significant' },
        files: { ...real(), ...OTHER_TITLE },
        before: {
          files: real(),
          set: { preset: 'gdpr-33-processor', 'stages[1]': { id: 'report', start: 'stage:notification', content: [] } },
        },
        says: [
          '1:1 the duty is no longer `gdpr-33-processor`',
          '9:1 the step `report` is gone',
          '10:5 the step `notification` is to start at something else, or to bind less',
        ],
      },
      {
        name: 'a sample from now on, and nothing else',
        from: 'organisation.md',
        set: { clock: null },
        before: { set: { sample: null, clock: null } },
        says: '3:1 these records are to be a sample, which nothing binds',
      },
      {
        name: 'the workflow, the owners and the lock file, beside a record',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        around: {
          '.github/workflows/isms.yml': 'on: workflow_dispatch',
          '.github/workflows/other.yml': 'on: push',
          'package-lock.json': '{ "lockfileVersion": 3 }',
        },
        before: {
          set: { sample: null, clock: null },
          around: {
            '.github/workflows/isms.yml': 'on: pull_request',
            '.github/CODEOWNERS': '/content/organisation.md @fenwick/isms',
            'package-lock.json': '{}',
          },
        },
        says: [
          '../.github/CODEOWNERS:1:1 this file says who has to agree to a change, and it is gone in a change of records',
          '../.github/workflows/isms.yml:1:1 this file says how a change is checked, and it says something else in a change of records',
          '../.github/workflows/other.yml:1:1 this file says how a change is checked, and it is new in a change of records',
          '../package-lock.json:1:1 this file says which packages run in the check, and where they come from, and it says something else in a change of records',
        ],
      },
      {
        name: 'another version of this program, beside a record',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        around: { 'package.json': '{\n  "devDependencies": {\n    "isms": "0.9.0"\n  }\n}\n' },
        before: {
          set: { sample: null, clock: null },
          around: { 'package.json': '{ "devDependencies": { "isms": "1.0.0" } }' },
        },
        says: '../package.json:3:1 `devDependencies.isms` was `1.0.0` and is to be `0.9.0` in a change of records',
      },
    ],
    passes: [
      {
        name: 'a duty that is switched off, and nothing else',
        from: DUTY,
        set: { off: 'The contract has ended.' },
        files: real(),
        before: { files: real() },
      },
      {
        name: 'a duty that gives less time and binds more, beside an incident',
        from: DUTY,
        set: { 'stages[0].amount': 12, 'appliesWhen.personalData': null },
        files: { ...real(), ...OTHER_TITLE },
        before: {
          files: real(),
          set: { off: 'Not yet signed.', effectiveOn: '2026-01-01', 'appliesWhen.categories': ['fraud'] },
        },
      },
      {
        name: 'the workflow by itself, and another version of this program',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        around: {
          '.github/workflows/isms.yml': 'on: pull_request_target',
          'package.json': '{ "devDependencies": { "isms": "1.1.0" } }',
        },
        before: {
          set: { sample: null, clock: null },
          around: {
            '.github/workflows/isms.yml': 'on: pull_request',
            'package.json': '{ "devDependencies": { "isms": "1.0.0" } }',
          },
        },
      },
      {
        name: 'an earlier start, and nothing else',
        from: 'organisation.md',
        set: { sample: null, clock: null, startedOn: '2026-01-04' },
        before: { set: { sample: null, clock: null } },
      },
      {
        name: 'a first day where none was said, and nothing else',
        from: 'organisation.md',
        set: { sample: null, clock: null },
        before: { set: { sample: null, clock: null, startedOn: null } },
      },
      {
        name: 'a rule switched off, and nothing else',
        from: 'organisation.md',
        set: { sample: null, clock: null, severities: { 'register/minimum-roles': 'off' } },
        before: { set: { sample: null, clock: null } },
      },
      {
        name: 'less time for triage, and another channel, beside a record',
        from: 'organisation.md',
        set: {
          sample: null,
          clock: null,
          'thresholds.triageHours': 12,
          'channels[3]': { id: 'chat', label: 'Chat', address: 'https://chat.fenwick.example/report' },
        },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: { set: { sample: null, clock: null } },
      },
      {
        name: 'the first settings in place of a sample',
        from: 'organisation.md',
        set: { sample: null, clock: null, startedOn: '2026-11-19' },
        before: {},
      },
      {
        name: 'what asks for more, beside a record',
        from: 'organisation.md',
        set: {
          sample: null,
          'thresholds.trainingCoverage': 1,
          'thresholds.policySoonDays': 90,
          startedOn: '2026-01-01',
          clock: null,
          severities: { 'register/quiet-period': 'error', 'register/minimum-roles': 'error' },
        },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: {
          set: {
            sample: null,
            clock: null,
            severities: { 'register/quiet-period': 'warning', 'privacy/email-address': 'info' },
          },
        },
      },
      {
        name: 'a first day that is taken out, another deputy, and a channel that becomes confidential',
        from: 'organisation.md',
        set: {
          sample: null,
          clock: null,
          startedOn: null,
          'roles.deputy': 'ops-lead',
          'channels[0].confidential': true,
          'channels[1]': null,
        },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
        before: { set: { sample: null, clock: null } },
      },
      {
        name: 'a waiver that ends sooner and covers less, beside a record',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-11-25') },
        before: {
          files: {
            ...real(),
            'waivers/WVR-2026-0001.md': WAIVER('2026-11-30').replace('0007]', '0007, INC-2026-0009]'),
          },
        },
      },
      {
        name: 'waivers by themselves, one new and one that lasts longer',
        from: CLOSED,
        files: {
          ...real(),
          'waivers/WVR-2026-0001.md': WAIVER('2026-12-31'),
          'waivers/WVR-2026-0002.md': WAIVER('2026-12-31').replace('WVR-2026-0001', 'WVR-2026-0002'),
        },
        before: { files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-11-30') } },
      },
      {
        name: 'a waiver of before that stays as it was, beside a record',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-12-31') },
        before: { files: { ...real(), 'waivers/WVR-2026-0001.md': WAIVER('2026-12-31') } },
      },
      {
        name: 'a rule switched off beside a record, and nobody compares',
        from: 'organisation.md',
        set: { sample: null, clock: null, severities: { 'register/minimum-roles': 'off' } },
        files: { [CLOSED]: { from: CLOSED, set: { title: 'Laptop left on a tram' } } },
      },
    ],
  },
});
