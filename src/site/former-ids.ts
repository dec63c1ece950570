import type { FormerView } from './model.ts';
import { isNumbered } from './registers.ts';
import type { Scene } from './scene.ts';

/**
 * A page for every provisional id under which a record was known before: its old address leads to the record. An id
 * that a file holds again has that file's page instead.
 */
export function formerViews(scene: Scene): readonly FormerView[] {
  const former = scene.pages.flatMap(({ entry, visibility, folder, id, title, href }) => {
    if (entry === undefined || visibility === 'stub' || !('formerId' in entry.data)) return [];
    const { formerId } = entry.data;
    if (formerId === undefined || !isNumbered(formerId) || scene.content.holds(folder, formerId)) return [];
    return [{ folder, formerId, now: { id, title: scene.clean(title), href } }];
  });
  return [...Map.groupBy(former, ({ folder, formerId }) => `/${folder}/${formerId}/`)].flatMap(([href, own]) =>
    own.slice(0, 1).map(({ folder, formerId }) => ({ folder, id: formerId, href, now: own.map(({ now }) => now) })),
  );
}
