import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import { type Judgement, judge } from '../../src/checker/judge.ts';
import { onClocksOf } from '../../src/regimes/clock.ts';
import { EXAMPLE_NOW, type Example } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { inspectedExample } from '../helpers/inspected.ts';

/** Before anything that an example tells of. */
const BEFORE = '2025-12-01T00:00Z';
/** After all of it. */
const AFTER = Date.parse('9998-01-01T00:00Z');

function examplesOf({ examples }: Rule): readonly Example[] {
  return [...examples.fails, ...examples.passes];
}

/** An instant as people read it; what holds up to an instant and with it changes a millisecond later. */
function shown(at: number): string {
  return `${at % 1000 === 1 ? 'after ' : ''}${onClocksOf('Europe/Berlin', at)}`;
}

/** How a rule judges an example from an instant on, until nothing comes due any more. */
interface Life {
  /** The instants at which it says something else than just before. */
  readonly changes: readonly string[];
  /** Where something else was said before the judgement ran out. */
  readonly broken: readonly string[];
}

async function lifeOf(rule: Rule, example: Example, from = BEFORE): Promise<Life> {
  const inspected = await inspectedExample(example);
  const past = await pastOfExample(example, inspected);
  const evidence = new Map(Object.entries(example.evidence ?? {}));
  const at = (now: number): Judgement => judge(inspected, [rule], now, { past, evidence });
  const said = ({ findings, acceptances, until }: Judgement): string => JSON.stringify([findings, acceptances, until]);
  const changes: string[] = [];
  const broken: string[] = [];
  const outlive = (here: Judgement): void => {
    const last = (here.until ?? AFTER) - 1;
    if (said(at(last)) !== said(here)) broken.push(`${example.name}: ${shown(last)}`);
  };
  outlive(at(Date.parse(example.now ?? EXAMPLE_NOW)));
  let here = at(Date.parse(from));
  while (here.until !== null) {
    outlive(here);
    const next = at(here.until);
    if (JSON.stringify(next.findings) !== JSON.stringify(here.findings)) changes.push(shown(here.until));
    here = next;
  }
  outlive(here);
  return { changes, broken };
}

const known = new Map<Rule, Promise<readonly Life[]>>();

function livesOf(rule: Rule): Promise<readonly Life[]> {
  const lives = known.get(rule) ?? Promise.all(examplesOf(rule).map((example) => lifeOf(rule, example)));
  known.set(rule, lives);
  return lives;
}

describe('what a rule says of its examples holds until the judgement runs out, from long before all of it to long after', () => {
  it.each(rules)('$id', async (rule) => expect((await livesOf(rule)).flatMap(({ broken }) => broken)).toEqual([]));

  it('and every rule that says something else as time goes by has its row below', async () => {
    const speaking: string[] = [];
    for (const rule of rules)
      if ((await livesOf(rule)).some(({ changes }) => changes.length > 0)) speaking.push(rule.id);
    expect(speaking).toEqual(ROWS.map(([id]) => id));
  });
});

/** When what a rule says of the first example, or the one that is named, changes: on the clocks of Berlin. */
const ROWS: readonly (readonly [rule: string, changes: readonly string[], example?: string, from?: string])[] = [
  ['action/overdue', ['2026-11-20T00:00:00+01:00', '2026-12-04T00:00:00+01:00']],
  ['evidence/retention-expired', ['2026-11-20T00:00:00+01:00']],
  ['history/backdated-entry', ['after 2026-11-15T12:00:00+01:00']],
  ['incident/closed-with-open-notification', ['after 2026-03-03T08:20:00+01:00']],
  ['incident/future-timestamp', ['2026-11-20T12:01:00+01:00'], 'the report of a minute from now', EXAMPLE_NOW],
  [
    'incident/stale-open',
    ['after 2026-03-24T10:00:00+01:00', 'after 2026-12-03T16:30:00+01:00', 'after 2026-12-04T08:20:00+01:00'],
  ],
  ['incident/timeline-within-bounds', ['2026-03-01T08:20:00+01:00']],
  ['incident/triage-overdue', ['after 2026-11-21T08:20:00+01:00']],
  ['notification/assessment-required', ['2026-03-02T08:20:00+01:00'], 'a duty applies, and nothing was decided'],
  ['notification/contact-known', ['2026-11-20T00:00:00+01:00']],
  ['notification/deadline-approaching', ['2026-03-02T08:20:00+01:00', 'after 2026-03-03T08:20:00+01:00']],
  ['notification/deadline-missed', ['after 2026-03-03T08:20:00+01:00']],
  ['notification/obligation-missing', ['2026-03-02T08:20:00+01:00']],
  ['notification/preset-unverified', ['2026-11-20T00:00:00+01:00']],
  ['notification/sent-late-without-reason', ['2026-03-03T08:20:01+01:00']],
  ['policy/approved-by-and-at', ['2026-02-02T00:00:00+01:00']],
  ['policy/incident-reporting-exists', ['2026-01-05T00:00:00+01:00', '2026-04-05T00:00:00+02:00']],
  ['policy/ir-plan-tested', ['2027-02-03T00:00:00+01:00']],
  ['policy/review-due-soon', ['2026-10-21T00:00:00+02:00', '2026-11-21T00:00:00+01:00']],
  ['policy/review-overdue', ['2026-11-20T00:00:00+01:00']],
  ['record/still-to-come', ['2026-11-21T00:00:00+01:00'], 'a contact that was verified tomorrow', EXAMPLE_NOW],
  ['register/empty', ['2026-01-05T00:00:00+01:00', '2026-04-05T00:00:00+02:00']],
  ['register/minimum-roles', ['2026-01-05T00:00:00+01:00', '2026-04-05T00:00:00+02:00']],
  ['register/quiet-period', ['after 2026-04-05T02:00:00+02:00'], 'counted from the day on which the records began'],
  ['register/schema-version', ['2026-01-05T00:00:00+01:00', '2026-04-05T00:00:00+02:00']],
  ['review/management-covers-incidents', ['2026-07-10T00:00:00+02:00']],
  ['review/management-inputs-complete', ['2026-07-10T00:00:00+02:00']],
  ['review/management-interval', ['2026-01-05T00:00:00+01:00', '2026-04-05T00:00:00+02:00']],
  ['review/post-incident-overdue', ['after 2026-11-14T12:00:00+01:00']],
  ['risk/accepted-needs-approver', ['2026-06-20T00:00:00+02:00']],
  ['risk/review-overdue', ['2026-11-20T00:00:00+01:00']],
  ['risk/treatment-overdue', ['2026-11-20T00:00:00+01:00']],
  ['training/completion-date', ['2026-03-16T00:00:00+01:00', '2026-04-05T00:00:00+02:00']],
  ['training/coverage-below', ['2026-02-05T00:00:00+01:00', '2026-03-16T00:00:00+01:00', '2027-03-17T00:00:00+01:00']],
  ['training/expired', ['2027-03-17T00:00:00+01:00']],
  [
    'training/onboarding-missing',
    ['2026-02-05T00:00:00+01:00', '2026-03-16T00:00:00+01:00', '2026-11-20T00:00:00+01:00'],
  ],
  ['training/person-known', ['2026-01-05T00:00:00+01:00', '2026-04-05T00:00:00+02:00']],
  [
    'training/responder-competence',
    ['2026-02-05T00:00:00+01:00', '2026-03-16T00:00:00+01:00', '2027-03-17T00:00:00+01:00'],
  ],
  ['training/spot-check-stale', ['2027-01-06T00:00:00+01:00']],
  [
    'training/topic-incident-reporting-missing',
    ['2026-01-05T00:00:00+01:00', '2026-03-16T00:00:00+01:00', '2026-04-05T00:00:00+02:00'],
  ],
  ['waiver/approver-required', ['2026-10-05T00:00:00+02:00']],
  ['waiver/expired', ['2026-11-20T00:00:00+01:00']],
  ['waiver/unused', ['2027-01-01T00:00:00+01:00']],
];

describe('what a rule says changes at the instant itself, not a millisecond before', () => {
  it.each(ROWS.map((row) => ({ id: row[0], row })))('$id', async ({ id, row: [, changes, name, from] }) => {
    const rule = rules.find((one) => one.id === id);
    const example = rule && examplesOf(rule).find((one) => name === undefined || one.name === name);
    if (rule === undefined || example === undefined) throw new Error(`${id} has no such example`);
    expect((await lifeOf(rule, example, from)).changes).toEqual(changes);
  });
});
