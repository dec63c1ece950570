import type { RuleView } from '../model.ts';
import type { Words } from '../words/index.ts';

/** What the page of a rule shows beside the rule itself. */
export interface RulePage {
  /** What is said behind its weight; may be empty. */
  readonly weightNotes: string;
  /** How often it finds something now; null where it finds nothing. */
  readonly found: string | null;
}

/** How much a rule weighs, and what it finds now. */
export function rulePage({ fixed, grace, count }: RuleView, words: Words['rules']): RulePage {
  return {
    weightNotes: [...(fixed ? [` ${words.fixed}`] : []), ...(grace ? [` ${words.grace}`] : [])].join(''),
    found: count === 0 ? null : words.times(count),
  };
}
