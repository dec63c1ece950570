import { dueWords, usedTime } from '../queries/clock-words.ts';
import { type Clock, clocksOf, isOpenClock, soonestFirst } from '../queries/clocks.ts';
import { whenAt } from '../queries/today.ts';
import { epoch } from '../records/time.ts';
import type { EntryOf } from '../records/types/index.ts';
import { capitalised } from '../records/words.ts';
import { onClocksOf } from '../regimes/clock.ts';
import { lastVerified } from '../regimes/verified.ts';
import type { ClockBar, ClockView } from './model.ts';
import type { Page, Scene } from './scene.ts';
import type { Words } from './words/index.ts';

/** Where the parts of the bar end: the whole width is the time until the deadline, or all that was used where that is more. */
function barOf(clock: Clock, now: number, words: Words['clocks']): ClockBar | null {
  const used = usedTime(clock, now, words.says);
  if (used === null || clock.state === 'not-required') return null;
  const width = Math.max(1, used.share);
  const part = (share: number): number => Math.round((100 * share) / width);
  return { used: part(used.share), due: part(1), words: words.used(used.words) };
}

function sourceOf({ article, duty }: Clock, { clocks, article: articleText }: Words): string {
  const verified = lastVerified(duty.data);
  const compared = verified === undefined ? clocks.neverCompared : clocks.compared(verified);
  if (article === null) return capitalised(compared);
  const named = article === duty.data.clause ? article : articleText(article);
  return capitalised(`${named}, ${compared}`);
}

function* notesOf(clock: Clock, words: Words['clocks']): Generator<string> {
  const { decided, state, incident, finishedBefore } = clock;
  if (finishedBefore) yield words.finishedBefore;
  else if (!decided && state !== 'waiting') yield words.undecided;
  if (incident.data.exercise) yield words.drill;
}

function viewOf(clock: Clock, page: Page, now: number, scene: Scene): ClockView {
  const { clean, linkTo, organisation, words } = scene;
  const { incident, duty, stage, state, started, due, judgedDue, sent } = clock;
  const at = (time: number): string => onClocksOf(organisation.timezone, time);
  return {
    record: incident.id,
    recordTitle: clean(page.title),
    recordHref: page.href,
    duty: linkTo(['obligations'], duty.id),
    stage: clean(words.stage(stage.id, duty.data.preset)),
    stageId: clean(stage.id),
    state,
    words: clean(dueWords(clock, now, words.clocks.says)),
    startedAt: started === null ? null : clean(started.text ?? at(started.time)),
    dueAt: due === null ? null : at(due),
    sentAt: sent === null ? null : clean(sent.text),
    judgedDueAt: judgedDue === null || judgedDue === due ? null : at(judgedDue),
    bar: barOf(clock, now, words.clocks),
    source: clean(sourceOf(clock, words)),
    open: isOpenClock(clock),
    notes: [...notesOf(clock, words.clocks)],
    draft:
      scene.audience === 'isms' && isOpenClock(clock) && state !== 'waiting'
        ? clean(`npx isms notice ${incident.id} ${duty.id} ${stage.id}`)
        : null,
  };
}

/**
 * The clocks of an incident, soonest first, as its page shows them; none for staff. Duties that the audience may not read
 * are left out.
 */
export function clockViews(incident: EntryOf<'incidents'>, page: Page, scene: Scene): readonly ClockView[] {
  const { content, organisation, audience, pageOfRecord } = scene;
  if (audience === 'staff') return [];
  const now = epoch(scene.now) ?? 0;
  const readable = clocksOf(incident, content, whenAt(now, organisation)).filter(
    ({ duty }) => pageOfRecord('obligations', duty.id)?.visibility === 'shown',
  );
  return soonestFirst(readable).map((clock) => viewOf(clock, page, now, scene));
}
