/** A listed word as people read it: `lost-or-stolen-device` is "lost or stolen device". */
export function wordText(word: string): string {
  return /^[a-z][a-z0-9-]*$/.test(word) ? word.replaceAll('-', ' ') : word;
}

/** A sentence or name with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number as people read it, and what it counts: `1 error`, `3 errors`, `12,000 records`. Messages of rules have a form of their own (`rules/wording.ts`). */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** An instant as it is read: the author's own time of day, and the offset that it was written with. */
export function instantText(instant: string): { readonly day: string; readonly time: string; readonly offset: string } {
  const [date = '', rest = ''] = instant.split('T');
  const [, time = rest, offset = ''] = /^(\d{2}:\d{2}(?::\d{2})?)(.*)$/.exec(rest) ?? [];
  return {
    day: dayText(date),
    time: time.replace(/^(\d{2}:\d{2}):00$/, '$1'),
    offset: offset === 'Z' ? 'UTC' : offset,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day as it is read: `2 Mar 2026`. Text that is no day comes back as it is. */
export function dayText(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match === null || month === undefined ? day : `${Number(match[3])} ${month} ${match[1]}`;
}
