import { z } from 'zod';
import { byFile } from '../records/order.ts';
import type { EntryOf } from '../records/types/index.ts';
import { areaOf, type RuleContext, type RuleId, recordOf } from '../rules/rule.ts';
import { type ReportedFinding, reportedFile, reportedRule, type Unchanging } from './finding.ts';
import { mask } from './secrets.ts';

const reportedDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A waiver that accepts something that was found: what every report says about the deviation, in this order. */
export const acceptance = z.strictObject({
  id: z.string(),
  file: reportedFile,
  rule: reportedRule,
  title: z.string(),
  reason: z.string().min(1),
  approvedBy: z.string().meta({ description: 'Id of a person or role.' }),
  approvedOn: reportedDay,
  expiresOn: reportedDay.meta({ description: 'The last day on which it holds.' }),
});
export type Acceptance = Unchanging<z.output<typeof acceptance>>;

/** Asks whether a waiver is still needed, not whether it holds. */
const NO_CONDITION: RuleId = 'waiver/unused';

/** An approval that is still to come approves nothing. */
const STILL_TO_COME: RuleId = 'record/still-to-come';

/**
 * The waivers that hold: those about which no rule of their own area has anything to say. Whoever adds such a rule makes
 * a condition of it.
 */
function inForce({ catalogue, content, found, past }: RuleContext): readonly EntryOf<'waivers'>[] {
  // A waiver that comes with a change, or is changed by it, waives nothing before the change was agreed to.
  const isNew = ({ id }: EntryOf<'waivers'>): boolean =>
    past !== null &&
    !past.organisation.data.sample &&
    (!past.held('waivers', id) || past.before('waivers', id) !== undefined);
  const waivers = content.of('waivers').filter((waiver) => !isNew(waiver));
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
    const accepted = acceptanceOf(waiver, secrets);
    if (accepted === null) continue;
    for (const record of waiver.data.records) byPlace.set(`${accepted.rule} ${record}`, accepted);
  }
  if (byPlace.size === 0) return { findings, acceptances: [] };
  const used = new Set<Acceptance>();
  const waived = findings.map((finding) => {
    const accepted = finding.record === null ? undefined : byPlace.get(`${finding.rule} ${finding.record}`);
    if (accepted === undefined) return finding;
    used.add(accepted);
    return { ...finding, waiver: accepted.id };
  });
  return { findings: waived, acceptances: [...used].sort(byFile) };
}
