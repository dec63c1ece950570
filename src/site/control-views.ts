import { ISO_CONTROLS } from '../controls/catalogue.ts';
import { PLACES } from '../controls/evidence.ts';
import { evidenceOf } from './control-evidence.ts';
import { controlRef } from './control-links.ts';
import type { ControlFinding, ControlRule, ControlView, RecordView, RuleView } from './model.ts';
import type { Scene } from './scene.ts';

/** Findings beyond this number are counted, not listed. */
const MOST_FINDINGS = 50;

const THEMES: readonly (readonly [prefix: string, theme: ControlView['theme']])[] = [
  ['A.5.', 'organisation'],
  ['A.6.', 'people'],
  ['A.7.', 'places'],
  ['A.8.', 'technology'],
];

function themeOf(id: string): ControlView['theme'] {
  return THEMES.find(([prefix]) => id.startsWith(prefix))?.[1] ?? 'clauses';
}

/** Whether a control is a clause right below another, or right above it. */
function isKin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(`${short}.`) && !long.slice(short.length + 1).includes('.');
}

function rulesByControl(
  rules: readonly RuleView[],
  { words }: Pick<Scene, 'words'>,
): ReadonlyMap<string, readonly ControlRule[]> {
  const byControl = new Map<string, ControlRule[]>();
  for (const { id, href, title, severity, count, controls } of rules) {
    const own = Map.groupBy(controls, (named) => controlRef(named, words)?.id);
    for (const [control, names] of own) {
      if (control === undefined) continue;
      const rule: ControlRule = { id, href, title, severity, count, names };
      byControl.set(control, [...(byControl.get(control) ?? []), rule]);
    }
  }
  return byControl;
}

/** What rules of a control find now, record by record. */
function findingsOf(rules: readonly ControlRule[], byRule: ReadonlyMap<string, readonly ControlFinding[]>) {
  return rules.flatMap(({ id }) => byRule.get(id) ?? []);
}

/**
 * The controls that have rules, or records that evidence them, in the order of the standard. Only records that the
 * audience sees in full count.
 */
export function controlViews(
  rules: readonly RuleView[],
  records: readonly RecordView[],
  scene: Scene,
): readonly ControlView[] {
  const evidence = evidenceOf(
    records.filter(({ state }) => state === 'shown'),
    scene,
  );
  const byControl = rulesByControl(rules, scene);
  const findings = records.flatMap(({ id, title, href, findings: own }) =>
    own.map(
      ({ rule, severity, message, waived }): ControlFinding => ({ rule, id, title, href, severity, message, waived }),
    ),
  );
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const known = [...ISO_CONTROLS.keys()]
    .filter((id) => byControl.has(id) || evidence.has(id))
    .map((id) => controlRef(id, scene.words))
    .filter((control) => control !== null);
  return known.map((control) => {
    const own = byControl.get(control.id) ?? [];
    const found = findingsOf(own, byRule);
    const shown = evidence.get(control.id);
    return {
      ...control,
      theme: themeOf(control.id),
      kin: known.filter(({ id }) => isKin(id, control.id)),
      places: PLACES.filter(({ controls }) => controls.some((id) => id === control.id)).map(({ name, href }) => ({
        text: scene.words.evidence.places[name],
        href,
      })),
      rules: own,
      count: own.reduce((sum, { count }) => sum + count, 0),
      findings: found.slice(0, MOST_FINDINGS),
      moreFindings: Math.max(0, found.length - MOST_FINDINGS),
      evidence: shown?.views ?? [],
      records: shown?.files.size ?? 0,
    };
  });
}
