import type { ReportedFinding } from '../checker/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { AcceptedView, FindingView } from './model.ts';
import { ruleHref } from './rule-views.ts';
import type { Scene } from './scene.ts';

function acceptedView(id: string, { content, clean, linkTo, pageOfRecord }: Scene): AcceptedView {
  const waiver = linkTo(['waivers'], id);
  const data = pageOfRecord('waivers', id)?.visibility === 'shown' ? content.get('waivers', id)?.data : undefined;
  const reason = data?.reason === undefined ? null : clean(data.reason);
  const by = data?.approvedBy === undefined ? null : linkTo(['people'], data.approvedBy);
  return { waiver, by, until: data?.expiresOn ?? null, reason };
}

/** Findings as their pages show them. `findings` are those that the audience may read, as `seenFindings` makes them. */
export function findingViews(
  findings: readonly ReportedFinding[],
  rules: readonly Rule[],
  scene: Scene,
): ReadonlyMap<string, readonly FindingView[]> {
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const view = (finding: ReportedFinding): FindingView => {
    const rule = byId.get(finding.rule);
    return {
      rule: finding.rule,
      ruleHref: rule === undefined ? null : ruleHref(rule),
      severity: finding.severity,
      file: scene.clean(finding.file),
      line: finding.line,
      field: finding.field === null ? null : scene.clean(finding.field),
      message: scene.clean(finding.message),
      fix: scene.clean(finding.fix),
      controls: finding.controls,
      waived: finding.waiver !== null,
      accepted: finding.waiver === null ? null : acceptedView(finding.waiver, scene),
    };
  };
  const byFile = Map.groupBy(findings, ({ file }) => file);
  return new Map([...byFile].map(([file, own]) => [file, own.map(view)]));
}
