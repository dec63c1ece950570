import type { Incident } from '../records/types/incident.ts';
import { OPENED_AGAIN } from '../records/types/lifecycle.ts';

/** What somebody types to open a closed record again, in words that follow a comma. */
export function howToOpen({ kind }: Pick<Incident, 'kind'>): string {
  return `open it again first: add \`{ at, by, reason }\` at the end of \`reopened\`, take \`closure\` out, and write \`status: ${OPENED_AGAIN[kind]}\``;
}
