import type { Past } from '../queries/past.ts';
import { LEVELS, type Rule } from '../rules/rule.ts';
import { numbered, type ReportedFinding } from './finding.ts';
import type { Inspected } from './inspect.ts';
import { type Beside, type Judgement, judge } from './judge.ts';

/** What a finding says, whatever the commit with which it was compared is called. */
function saying({ rule, file, line, column, message }: ReportedFinding, { commit }: Past): string {
  return JSON.stringify([rule, file, line, column, message.replaceAll(commit.slice(0, 10), '')]);
}

function stricter(a: ReportedFinding, b: ReportedFinding): ReportedFinding {
  if ((a.waiver === null) !== (b.waiver === null)) return a.waiver === null ? a : b;
  return LEVELS.indexOf(a.severity) <= LEVELS.indexOf(b.severity) ? a : b;
}

/**
 * Judges records against what they were at each of several commits, where branches were merged into each other: what was
 * written at any of them was written. What is found in several comparisons is told once, as the strictest says it.
 */
export function judgeAgainst(
  inspected: Inspected,
  rules: readonly Rule[],
  now: number,
  evidence: Beside['evidence'],
  pasts: readonly Past[],
): Judgement {
  const [first = null, ...others] = pasts;
  const judgement = judge(inspected, rules, now, { evidence, past: first });
  if (first === null || others.length === 0) return judgement;
  const told = new Map(judgement.findings.map((finding) => [saying(finding, first), finding]));
  for (const past of others)
    for (const finding of judge(inspected, rules, now, { evidence, past }).findings) {
      const key = saying(finding, past);
      const before = told.get(key);
      told.set(key, before === undefined ? finding : stricter(before, finding));
    }
  return { ...judgement, findings: numbered([...told.values()]) };
}
