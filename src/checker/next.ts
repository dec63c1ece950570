import type { Past } from '../queries/past.ts';
import type { AnyEntry } from '../records/types/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReportedFinding } from './finding.ts';
import type { Inspected } from './inspect.ts';
import { judgeFiles } from './judge.ts';

/** A record, and the status that it is about to take. */
export interface Step {
  readonly entry: AnyEntry;
  readonly to: string;
}

/** What is left before a record may take a step. */
export interface Left extends Step {
  /** What would be found in it then: first what is not found now, then the rest; each by weight, then in order of place. */
  readonly findings: readonly ReportedFinding[];
  /** The fingerprints of those that are found now too. */
  readonly already: ReadonlySet<string>;
}

const WEIGHTS: readonly ReportedFinding['severity'][] = ['error', 'warning', 'info'];

/** The order of a checklist: first what is not found now, then the rest; each by weight, what is accepted below. */
export function inChecklist(already: ReadonlySet<string>): (a: ReportedFinding, b: ReportedFinding) => number {
  const rank = ({ fingerprint, waiver, severity }: ReportedFinding): number =>
    (already.has(fingerprint) ? 10 : 0) + (waiver === null ? 0 : 5) + WEIGHTS.indexOf(severity);
  return (a, b) => rank(a) - rank(b);
}

/**
 * What is left before records may take a step: what the rules would find in each if it had that status now, and all else
 * were as it is. Of records of different types each type is judged by itself. Those of one type are judged together, since
 * no rule looks at the status of a record to say something about another one of its type (`test/checker/next.test.ts` holds
 * all rules to that): so asking about a thousand open incidents costs about as much as one check.
 * @param now milliseconds since 1970
 * @param past what the records were when they were handed in; null where nobody compares
 */
export function leftBefore(
  inspected: Inspected,
  rules: readonly Rule[],
  now: number,
  steps: readonly Step[],
  past: Past | null = null,
): readonly Left[] {
  if (steps.length === 0) return [];
  const known = judgeFiles(inspected, rules, now, new Set(steps.map(({ entry }) => entry.file)), { past });
  const already = new Set(known.map(({ fingerprint }) => fingerprint));
  const found = [...Map.groupBy(steps, ({ entry }) => entry.type).values()].flatMap((own) => {
    const statuses = new Map(own.map(({ entry, to }) => [entry.file, to]));
    const moved = { ...inspected, content: inspected.content.withStatus(statuses) };
    return judgeFiles(moved, rules, now, new Set(statuses.keys()), { past });
  });
  const byFile = Map.groupBy(found, ({ file }) => file);
  return steps.map((step) => {
    const findings = (byFile.get(step.entry.file) ?? []).toSorted(inChecklist(already));
    const still = findings.flatMap(({ fingerprint }) => (already.has(fingerprint) ? [fingerprint] : []));
    return { ...step, findings, already: new Set(still) };
  });
}
