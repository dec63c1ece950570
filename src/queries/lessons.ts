import { isBareNoChange, isUnanswered } from '../records/reading/placeholder.ts';
import { type Sections, sectionText } from '../records/reading/sections.ts';

interface Written {
  readonly sections: Sections;
}

/** Why it happened, as the record says it; null where it does not say. */
export function rootCauseOf({ sections }: Written): string | null {
  const text = sectionText(sections, 'Root cause');
  return text === undefined || isUnanswered(text) ? null : text;
}

/** What was learned, as the record says it; null where it does not say, or only that nothing has to change. */
export function lessonsOf({ sections }: Written): string | null {
  const text = sectionText(sections, 'Lessons learned');
  return text === undefined || isUnanswered(text) || isBareNoChange(text) ? null : text;
}
