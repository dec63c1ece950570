import { type Example, exampleFile, exampleText, saysOf } from '../rules/example.ts';
import { exampleBefore, exampleStory } from '../rules/example-story.ts';
import { areaOf, isFixed, type Rule } from '../rules/rule.ts';
import type { ExampleView, FindingView, RuleView } from './model.ts';
import type { Words } from './words/index.ts';

/** Every portal shows the same examples, and writing their texts costs more than the pages of a small register. */
const shown = new WeakMap<Example, ExampleView>();

function exampleView(example: Example, says: readonly string[]): ExampleView {
  const known = shown.get(example);
  if (known !== undefined) return known;
  const was = exampleBefore(example);
  const text = exampleText(example);
  const before = was === null || exampleFile(was) !== exampleFile(example) ? null : exampleText(was);
  const view = {
    name: example.name,
    file: exampleFile(example),
    says,
    story: exampleStory(example),
    before: before === text ? null : before,
    text,
  };
  shown.set(example, view);
  return view;
}

/** The address of a rule's page. */
export function ruleHref({ id }: Rule): string {
  return `/rules/${id}/`;
}

/** The rules as their pages show them, with how often each was broken. */
export function ruleViews(
  rules: readonly Rule[],
  findings: readonly FindingView[],
  words: Pick<Words, 'rule'>,
): readonly RuleView[] {
  const found = Map.groupBy(findings, ({ rule }) => rule);
  return rules.map((rule) => ({
    id: rule.id,
    href: ruleHref(rule),
    area: areaOf(rule.id),
    severity: rule.severity,
    fixed: isFixed(rule),
    grace: rule.grace === true && rule.severity === 'error',
    controls: rule.controls,
    lists: rule.lists ?? [],
    title: words.rule(rule),
    why: rule.why,
    fix: rule.fix,
    fails: rule.examples.fails.map((example) => exampleView(example, saysOf(example))),
    passes: rule.examples.passes.map((example) => exampleView(example, [])),
    count: found.get(rule.id)?.length ?? 0,
  }));
}
