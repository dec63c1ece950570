import { capitalised, countText } from '../../records/words.ts';
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
  readonly says: string;
  /** What the script says. */
  readonly words: Words['register']['script'];
  readonly headings: readonly Heading[];
  readonly areas: readonly { readonly area: string; readonly title: string; readonly rules: readonly RuleRow[] }[];
}

function rowOf({ id, href, title, severity, controls, count }: RuleView): RuleRow {
  return {
    id,
    href,
    title,
    level: severity === 'error' ? null : severity,
    asked: controls.join(', '),
    now: count === 0 ? null : `${count.toLocaleString('en')} found now`,
  };
}

/** Every rule, by its area. */
export function rulesPage({ rules: all, site }: Pick<Portal, 'rules' | 'site'>): RulesPage {
  const rules = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const areas = [...Map.groupBy(rules, ({ area }) => area)].map(([area, own]) => ({
    area,
    title: capitalised(area),
    rules: own.map(rowOf),
  }));
  return {
    says: `${countText(rules.length, 'rule')}.`,
    words: wordsOf(site.language).register.script,
    headings: areas.map(({ area, title }) => ({ depth: 2, slug: area, text: title })),
    areas,
  };
}
