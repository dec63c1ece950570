import { LEVELS, type Level } from '../../rules/rule.ts';
import type { Heading } from '../html.ts';
import type { Portal, RuleView } from '../model.ts';
import { type Words, wordsOf } from '../words/index.ts';

export { LEVELS };

/** A rule in the list. */
export interface RuleRow extends Pick<RuleView, 'id' | 'href' | 'title'> {
  /** Null for an error, which most are. */
  readonly level: Exclude<Level, 'error'> | null;
  /** The controls and laws that ask for it. */
  readonly asked: string;
  /** How often it is broken now; null where it is not. */
  readonly now: string | null;
}

/** What the list of rules shows. */
export interface RulesPage {
  readonly title: string;
  /** What the list of controls is called. */
  readonly controls: string;
  readonly words: Words['rules'];
  readonly says: string;
  /** What the script says. */
  readonly script: Words['register']['script'];
  readonly headings: readonly Heading[];
  readonly areas: readonly { readonly area: string; readonly title: string; readonly rules: readonly RuleRow[] }[];
}

function rowOf({ id, href, title, severity, controls, count }: RuleView, { rules: words, article }: Words): RuleRow {
  return {
    id,
    href,
    title,
    level: severity === 'error' ? null : severity,
    asked: controls.map(article).join(', '),
    now: count === 0 ? null : words.foundNow(count),
  };
}

/** Every rule, by its area. */
export function rulesPage({ rules: every, site }: Pick<Portal, 'rules' | 'site'>): RulesPage {
  const all = wordsOf(site.language);
  const { rules: words, register, frame } = all;
  const rules = every.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const areas = [...Map.groupBy(rules, ({ area }) => area)].map(([area, own]) => ({
    area,
    title: all.area(area),
    rules: own.map((rule) => rowOf(rule, all)),
  }));
  return {
    title: frame.menu.rules,
    controls: frame.menu.controls,
    words,
    says: words.count(rules.length),
    script: register.script,
    headings: areas.map(({ area, title }) => ({ depth: 2, slug: area, text: title })),
    areas,
  };
}
