import { findingViews } from './finding-views.ts';
import { marksOf } from './marks.ts';
import type { Portal } from './model.ts';
import { recordViews } from './record-views.ts';
import { ruleViews } from './rule-views.ts';
import { makeScene, type PortalInput } from './scene.ts';
import { siteView } from './site-view.ts';

export type { PortalInput } from './scene.ts';

/**
 * The pages of a portal for one audience. What the audience may not know is left out here, before anything is drawn.
 * Pure and deterministic.
 */
export function makePortal(input: PortalInput): Portal {
  const scene = makeScene(input);
  const findings = findingViews(input.findings, input.rules, scene);
  const records = recordViews(scene, findings);
  return {
    site: siteView(input, scene, records, findings),
    records,
    rules: ruleViews(input.rules, [...findings.values()].flat()),
    marks: marksOf(scene.pages, scene.content),
  };
}
