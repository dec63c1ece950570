import { isUnanswered } from '../records/reading/placeholder.ts';
import { SEVERITIES } from '../records/types/fields.ts';
import type { Incident } from '../records/types/incident.ts';
import { isTriagedIncident } from '../records/types/lifecycle.ts';
import type { Obligation } from '../records/types/obligation.ts';
import { presetById } from './index.ts';

/** Conditions under which a duty binds. */
type Conditions = NonNullable<Obligation['appliesWhen']>;

/** A step of a duty, of a preset or of the organisation's own record; a preset's says its article. */
export type DutyStage = Obligation['stages'][number] & { readonly article?: string };

/**
 * Whether a duty binds for an incident. `waiting`: it would, once the incident is found significant, major or material;
 * until then it needs no entry.
 */
export type Binding = 'applies' | 'waiting' | 'no';

/** Whether an answer is the one that a condition asks for. One that is open counts as if it were. */
function isMet(wanted: string | undefined, said: string | undefined): boolean {
  return wanted === undefined || said === undefined || said === 'unknown' || said === wanted;
}

/** The category of what has still to be found out. */
const NOT_KNOWN_YET = 'undetermined';

function holds(when: Conditions, recipient: string | undefined, incident: Incident): boolean {
  const { personalData, severity, category, affected } = incident;
  const severe =
    when.severityAtLeast === undefined ||
    severity === undefined ||
    SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(when.severityAtLeast);
  const ofCategory =
    when.categories.length === 0 ||
    category === undefined ||
    category === NOT_KNOWN_YET ||
    when.categories.includes(category);
  const ofClient =
    when.client === undefined ||
    affected === undefined ||
    (recipient === undefined ? affected.clients.length > 0 : affected.clients.includes(recipient));
  return (
    isMet(when.personalData, personalData?.involved) &&
    isMet(when.role, personalData?.role) &&
    isMet(when.highRisk, personalData?.highRisk) &&
    severe &&
    ofCategory &&
    ofClient
  );
}

/** The field of a finding that starts a clock of its own (significant, major, material) and has still to be made. */
function awaited(when: Conditions, { clocks }: Incident): string | null {
  if (when.significant === 'yes' && clocks.significantAt === undefined) return 'clocks.significantAt';
  if (when.major === 'yes' && clocks.classifiedMajorAt === undefined) return 'clocks.classifiedMajorAt';
  return when.material === 'yes' && clocks.materialAt === undefined ? 'clocks.materialAt' : null;
}

function conditionsOf({ preset, appliesWhen }: Obligation): readonly Conditions[] {
  const shipped = preset === undefined ? undefined : presetById(preset)?.appliesWhen;
  return [shipped, appliesWhen].filter((when) => when !== undefined);
}

/** The field that a duty waits for before it binds, such as `clocks.significantAt`; null when it waits for none. */
export function waitsFor(obligation: Obligation, incident: Incident): string | null {
  return (
    conditionsOf(obligation)
      .map((when) => awaited(when, incident))
      .find((field) => field !== null) ?? null
  );
}

/** Whether the organisation knew of an incident before the day on which a duty came to bind, as the record writes it. */
function wasKnownBefore({ effectiveOn }: Obligation, { awareAt, reportedAt }: Incident): boolean {
  return effectiveOn !== undefined && (awareAt ?? reportedAt).slice(0, effectiveOn.length) < effectiveOn;
}

/**
 * Whether a duty binds for an incident: the conditions of its preset and its own must all hold. A field that is unknown
 * or absent counts as met, so that nobody is spared a duty by not asking. Records that are no triaged incident,
 * duties that are switched off for a reason, and duties that came to bind later, do not count; a drill is judged like the real thing.
 */
export function bindingOf(obligation: Obligation, incident: Incident): Binding {
  if (!isTriagedIncident(incident) || !isUnanswered(obligation.off)) return 'no';
  if (wasKnownBefore(obligation, incident)) return 'no';
  if (!conditionsOf(obligation).every((when) => holds(when, obligation.recipient, incident))) return 'no';
  return waitsFor(obligation, incident) === null ? 'applies' : 'waiting';
}

/**
 * The steps of a duty in order: those of its preset, then those that only the organisation's record has. Where both have
 * a step of one name, the preset's clock stands here; what must be told is what either of them says.
 */
export function stagesOf({ preset, stages }: Obligation): readonly DutyStage[] {
  const known = (preset === undefined ? undefined : presetById(preset))?.stages ?? [];
  const ours = known.map((stage) => {
    const more = stages.find(({ id }) => id === stage.id)?.content ?? [];
    return more.length === 0 ? stage : { ...stage, content: [...new Set([...stage.content, ...more])] };
  });
  return [...ours, ...stages.filter(({ id }) => known.every((stage) => stage.id !== id))];
}
