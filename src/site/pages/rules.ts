import { capitalised } from '../../records/words.ts';
import { controlRef, inControlOrder } from '../control-links.ts';
import type { Heading } from '../html.ts';
import type { Portal, RuleView } from '../model.ts';

/** The rules of a control, or of a paragraph of another law or standard. */
export interface ControlRow {
  readonly id: string;
  readonly rules: readonly Pick<RuleView, 'id' | 'href' | 'title'>[];
  readonly count: number;
}

/** What the list of rules shows. */
export interface RulesPage {
  readonly count: number;
  readonly headings: readonly Heading[];
  /** Controls in the order of the standard, then other laws and standards. */
  readonly byControl: readonly ControlRow[];
  readonly areas: readonly { readonly area: string; readonly title: string; readonly rules: readonly RuleView[] }[];
}

/** Every rule, by the control that asks for it and by area. */
export function rulesPage({ rules: all, controls }: Portal): RulesPage {
  const rules = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const areas = [...Map.groupBy(rules, ({ area }) => area)].map(([area, own]) => ({
    area,
    title: capitalised(area),
    rules: own,
  }));
  const others = new Set(rules.flatMap((rule) => rule.controls.filter((id) => controlRef(id) === null)));
  return {
    count: rules.length,
    headings: [
      { depth: 2, slug: 'by-control', text: 'By control' },
      ...areas.map(({ area, title }) => ({ depth: 2, slug: area, text: title })),
    ],
    byControl: [
      ...controls
        .filter((control) => control.rules.length > 0)
        .sort(inControlOrder)
        .map((control) => ({ id: control.id, rules: control.rules, count: control.count })),
      ...[...others].sort().map((id) => {
        const own = rules.filter((rule) => rule.controls.includes(id));
        return { id, rules: own, count: own.reduce((sum, { count }) => sum + count, 0) };
      }),
    ],
    areas,
  };
}
