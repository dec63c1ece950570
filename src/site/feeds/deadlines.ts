import { slugOf } from '../../records/ids.ts';
import { instantText } from '../../records/words.ts';
import type { ClockView, Portal } from '../model.ts';
import { wordsOf } from '../words/index.ts';
import type { FeedEntry } from './feed.ts';
import { instantOf } from './instant.ts';

/** What a clock is known by: its duty and its step, which keep their names. */
function clockKey({ duty, stageId }: ClockView): string {
  const named = duty.kind === 'link' ? (duty.href ?? duty.text) : duty.kind === 'text' ? duty.text : '';
  return `${slugOf(named)}-${slugOf(stageId)}`;
}

/**
 * Deadlines that are open, as a feed tells them: what is to be sent, and by when. Whether one is late or near is not said,
 * since that changes without the records.
 */
export function deadlineEntries(
  { records, site }: Pick<Portal, 'records' | 'site'>,
  address: string,
): readonly FeedEntry[] {
  const { speech, feeds } = wordsOf(site.language);
  const times = new Map<string, number>();
  return records
    .flatMap(({ clocks }) => clocks)
    .flatMap((clock): readonly FeedEntry[] => {
      const { record, recordTitle, recordHref, stage, dueAt, startedAt, duty, open } = clock;
      if (!open || dueAt === null) return [];
      const updated = instantOf(startedAt ?? dueAt);
      if (updated === null) return [];
      const key = `${address}${recordHref}#${clockKey(clock)}`;
      const nth = (times.get(key) ?? 0) + 1;
      times.set(key, nth);
      const [day = ''] = dueAt.split('T');
      const { time, offset } = instantText(dueAt);
      const due = feeds.due(`${speech.day(day)}, ${time} ${offset}`);
      const named = duty.kind === 'link' || duty.kind === 'text' ? duty.text : '';
      return [
        {
          id: nth === 1 ? key : `${key}-${nth}`,
          url: `${address}${recordHref}`,
          title: `${record}: ${stage}, ${due}`,
          updated,
          content: { text: [recordTitle, named, due].filter((text) => text !== '').join('\n') },
        },
      ];
    });
}
