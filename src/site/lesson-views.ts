import { lessonsOf } from '../queries/lessons.ts';
import { capitalised, wordText } from '../records/words.ts';
import { sectionSource } from './digest.ts';
import { safeHtml } from './html.ts';
import type { LessonView } from './model.ts';
import { inRegisterOrder } from './registers.ts';
import type { Scene } from './scene.ts';

/** The topic of what is in no category. */
const OTHER = 'Other';

/** What was learned from closed incidents, newest first: only what is said to everybody, and no names. */
export function lessonViews({ pages, clean, around }: Scene): readonly LessonView[] {
  return pages.toSorted(inRegisterOrder).flatMap(({ entry, visibility, href, title, file }): readonly LessonView[] => {
    if (entry?.type !== 'incidents' || (visibility !== 'shown' && visibility !== 'digest')) return [];
    const { status, category, closure, exercise } = entry.data;
    if (status !== 'closed' || lessonsOf(entry) === null) return [];
    return [
      {
        href,
        title: clean(title),
        topic: category === undefined ? OTHER : capitalised(wordText(clean(category))),
        closedAt: closure?.at === undefined ? null : clean(closure.at),
        exercise,
        html: safeHtml(sectionSource(entry, ['Lessons learned']), 'markdown', around(file)).html,
      },
    ];
  });
}
