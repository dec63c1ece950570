import { lessonsOf } from '../queries/lessons.ts';
import { sectionSource } from './digest.ts';
import { safeHtml } from './html.ts';
import type { LessonView } from './model.ts';
import { inRegisterOrder } from './registers.ts';
import type { Scene } from './scene.ts';

/** What was learned from closed incidents, newest first: only what is said to everybody, no names and no pictures. */
export function lessonViews({ pages, clean, around, words }: Scene): readonly LessonView[] {
  return pages.toSorted(inRegisterOrder).flatMap(({ entry, visibility, href, title, file }): readonly LessonView[] => {
    if (entry?.type !== 'incidents' || (visibility !== 'shown' && visibility !== 'digest')) return [];
    const { status, category, closure, exercise } = entry.data;
    if (status !== 'closed' || lessonsOf(entry) === null) return [];
    return [
      {
        href,
        title: clean(title),
        topic: category === undefined ? words.learned.other : words.Listed(clean(category)),
        closedAt: closure?.at === undefined ? null : clean(closure.at),
        exercise,
        html: safeHtml(sectionSource(entry, ['Lessons learned']), 'markdown', {
          ...around(file),
          pageOf: (address) => {
            // A heading of the record stands on its page, not on this one.
            const to = around(file).pageOf(address);
            return to?.startsWith('#') === true ? `${href}${to}` : to;
          },
          pictureOf: () => null,
        }).html,
      },
    ];
  });
}
