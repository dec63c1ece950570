import { byFile } from '../records/order.ts';
import type { EntryOf } from '../records/types/index.ts';
import { areaOf, type RuleContext, type RuleId, recordOf } from '../rules/rule.ts';
import type { ReportedFinding } from './finding.ts';
import { mask } from './secrets.ts';

/** A waiver that accepts something that was found: what every report says about the deviation. */
export interface Acceptance {
  readonly id: string;
  /** Relative to the content root. */
  readonly file: string;
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** A day, as `2026-03-02`. */
  readonly approvedOn: string;
  /** The last day on which it holds. */
  readonly expiresOn: string;
}

/** Asks whether a waiver is still needed, not whether it holds. */
const NO_CONDITION: RuleId = 'waiver/unused';

/** An approval that is still to come approves nothing. */
const STILL_TO_COME: RuleId = 'record/still-to-come';

/**
 * The waivers that hold: those about which no rule of their own area has anything to say. Whoever adds such a rule makes
 * a condition of it.
 */
function inForce({ catalogue, content, found }: RuleContext): readonly EntryOf<'waivers'>[] {
  const waivers = content.of('waivers');
  if (waivers.length === 0) return [];
  const conditions = catalogue.filter((id) => id === STILL_TO_COME || (areaOf(id) === 'waiver' && id !== NO_CONDITION));
  const flawed = new Set(conditions.flatMap(found).map(recordOf));
  return waivers.filter(({ id }) => !flawed.has(id));
}

/** What a report says of a waiver; null where a field is missing, though then it is not in force. */
function acceptanceOf({ id, file, data }: EntryOf<'waivers'>, secrets: readonly string[]): Acceptance | null {
  const { rule, title, reason, approvedBy, approvedOn, expiresOn } = data;
  if (rule === undefined || reason === undefined || approvedBy === undefined) return null;
  if (approvedOn === undefined || expiresOn === undefined) return null;
  const said = { title: mask(title, secrets), reason: mask(reason, secrets) };
  return { id, file, rule, ...said, approvedBy, approvedOn, expiresOn };
}

/** Findings with the waiver that accepts each, and the waivers that accept any, in order of file. */
export interface Waived {
  readonly findings: readonly ReportedFinding[];
  readonly acceptances: readonly Acceptance[];
}

/**
 * Applies the waivers in force to findings of their rule about their records. A waived finding keeps all else that it
 * says. Where two waivers cover the same, the first one by file counts.
 * @param secrets texts that no report repeats
 */
export function applyWaivers(
  findings: readonly ReportedFinding[],
  context: RuleContext,
  secrets: readonly string[],
): Waived {
  const byPlace = new Map<string, Acceptance>();
  for (const waiver of inForce(context).toReversed()) {
    const acceptance = acceptanceOf(waiver, secrets);
    if (acceptance === null) continue;
    for (const record of waiver.data.records) byPlace.set(`${acceptance.rule} ${record}`, acceptance);
  }
  if (byPlace.size === 0) return { findings, acceptances: [] };
  const used = new Set<Acceptance>();
  const waived = findings.map((finding) => {
    const acceptance = finding.record === null ? undefined : byPlace.get(`${finding.rule} ${finding.record}`);
    if (acceptance === undefined) return finding;
    used.add(acceptance);
    return { ...finding, waiver: acceptance.id };
  });
  return { findings: waived, acceptances: [...used].sort(byFile) };
}
