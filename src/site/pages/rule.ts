import { countText } from '../../records/words.ts';
import type { RuleView } from '../model.ts';

/** What the page of a rule shows beside the rule itself. */
export interface RulePage {
  /** What is said behind its weight; may be empty. */
  readonly weightNotes: string;
  /** How often it finds something now; null where it finds nothing. */
  readonly found: string | null;
}

/** How much a rule weighs, and what it finds now. */
export function rulePage({ fixed, grace, count }: RuleView): RulePage {
  return {
    weightNotes: [
      ...(fixed ? [' (fixed: it can be neither changed nor waived)'] : []),
      ...(grace ? [' (a warning in the first days of the records)'] : []),
    ].join(''),
    found: count === 0 ? null : countText(count, 'time'),
  };
}
