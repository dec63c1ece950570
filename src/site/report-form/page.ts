import { type Noticed, noticedAs, understoodTime } from '../../records/reading/typed-time.ts';
import { instantIn } from '../../records/zoned.ts';
import { element } from '../elements.ts';
import { loadedOnce } from '../loaded-once.ts';
import { isBlank, keepDraft, keptDraft, mayBeKept, type ReportDraft, TREATMENTS, type Treatment } from './draft.ts';
import { showConfidential, showReady } from './ready.ts';
import type { ReportSetup } from './setup.ts';
import { timeSaid } from './time-said.ts';
import { say } from './words.ts';

/** Runs on the page of reporting: keeps what is typed, says how a time is understood, and makes the report. Sends nothing. */

const form = element('report', HTMLFormElement);
const setup: ReportSetup = JSON.parse(form.dataset.setup ?? '');
const { words } = setup;
const what = element('what', HTMLTextAreaElement);
const when = element('when', HTMLInputElement);
const affected = element('affected', HTMLTextAreaElement);
const done = element('done', HTMLTextAreaElement);
const role = element('role', HTMLInputElement);
const keep = element('keep', HTMLInputElement);
const wrong = element('wrong', HTMLElement);
const ready = element('ready', HTMLElement);

const KEY = `isms-report:${import.meta.env.BASE_URL}`;
const shelf = (): Storage => localStorage;
/** The writer of records: fetched at once, so that it is there when the network is not. */
const writer = loadedOnce(() => import('./writer.ts'));
const loadWriter = () => writer.get().catch(() => null);
loadWriter();
let whenAt = 0;
let id = '';

function treatment(): Treatment {
  const chosen = new FormData(form).get('treatment');
  return TREATMENTS.find((name) => name === chosen) ?? 'named';
}

function draft(): ReportDraft {
  const typed = { what: what.value, when: when.value, affected: affected.value, done: done.value, role: role.value };
  return { ...typed, whenAt, treatment: treatment(), keep: keep.checked, id };
}

/** Keeps what is there now, and says whether it is kept. */
function kept(said: string = words.kept.yes): void {
  const now = draft();
  const isKept = keepDraft(shelf, KEY, now);
  element('keep-part', HTMLElement).hidden = now.treatment === 'named';
  element('role-part', HTMLElement).hidden = now.treatment !== 'named';
  element('discard', HTMLElement).hidden = isBlank(now);
  element('kept', HTMLElement).textContent = !mayBeKept(now)
    ? words.kept.no
    : isKept || isBlank(now)
      ? said
      : words.kept.cannot;
}

/** Says how the time is understood, or what to type instead. */
function understand(): void {
  const typed = when.value.trim();
  const time = typed === '' ? null : understoodTime(typed, whenAt, setup.timezone);
  const said = element('when-said', HTMLElement);
  said.dataset.clear = time !== null && 'again' in time ? 'no' : 'yes';
  said.textContent =
    time === null
      ? ''
      : 'again' in time
        ? say(words.time.again, { again: time.again })
        : say(time.exact ? words.time.understood : words.time.about, { time: timeSaid(time.at, setup) });
}

function fill(from: ReportDraft | null): void {
  form.reset();
  what.value = from?.what ?? '';
  when.value = from?.when ?? '';
  whenAt = from?.whenAt ?? 0;
  affected.value = from?.affected ?? '';
  done.value = from?.done ?? '';
  role.value = from?.role ?? '';
  keep.checked = from?.keep ?? false;
  id = from?.id ?? '';
  for (const choice of form.querySelectorAll<HTMLInputElement>('[name=treatment]'))
    choice.checked = choice.value === (from?.treatment ?? 'named');
  wrong.textContent = '';
  understand();
}

function change(): void {
  ready.hidden = true;
  form.hidden = false;
  what.focus();
}

function discard(): void {
  if (!confirm(words.kept.sure)) return;
  fill(null);
  kept();
  change();
}

const afterwards = { change, discard };

function fault(said: string): void {
  wrong.textContent = said;
  what.setAttribute('aria-invalid', 'true');
  what.focus();
}

/** Who reports: somebody of the list; other words stay words, since they name no record. */
function reporter({ treatment: how, role: typed }: ReportDraft): { readonly who: string; readonly by: string } {
  if (how === 'anonymous') return { who: 'anonymous', by: '' };
  const words = typed.trim();
  const known = setup.people.find(({ id: own, label }) =>
    [own, label].some((name) => name.toLowerCase() === words.toLowerCase()),
  );
  return known === undefined ? { who: 'unknown', by: words } : { who: known.id, by: '' };
}

/** When it was noticed: as far as that is clear, and in words where it is not exact. */
function noticed({ when: typed }: ReportDraft): Noticed {
  const words = typed.trim();
  return words === '' ? {} : noticedAs(understoodTime(words, whenAt, setup.timezone), words);
}

async function make(): Promise<void> {
  wrong.textContent = '';
  what.removeAttribute('aria-invalid');
  const now = draft();
  if (now.what.trim() === '') return fault(words.wrong.empty);
  if (now.treatment === 'confidential') {
    showConfidential(setup, [now.what, now.when, now.affected, now.done], afterwards);
    form.hidden = true;
    return;
  }
  const made = await loadWriter();
  if (made === null) return fault(words.wrong.offline);
  const { who, by } = reporter(now);
  const report = { what: now.what, noticed: noticed(now), affected: now.affected.trim(), done: now.done.trim(), by };
  const reportedAt = instantIn(Date.now(), setup.timezone);
  const chance = crypto.getRandomValues(new Uint8Array(6));
  const record = made.reportRecord(report, {
    who,
    reportedAt,
    id: id === '' ? null : id,
    chance,
    words: words.wrong,
    language: setup.language,
  });
  if ('wrong' in record) return fault(record.wrong);
  id = record.id;
  kept();
  showReady(setup, record, now.treatment === 'anonymous', afterwards);
  form.hidden = true;
}

form.addEventListener('input', ({ target }) => {
  if (target === when) {
    whenAt = Date.now();
    understand();
  }
  kept();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  make();
});
element('discard', HTMLButtonElement).addEventListener('click', discard);
/** To open a mail or a call is to leave the page for a moment, as browsers see it, and loses nothing. */
let handingIn = false;
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  handingIn = link !== null && /^(?:mailto|tel):/i.test(link.href);
});
addEventListener('beforeunload', (event) => {
  const now = draft();
  if (!handingIn && !isBlank(now) && !keepDraft(shelf, KEY, now)) event.preventDefault();
  handingIn = false;
});

const before = keptDraft(shelf, KEY);
fill(before);
kept(before === null ? words.kept.yes : words.kept.restored);
