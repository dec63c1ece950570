import type { Content } from '../records/content.ts';
import type { EntryOf } from '../records/types/index.ts';

/** People who work here today. */
export function staff(content: Content, today: string): readonly EntryOf<'people'>[] {
  return content
    .of('people')
    .filter(
      ({ data: { status, joinedOn = '', leftOn = today } }) =>
        status !== 'left' && joinedOn <= today && leftOn >= today,
    );
}

/** Whether a person is known to have left. */
export function hasLeft(content: Content, person: string): boolean {
  return content.get('people', person)?.data.status === 'left';
}
