import type { Incident } from '../records/types/incident.ts';

/** When something was first noticed, as written: from there every span of an incident counts. Its report where the record does not say. */
export function noticedAt({ detectedAt, reportedAt }: Pick<Incident, 'detectedAt' | 'reportedAt'>): string {
  return detectedAt ?? reportedAt;
}
