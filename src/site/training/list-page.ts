import { element } from '../elements.ts';
import { keep, kept, textOf } from '../report-form/shelf.ts';
import { say } from '../report-form/words.ts';
import { whoInvited } from './who.ts';

/** Runs on the list of modules: says which of them were finished in this browser, and remembers whose link it was. */

const WHO = `isms-who:${import.meta.env.BASE_URL}`;
const { lang } = document.documentElement;
/** English days are said as the rest of the portal says them: 20 November 2026. */
const LANGUAGE = lang === 'en' ? 'en-GB' : lang;
const list = element('my-training', HTMLElement);
const shelf = (): Storage => localStorage;
const keyOf = (name: string): string => `isms-training:${import.meta.env.BASE_URL}:${name}`;

/** The day on which something was finished here: `2026-03-16`; empty where it was not. */
const finishedOn = (name: string): string => textOf(kept(shelf, keyOf(name)) ?? new Map(), 'on');

const invited = whoInvited(location.hash);
if (invited !== null) keep(shelf, WHO, { who: invited });

const all = [...list.querySelectorAll<HTMLElement>('[data-learned]')];
for (const place of all) {
  const on = finishedOn(place.dataset.learned ?? '');
  if (on === '') continue;
  const day = new Date(`${on}T00:00Z`);
  const said = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  place.textContent = say(list.dataset.finished ?? '', { day: said });
  place.hidden = false;
}
const forget = element('forget', HTMLButtonElement);
forget.hidden =
  kept(shelf, WHO) === null && all.every(({ dataset }) => kept(shelf, keyOf(dataset.learned ?? '')) === null);
forget.addEventListener('click', () => {
  if (!confirm(list.dataset.sure ?? '')) return;
  for (const { dataset } of all) keep(shelf, keyOf(dataset.learned ?? ''), null);
  keep(shelf, WHO, null);
  location.reload();
});
