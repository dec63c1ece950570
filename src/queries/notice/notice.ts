import { isPlaceholder } from '../../records/reading/placeholder.ts';
import { utc } from '../../records/time.ts';
import { capitalised, countText, dayText, instantText, wordText } from '../../records/words.ts';
import { bindingOf } from '../../regimes/applies.ts';
import { clockText, NO_LEGAL_ADVICE, verifiedText } from '../../regimes/duty-words.ts';
import { type Preset, presetById } from '../../regimes/index.ts';
import { type Clock, clocksOf } from '../clocks.ts';
import { isRed } from '../stub.ts';
import { whenAt } from '../today.ts';
import { type Line, lineOf, type Told } from './facts.ts';
import type { Form } from './form.ts';
import { formOf } from './forms.ts';
import { contentItem } from './items.ts';
import { entriesOf, instantSaid, type Material } from './material.ts';

/** A part of a notice: a thing that must be told, or a field of an authority's form. */
export interface NoticePart {
  readonly title: string;
  /** The things of the step's `content` that it tells. */
  readonly items: readonly string[];
  readonly lines: readonly Line[];
  /** Why it may stay empty; null where it is always wanted. */
  readonly unless: string | null;
}

/** A draft of what is sent for one step of a duty. Every text is plain; nothing of it is escaped yet. */
export interface Notice {
  readonly subject: string;
  /** Who is told, in words. */
  readonly recipient: string;
  /** The address of the contact, as its record has it; undefined where there is none. */
  readonly channel: string | undefined;
  /** What whoever sends it has to know; no part of what is sent. */
  readonly remarks: readonly string[];
  /** What stands above the parts: who writes, under which duty, and what it adds to. */
  readonly opening: readonly string[];
  readonly parts: readonly NoticePart[];
}

const some = (text: string | null): readonly string[] => (text === null ? [] : [text]);

function linesOf(tells: readonly Told[], material: Material): readonly Line[] {
  return tells.map((told) => lineOf(told, material)).filter((line) => line !== null);
}

function part(
  title: string,
  items: readonly string[],
  tells: readonly Told[],
  material: Material,
  unless: string | null = null,
): NoticePart {
  const lines = linesOf(tells, material);
  const empty: Line = { label: null, said: [], missing: title.charAt(0).toLowerCase() + title.slice(1) };
  return { title, items, lines: lines.length > 0 ? lines : [empty], unless };
}

/** What is told where a duty does not say what must be. */
const USUAL_CONTENT = ['facts', 'measures', 'contact'] as const;

/** The fields of the form in its order, and what the duty asks for beyond it. */
function partsOf(material: Material, preset: Preset | undefined, form: Form | undefined): readonly NoticePart[] {
  const fields = (form?.fields ?? []).map(({ number, name, english, items, tells, unless }) =>
    part([...some(number), english === null ? name : `${name} (${english})`].join(' '), items, tells, material, unless),
  );
  const covered = new Set(fields.flatMap(({ items }) => items));
  const { content } = material.stage;
  const rest = (content.length === 0 ? USUAL_CONTENT : content).filter((word) => !covered.has(word));
  return [
    ...fields,
    ...rest.map((word) => {
      const { title, tells } = contentItem(word, preset?.id, material.stage.id);
      return part(title, [word], tells, material);
    }),
  ];
}

/** Why it comes late, where it does: a part of its own. */
function delayPart(material: Material, late: boolean): readonly NoticePart[] {
  const reasons = entriesOf(material).all.flatMap(({ lateReason }) => lateReason ?? []);
  const told = reasons.filter((reason) => !isPlaceholder(reason));
  if (!late && told.length === 0) return [];
  const missing = told.length > 0 ? null : 'why it was not sent in time';
  return [{ title: 'Reasons for the delay', items: [], lines: [{ label: null, said: told, missing }], unless: null }];
}

/** How many places of a draft are still to be filled in. */
export function missingIn(parts: readonly NoticePart[]): number {
  return parts.flatMap(({ lines }) => lines).filter(({ missing }) => missing !== null).length;
}

function recipientOf({ duty, content }: Material, preset: Preset | undefined) {
  const contact = duty.data.recipient === undefined ? undefined : content.get('contacts', duty.data.recipient)?.data;
  return { title: contact?.title ?? preset?.recipient ?? duty.data.title, contact };
}

/** Where the duty stands and since when somebody compared it: no draft goes without it. */
function* verified({ duty }: Material, preset: Preset | undefined): Generator<string> {
  yield NO_LEGAL_ADVICE;
  if (preset !== undefined) yield `The duty \`${preset.id}\` (${preset.source}): ${verifiedText(preset)}.`;
  const { verifiedOn, source, clause } = duty.data;
  const where = [source, clause].filter((text) => text !== undefined).join(', ');
  const when = verifiedOn === undefined ? 'by nobody yet' : `on ${dayText(verifiedOn)}`;
  yield `The duty \`${duty.id}\`${where === '' ? '' : ` (${where})`} was last verified ${when} by its record.`;
}

function* handling({ entry: { data, sections }, content }: Material): Generator<string> {
  const tlp = data.tlp ?? content.organisation.data.tlp;
  yield `The record is TLP:${tlp}: this draft is for the recipient above and for nobody else.`;
  if (data.restricted !== undefined)
    yield `The record is restricted: its full text lies in \`${data.restricted.store}:${data.restricted.ref}\`, and what is missing here has to be taken from there.`;
  else if (isRed(data, content)) yield 'The record is restricted to named persons: ask them before anything is sent.';
  if (data.exercise) yield 'It is an exercise: nothing is sent to anybody outside.';
  if (sections.list.length === 0 && data.restricted === undefined) yield 'The record has no text yet.';
}

function* decided(material: Material): Generator<string> {
  const { entry, duty, stage } = material;
  const { all, sent } = entriesOf(material);
  const binding = bindingOf(duty.data, entry.data);
  if (duty.data.off !== undefined) yield `The duty is switched off: ${duty.data.off}`;
  else if (binding === 'no')
    yield 'As the record stands, the duty does not apply to it: not assessed as an incident, or a condition is not met.';
  else if (binding === 'waiting')
    yield 'As the record stands, the duty waits: what starts its clock has not been written down.';
  const last = all.at(-1);
  if (last === undefined)
    yield `The record holds no decision about it yet: an entry in \`notifications\` with \`obligation: ${duty.id}\` and \`stage: ${stage.id}\`.`;
  else if (last.decision === 'not-required')
    yield `The record says that it is not required: ${last.rationale ?? 'without a reason'}`;
  const before = sent.at(-1);
  if (before?.sentAt !== undefined)
    yield `It was sent before, last on ${instantSaid(before.sentAt).join('')}, and told then: ${before.content.join(', ') || 'the record does not say what'}.`;
}

/** By when it is due, and what may be read in that. */
function* timed({ stage, content }: Material, clock: Clock | undefined): Generator<string> {
  yield `When: ${clockText(stage)}.`;
  if (clock === undefined) return;
  const { state, due, started, field } = clock;
  const { timezone } = content.organisation.data;
  if (started === null || state === 'waiting') yield `What starts its clock has not been written down: \`${field}\`.`;
  else if (due !== null)
    yield `Due ${utcText(due)} (UTC)${state === 'missed' ? ', which is past' : ''}; its clock started on ${started.text === null ? utcText(started.time) : instantSaid(started.text).join('')}, days are counted in ${timezone}.`;
}

function utcText(at: number): string {
  const { day, time } = instantText(utc(at));
  return `${day}, ${time}`;
}

function* remarksOf(
  material: Material,
  clock: Clock | undefined,
  preset: Preset | undefined,
  form: Form | undefined,
  parts: readonly NoticePart[],
): Generator<string> {
  const { entry, duty, stage } = material;
  yield `A draft from \`${entry.id}\` as it stands. Nothing was sent.`;
  yield* verified(material, preset);
  yield* timed(material, clock);
  yield* handling(material);
  yield* decided(material);
  const missing = missingIn(parts);
  if (missing > 0)
    yield `${countText(missing, 'place')} in [square brackets] ${missing === 1 ? 'is' : 'are'} still to be filled in.`;
  if (stage.content.length === 0)
    yield 'The duty does not say what must be told: what stands here is usual. Compare it with its text, and write that into `content` of its stage.';
  if (form !== undefined) yield `It follows ${form.title} (${form.source}, read on ${dayText(form.readOn)}).`;
  for (const note of preset?.notes ?? []) yield note;
  yield 'Names of people are not drafted: add them where the recipient needs them, and never to the record. Read the texts of the record before they leave the house: they may name another client.';
  yield `Once it is sent, write \`sentAt\`, \`reference\`, \`summary\` and \`content: [${stage.content.join(', ')}]\` into the entry for \`${duty.id}\`, \`${stage.id}\`.`;
}

function* openingOf(material: Material, preset: Preset | undefined, missing: number): Generator<string> {
  const { entry, duty, stage, content } = material;
  const { name } = content.organisation.data;
  const under = preset === undefined ? [duty.data.clause, duty.data.source] : [preset.source];
  const law = under.filter((text) => text !== undefined).join(', ');
  yield `${name} hereby gives the ${wordText(stage.id)} of incident ${entry.id}${law === '' ? '' : ` (${law})`}.`;
  const before = entriesOf(material).sent.at(-1);
  if (before?.sentAt !== undefined) {
    const reference = before.reference === undefined ? '' : `, your reference ${before.reference}`;
    yield `It adds to what we sent on ${instantSaid(before.sentAt).join('')}${reference}.`;
  }
  if (preset?.phased === true && missing > 0)
    yield `Not everything is known yet. What is missing follows in phases, without undue further delay${/Art\. 33/.test(articleOf(preset, stage.id) ?? '') ? ' (Art. 33(4))' : ''}.`;
}

function articleOf({ stages }: Preset, stage: string): string | undefined {
  return stages.find(({ id }) => id === stage)?.article;
}

/**
 * Drafts what is sent for one step of a duty: every thing that the step asks for, in the order and with the names of the
 * authority's form where one is known, and what the record does not say as a place to fill in.
 * @param now milliseconds since 1970: whether it is late, and carries reasons for that
 */
export function noticeOf(material: Material, now: number): Notice {
  const { entry, duty, stage, content } = material;
  const clocks = [...clocksOf(entry, content, whenAt(now, content.organisation.data))];
  const clock = clocks.find((one) => one.duty.id === duty.id && one.stage.id === stage.id);
  const late = clock?.state === 'missed' || clock?.state === 'met-late';
  const preset = duty.data.preset === undefined ? undefined : presetById(duty.data.preset);
  const form = formOf(preset?.id, stage.id, content.organisation.data.country);
  const parts = [...delayPart(material, late), ...partsOf(material, preset, form)];
  const { title, contact } = recipientOf(material, preset);
  return {
    subject: `${capitalised(wordText(stage.id))} of incident ${entry.id}, ${content.organisation.data.name}`,
    recipient: title,
    channel: contact?.channel,
    remarks: [...remarksOf(material, clock, preset, form, parts)],
    opening: [...openingOf(material, preset, missingIn(parts))],
    parts,
  };
}
