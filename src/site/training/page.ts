import { instantIn } from '../../records/zoned.ts';
import { element } from '../elements.ts';
import { loadedOnce } from '../loaded-once.ts';
import { showReady } from '../report-form/ready.ts';
import { keep, kept, textOf } from '../report-form/shelf.ts';
import { say } from '../report-form/words.ts';
import { selfCheck } from './self-check.ts';
import type { LearnedSetup } from './setup.ts';
import { knownAtOnce, openQuestions, readTries, type Tries } from './tries.ts';
import { whoInvited, whoSaid } from './who.ts';

/** Runs on a module, the spot check and a policy: asks the questions, keeps the answers, and makes the record. Sends nothing. */

const form = element('learned', HTMLFormElement);
const setup: LearnedSetup = JSON.parse(form.dataset.setup ?? '');
const { learned, words } = setup;
const who = element('who', HTMLInputElement);
const wrong = element('wrong', HTMLElement);
const ready = element('ready', HTMLElement);
const back = element('back', HTMLAnchorElement);

const KEY = `isms-training:${import.meta.env.BASE_URL}:${setup.key}`;
const WHO = `isms-who:${import.meta.env.BASE_URL}`;
const shelf = (): Storage => localStorage;

const before = kept(shelf, KEY) ?? new Map<string, unknown>();
const check = selfCheck(words, readTries(before.get('tries')), (tries) => change(tries));
let tries: Tries = readTries(before.get('tries'));
let id = /^TRN-\d{4}-P\w{6}$/.test(textOf(before, 'id')) ? textOf(before, 'id') : '';
let on = textOf(before, 'on');

/** Keeps what is there now, and says whether it is kept. */
function keepAll(): void {
  const isBlank = tries.length === 0 && id === '' && who.value === '';
  const isKept = keep(shelf, WHO, who.value === '' ? null : { who: who.value });
  const areKept = keep(shelf, KEY, tries.length === 0 && id === '' ? null : { tries, id, on });
  element('kept', HTMLElement).textContent = isBlank || isKept || areKept ? words.kept : words.cannot;
  element('discard', HTMLElement).hidden = isBlank;
}

/** The form comes when every question has its answer. */
function change(now: Tries): void {
  tries = now;
  const isThrough = openQuestions(tries, check.right).length === 0;
  form.hidden = !isThrough || !ready.hidden;
  if (isThrough && tries.length > 0) loadWriter();
  keepAll();
}

/** The writer of records: fetched when it may be needed, so that it is there when the network is not. */
const writer = loadedOnce(() => import('../report-form/writer.ts'));
const loadWriter = () => writer.get().catch(() => null);

function fault(said: string): void {
  wrong.textContent = said;
  who.setAttribute('aria-invalid', 'true');
  who.focus();
}

/** What came out: of a spot check, what was known at once and what was not. */
function result(): string {
  const { asked } = learned;
  if (asked.length === 0) return learned.result;
  const atOnce = knownAtOnce(tries, check.right);
  const others = asked.filter((_, at) => !atOnce.includes(at));
  const known = say(words.known, { right: String(atOnce.length), count: String(asked.length) });
  return others.length === 0 ? `${known}.` : `${known}; ${say(words.notKnown, { questions: others.join(', ') })}.`;
}

async function make(): Promise<void> {
  wrong.textContent = '';
  who.removeAttribute('aria-invalid');
  const said = whoSaid(who.value);
  const isNameless = said === 'nobody' && learned.kind === 'spot-check';
  if (typeof said === 'string' && !isNameless) return fault(words.wrong[said]);
  const made = await loadWriter();
  if (made === null) return fault(words.wrong.offline);
  on = instantIn(Date.now(), setup.timezone).slice(0, 10);
  const record = made.trainingRecord(setup, {
    who: typeof said === 'string' ? null : said,
    result: result(),
    on,
    id: id === '' ? null : id,
    chance: crypto.getRandomValues(new Uint8Array(6)),
  });
  if ('wrong' in record) return fault(record.wrong);
  id = record.id;
  keepAll();
  showReady(setup, record, false, { change: again, discard: () => back.click() });
  form.hidden = true;
}

function again(): void {
  ready.hidden = true;
  form.hidden = false;
  who.focus();
}

function discard(): void {
  if (!confirm(words.sure)) return;
  keep(shelf, KEY, null);
  keep(shelf, WHO, null);
  location.reload();
}

form.addEventListener('input', keepAll);
form.addEventListener('focusin', loadWriter);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  make();
});
element('discard', HTMLButtonElement).addEventListener('click', discard);

who.value = whoInvited(location.hash) ?? textOf(kept(shelf, WHO) ?? new Map(), 'who');
change(tries);
