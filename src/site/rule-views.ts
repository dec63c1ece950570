import { exampleFile, exampleText } from '../rules/example.ts';
import { areaOf, isFixed, type Rule } from '../rules/rule.ts';
import type { ExampleView, FindingView, RuleView } from './model.ts';

function exampleViews(rule: Rule, kind: 'fails' | 'passes'): readonly ExampleView[] {
  return rule.examples[kind].map((example) => ({
    name: example.name,
    file: exampleFile(example),
    text: exampleText(example),
  }));
}

/** The address of a rule's page. */
export function ruleHref({ id }: Rule): string {
  return `/rules/${id}/`;
}

/** The rules as their pages show them, with how often each was broken. */
export function ruleViews(rules: readonly Rule[], findings: readonly FindingView[]): readonly RuleView[] {
  const found = Map.groupBy(findings, ({ rule }) => rule);
  return rules.map((rule) => ({
    id: rule.id,
    href: ruleHref(rule),
    area: areaOf(rule.id),
    severity: rule.severity,
    fixed: isFixed(rule.id),
    controls: rule.controls,
    lists: rule.lists ?? [],
    title: rule.title,
    why: rule.why,
    fix: rule.fix,
    fails: exampleViews(rule, 'fails'),
    passes: exampleViews(rule, 'passes'),
    count: found.get(rule.id)?.length ?? 0,
  }));
}
