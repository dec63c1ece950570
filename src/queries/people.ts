import type { Content } from '../records/content.ts';
import type { EntryOf } from '../records/types/index.ts';
import type { Moment } from './moment.ts';

/** People who work here today. */
export function staff(content: Content, moment: Moment): readonly EntryOf<'people'>[] {
  return content
    .of('people')
    .filter(
      ({ data: { status, joinedOn = '', leftOn } }) =>
        status !== 'left' && moment.hasCome(joinedOn) && (leftOn === undefined || !moment.isOver(leftOn)),
    );
}

/** Whether a person is known to have left. */
export function hasLeft(content: Content, person: string): boolean {
  return content.get('people', person)?.data.status === 'left';
}
