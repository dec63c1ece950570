import type { Content } from '../records/content.ts';
import type { EntryOf } from '../records/types/index.ts';
import type { When } from './today.ts';

/** A management review that was held, and the day. */
export interface HeldReview {
  readonly record: EntryOf<'reviews'>;
  readonly heldOn: string;
}

/** The management reviews that were held, oldest first. One that is planned, or says no day, is none yet. */
export function heldManagementReviews(context: When & { readonly content: Content }): readonly HeldReview[] {
  return context.content
    .of('reviews')
    .flatMap((record) => {
      const { kind, heldOn } = record.data;
      return kind === 'management' && heldOn !== undefined && context.moment.hasCome(heldOn)
        ? [{ record, heldOn }]
        : [];
    })
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0));
}
