import { inChecklist, leftBefore, type Step } from '../checker/next.ts';
import { nextStatus } from '../queries/next-status.ts';
import { isOpen } from '../queries/open.ts';
import { epoch } from '../records/time.ts';
import { findingViews } from './finding-views.ts';
import type { NextView } from './model.ts';
import type { PortalInput, Scene } from './scene.ts';
import { seenAlone, toldFindings } from './seen-findings.ts';

/** The next step of every open record whose page shows it whole. */
function stepsOf({ pages }: Scene): readonly Step[] {
  return pages.flatMap(({ entry, visibility }): readonly Step[] => {
    if (entry === undefined || visibility !== 'shown' || isOpen(entry) !== true) return [];
    const to = nextStatus(entry);
    return to === null ? [] : [{ entry, to }];
  });
}

/**
 * What is left before each open record may take its next status, by file, in the order of `isms next`. Only for those who
 * run the ISMS: for others there are none.
 */
export function nextViews(input: PortalInput, scene: Scene): ReadonlyMap<string, NextView> {
  const { inspected, rules } = input;
  if (scene.audience !== 'isms') return new Map();
  const now = epoch(input.now) ?? 0;
  const steps = stepsOf(scene);
  const left = leftBefore(inspected, rules, now, steps);
  const all = left.flatMap(({ findings }) => findings);
  const again =
    scene.withheld.length === 0
      ? []
      : leftBefore(seenAlone(input, scene), rules, now, steps).flatMap(({ findings }) => findings);
  const told = scene.withheld.length === 0 ? all : toldFindings(all, again, rules, scene);
  const already = new Set(left.flatMap((one) => [...one.already]));
  const views = findingViews(told.toSorted(inChecklist(already)), rules, scene);
  return new Map(steps.map(({ entry: { file }, to }) => [file, { to, findings: views.get(file) ?? [] }]));
}
