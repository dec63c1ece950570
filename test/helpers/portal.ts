import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import type { Source } from '../../src/records/reading/load.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Audience } from '../../src/site/audience.ts';
import type { Portal, RecordView } from '../../src/site/model.ts';
import { makePortal, type PortalInput } from '../../src/site/portal.ts';
import { inspectOnce } from './inspected.ts';

const NOW = '2026-11-20T12:00+01:00';

/** The portal of a register, judged in November 2026. */
export async function portalOf(source: Source, audience: Audience, more: Partial<PortalInput> = {}): Promise<Portal> {
  const inspected = await inspectSource(source, inspectOnce);
  const { findings } = judge(inspected, rules, Date.parse(NOW));
  return makePortal({ source, inspected, findings, rules, audience, now: NOW, clockPinned: true, ...more });
}

/** The base register of the rules' examples, changed as an example says. */
export const register = (example: Partial<Example> = {}): Source =>
  exampleSource({ name: '', from: 'organisation.md', ...example });

/** The page of a record by its id. */
export function recordOf(portal: Portal, id: string): RecordView {
  const found = portal.records.find((record) => record.id === id);
  if (found === undefined) throw new Error(`no page for ${id}`);
  return found;
}
