import type { Past } from '../queries/past.ts';
import { LEVELS, type Rule } from '../rules/rule.ts';
import { numbered, type ReportedFinding } from './finding.ts';
import type { Inspected } from './inspect.ts';
import { type Beside, type Judgement, judge } from './judge.ts';

/** What a finding says, whatever the commit with which it was compared is called. */
function saying({ rule, file, line, column, message }: ReportedFinding, { commit }: Past): string {
  return JSON.stringify([rule, file, line, column, message.replaceAll(commit.slice(0, 10), '')]);
}

/** Puts the finding first that nobody accepted and that weighs more. */
function stricter(a: ReportedFinding, b: ReportedFinding): number {
  return (
    Number(a.waiver !== null) - Number(b.waiver !== null) || LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity)
  );
}

function sooner(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

const ONCE_MORE =
  'The branches were merged into each other, and this was written on one side of them: where it stands as it should, merge the branch that the change goes into once more.';

/**
 * Judges records against what they were at each of several commits, where branches were merged into each other: what was
 * written at any of them was written. What is found in several comparisons is told once, as the strictest says it. Entries
 * that were added to one list on both sides can not stand as both sides had them; one more merge leaves one commit to
 * compare with, and findings say so.
 */
export function judgeAgainst(
  inspected: Inspected,
  rules: readonly Rule[],
  now: number,
  beside: Omit<Beside, 'past'>,
  pasts: readonly Past[],
): Judgement {
  const [first = null, ...others] = pasts;
  const judgement = judge(inspected, rules, now, { ...beside, past: first });
  if (first === null || others.length === 0) return judgement;
  const told = new Map(judgement.findings.map((finding) => [saying(finding, first), [finding]]));
  let until = judgement.until;
  for (const past of others) {
    const other = judge(inspected, rules, now, { ...beside, past });
    until = sooner(until, other.until);
    for (const finding of other.findings) {
      const key = saying(finding, past);
      told.set(key, [...(told.get(key) ?? []), finding]);
    }
  }
  const findings = [...told.values()].flatMap((same) => {
    const [strictest] = same.toSorted(stricter);
    if (strictest === undefined) return [];
    return same.length === pasts.length ? strictest : { ...strictest, fix: `${strictest.fix} ${ONCE_MORE}` };
  });
  return { ...judgement, findings: numbered(findings), until };
}
